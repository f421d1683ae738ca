/** The words that imports know beside ratings, from `server/import`: names of fields, months, little words of languages. */
import { type Fields, Reader } from '../facts/reader'
import { type Entry, parseTree } from '../facts/tree'
import { LANGUAGES, type Language } from '../model'
import { normalise, stripMarks } from '../text/normalise'
import { loadRatings, type RatingTable } from './ratings'

export const FIELD_NAMES = [
  'statement',
  'rating',
  'value',
  'best',
  'worst',
  'id',
  'theme',
  'url',
  'publisher',
  'asOf',
  'validUntil',
  'quote',
  'notes',
  'claimant',
  'citekey',
  'language',
  'strength',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** Keys are folded (`foldName`): small letters without marks, spaces and signs. */
export interface ImportWords {
  readonly ratings: RatingTable
  /** What tables call each field, in the order of preference. */
  readonly fields: ReadonlyMap<FieldName, readonly string[]>
  readonly languages: ReadonlyMap<string, Language>
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** "Claimed by: {}" */
  readonly claimant: Readonly<Record<Language, string>>
  /** English names of languages by their codes. */
  readonly languageNames: ReadonlyMap<string, string>
  /** Little words by the code of their language. */
  readonly littleWords: ReadonlyMap<string, ReadonlySet<string>>
}

/** Texts of the files in `server/import`. */
export interface ImportWordTexts {
  readonly ratings: string
  readonly fields: string
  readonly languages: string
}

/** Total: what cannot be read is left out. */
export function loadImportWords(texts: ImportWordTexts): ImportWords {
  const reader = new Reader()
  const fields = mapOf(reader, texts.fields)
  const languages = mapOf(reader, texts.languages)
  const names = (entry: Entry | undefined) => reader.texts(entry, 'the names').map(foldName)
  const inner = (within: Fields, key: string) => innerOf(reader, within.get(key))
  const months = reader.items(fields.get('months')).map((item) => (item.kind === 'list' ? item.items : [item]))
  const claimant = inner(fields, 'claimant')
  return {
    ratings: loadRatings(texts.ratings).table,
    fields: new Map(FIELD_NAMES.map((name) => [name, names(inner(fields, 'fields').get(name))])),
    languages: new Map(
      LANGUAGES.flatMap((each) => names(inner(fields, 'languages').get(each)).map((name) => [name, each] as const)),
    ),
    months: new Map(
      months.flatMap((items, nth) =>
        items.flatMap((item) => [[foldName(reader.text(item, 'a month') ?? ''), nth + 1] as const]),
      ),
    ),
    claimant: {
      en: reader.text(claimant.get('en')?.value, 'the claimant') ?? '{}',
      vi: reader.text(claimant.get('vi')?.value, 'the claimant') ?? '{}',
    },
    languageNames: new Map(
      [...inner(languages, 'names')].flatMap(([code, { value }]) => {
        const name = reader.text(value, 'the name of a language')
        return name === undefined ? [] : [[code, name] as const]
      }),
    ),
    littleWords: new Map(
      [...inner(languages, 'words')].map(([code, entry]) => [code, new Set(reader.texts(entry, 'little words'))]),
    ),
  }
}

function mapOf(reader: Reader, text: string): Fields {
  const entries = reader.entries(parseTree(text).tree, 'the words of imports') ?? []
  return new Map(entries.map((entry) => [entry.key, entry]))
}

function innerOf(reader: Reader, entry: Entry | undefined): Fields {
  const entries = entry ? (reader.entries(entry.value, `"${entry.key}"`) ?? []) : []
  return new Map(entries.map((each) => [each.key, each]))
}

/** `Ngày đăng`, `ngay_dang` → `ngaydang`; `claimReviewed`, `Claim reviewed` → `claimreviewed` */
export function foldName(name: string): string {
  return stripMarks(normalise(name).text).replace(/[^\p{L}\p{N}]+/gu, '')
}
