/** What a fact carries for people beside its statement: who says so or rates it what, where, as of when, and in which words. */
import type { Snapshot } from '../host'
import type { Fact, Language, Rating } from '../model'
import { inLanguage } from './language'
import { type Strings, strings } from './strings'

/** A line about a fact: `Rating: “False” (1 on a scale of 1–5), Reuters, 2024-03-01`. Texts are unescaped. */
export interface EvidenceRow {
  readonly kind: 'rating' | 'publisher' | 'quote' | 'asOf' | 'validUntil' | 'notes' | 'draft'
  readonly label: string
  readonly text: string
  /** Where it can be read; whoever renders it decides whether it is an address at all. */
  readonly url?: string
  /** The day until which it holds is over. */
  readonly past?: true
}

/** `today`: the day on which it is read, `2026-11-27`; without it nothing is past. */
export interface EvidenceOptions {
  readonly language: Language
  readonly today?: string | undefined
}

/** In the order in which people ask: the judgement and whose it is, its words, its time, what else there is to say. */
export function evidenceOf(snapshot: Snapshot, fact: Fact, { language, today }: EvidenceOptions): EvidenceRow[] {
  const words = strings(language)
  const row = (kind: EvidenceRow['kind'], label: string, text: string | undefined, url?: string) =>
    text === undefined || text === '' ? [] : [{ kind, label, text, ...(url === undefined ? {} : { url }) }]
  const { rating, asOf, validUntil, url } = fact
  const { publisher, date } = rating ? ratedBy(snapshot, fact) : { publisher: fact.publisher, date: undefined }
  const rated =
    rating && [ratingText(rating, language), publisher, date].filter((part) => part !== undefined).join(', ')
  const until = validUntil === undefined ? [] : [untilRow(validUntil, words, today)]
  return [
    ...row('draft', words.draft, fact.draft ? words.draftHelp : undefined),
    ...row('rating', words.rating, rated, url),
    ...row('publisher', words.publisher, rating ? undefined : (publisher ?? url), url),
    ...row('quote', words.quote, fact.quote === undefined ? undefined : `“${fact.quote}”`),
    ...row('asOf', words.asOf, rating ? undefined : asOf),
    ...until,
    ...row('notes', words.notes, fact.notes && inLanguage(fact.notes, language)),
  ]
}

function untilRow(until: string, words: Strings, today: string | undefined): EvidenceRow {
  const row = { kind: 'validUntil', label: words.validUntil } as const
  return isPast(until, today) ? { ...row, text: words.past(until), past: true } : { ...row, text: until }
}

/** Its own publisher and date, else those of the first document that has them. */
function ratedBy(snapshot: Snapshot, fact: Fact): { publisher: string | undefined; date: string | undefined } {
  const documents = snapshot.base(fact.base)?.documents ?? []
  const sources = fact.sources.flatMap(({ document }) => documents.find(({ id }) => id === document) ?? [])
  const publisher = fact.publisher ?? sources.find((each) => each.publisher !== undefined)?.publisher
  return { publisher, date: fact.asOf ?? sources.find((each) => each.date !== undefined)?.date }
}

/** `“False” (1 on a scale of 1–5)` */
function ratingText({ text, value, best, worst }: Rating, language: Language): string {
  if (value === undefined || (text === String(value) && best === undefined)) return `“${text}”`
  return `“${text}” (${strings(language).scale(value, worst, best)})`
}

/** True where the whole day, month or year is over: `2024-03` is past from 2024-04-01 on. */
export function isPast(until: string, today: string | undefined): boolean {
  return today !== undefined && today.slice(0, until.length) > until
}
