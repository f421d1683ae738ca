/** Reads what a fact carries for people: who says so, where, as of when, and how a fact-checker rates it. */
import type { Fact, Rating, Relation } from '../model'
import { KEYS } from './keys'
import { type Fields, isNothing, type Reader } from './reader'
import type { Entry } from './tree'

export type Evidence = Pick<
  Fact,
  'url' | 'publisher' | 'quote' | 'asOf' | 'validUntil' | 'citekey' | 'rating' | 'draft' | 'draftSpan'
>

const RELATIONS: readonly Relation[] = ['supported', 'contradicted', 'overstated']

const TEXTS = ['url', 'publisher', 'quote', 'citekey'] as const
const DATES = ['asOf', 'validUntil'] as const

export function readEvidence(reader: Reader, fields: Fields, what: string): Evidence {
  const found: { [key in (typeof TEXTS)[number] | (typeof DATES)[number]]?: string } = {}
  // Archives have hundreds of thousands of facts: what a fact does not carry costs nothing.
  for (const key of TEXTS) {
    const entry = fields.get(key)
    const text = entry && reader.text(entry.value, `the ${key} of ${what}`)
    if (text !== undefined) found[key] = text
  }
  for (const key of DATES) {
    const entry = fields.get(key)
    const date = entry && reader.date(entry, `"${key}" of ${what}`)
    if (date !== undefined) found[key] = date
  }
  const rating = readRating(reader, fields.get('rating'), what)
  const entry = fields.get('draft')
  const draft = reader.flag(entry, `"draft" of ${what}`)
  return {
    ...found,
    ...(rating ? { rating } : {}),
    ...(entry && draft ? { draft, draftSpan: { start: entry.keySpan.start, end: entry.value.span.end } } : {}),
  }
}

/** A map, or the publisher's words alone. */
function readRating(reader: Reader, entry: Entry | undefined, what: string): Rating | undefined {
  if (!entry || isNothing(entry.value)) return undefined
  if (entry.value.kind === 'scalar') {
    const text = reader.text(entry.value, `the rating of ${what}`)
    return text === undefined ? undefined : { text }
  }
  const fields = reader.fields(entry.value, KEYS.rating, `the rating of ${what}`)
  if (!fields) return undefined
  const text = reader.text(fields.get('text')?.value, `the text of the rating of ${what}`)
  const number = (key: string) => reader.decimal(fields.get(key), `"${key}" of the rating of ${what}`)
  const [value, best, worst] = [number('value'), number('best'), number('worst')]
  const relation = reader.choice(fields.get('relation'), RELATIONS, `the relation of the rating of ${what}`)
  if (text === undefined && value === undefined) {
    const message = `The rating of ${what} says nothing. Add "text", the publisher's own words.`
    reader.error('missing', entry.keySpan, message)
    return undefined
  }
  return {
    text: text ?? String(value),
    ...(value === undefined ? {} : { value }),
    ...(best === undefined ? {} : { best }),
    ...(worst === undefined ? {} : { worst }),
    ...(relation === undefined ? {} : { relation }),
  }
}
