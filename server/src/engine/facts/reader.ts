/**
 * Reads typed values out of a tree and collects what is wrong on the way. Every method is total: a value that is not
 * what it should be is a problem with a span, and something usable (or undefined) comes back.
 */
import { LANGUAGES, type Language, type LocalText, type NameUse, type Problem } from '../model'
import { slug } from '../text/slug'
import type { Span } from '../text/span'
import { didYouMean, nearest } from './nearest'
import type { Entry, MapTree, Tree } from './tree'

export type Fields = ReadonlyMap<string, Entry>

const NAME = /^[A-Za-z0-9_.-]+$/

export class Reader {
  readonly problems: Problem[] = []
  readonly names: NameUse[] = []
  /** The language of plain strings where a text may be had in several. */
  language: Language = 'en'

  error(code: string, span: Span, message: string): void {
    this.problems.push({ code, severity: 'error', message, span })
  }

  warn(code: string, span: Span, message: string): void {
    this.problems.push({ code, severity: 'warning', message, span })
  }

  private suggest(problem: Problem, suggestion: string | undefined): void {
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion })
  }

  /** A map's entries by key, in order; the first of a double key holds. Undefined, with a problem, where it is no map. */
  entries(tree: Tree, what: string): readonly Entry[] | undefined {
    if (tree.kind !== 'map') {
      this.wrongType(tree, what, 'keys with values (`key: value`)')
      return undefined
    }
    return this.withoutDoubles(tree, what)
  }

  /** As `entries`, for maps whose keys are fixed: others are reported. */
  fields(tree: Tree, known: readonly string[], what: string): Fields | undefined {
    const entries = this.entries(tree, what)
    if (!entries) return undefined
    for (const { key, keySpan } of entries) {
      if (known.includes(key)) continue
      const suggestion = nearest(key, known)
      const help = didYouMean(key, known) || ` Its keys are ${known.join(', ')}.`
      const message = `${capital(what)} has no key "${key}", so it is left out.${help}`
      this.suggest({ code: 'unknown-key', severity: 'warning', message, span: keySpan }, suggestion)
    }
    return new Map(entries.map((entry) => [entry.key, entry]))
  }

  /** A list's items; a single value is a list of one, nothing an empty list. */
  items(entry: Entry | undefined): readonly Tree[] {
    if (!entry || isNothing(entry.value)) return []
    return entry.value.kind === 'list' ? entry.value.items : [entry.value]
  }

  /** A non-empty text; numbers and truth values as they are written. */
  text(tree: Tree | undefined, what: string): string | undefined {
    if (!tree || isNothing(tree)) return undefined
    if (tree.kind !== 'scalar') {
      this.wrongType(tree, what, 'a text')
      return undefined
    }
    return tree.text.trim() === '' ? undefined : tree.text.trim()
  }

  texts(entry: Entry | undefined, what: string): readonly string[] {
    return this.items(entry).flatMap((item) => this.text(item, `each of ${what}`) ?? [])
  }

  /** A whole number from 0 up. */
  number(entry: Entry | undefined, what: string): number | undefined {
    if (!entry || isNothing(entry.value)) return undefined
    const { value } = entry
    if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isInteger(value.value) && value.value >= 0)
      return value.value
    this.wrongType(value, what, 'a whole number from 0 up')
    return undefined
  }

  /** Any number. */
  decimal(entry: Entry | undefined, what: string): number | undefined {
    if (!entry || isNothing(entry.value)) return undefined
    const { value } = entry
    if (value.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)) return value.value
    this.wrongType(value, what, 'a number')
    return undefined
  }

  /** True, or undefined: false says no more than leaving it out. */
  flag(entry: Entry | undefined, what: string): true | undefined {
    if (!entry || isNothing(entry.value)) return undefined
    const { value } = entry
    if (value.kind === 'scalar' && value.value === true) return true
    if (value.kind !== 'scalar' || value.value !== false) this.wrongType(value, what, 'true or false')
    return undefined
  }

  /** A day, month or year: `2024-03-01`, `2024-03`, `2024`. */
  date(entry: Entry | undefined, what: string): string | undefined {
    const text = this.text(entry?.value, what)
    if (!entry || text === undefined) return undefined
    if (isDate(text)) return text
    const message = `${capital(what)} is "${text}", which is no date. Write 2024-03-01, 2024-03 or 2024.`
    this.error('wrong-value', entry.value.span, message)
    return undefined
  }

  /** One of a fixed set of words. */
  choice<T extends string>(entry: Entry | undefined, choices: readonly T[], what: string): T | undefined {
    const text = this.text(entry?.value, what)
    if (!entry || text === undefined) return undefined
    const found = choices.find((choice) => choice === text)
    if (found === undefined) {
      const help = `${didYouMean(text, choices)} It can be ${orList(choices)}.`
      const message = `${capital(what)} cannot be "${text}".${help}`
      this.suggest({ code: 'wrong-value', severity: 'error', message, span: entry.value.span }, nearest(text, choices))
    }
    return found
  }

  /** A text by language (`{ en: …, vi: … }`), or a plain one in the base's language. */
  local(entry: Entry | undefined, what: string): LocalText | undefined {
    if (!entry || isNothing(entry.value)) return undefined
    if (entry.value.kind !== 'map') {
      const text = this.text(entry.value, what)
      return text === undefined ? undefined : { [this.language]: text }
    }
    const fields = this.fields(entry.value, LANGUAGES, what)
    const texts = LANGUAGES.flatMap((language) => {
      const text = this.text(fields?.get(language)?.value, `${what} in "${language}"`)
      return text === undefined ? [] : [[language, text] as const]
    })
    return texts.length > 0 ? Object.fromEntries(texts) : undefined
  }

  /** An id: letters, digits, `-`, `_` and `.`; others are reported and kept. */
  id(tree: Tree | undefined, what: string): string | undefined {
    const id = this.text(tree, what)
    if (tree && id !== undefined && !NAME.test(id)) {
      const message = `${capital(what)} "${id}" cannot be cited. Use letters, digits, "-", "_", ".".`
      this.suggest({ code: 'wrong-id', severity: 'warning', message, span: tree.span }, slug(id) || undefined)
    }
    return id
  }

  /** Notes that a theme, document or concept is named here. */
  name(kind: NameUse['kind'], role: NameUse['role'], name: string, span: Span): void {
    this.names.push({ kind, role, name, span })
  }

  wrongType(tree: Tree, what: string, wanted: string): void {
    const found = { map: 'keys with values', list: 'a list', scalar: isNothing(tree) ? 'nothing' : 'a single value' }
    this.error('wrong-type', tree.span, `${capital(what)} should be ${wanted}, and here is ${found[tree.kind]}.`)
  }

  private withoutDoubles(map: MapTree, what: string): readonly Entry[] {
    const seen = new Set<string>()
    return map.entries.filter(({ key, keySpan }) => {
      if (!seen.has(key)) return seen.add(key)
      this.error(
        'duplicate',
        keySpan,
        `${capital(what)} has "${key}" twice. The first holds; remove or rename this one.`,
      )
      return false
    })
  }
}

/** A day that no calendar has (February 30) is none. */
function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)
  if (!match) return false
  const [month, day] = [Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export function isNothing(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null
}

/** `a, b or c` */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
