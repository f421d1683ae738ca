/** Which column of a table, or path of an object, is which field of a fact: as given (`statement=claim`), or guessed by names. */
import { didYouMean } from '../facts/nearest'
import { LANGUAGES, type Language } from '../model'
import { isObject } from './jsonLd'
import type { ImportedText, Incoming, Reading } from './model'
import { FIELD_NAMES, type FieldName, foldName, type ImportWords } from './vocabulary'

/** A field, and where a record has it. `language`: of a text that is there in several ("claim_vi"). */
export interface MappedField {
  readonly field: FieldName
  readonly language?: Language
  /** A column's name, or a dotted path. */
  readonly source: string
}

export interface Mapping {
  readonly fields: readonly MappedField[]
  /** What a record has beside these. */
  readonly unused: readonly string[]
}

export type MappingResult =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly message: string }

/** Other names for fields on a command line. */
const ALIASES: Readonly<Record<string, FieldName>> = {
  claim: 'statement',
  verdict: 'rating',
  date: 'asOf',
  asof: 'asOf',
  source: 'publisher',
  speaker: 'claimant',
  lang: 'language',
  note: 'notes',
  validuntil: 'validUntil',
}

/** `statement=claim,verdict=rating,statement.vi=nhận định`; a column may be named by its number: `statement=#2`. */
export function parseMapping(given: readonly string[]): readonly MappedField[] | { readonly message: string } {
  const fields: MappedField[] = []
  for (const pair of given.flatMap((each) => each.split(/,(?=\s*[A-Za-z]+(?:\.[A-Za-z]+)?\s*=)/))) {
    const at = pair.indexOf('=')
    const [name = '', tag] = pair.slice(0, Math.max(at, 0)).trim().split('.')
    const source = pair.slice(at + 1).trim()
    if (at < 1 || source === '')
      return { message: `"${pair}" maps nothing; write FIELD=COLUMN, such as statement=claim` }
    const field = FIELD_NAMES.find((each) => each === name) ?? ALIASES[name.toLowerCase()]
    if (!field)
      return {
        message: `there is no field "${name}".${didYouMean(name, FIELD_NAMES)} Fields: ${FIELD_NAMES.join(', ')}`,
      }
    const language = LANGUAGES.find((each) => each === tag)
    if (tag !== undefined && !language)
      return { message: `"${name}.${tag}" names no language; write ${name}.en or ${name}.vi` }
    fields.push({ field, source, ...(language ? { language } : {}) })
  }
  return fields
}

/** `columns`: the names that records have, in their order. What is not given is guessed. */
export function mappingFor(
  columns: readonly string[],
  given: readonly MappedField[],
  words: ImportWords,
): MappingResult {
  const missing = given.find(({ source }) => columnAt(columns, source) === undefined)
  if (missing) {
    const help = didYouMean(missing.source, columns) || ` There are: ${namesIn(columns)}`
    return { ok: false, message: `there is no column "${missing.source}" for ${missing.field}.${help}` }
  }
  const named = given.map((each) => ({ ...each, source: columnAt(columns, each.source) ?? each.source }))
  const taken = new Set(named.map(({ source }) => source))
  const guessed = FIELD_NAMES.filter((field) => !named.some((each) => each.field === field)).flatMap((field) => {
    const found = guess(
      field,
      columns.filter((column) => !taken.has(column)),
      words,
    )
    for (const { source } of found) taken.add(source)
    return found
  })
  const fields = [...named, ...guessed].sort((a, b) => FIELD_NAMES.indexOf(a.field) - FIELD_NAMES.indexOf(b.field))
  if (!fields.some(({ field }) => field === 'statement')) {
    const message = `none of the columns looks like the statement: ${namesIn(columns)}; say which with --map statement=COLUMN`
    return { ok: false, message }
  }
  return { ok: true, mapping: { fields, unused: columns.filter((column) => !taken.has(column)) } }
}

/** The first of them, and how many more there are: `claim, verdict, and 9998 more`. */
export function namesIn(columns: readonly string[]): string {
  const more = columns.length - MOST_NAMED
  const first = columns
    .slice(0, MOST_NAMED)
    .map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name))
  return more > 0 ? `${first.join(', ')}, and ${more} more` : first.join(', ')
}

const MOST_NAMED = 30
/** UTF-16 code units. */
const LONGEST_NAME = 80

function columnAt(columns: readonly string[], source: string): string | undefined {
  const number = /^#(\d+)$/.exec(source)?.[1]
  if (number !== undefined) return columns[Number(number) - 1]
  return columns.find((column) => column === source) ?? columns.find((column) => foldName(column) === foldName(source))
}

/** The column that has the field's likeliest name; of a text, one for each language. */
function guess(field: FieldName, columns: readonly string[], words: ImportWords): readonly MappedField[] {
  const named = columns.map((source) => ({ source, ...splitName(source, words) }))
  for (const name of words.fields.get(field) ?? []) {
    const plain = named.find((each) => each.folded === name) ?? named.find((each) => each.last === name)
    if (plain) return [{ field, source: plain.source }]
    const tagged = named.filter((each) => each.base === name && each.language)
    if (tagged.length > 0 && TEXTS.includes(field))
      return tagged.flatMap(({ source, language }) => (language ? [{ field, source, language }] : []))
  }
  return []
}

const TEXTS: readonly FieldName[] = ['statement', 'notes']

/** `claim_vi`, `Nhận định (vi)`, `statement.en`: the name, and the language behind it. A path's last name counts as well as all of it. */
function splitName(source: string, words: ImportWords) {
  const match = /^(.*?)[\s_.\-([]+([\p{L} ]+?)[)\]]?$/u.exec(source)
  const language = match ? words.languages.get(foldName(match[2] ?? '')) : undefined
  const last = source.includes('.') ? foldName(source.replace(/^.*\./, '')) : ''
  return { folded: foldName(source), last, base: foldName(match?.[1] ?? ''), language }
}

/** `claim ← "Claim text", rating ← "Verdict"` */
export function describeMapping({ fields }: Mapping): string {
  return fields.map(({ field, language, source }) => `${field}${language ? `.${language}` : ''} ← ${source}`).join(', ')
}

// ---------------------------------------------------------------- records

/** What a record says under a name: a cell, or what stands at a path. Lists of texts are joined. */
export type Lookup = (source: string) => string | undefined

/** Paths of an object to its texts and numbers, `claim.text` for one within; not deeper than people name columns. */
export function pathsOf(value: unknown, depth = 0): readonly string[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isObject(inner) && depth < 3 ? pathsOf(inner, depth + 1).map((path) => `${key}.${path}`) : [key],
  )
}

export function lookupIn(value: unknown): Lookup {
  return (source) => textAt(value, source)
}

/** A key that holds dots itself comes first. */
function textAt(value: unknown, path: string): string | undefined {
  if (!isObject(value)) return undefined
  if (Object.hasOwn(value, path)) return plain(value[path])
  const dot = path.indexOf('.')
  return dot < 0 ? undefined : textAt(own(value, path.slice(0, dot)), path.slice(dot + 1))
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.flatMap((each) => plain(each) ?? []).join(', ') || undefined
  return undefined
}

/** Fields that are read by themselves, as something else than the text that they are. */
const READ: readonly FieldName[] = ['statement', 'rating', 'value', 'best', 'worst', 'language']
const PLAIN_FIELDS = FIELD_NAMES.filter((field) => !READ.includes(field))

export function readMapped(lookup: Lookup, { fields }: Mapping): Reading {
  const values = (field: FieldName) =>
    fields.flatMap((each) => {
      const text = each.field === field ? lookup(each.source)?.trim() : undefined
      return text ? [{ text, ...(each.language ? { language: each.language } : {}) }] : []
    })
  const first = (field: FieldName) => values(field)[0]?.text
  const language = first('language')
  const statements: readonly ImportedText[] = values('statement').map((each) =>
    language ? { language, ...each } : each,
  )
  if (statements.length === 0) return { kind: 'skip', reason: 'no statement' }
  const fact: Incoming = {
    statements,
    ...(fields.some(({ field }) => field === 'rating' || field === 'value') ? ratingOf(first) : {}),
    ...Object.fromEntries(PLAIN_FIELDS.flatMap((field) => (first(field) === undefined ? [] : [[field, first(field)]]))),
  }
  return { kind: 'facts', facts: [fact] }
}

function ratingOf(first: (field: FieldName) => string | undefined): Pick<Incoming, 'rating'> {
  const [text, value, best, worst] = [first('rating'), first('value'), first('best'), first('worst')]
  return { rating: { ...(text === undefined ? {} : { text }), value, best, worst } }
}
