/**
 * Takes records in, one by one: makes facts of them with ids that stay the same from one import to the next, leaves doubles
 * and what cannot be used out, and counts what there is to tell. What it remembers of a record is two numbers.
 */
import { LANGUAGES, type Language, type Rating, STRENGTHS } from '../model'
import { parseDate } from './dates'
import { hashOf, shortHash, slug } from './identity'
import { languageOf } from './language'
import type { FactEntry, Incoming, Reading, RecordPlace } from './model'
import { plainText, withoutQuotes } from './plainText'
import { type JudgedRating, judgeRating, type RatingTable } from './ratings'
import { Tally } from './tally'
import type { ImportWords } from './vocabulary'

export interface IntakeOptions {
  readonly words: ImportWords
  /** The words' own, or with the user's before them. */
  readonly ratings: RatingTable
  /** Of facts whose record names none. */
  readonly theme: string
  /** Of statements whose record names none; left out: by their words. */
  readonly language?: Language
}

/** A theme's id and what its records call it. */
export type Themes = ReadonlyMap<string, string>

const LONGEST_STATEMENT = 5000

export class Intake {
  readonly skipped = new Tally()
  readonly doubles = new Tally()
  /** What was left out of facts that were taken. */
  readonly left = new Tally()
  /** Ratings that nobody knows the meaning of, and those whose words and number disagree. */
  readonly unknownRatings = new Tally()
  readonly oddRatings = new Tally()
  readonly asides = new Tally()
  readonly relations = { contradicted: 0, overstated: 0, supported: 0, none: 0 }
  /** Facts whose record has no rating: they hold as they are. */
  unrated = 0
  records = 0
  facts = 0
  private readonly labels = new Map<string, string>()
  private readonly seen = new Map<number, number>()
  private readonly ids = new Set<number>()

  constructor(private readonly options: IntakeOptions) {}

  get themes(): Themes {
    return this.labels
  }

  /** The facts of a record, in the order of their lines. */
  take(reading: Reading, place: RecordPlace): readonly FactEntry[] {
    this.records++
    switch (reading.kind) {
      case 'skip':
        this.skipped.add(reading.reason, place)
        return []
      case 'aside':
        this.asides.add(reading.what, place)
        return []
      case 'facts':
        return reading.facts.flatMap((fact) => this.factsOf(fact, place))
    }
  }

  /** One fact with a text for each language; a second text in the same language is a fact of its own. */
  private factsOf(incoming: Incoming, place: RecordPlace): readonly FactEntry[] {
    const statements: Partial<Record<Language, string>>[] = []
    const reasons = new Set<string>()
    for (const { text, language } of incoming.statements) {
      const read = this.readStatement(text, language)
      if ('reason' in read) {
        reasons.add(read.reason)
        continue
      }
      const room = statements.find((each) => each[read.language] === undefined)
      if (room) room[read.language] = read.text
      else statements.push({ [read.language]: read.text })
    }
    if (statements.length === 0) for (const reason of reasons) this.skipped.add(reason, place)
    return statements.flatMap((statement) => this.entryOf(incoming, statement, place) ?? [])
  }

  private readStatement(written: string, declared: string | undefined) {
    const text = withoutQuotes(plainText(written))
    if (!/\p{L}/u.test(text)) return { reason: 'no statement' }
    if (text.includes('\uFFFD')) return { reason: 'it holds bytes that are not UTF-8; save the file as UTF-8' }
    if (text.length > LONGEST_STATEMENT) return { reason: `a statement of more than ${LONGEST_STATEMENT} letters` }
    const language = languageOf(text, declared ?? this.options.language, this.options.words)
    if ('foreign' in language)
      return { reason: `in ${language.foreign}: statements in English and Vietnamese are judged` }
    return { text, language: language.ours }
  }

  private entryOf(incoming: Incoming, statement: FactEntry['statement'], place: RecordPlace): FactEntry | undefined {
    const { url, publisher } = sourceOf(incoming)
    const said = LANGUAGES.map((language) => statement[language] ?? '')
    const hash = hashOf(
      [...said.map((text) => text.toLowerCase()), url ?? '', publisher ?? '', incoming.id ?? ''].join('\n'),
    )
    const rating = this.ratingOf(incoming)
    if (incoming.rating && !rating) {
      this.skipped.add('no rating: nothing says whether the claim holds', place)
      return undefined
    }
    const before = this.seen.get(hash)
    if (before !== undefined) {
      this.doubles.add(before === place.record ? 'twice in one record' : 'the same as an earlier record', place)
      return undefined
    }
    this.seen.set(hash, place.record)
    this.facts++
    if (rating) this.countRating(rating, place)
    else this.unrated++
    const notes = this.notesOf(incoming, statement)
    return {
      id: this.idFor(incoming.id, said.find(Boolean) ?? '', hash, place),
      theme: this.themeFor(incoming.theme),
      statement,
      ...this.strengthOf(incoming, place),
      ...(rating ? { rating: rated(rating) } : {}),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...this.dates(incoming, statement.en === undefined, place),
      ...(incoming.quote === undefined ? {} : { quote: plainText(incoming.quote) }),
      ...(incoming.citekey === undefined ? {} : { citekey: incoming.citekey }),
      ...(notes ? { notes } : {}),
    }
  }

  /** The record's own, where it can be cited and is not taken; else some words of the statement and a hash of the record. */
  private idFor(own: string | undefined, text: string, hash: number, place: RecordPlace): string {
    const made = `${slug(text) || 'claim'}-${shortHash(hash)}`
    const id = own === undefined ? made : own.trim().replace(/[^A-Za-z0-9_.-]+/g, '-')
    if (own !== undefined && this.taken(id)) {
      this.left.add('its own id, which another record has', place)
      return this.free(made)
    }
    return own === undefined ? this.free(made) : this.claimed(id)
  }

  private free(id: string): string {
    for (let nth = 1; ; nth++) {
      const tried = nth === 1 ? id : `${id}-${nth}`
      if (!this.taken(tried)) return this.claimed(tried)
    }
  }

  private taken(id: string): boolean {
    return this.ids.has(hashOf(id))
  }

  private claimed(id: string): string {
    this.ids.add(hashOf(id))
    return id
  }

  /** `Politics & Health / Vaccines` → `politics-health/vaccines`; of several, the first. */
  private themeFor(named: string | undefined): string {
    const [label = ''] = plainText(named ?? '').split(/[,;|]/)
    const names = label.split('/').filter((name) => slug(name) !== '')
    const theme = names.length > 0 ? names.map(slug).join('/') : this.options.theme
    const last = names.at(-1)?.trim() ?? theme.replace(/^.*\//, '')
    if (!this.labels.has(theme)) this.labels.set(theme, last.charAt(0).toUpperCase() + last.slice(1))
    return theme
  }

  private ratingOf({ rating }: Incoming): JudgedRecordRating | undefined {
    const text = plainText(rating?.text ?? '')
    const numbers = [rating?.value, rating?.best, rating?.worst].map(numberOf)
    // A scale of one step, as -1 from -1 to -1, is how a form says that there is none.
    const isNone = text !== '' && numbers[1] !== undefined && numbers[1] === numbers[2]
    const [value, best, worst] = isNone ? [] : numbers
    if (text === '' && value === undefined) return undefined
    const own = {
      text: text || String(value),
      ...(value === undefined ? {} : { value }),
      ...(best === undefined ? {} : { best }),
      ...(worst === undefined ? {} : { worst }),
    }
    return { own, judged: judgeRating(own, this.options.ratings) }
  }

  private countRating({ own, judged }: JudgedRecordRating, place: RecordPlace): void {
    this.relations[judged.relation ?? 'none']++
    if (judged.trouble === 'unknown') this.unknownRatings.add(own.text, place)
    if (judged.trouble !== 'conflict') return
    this.oddRatings.add(`${own.text} (${own.value}, from ${own.worst} to ${own.best})`, place)
  }

  private strengthOf({ strength }: Incoming, place: RecordPlace): Pick<FactEntry, 'strength'> {
    const known = STRENGTHS.find((each) => each === strength?.trim().toLowerCase())
    if (strength !== undefined && !known) this.left.add(`a strength that is none of ${STRENGTHS.join(', ')}`, place)
    return known ? { strength: known } : {}
  }

  private dates(incoming: Incoming, dayFirst: boolean, place: RecordPlace): Pick<FactEntry, 'asOf' | 'validUntil'> {
    const read = (written: string | undefined) => {
      const date = written === undefined ? undefined : parseDate(plainText(written), this.options.words, dayFirst)
      if (written !== undefined && date === undefined) this.left.add('a date that cannot be read, or may be two', place)
      return date
    }
    const [asOf, validUntil] = [read(incoming.asOf), read(incoming.validUntil)]
    return { ...(asOf === undefined ? {} : { asOf }), ...(validUntil === undefined ? {} : { validUntil }) }
  }

  private notesOf({ notes, claimant }: Incoming, statement: FactEntry['statement']): FactEntry['notes'] {
    const language = statement.vi === undefined || statement.en !== undefined ? 'en' : 'vi'
    const who = cleaned(claimant)
    const parts = [
      cleaned(notes),
      who === undefined ? undefined : this.options.words.claimant[language].replace('{}', () => who),
    ]
    const text = parts.filter((part) => part !== undefined).join(' ')
    return text === '' ? undefined : { [language]: text }
  }
}

interface JudgedRecordRating {
  readonly own: Omit<Rating, 'relation'>
  readonly judged: JudgedRating
}

function rated({ own, judged: { relation } }: JudgedRecordRating): Rating {
  return { ...own, ...(relation ? { relation } : {}) }
}

/** A column that is called "source" has names in some tables, and addresses in others. */
function sourceOf({ url, publisher }: Incoming): { readonly url?: string; readonly publisher?: string } {
  const [address, name] = [cleaned(url), cleaned(publisher)]
  const isAddress = address === undefined && name !== undefined && /^https?:\/\/\S+$/i.test(name)
  if (isAddress) return { url: name }
  return { ...(address === undefined ? {} : { url: address }), ...(name === undefined ? {} : { publisher: name }) }
}

function cleaned(text: string | undefined): string | undefined {
  const plain = text === undefined ? '' : plainText(text)
  return plain === '' ? undefined : plain
}

/** `4`, `"4"`, `"4,5"`; undefined for what is no number. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.trim().replace(',', '.') || Number.NaN) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
