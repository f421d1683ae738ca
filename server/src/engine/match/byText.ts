/**
 * Facts without frames, found and held against a sentence by their words. The index names the few that the sentence may be
 * about; each of these is asked first by the frame derived from its statement, which says exactly why, and where no frame
 * speaks, by its words alone.
 */
import { hold, isUnsure } from '../holding/hold'
import { type Itemised, itemise } from '../holding/items'
import type { Held } from '../holding/sides'
import { weigher } from '../holding/weights'
import type { Fact, Language, Relation } from '../model'
import type { Comparison } from '../relation/compare'
import type { Ground } from '../relation/grounds'
import { isMet, isNumber } from '../relation/pairing'
import { type Knowledge, type Reading, type ReadWord, readText } from '../relation/reading'
import { differsInDetail, relateReadings } from '../relation/relate'
import { recordsOf } from '../retrieval/factRecords'
import { createFactSearch } from '../retrieval/factSearch'
import { FEATURES, type Feature } from '../retrieval/features'
import type { IndexStore } from '../retrieval/keptIndex'
import type { Ranked } from '../retrieval/rank'
import type { StopWords } from '../retrieval/terms'
import type { WordData } from '../words/wordData'
import { deriveFrame } from './derive'
import { type CompiledFrame, readStatements } from './frames'
import { once } from './once'
import type { PhraseTable } from './phrases'
import { byRatingOfWords } from './rated'
import { raisedAbove } from './strength'
import { guessedLanguage, tokensOf } from './tokens'
import { joined, negatorAt } from './wording'

/** A fact that bears on a sentence by its words. */
export interface TextDecision {
  readonly fact: Fact
  readonly relation: Relation
  /** 0 to 1: how likely the sentence is about the fact, and how likely the relation holds if it is. */
  readonly coverage: number
  readonly likely: number
  readonly cause: 'agrees' | 'denies' | 'opposite' | 'replaced' | 'strength'
  /** The words of the sentence and of the statement that decide: what differs, or the first of what agrees. */
  readonly note: readonly string[]
  readonly source: readonly string[]
  /** For the explanation: which words answer to which, and words of the sentence that nothing answers to. */
  readonly met: readonly { readonly said: string; readonly stated: string }[]
  readonly missed: readonly string[]
}

/** 0 to 1: how likely the sentence is about the fact, and is to it what the decision says. */
export function likelihood({ coverage, likely }: TextDecision): number {
  return coverage * likely
}

/** General knowledge of words, and where indices of many facts are kept. */
export interface GeneralWords {
  readonly knowledge: Knowledge
  readonly weights: WordData['weights']
  readonly indices: IndexStore | undefined
}

export interface TextFacts {
  /** Frames derived for the facts that the sentence may be about. */
  candidates(text: string): readonly CompiledFrame[]
  /** What one of these facts is to the sentence by the rules: they go before frames that are derived. */
  hold(text: string): TextDecision | undefined
  /** True where the rules leave open whether the sentence says of the fact, whose words are met, what `relation` has it say. */
  doubts(text: string, fact: Fact, relation: Relation): boolean
  /** False where the words are those of the fact and another one does it ("the ministry sued the union"), or a number is another. */
  agreesInDetail(text: string, fact: Fact): boolean
  /** What the first of these facts is to the sentence, by the likeness of their words alone. */
  decide(text: string): TextDecision | undefined
}

/** How many candidates are asked by their frames. */
const ASKED = 8

/**
 * How many candidates are held against a sentence by the rules; and how much of their weight sentence and fact have of each
 * other, added, where it is worth to: of labelled sentences on five bases all but one have more, of other prose one in 500.
 */
const HELD = 3
const NEAR = 0.38

function isNear(ranked: readonly Ranked[]): boolean {
  return ranked.slice(0, HELD).some(({ features }) => SHARES.reduce((sum, at) => sum + (features[at] ?? 0), 0) >= NEAR)
}

const SHARES = (['queryInAny', 'bodyInQuery'] satisfies Feature[]).map((name) => FEATURES.indexOf(name))

/** From this likelihood on a fact is taken for what the sentence is about. */
const COVERED = 0.65

/** How likely each relation has to be. A false alarm costs more than a missed one. */
const LIKELY = { supports: 0.45, contradicts: 0.65 } as const

export function createTextFacts(
  facts: readonly Fact[],
  { knowledge, weights, indices }: GeneralWords,
  table: PhraseTable,
): TextFacts {
  const search = createFactSearch(recordsOf(facts), knowledge.book, weights, indices)
  const framesOf = remembered((fact: Fact) => deriveFrame(fact, readStatements(fact, table), table))
  const weigh = remembered(weigher(search.index, knowledge.book))
  const read = (text: string, language: Language): Itemised => itemise(readText(text, language, knowledge), knowledge)
  const itemsOf = remembered((_: Fact) => new Map<Language, Itemised>())
  const stated = (fact: Fact, language: Language): Itemised => {
    const own = fact.statement[language] === undefined ? (language === 'en' ? 'vi' : 'en') : language
    const known = itemsOf(fact).get(own)
    const items = known ?? read(fact.statement[own] ?? '', own)
    itemsOf(fact).set(own, items)
    return items
  }
  const find = latest((text: string) => {
    const language = languageOf(text, knowledge.book.stops, table)
    const { ranked, coverage } = search.search(text, language, ASKED)
    const said = once(() => read(text, language))
    return { language, found: ranked.flatMap(({ fact }) => facts[fact] ?? []), coverage, said, near: isNear(ranked) }
  })
  const holding = latest((text: string) => {
    const { found, near, language, said } = find(text)
    return (near ? found.slice(0, HELD) : []).map((fact) => ({
      fact,
      made: hold(said(), stated(fact, language), { strength: fact.strength, knowledge, weigh }),
    }))
  })
  const isDoubted = (text: string, fact: Fact, relation: Relation) =>
    isUnsure(holding(text).find((each) => each.fact === fact)?.made, relation)
  return {
    candidates: (text) => find(text).found.flatMap(framesOf),
    hold(text) {
      const { language, said } = find(text)
      const held = holding(text).flatMap(({ fact, made }) => (typeof made === 'object' ? [{ fact, made }] : []))
      const [best] = held.sort((a, b) => b.made.cover - a.made.cover)
      return (
        best &&
        byRatingOfWords(decisionOf(best.fact, best.made, said(), stated(best.fact, language)), LIKELY.contradicts)
      )
    },
    doubts: isDoubted,
    agreesInDetail(text, fact) {
      const { language, said } = find(text)
      return !differsInDetail(said().reading, stated(fact, language).reading, knowledge)
    },
    decide(text) {
      const { found, coverage, language, said } = find(text)
      const [fact] = found
      if (!fact || coverage < COVERED) return undefined
      const made = decideOn(fact, coverage, said().reading, stated(fact, language).reading)
      return made && isDoubted(text, fact, made.relation) ? undefined : made
    },
  }

  function decideOn(fact: Fact, coverage: number, said: Reading, statement: Reading): TextDecision | undefined {
    const related = relateReadings(said, statement, knowledge, weights.relation)
    const { relation, confidence: likely, comparison } = related
    if (relation === 'unclear' || likely < LIKELY[relation]) return undefined
    const other = related.grounds.filter(({ kind }) => kind === 'number' || kind === 'name')
    if (other.some(isElsewhere) || namesMore(comparison, other)) return undefined
    const clash = allElseAgrees(comparison) ? other[0] : undefined
    const made =
      relation === 'contradicts' || clash
        ? contradiction(clash ? [clash] : related.grounds, said, statement)
        : agreement(fact, said, statement, comparison)
    const met = comparison.pairs.flatMap(({ word, partner }) =>
      partner ? [{ said: wordingOf(said, word), stated: wordingOf(statement, partner) }] : [],
    )
    const missed = comparison.pairs.flatMap(({ word, partner }) => (partner ? [] : [wordingOf(said, word)]))
    return made && byRatingOfWords({ fact, coverage, likely, met, missed, ...made }, LIKELY.contradicts)
  }
}

/** How sure the rules are, by how well sentence and statement cover each other. */
const SURE = { least: 0.75, most: 1, likely: { supported: 0.95, overstated: 0.93, contradicted: 0.92 } } as const

function decisionOf(
  fact: Fact,
  made: Held,
  { reading: said }: Itemised,
  { reading: statement }: Itemised,
): TextDecision {
  const { relation, cause, cover, links } = made
  const met = links.flatMap(({ item, partner, kind }) =>
    partner && kind !== 'none' ? [{ said: wordingOf(said, item), stated: wordingOf(statement, partner) }] : [],
  )
  const note = made.said.map((piece) => wordingOf(said, piece))
  return {
    fact,
    relation,
    cause,
    coverage: SURE.least + (SURE.most - SURE.least) * cover,
    likely: SURE.likely[relation],
    note: cause === 'agrees' ? note.slice(0, MOST_QUOTED) : [joined(said.analysis, made.said)],
    source: made.stated.length > 0 ? [joined(statement.analysis, made.stated)] : [],
    met,
    missed: links.flatMap(({ item, kind }) => (kind === 'none' ? [wordingOf(said, item)] : [])),
  }
}

/** What a decision says, beside the fact and how likely it is. */
type Made = Pick<TextDecision, 'relation' | 'cause' | 'note' | 'source'>

/** Another name or another year is another event, about which the fact says nothing. */
function isElsewhere({ kind, said }: Ground): boolean {
  return kind === 'name' || (Number.isInteger(said.value) && said.value >= FIRST_YEAR && said.value < LAST_YEAR)
}

/** A name or number with nothing of its kind in the fact: "… in Brazil by 12%" says more than the fact can tell. */
function namesMore({ pairs }: Comparison, told: readonly Ground[]): boolean {
  const known = new Set(told.filter(({ stated }) => stated !== undefined).map(({ said }) => said))
  return pairs.some((pair) => !isMet(pair) && (pair.word.name || isNumber(pair.word)) && !known.has(pair.word))
}

const FIRST_YEAR = 1000
const LAST_YEAR = 2100

/** Another number where all else agrees contradicts: "90 kilometres" for 60. */
function allElseAgrees({ pairs }: Comparison): boolean {
  return pairs.filter(isMet).length >= ALL_ELSE * pairs.length
}

/** Share of the sentence's words that have to agree. */
const ALL_ELSE = 0.6

/** A word that is merely missing is no ground: what contradicts is told by name. */
function contradiction(grounds: readonly Ground[], said: Reading, statement: Reading): Made | undefined {
  const ground = grounds.find(({ kind }) => kind !== 'replaced')
  if (!ground) return undefined
  const note = [groundWording(said, ground.said)]
  const source = ground.stated ? [groundWording(statement, ground.stated)] : []
  return { relation: 'contradicted', cause: CAUSES[ground.kind], note, source }
}

/** The words agree: the sentence may still put it more strongly. */
function agreement({ strength }: Fact, said: Reading, statement: Reading, { pairs }: Comparison): Made {
  const raised = raisedAbove(strength, said.logic, statement.logic)
  const over = said.analysis.occurrences.find((each) => !each.negated && raised.some((id) => each.ids.has(id)))
  if (over) return { relation: 'overstated', cause: 'strength', note: [wordingOf(said, over)], source: [] }
  const met = pairs.filter(({ partner }) => partner !== undefined).slice(0, MOST_QUOTED)
  return { relation: 'supported', cause: 'agrees', note: met.map(({ word }) => wordingOf(said, word)), source: [] }
}

/** How many of the words that agree are quoted. */
const MOST_QUOTED = 3

const CAUSES: Readonly<Record<Ground['kind'], TextDecision['cause']>> = {
  denied: 'denies',
  opposite: 'opposite',
  exclusive: 'replaced',
  number: 'replaced',
  name: 'replaced',
  replaced: 'replaced',
}

/** With the negator over it, where it is denied: "no shortage". */
function groundWording({ analysis }: Reading, { first, last, negated, behindNegator }: ReadWord): string {
  const denied = negated && Number.isFinite(behindNegator)
  return joined(analysis, denied ? [negatorAt(analysis, first - behindNegator), { first, last }] : [{ first, last }])
}

function wordingOf({ analysis }: Reading, { first, last }: { readonly first: number; readonly last: number }): string {
  return analysis.text.slice(analysis.tokens[first]?.start ?? 0, analysis.tokens[last]?.end ?? 0)
}

/** Vietnamese is often written without its marks; then its commonest words tell it from English. */
function languageOf(text: string, stops: StopWords, table: PhraseTable): Language {
  const tokens = tokensOf(text, table)
  const found = tokens.map((token) => token.text)
  const only = (mine: ReadonlySet<string>, others: ReadonlySet<string>) =>
    found.filter((word) => mine.has(word) && !others.has(word)).length
  const unmarked = only(stops.unmarked, stops.en) > only(stops.en, stops.unmarked)
  return unmarked ? 'vi' : guessedLanguage(tokens)
}

/** A sentence is asked for twice: for its candidates, and for what its words say. */
function latest<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, made: work(text) }
    return last.made
  }
}

/** Worked out when first asked for: of a large base few facts ever are. */
function remembered<T extends object, U>(work: (of: T) => U): (of: T) => U {
  const known = new WeakMap<T, U>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = work(of)
    known.set(of, made)
    return made
  }
}
