/** Each source file says what it is for, stays small, and leaves no holes in the types. */
import assert from 'node:assert/strict'
import { linesWith, projectFiles, read, sourceFiles } from '../support/repository'

const LONGEST = 300
/** Patterns are put together so that this file does not find itself. */
const HOLES = new RegExp(
  [
    String.raw`\bas an${'y'}\b`,
    String.raw`[:<(,|]\s*an${'y'}\b(?!\w)`,
    `@ts-${'ignore'}`,
    `@ts-${'expect-error'}`,
    `biome-${'ignore'}`,
    `eslint-${'disable'}`,
  ].join('|'),
)
const LEFT_OUT = /\b(?:it|describe|test)\.(?:only|skip)\(|\bx(?:it|describe)\(/
const sources = sourceFiles()

describe('source files', () => {
  it('are found', () => assert.ok(sources.length > 100))

  it('begin with their purpose, or with the docstring of what they export', () => {
    const silent = sources.filter((path) => !hasPurpose(read(path)))
    assert.deepEqual(silent, [])
  })

  it(`have at most ${LONGEST} lines`, () => {
    const long = sources.flatMap((path) => {
      const lines = read(path).trimEnd().split('\n').length
      return lines > LONGEST ? [`${path}: ${lines}`] : []
    })
    assert.deepEqual(long, [])
  })

  it('have no holes in the types, and no lint switched off', () => {
    const code = (line: string) => line.replace(/^\s*(?:\/\/|\/?\*).*/, '').replace(/'[^']*'|`[^`]*`/g, "''")
    const holes = sources.flatMap((path) =>
      linesWith(path, HOLES).filter((found) => {
        const line = found.slice(found.indexOf(': ') + 2)
        return HOLES.test(code(line)) || /@ts-|biome-|eslint-/.test(line)
      }),
    )
    assert.deepEqual(holes, [])
  })

  it('leave no test out', () => {
    assert.deepEqual(
      sources.filter((path) => path.startsWith('test/')).flatMap((path) => linesWith(path, LEFT_OUT)),
      [],
    )
  })
})

/** A comment at the head, behind a shebang or imports at most. */
function hasPurpose(text: string): boolean {
  const body = text.replace(/^#!.*\n/, '').replace(/^(?:import\b[^;]*?from '[^']*'\n|import '[^']*'\n|\s*\n)+/, '')
  return /^(?:\/\*\*|\/\/)/.test(text.replace(/^#!.*\n/, '')) || /^\/\*\*/.test(body)
}

describe('fact bases', () => {
  it('stand only where they ship: others would be used by every check in this folder', () => {
    const stray = projectFiles().filter(
      (path) => /\.facts\.(?:ya?ml|jsonl?)$/.test(path) && !path.startsWith('server/facts/'),
    )
    assert.deepEqual(stray, [])
  })
})
