/** Where in a base's text the parts of a fact's sources stand. Found by parsing the fact anew, for the few who change one. */
import type { Fact } from '../model'
import type { Span } from '../text/span'
import { keyStart } from './pairEdits'
import { type Entry, parseTree, shiftSpan, type Tree } from './tree'

export interface SourcePart {
  readonly map: Span
  /** The value as written, its quotes among it. */
  readonly quote?: Part
  readonly position?: Part
}

export interface Part {
  /** From the key to the end of the value. */
  readonly pair: Span
  readonly value: Span
  /** What the value says. */
  readonly text: string
}

/** One for each source that is written as keys with values, in their order. None where aliases stand for them. */
export function sourceParts(text: string, { span }: Pick<Fact, 'span'>): readonly SourcePart[] {
  const line = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1
  const indent = ' '.repeat(span.start - line)
  const { tree } = parseTree(indent + text.slice(span.start, span.end))
  const sources = entryIn(tree, 'sources')?.value
  const maps = sources?.kind === 'list' ? sources.items : sources ? [sources] : []
  return maps.flatMap((map) => {
    if (map.kind !== 'map') return []
    const quote = partOf(text, map, 'quote', line)
    const position = partOf(text, map, 'position', line)
    return [{ map: shiftSpan(map.span, line), ...(quote ? { quote } : {}), ...(position ? { position } : {}) }]
  })
}

function entryIn(tree: Tree, key: string): Entry | undefined {
  return tree.kind === 'map' ? tree.entries.find((entry) => entry.key === key) : undefined
}

function partOf(text: string, map: Tree, key: string, shift: number): Part | undefined {
  const entry = entryIn(map, key)
  if (entry?.value.kind !== 'scalar') return undefined
  const { start, end } = shiftSpan(entry.value.span, shift)
  const value = { start: keyStart(text, start), end: isQuote(text.charAt(end)) ? end + 1 : end }
  const pair = { start: keyStart(text, entry.keySpan.start + shift), end: value.end }
  return { pair, value, text: entry.value.text }
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'"
}
