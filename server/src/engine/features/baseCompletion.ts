/** Completion in fact bases: keys with what they mean, and the names and words that a value can be. */
import type { FormatHelp, Naming } from '../facts/formatHelp'
import { type WritingPlace, writingPlaceAt } from '../facts/writingPlace'
import type { Snapshot } from '../host'
import type { FactBase, Language, Lexicon } from '../model'
import type { LineIndex } from '../text/lineIndex'
import { inLanguage } from './language'
import type { BaseCompletion } from './types'

/** What completion in a base is made of, beside the text that is being written. */
export interface BaseWriting {
  readonly snapshot: Snapshot
  /** The base as it was last loaded; undefined for a file that is none yet. */
  readonly base: FactBase | undefined
  readonly help: FormatHelp
  /** The general lexicons, whose concepts frames may name. */
  readonly lexicons: readonly Lexicon[]
  readonly language: Language
  /** Names and keys are written in quotes: JSON. */
  readonly isJson: boolean
}

/** `lines`: the file as it is being written, which may be newer than the base. Empty in texts and comments. */
export function baseCompletionsAt(lines: LineIndex, offset: number, writing: BaseWriting): readonly BaseCompletion[] {
  const place = writingPlaceAt(lines, offset)
  if (!place) return []
  const path = place.path.length === 0 && place.role === 'value' ? undefined : place.path
  if (!path) return []
  const keys = place.role === 'key' ? keysAt(lines, place, writing) : []
  return keys.length > 0 ? keys : valuesAt(place, writing)
}

// ---------------------------------------------------------------- keys

function keysAt(lines: LineIndex, place: WritingPlace, writing: BaseWriting): readonly BaseCompletion[] {
  const present = new Set(place.path.length === 0 ? topKeys(lines, place) : place.present)
  const known = writing.help.keys(place.path).filter(({ key }) => !present.has(key))
  const keys = known.map(({ key, description, isRequired }, nth) => ({
    ...{ label: key, kind: 'key' as const, detail: isRequired ? 'required' : '', documentation: description },
    ...{ replace: place.replace, newText: keyText(key, place, writing.isJson) },
    sortKey: `${isRequired ? 0 : 1}${String(nth).padStart(3, '0')}`,
    hasMore:
      writing.help.values([...place.path, key]).length > 0 || writing.help.naming([...place.path, key]) !== undefined,
  }))
  return isThemes(place) ? [...keys, ...newThemes(place, writing)] : keys
}

/** The excerpt has only one of them. */
function topKeys(lines: LineIndex, { replace }: WritingPlace): readonly string[] {
  const keys: string[] = []
  lines.eachLine(0, (line, at) => {
    const key = /^([A-Za-z]\w*)\s*:/.exec(line)?.[1]
    if (key !== undefined && at !== replace.start) keys.push(key)
    return false
  })
  return keys
}

function keyText(key: string, { isQuoted, hasColon }: WritingPlace, isJson: boolean): string {
  const name = isJson && !isQuoted ? `"${key}"` : key
  return hasColon || isQuoted ? name : `${name}: `
}

function isThemes({ path }: WritingPlace): boolean {
  return path.length === 1 && path[0] === 'themes'
}

/** Themes of other bases, which are one with those of the same name here. */
function newThemes(place: WritingPlace, { snapshot, base, language, isJson }: BaseWriting): readonly BaseCompletion[] {
  const own = new Set([...place.present, ...(base?.themes ?? []).map(({ id }) => id)])
  return snapshot.themes
    .filter(({ id }) => !own.has(id))
    .map(({ id, label, base: from }) => ({
      ...{ label: id, kind: 'theme' as const, detail: from, documentation: inLanguage(label, language) },
      ...{ replace: place.replace, newText: keyText(id, place, isJson), sortKey: `2${id}`, hasMore: false },
    }))
}

// ---------------------------------------------------------------- values

interface Named {
  readonly name: string
  readonly detail: string
  readonly documentation: string
}

function valuesAt(place: WritingPlace, writing: BaseWriting): readonly BaseCompletion[] {
  const naming = writing.help.naming(place.path)
  if (!place.isAlone && naming !== 'slot') return []
  const values = writing.help.values(place.path)
  const named = naming ? namesFor(naming, writing) : values.map((name) => ({ name, detail: '', documentation: '' }))
  const kind = naming === 'slot' ? 'concept' : naming === 'new-theme' ? 'theme' : (naming ?? 'value')
  const meaning = writing.help.meaning(place.path) ?? ''
  return named.map(({ name, detail, documentation }, nth) => ({
    ...{ label: name, kind, detail, documentation: documentation || meaning, replace: place.replace },
    newText: writing.isJson && !place.isQuoted ? `"${name}"` : name,
    ...{ sortKey: String(nth).padStart(5, '0'), hasMore: false },
  }))
}

function namesFor(naming: Naming, writing: BaseWriting): readonly Named[] {
  const { base, language, snapshot } = writing
  switch (naming) {
    case 'theme':
    case 'new-theme':
      return (base?.themes ?? []).map(({ id, label }) => named(id, inLanguage(label, language)))
    case 'document':
      return (base?.documents ?? []).map(({ id, title }) => named(id, inLanguage(title, language)))
    case 'fact':
      return factNames(snapshot, base, language)
    case 'concept':
    case 'slot':
      return conceptNames(writing)
  }
}

/** The base's own, then those of others by the name that they can be told by. */
function factNames(snapshot: Snapshot, base: FactBase | undefined, language: Language): readonly Named[] {
  const others = snapshot.bases.filter((each) => each.uri !== base?.uri)
  return [
    ...(base?.facts ?? []).map(({ id, statement }) => named(id, inLanguage(statement, language))),
    ...others.flatMap(({ id: from, facts }) =>
      facts.map(({ id, statement }) => named(`${from}:${id}`, inLanguage(statement, language))),
    ),
  ]
}

/** Own concepts first, then those of other bases and of the general lexicons; each once. */
function conceptNames({ snapshot, base, lexicons }: BaseWriting): readonly Named[] {
  const others = snapshot.bases.filter((each) => each.uri !== base?.uri)
  const books = [...(base ? [base] : []), ...others].map(({ id, lexicon }) => ({ from: id, lexicon }))
  const all = new Map<string, Named>()
  for (const { from, lexicon } of [...books, ...lexicons.map((each) => ({ from: '', lexicon: each }))]) {
    for (const { id, kind, words } of lexicon.concepts) {
      const shown = [...words.en.slice(0, 4), ...words.vi.slice(0, 4)].join(', ')
      if (!all.has(id)) all.set(id, named(id, from === '' || from === base?.id ? kind : `${kind} · ${from}`, shown))
    }
  }
  return [...all.values()]
}

function named(name: string, detail: string, documentation = ''): Named {
  return { name, detail, documentation }
}
