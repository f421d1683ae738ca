/** Citations as Pandoc writes them, `[@key]`, where the key is what a bibliography calls the source of a fact. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Fact, SourceDocument } from '../model'
import type { LineIndex } from '../text/lineIndex'
import type { Span } from '../text/span'

/** The fact's own key, else that of the first of its documents that has one. */
export function citekeyOf(snapshot: Snapshot, fact: Fact): string | undefined {
  if (fact.citekey !== undefined) return plainKey(fact.citekey)
  const documents = snapshot.base(fact.base)?.documents ?? []
  const keys = fact.sources.map(({ document }) => documents.find(({ id }) => id === document)?.citekey)
  const key = keys.find((each) => each !== undefined)
  return key === undefined ? undefined : plainKey(key)
}

/** What BibTeX and Pandoc both take for a key: `Hằng, 1998` → `Hằng-1998`. */
export function plainKey(key: string): string {
  return key.normalize('NFC').replace(/[\s{}()[\],"#%~\\'@;=&$^|<>`]+/g, '-') || 'source'
}

/** `@key`; `@{key}` for one that Pandoc would not read to its end. The key is a plain one. */
export function keyMark(key: string): string {
  return SIMPLE_KEY.test(key) ? `@${key}` : `@{${key}}`
}

/** A letter, digit or `_`, then these and single marks between them (https://pandoc.org/MANUAL.html#citation-syntax). */
const SIMPLE_KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*$/u

/** What a key stands for: a document, or a fact that has a key of its own. */
export interface KeyedSource {
  readonly key: string
  readonly base: string
  readonly document?: SourceDocument
  readonly fact?: Fact
}

/** Each key once, in the order of the bases. */
export function keyedSources(snapshot: Snapshot): readonly KeyedSource[] {
  const all = snapshot.bases.flatMap(({ id: base, documents, facts }) => [
    ...documents.flatMap((document) =>
      document.citekey === undefined ? [] : [{ key: plainKey(document.citekey), base, document }],
    ),
    ...facts.flatMap((fact) => (fact.citekey === undefined ? [] : [{ key: plainKey(fact.citekey), base, fact }])),
  ])
  const first = new Map<string, KeyedSource>()
  for (const each of all) if (!first.has(each.key)) first.set(each.key, each)
  return [...first.values()]
}

/** Facts whose source the key is. */
export function factsWithKey(snapshot: Snapshot, key: string): readonly Fact[] {
  return snapshot.bases.flatMap((base) => base.facts.filter((fact) => citekeyOf(snapshot, fact) === key))
}

/** `[see @key, p. 3; -@{other}]` */
const GROUP = /\[(?:[^[\]]{0,200}[\s;])?-?@[\p{L}\p{N}_{][^[\]]{0,300}\]/gu
const KEY = /@(?:\{([^}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))/gu

/** A key in brackets at the offset, with its `@`. */
export function keyAt({ lines }: NoteView, offset: number): { readonly key: string; readonly span: Span } | undefined {
  const { text, start } = lineAt(lines, offset)
  if (!text.includes('@')) return undefined
  const group = [...text.matchAll(GROUP)].find(({ index, 0: whole }) => holds(index, whole, offset - start))
  if (!group) return undefined
  const key = [...group[0].matchAll(KEY)].find(({ index, 0: whole }) =>
    holds(group.index + index, whole, offset - start),
  )
  if (!key) return undefined
  const from = start + group.index + key.index
  return { key: key[1] ?? key[2] ?? '', span: { start: from, end: from + key[0].length } }
}

function holds(index: number, whole: string, offset: number): boolean {
  return index <= offset && offset < index + whole.length
}

function lineAt(lines: LineIndex, offset: number): { readonly text: string; readonly start: number } {
  const { line } = lines.positionAt(offset)
  const start = lines.lineStart(line)
  return { text: lines.slice(start, lines.lineEnd(line)), start }
}

/** Where `[@key]` goes, and what is written there; undefined where the claim has it. */
export function keyCitation(
  lines: LineIndex,
  { span }: Annotation,
  key: string,
): { readonly place: number; readonly text: string } | undefined {
  const behind = lines.slice(span.end, Math.min(span.end + 300, lines.length))
  const following = /^(?:\s?\[[^[\]]*@[^[\]]*\])*/.exec(behind)?.[0] ?? ''
  const claim = lines.slice(span.start, span.end)
  if (keysIn(claim + following).has(key)) return undefined
  // Before the stop; behind it where quotation marks or brackets close there, or citations stand there.
  const stop = following === '' ? (/[.!?…。]+$/u.exec(claim)?.[0] ?? '') : following
  const before = following === '' ? claim.slice(0, claim.length - stop.length) : claim + following
  const place = span.start + before.length
  return before.endsWith(']') && endsInGroup(before)
    ? { place: place - 1, text: `; ${keyMark(key)}` }
    : { place, text: ` [${keyMark(key)}]` }
}

function keysIn(text: string): ReadonlySet<string> {
  const keys = [...text.matchAll(GROUP)].flatMap(([group]) => [...group.matchAll(KEY)])
  return new Set(keys.map(([, braced, plain]) => braced ?? plain ?? ''))
}

function endsInGroup(text: string): boolean {
  const last = [...text.matchAll(GROUP)].at(-1)
  return last !== undefined && last.index + last[0].length === text.length
}
