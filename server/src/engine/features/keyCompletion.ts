/** Completion of `[@`: the keys of the fact bases' sources, those of the claim's facts first. */
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Language } from '../model'
import { citekeyOf, type KeyedSource, keyedSources, keyMark } from './citeKeys'
import { fold } from './fold'
import { inLanguage } from './language'
import type { CompletionItem } from './types'

/** An open bracket, what may stand before a key in it, and the letters of the key. */
const OPENING = /\[(?:[^[\]]{0,200}[\s;])?-?@\{?([^\s[\]{}@;,]*)$/

/** Where the claim stands that the key would be cited for, and in which language to speak. */
export interface KeyContext {
  readonly language: Language
  readonly claim: (offset: number) => Annotation | undefined
}

/** Undefined where no key is being written. */
export function keyCompletions(
  snapshot: Snapshot,
  { lines }: NoteView,
  offset: number,
  context: () => KeyContext,
): readonly CompletionItem[] | undefined {
  const line = lines.slice(lines.lineStart(lines.positionAt(offset).line), offset)
  const prefix = OPENING.exec(line)?.[1]
  if (prefix === undefined) return undefined
  const start = offset - prefix.length - (line.endsWith(`{${prefix}`) ? 1 : 0)
  const behind = lines.slice(offset, Math.min(offset + 100, lines.length))
  const rest = /^[^\s[\]{}@;,]*\}?/.exec(behind)?.[0] ?? ''
  // Letters behind the cursor belong to the key only where something closes it.
  const isClosed = /^[\];,]/.test(behind.slice(rest.length))
  const replace = { start, end: isClosed ? offset + rest.length : offset }
  const { language, claim } = context()
  const near = new Set(claim(start - 1)?.facts.flatMap((match) => keyOf(snapshot, match)))
  const wanted = fold(prefix)
  return keyedSources(snapshot)
    .filter((source) => fold(`${source.key} ${textsOf(source).join(' ')}`).includes(wanted))
    .map((source) => ({
      label: source.key,
      detail: titleOf(source, language),
      documentation: textsOf(source).join('\n'),
      replace,
      newText: `${keyMark(source.key).slice(1)}${isClosed ? '' : ']'}`,
      additionalEdits: [],
      sortKey: `${near.has(source.key) ? 0 : 1} ${source.key}`,
    }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
}

function keyOf(snapshot: Snapshot, match: { readonly id: string; readonly base: string }): readonly string[] {
  const fact = snapshot.fact(match.id, match.base)
  const key = fact && citekeyOf(snapshot, fact)
  return key === undefined ? [] : [key]
}

function titleOf({ key, document, fact }: KeyedSource, language: Language): string {
  const text = document?.title ?? fact?.statement
  return (text && inLanguage(text, language)) || key
}

function textsOf({ document, fact }: KeyedSource): readonly string[] {
  const { publisher, url } = document ?? fact ?? {}
  const texts = Object.values(document?.title ?? fact?.statement ?? {})
  return [...texts, publisher, document?.date ?? fact?.asOf, url].filter((text) => text !== undefined)
}
