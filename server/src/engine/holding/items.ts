/** A text as a list of what it speaks of: families of words, names, numbers, and what other words of content there are. */
import { spotted } from '../match/analyse'
import { isDenial, LOGIC } from '../match/logic'
import type { Mention } from '../match/spot'
import { isYear, type Range } from '../relation/numbers'
import { isNumber } from '../relation/pairing'
import type { Knowledge, Reading, ReadWord } from '../relation/reading'
import { type Counted, countedBy, type Units, unitsOf } from './counted'
import { type Edge, edgeOf } from './edges'
import { type Scope, scopeOf } from './scope'
import { boundBefore, boundBehind, bounded, shareOf } from './shares'
import { isOtherDay, isWeekday } from './weekdays'

export type ItemKind = 'relation' | 'quality' | 'thing' | 'place' | 'name' | 'number' | 'year' | 'word'

/** One thing that a text speaks of, in one or more words that stand together; of a number, what it counts. */
export interface Item extends Counted {
  readonly kind: ItemKind
  /** Families of words that it belongs to, wider ones among them, or the place that it names; none for any other word. */
  readonly ids: ReadonlySet<string>
  /** The place itself, without what it is part of; '' for anything else. */
  readonly place: string
  readonly opposites: ReadonlySet<string>
  readonly outdoes: ReadonlySet<string>
  /** The words of content in it. */
  readonly words: readonly ReadWord[]
  /** For a number: the values that it leaves open. */
  readonly range?: Range
  /** For a year: what is told begins or ends with it. */
  readonly edge?: Edge
  /** The negators, and the prohibitions, over it, as tokens. */
  readonly negators: readonly number[]
  readonly bans: readonly number[]
  /** In a name, a word that is no name by itself: "Museum". */
  readonly common: boolean
  /** It tells nothing of what the text is about: "itself", "even". */
  readonly light: boolean
  /** One of its own words denies: "not accept". */
  readonly denying: boolean
  /** Only tried or wanted, or difficult. */
  readonly soft: 'seek' | 'struggle' | undefined
  readonly first: number
  readonly last: number
  /** Its own: between the words of a phrase others may stand. */
  readonly tokens: readonly number[]
  readonly clause: number
}

export interface Itemised {
  readonly reading: Reading
  readonly items: readonly Item[]
  /** Words that only mark what others tell ("than"). */
  readonly marks: readonly Mention[]
  /** Ids of all families that stand in it. */
  readonly ids: ReadonlySet<string>
}

export function itemise(reading: Reading, knowledge: Knowledge): Itemised {
  const { analysis, language } = reading
  const found = spotted(analysis.text, knowledge.families, language).mentions
  const marks = found.filter(({ concept }) => concept.kind === MARK)
  const mentions = outermost(
    found.filter(
      (each) =>
        each.concept.kind !== MARK &&
        each.concept.kind !== 'place' &&
        !isCompounded(each, reading) &&
        !isSyllable(each, reading) &&
        !isWhere(each, marks, reading) &&
        !isOtherDay(each, found, reading, knowledge),
    ),
    reading,
  )
  const scope = scopeOf(reading, mentions, marks)
  const taken = new Set(mentions.flatMap(({ tokens }) => tokens))
  const covered = (word: ReadWord) => range(word).some((at) => taken.has(at))
  const groups = grouped(mentions)
  const families = groups.map((group) => familyItem(group, reading, scope, marks))
  const countries = found.filter((each) => each.concept.kind === 'place' && isCapitalised(each, reading))
  const places = placeItems(countries, reading, scope, covered)
  const placed = new Set(places.flatMap(({ words }) => words))
  const isCounted = (item: Item) => item.range !== undefined || item.ids.has('month') || isWeekday(item)
  // "Seven days a week" is no seven.
  const isPhrase = ({ kind, tokens }: Item) => kind === 'quality' && tokens.length > 2
  const counted = new Set(families.flatMap((item) => (isCounted(item) || isPhrase(item) ? item.words : [])))
  const context = { knowledge, reading, scope, units: unitsOf(found), mentions, marks }
  const words = reading.words
    .filter((word) => !placed.has(word) && !counted.has(word) && !(covered(word) && !isNumber(word)))
    .map((word) =>
      isOpeningName(word, reading, knowledge)
        ? { ...word, name: true }
        : isOpeningNoun(word, reading)
          ? { ...word, name: false }
          : word,
    )
    .map((word) => wordItem(word, context))
  const items = [...families, ...places, ...words].sort((a, b) => a.first - b.first)
  return { reading, items, marks, ids: new Set([...mentions, ...found].flatMap(({ ids }) => [...ids])) }
}

/** "Sugar-free" is not free, and a "coal-fired" station fires nobody. */
function isCompounded({ first, last, concept }: Mention, { analysis: { text, tokens } }: Reading): boolean {
  const [start, before] = [tokens[first]?.start ?? 0, tokens[first - 1]?.end]
  return concept.kind === 'relation' && first === last && before === start - 1 && text[before] === '-'
}

/** "Bác" is no refusal in "bác sĩ", nor "cần" a need in "Cần Thơ". */
function isSyllable({ first, last }: Mention, { language, words, analysis: { tokens } }: Reading): boolean {
  if (language !== 'vi' || first < last) return false
  return (
    (first > 0 && tokens[first]?.capitalised === true) ||
    words.some(
      (word) => word.first <= first && word.last >= first && word.last > word.first && Number.isNaN(word.value),
    )
  )
}

/** "Under their roof" compares nothing, as "under thirty" does. */
function isWhere({ first, last, concept }: Mention, marks: readonly Mention[], { words }: Reading): boolean {
  if (concept.kind !== 'quality' || !marks.some((mark) => mark.ids.has(OF_NUMBER) && mark.last === last)) return false
  return first === last && !words.some((word) => isNumber(word) && word.first > last && word.first - last <= 2)
}

const OF_NUMBER = 'of-number'

/** Families that only mark what their words tell: the words are items of their own. */
const MARK = 'cue'

/** Inside "put a brake on", "brake" is not told a second time, nor is "longer" inside "no longer". */
function outermost(mentions: readonly Mention[], { analysis }: Reading): Mention[] {
  type Stretch = Pick<Mention, 'tokens'>
  const holds = (outer: Stretch, inner: Stretch) =>
    outer.tokens.length > inner.tokens.length && inner.tokens.every((token) => outer.tokens.includes(token))
  const denials = analysis.occurrences.filter(({ concept }) => isDenial(concept))
  return mentions.filter((each) => ![...mentions, ...denials].some((other) => holds(other, each)))
}

/** The mentions of the same tokens together. */
function grouped(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const place = mention.tokens.join()
    groups.set(place, [...(groups.get(place) ?? []), mention])
  }
  return [...groups.values()]
}

function familyItem(group: readonly Mention[], reading: Reading, scope: Scope, marks: readonly Mention[]): Item {
  const [{ first, last, tokens } = NOWHERE] = group
  const ids = new Set(group.flatMap((each) => [...each.ids]))
  const own = new Set(tokens)
  const kind = (['relation', 'thing'] as const).find((wanted) => group.some(({ concept }) => concept.kind === wanted))
  return {
    ...plain(first, last, reading, scope),
    tokens,
    kind: isWeekday({ ids }) ? 'name' : (kind ?? 'quality'),
    ids,
    opposites: new Set(group.flatMap(({ concept }) => concept.opposite)),
    outdoes: new Set(group.flatMap(({ concept }) => concept.outdoes)),
    words: reading.words.filter((word) => range(word).some((at) => own.has(at))),
    denying: reading.analysis.occurrences.some(
      (each) => each.ids.has(LOGIC.not) && each.tokens.every((at) => own.has(at)),
    ),
    ...shareOf(ids, boundBefore(first, marks)),
  }
}

const NOWHERE: Pick<Mention, 'first' | 'last' | 'tokens'> = { first: 0, last: 0, tokens: [] }

/** What these name is known better than what the general lexicons call them ("Kenya", a part of Africa). */
function placeItems(
  countries: readonly Mention[],
  reading: Reading,
  scope: Scope,
  covered: (word: ReadWord) => boolean,
): Item[] {
  const { occurrences } = reading.analysis
  const own = new Set(countries.flatMap(({ tokens }) => tokens))
  const general = occurrences.filter(
    ({ concept, tokens }) => concept.kind === 'place' && !tokens.some((at) => own.has(at)),
  )
  return [...countries, ...general].map((place) => ({
    ...plain(place.first, place.last, reading, scope),
    kind: 'place',
    place: place.concept.id,
    ids: place.ids,
    words: reading.words.filter((word) => word.first >= place.first && word.last <= place.last && !covered(word)),
  }))
}

function isCapitalised({ first }: Mention, { analysis }: Reading): boolean {
  return analysis.tokens[first]?.capitalised === true
}

/** At the head of a Vietnamese sentence, where any word has a capital: one that means nothing, or goes on with another. */
function isOpeningName({ first, last }: ReadWord, { analysis, language }: Reading, { book }: Knowledge): boolean {
  const [token, next] = [analysis.tokens[first], analysis.tokens[last + 1]]
  if (language !== 'vi' || first > 0 || !token?.capitalised) return false
  return next?.capitalised === true || book.toEnglish([token.text], 0, true).stems.length === 0
}

/** "Ridership has gone up": at the head of an English sentence a capital makes no name of what is built as other words are. */
function isOpeningNoun({ text, first, last, name }: ReadWord, { analysis, language }: Reading): boolean {
  return name && language === 'en' && first === 0 && analysis.tokens[last + 1]?.capitalised !== true && BUILT.test(text)
}

const BUILT = /^(?:un|non)|(?:ship|tion|ity|ing|ness|ment|ism|age|ance|ence|ers|ors)s?$/

function wordItem(word: ReadWord, context: Context): Item {
  const { reading, scope } = context
  const own = plain(word.first, word.last, reading, scope)
  if (!isNumber(word)) {
    const light = context.marks.some(({ ids, tokens }) => ids.has(LIGHT) && tokens.includes(word.first))
    const common = word.name && isCommonNoun(word, context)
    return { ...own, ...ofUnit(word, context), light, common, kind: word.name ? 'name' : 'word', words: [word] }
  }
  const bare = { ...own, words: [word], ...(word.range ? { range: word.range } : {}) }
  if (isYear(word.value) && YEAR.test(word.text) && !context.units.has(word.last + 1))
    return { ...bare, kind: 'year', ...edgeOf(word, context) }
  const bound = boundBefore(word.first, context.marks) ?? boundBehind(word, context)
  const range = word.range && bounded(word.range, bound)
  return { ...bare, ...(range ? { range } : {}), kind: 'number', ...countedBy(word, reading, context.units) }
}

/** "Mg" is "milligrams". */
function ofUnit({ first }: ReadWord, { units }: Context): { readonly ids?: ReadonlySet<string> } {
  const unit = units.get(first)
  return unit === undefined ? {} : { ids: new Set([unit]) }
}

const LIGHT = 'light'

/** A word with a sense of its own; of a Vietnamese syllable alone little is known. */
function isCommonNoun({ key, first, last }: ReadWord, { reading, knowledge: { book, senses } }: Context): boolean {
  if (reading.language === 'en') return book.isCommon(key) && senses.knows(key)
  return (last > first || senses.knows(key)) && book.toEnglish(key.split(' '), 0, true).stems.length > 0
}

interface Context {
  readonly knowledge: Knowledge
  readonly reading: Reading
  readonly scope: Scope
  readonly units: Units
  readonly marks: readonly Mention[]
  readonly mentions: readonly Mention[]
}

/** Without a mark between thousands. */
const YEAR = /^\d{4}s?$/

function plain(first: number, last: number, { analysis }: Reading, scope: Scope): Omit<Item, 'kind' | 'words'> {
  return {
    ids: NONE,
    place: '',
    opposites: NONE,
    outdoes: NONE,
    unit: '',
    counted: [],
    denying: false,
    light: false,
    common: false,
    negators: scope.negators(first),
    bans: scope.bans(first),
    soft: scope.soft(first),
    first,
    last,
    tokens: range({ first, last }),
    clause: analysis.clauses[first] ?? 0,
  }
}

const NONE: ReadonlySet<string> = new Set()

function range({ first, last }: { readonly first: number; readonly last: number }): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** Under an odd number of denials; `banned`: what is prohibited counts as denied. */
export function isDenied({ negators, bans }: Item, banned = false): boolean {
  return (negators.length + (banned ? bans.length : 0)) % 2 === 1
}

/** Right behind what denies it, but for a little word or two. */
export function isClose({ negators, first }: Item): boolean {
  return negators.some((at) => first > at && first - at <= CLOSE)
}

const CLOSE = 2
