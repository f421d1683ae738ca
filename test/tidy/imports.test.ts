/**
 * The one rule of imports: the engine imports only itself and pure libraries; `lsp`, `node` and `cli` import the engine
 * by its one door; the client imports only the protocol's names and types; nothing imports `lsp`, `cli` or the client.
 */
import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { read, sourceFiles } from '../support/repository'

/** Libraries without input, output or state, that the engine may use. */
const PURE = [
  'decode-named-character-reference',
  'csv-stringify/sync',
  'mdast',
  'remark-frontmatter',
  'remark-gfm',
  'remark-math',
  'remark-parse',
  'stemmer',
  'unified',
  'yaml',
]

interface Import {
  readonly from: string
  readonly what: string
  /** Loaded when it is reached: `import('…')`. */
  readonly lazy: boolean
}

function importsOf(from: string): readonly Import[] {
  const text = read(from)
  const still = [...text.matchAll(/^(?:import|export)\b[^'"=]*?\bfrom '([^']+)'|^import '([^']+)'/gm)]
  const lazy = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)]
  return [
    ...still.map((match) => ({ from, what: resolved(from, match[1] ?? match[2] ?? ''), lazy: false })),
    ...lazy.map((match) => ({ from, what: resolved(from, match[1] ?? ''), lazy: true })),
  ]
}

/** `./x` becomes a path from the root; a package stays as it is. */
function resolved(from: string, what: string): string {
  return what.startsWith('.') ? posix.join(posix.dirname(from), what) : what
}

const PARTS = ['server/src/engine', 'server/src/lsp', 'server/src/node', 'server/src/cli', 'client/src'] as const

function partOf(path: string): string {
  return PARTS.find((part) => path === part || path.startsWith(`${part}/`)) ?? path
}

const SERVER_EDGES: readonly string[] = ['server/src/lsp', 'server/src/node', 'server/src/cli']

/** What is wrong with an import, or undefined. */
function problem(each: Import): string | undefined {
  const part = partOf(each.from)
  if (isProtocol(each.from)) return isProtocol(each.what) ? undefined : 'the protocol is names and types only'
  if (part === each.from) return undefined
  if (partOf(each.what) === part) return undefined
  if (part === 'server/src/engine') {
    return PURE.includes(each.what) ? undefined : 'the engine imports only itself and pure libraries'
  }
  return part === 'client/src' ? problemInClient(each) : problemAtEdge(each)
}

/** `protocol.ts`, the door, and its parts by topic. */
function isProtocol(path: string): boolean {
  return /^server\/src\/protocol(?:\.ts$|\/|$)/.test(path)
}

function problemInClient({ what }: Import): string | undefined {
  const ours = /^(?:server|test|scripts)\//.test(what)
  return ours && what !== 'server/src/protocol' ? 'the client imports only server/src/protocol' : undefined
}

function problemAtEdge({ from, what, lazy }: Import): string | undefined {
  const target = partOf(what)
  if (target === 'server/src/engine') return what === target ? undefined : 'the engine has one door'
  if (startsServer(from, what, lazy)) return undefined
  const shut = ['client/src', 'server/src/lsp', 'server/src/cli'].includes(target)
  return shut && SERVER_EDGES.includes(partOf(from)) ? `nothing imports ${target}` : undefined
}

/** The one exception: `claimlight lsp` is the server, started from the command line when it is asked for. */
function startsServer(from: string, what: string, lazy: boolean): boolean {
  return from === 'server/src/cli/commands/lsp.ts' && what === 'server/src/lsp/server' && lazy
}

describe('imports', () => {
  const imports = sourceFiles()
    .filter((path) => /^(server|client)\/src\//.test(path))
    .flatMap(importsOf)

  it('are found', () => {
    assert.ok(imports.length > 200)
    assert.ok(imports.some(({ lazy }) => lazy))
  })

  it('keep to the rule', () => {
    const wrong = imports.flatMap((each) => {
      const why = problem(each)
      return why ? [`${each.from} imports ${each.what}: ${why}`] : []
    })
    assert.deepEqual(wrong, [])
  })

  const forbidden: readonly Import[] = [
    { from: 'server/src/engine/a.ts', what: 'node:fs', lazy: false },
    { from: 'server/src/engine/a.ts', what: 'vscode-languageserver', lazy: false },
    { from: 'server/src/engine/match/a.ts', what: 'server/src/protocol', lazy: false },
    { from: 'server/src/lsp/a.ts', what: 'server/src/engine/match/matcher', lazy: false },
    { from: 'server/src/cli/commands/check.ts', what: 'server/src/lsp/server', lazy: true },
    { from: 'server/src/cli/commands/lsp.ts', what: 'server/src/lsp/server', lazy: false },
    { from: 'server/src/node/a.ts', what: 'server/src/cli/run', lazy: false },
    { from: 'client/src/a.ts', what: 'server/src/engine', lazy: false },
    { from: 'server/src/protocol.ts', what: 'vscode-languageserver', lazy: false },
    { from: 'server/src/protocol/judgements.ts', what: 'server/src/engine', lazy: false },
    { from: 'client/src/a.ts', what: 'server/src/protocol/judgements', lazy: false },
  ]
  for (const each of forbidden) {
    it(`forbid ${each.from} → ${each.what}`, () => assert.notEqual(problem(each), undefined))
  }
})
