/** The short way to a tree: where it gives one, the stretch reads as it does through the parser. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { definedLabels, labelsByKey, neededDefinitions } from '../../server/src/engine/markdown/labels'
import { createParser } from '../../server/src/engine/markdown/parser'
import { plainTree } from '../../server/src/engine/markdown/plain/plainTree'
import { BlockReader } from '../../server/src/engine/markdown/readBlocks'
import { bundledAbbreviations } from '../support/abbreviations'
import { randomMarkdown } from '../support/randomMarkdown'
import { projectFiles, read as readFile } from '../support/repository'

const abbreviations = bundledAbbreviations()
const parser = createParser()
const known = labelsByKey(['ref', 'as it', 'a'])

interface Readings {
  readonly parsed: unknown
  readonly plain: unknown
}

/** What is read of a stretch through the parser, its definitions before it, and by the short way if that gives something. */
function readings(text: string): Readings | undefined {
  const definitions = neededDefinitions(text, known)
  const tree = plainTree(text, definitions)
  if (!tree) return undefined
  const before = [...definitions, '***', ''].join('\n\n')
  return { parsed: read(before + text, parser.parse(before + text, false), before.length), plain: read(text, tree, 0) }
}

/** What is read of the tree of a text from an offset on, as if nothing stood before that. */
function read(text: string, tree: Root, from: number): unknown {
  const { origin: _, ...reading } = new BlockReader(text, abbreviations).read(tree, from, text.length)
  const children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= from)
  return { ...(moved(reading, from) as object), labels: definedLabels({ ...tree, children }) }
}

const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'offset'])

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, by))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    PLACES.has(key) && typeof each === 'number' ? each - by : moved(each, by),
  ])
  return Object.fromEntries(entries)
}

/** Of stretches, the share that went the short way. */
function shareOf(stretches: readonly string[]): number {
  const found = stretches.flatMap((text) => readings(text) ?? [])
  for (const { parsed, plain } of found) assert.deepEqual(plain, parsed)
  return found.length / stretches.length
}

describe('the short way to a tree', () => {
  it('reads as the parser does, or not at all', () => {
    const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2000)
    let short = 0
    fc.assert(
      fc.property(randomMarkdown, (text) => {
        const both = readings(text)
        if (both) short++
        assert.deepEqual(both?.plain, both?.parsed)
      }),
      { numRuns },
    )
    assert.ok(short > numRuns / 10, `${short} of ${numRuns} went the short way`)
  }).timeout(20_000)

  it('is the way of most of what the samples and documents of this project say', () => {
    const files = projectFiles().filter((path) => path.endsWith('.md'))
    const share = shareOf(files.flatMap((file) => readFile(file).split(/\n\n(?=\S)/)))
    assert.ok(share > 0.8, `${share}`)
  })
})
