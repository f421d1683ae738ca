/**
 * The facts that have most of a sentence's own words, as they are and in its order: the quickest look. No synonyms and no
 * translations: the shortest lists are read as far as a small budget goes, and the few facts that have most are read closely
 * for what stands together and what beside what. How long a fact is does not count: a sentence is as much about one of two
 * statements as about one alone; nor how often it has a word.
 */
import type { Language } from '../model'
import { ListReader } from './listReader'
import { OwnWords } from './ownWords'
import { readRow } from './rows'
import type { Wording } from './terms'
import type { TextIndex } from './textIndex'

/** How much is read: it grows with the facts, up to a point, so that a look at a huge base costs hardly more than at a large one. */
export interface QuickBudget {
  /** So many postings, or that share of the facts, but no more than `most`. */
  readonly least: number
  readonly share: number
  readonly most: number
  /** How many facts are read closely: `few`, one more for each `each` facts that there are, but no more than `many`. */
  readonly few: number
  readonly each: number
  readonly many: number
}

/**
 * By the share of right ones among the first five of 2,000 sentences made from facts: .99 of 10,000 and of 100,000, .97 of a
 * million. There 40,000 postings find .91, and 800,000 no more.
 */
export const QUICK: QuickBudget = { least: 1500, share: 0.25, most: 300_000, few: 10, each: 3300, many: 60 }

/** What two words that stand beside each other in both weigh more than each alone. */
const BESIDE = 0.1

/**
 * What words weigh more that stand in one stretch of the fact as long as the sentence: of two statements in a fact, the sentence
 * is about one. Without it, .982 of 100,000 are found in place of .986.
 */
const TOGETHER = 0.5

/** What a pair weighs by which facts are found, beside a word of its rarity. */
const PAIR = 0.5

/** Facts, best first: good until the next look. */
export interface Looked {
  readonly count: number
  readonly facts: Uint32Array
  readonly scores: Float64Array
  /** What share of the sentence's weight the first of them has for sure, 0 to 1. */
  readonly covered: number
}

/** Scratch memory, made once per index and used again: one look at a time. */
export class QuickLook {
  private readonly asked: OwnWords
  private readonly lists: ListReader
  private readonly row: Uint32Array
  /** By place among the sentence's terms: for which contender it was last counted. */
  private readonly seen: Uint32Array
  private stamp = 0
  /** By place: how often a stretch of a contender has it. */
  private readonly counts: Uint32Array
  private readonly order: Uint8Array
  private readonly facts: Uint32Array
  private readonly scores: Float64Array
  private readonly covered: Float64Array
  private kept = 0

  constructor(
    private readonly index: TextIndex,
    wording: Wording,
    private readonly budget = QUICK,
  ) {
    this.asked = new OwnWords(index, wording)
    this.row = new Uint32Array(index.tokens.longest)
    this.seen = new Uint32Array(this.asked.ids.length)
    this.counts = new Uint32Array(this.asked.ids.length)
    this.order = new Uint8Array(this.asked.ids.length)
    const contenders = Math.min(budget.few + Math.floor(index.size / budget.each), budget.many)
    this.lists = new ListReader(index.size, contenders)
    this.facts = new Uint32Array(contenders)
    this.scores = new Float64Array(contenders)
    this.covered = new Float64Array(contenders)
  }

  look(text: string, language: Language): Looked {
    this.asked.read(text, language)
    this.chooseLists()
    this.lookClosely()
    const { kept: count, facts, scores } = this
    const { total, writing } = this.asked
    // Without its marks a syllable is several words: what looks covered may be another's.
    const sure = total > 0 && count > 0 && writing !== 'unmarked'
    return { count, facts, scores, covered: sure ? (this.covered[0] ?? 0) / total : 0 }
  }

  /** The shortest lists, as far as the budget goes: those of pairs first, which are the shortest of all. */
  private chooseLists(): void {
    const { postings, neighbours } = this.index
    const { gains, ids, size, pairs, paired } = this.asked
    const { least, share, most } = this.budget
    const { lists } = this
    let left = Math.min(Math.max(least, share * this.index.size), most)
    lists.clear()
    for (let nth = 0; nth < paired; nth++) {
      const pair = pairs[nth] ?? 0
      const [from, to] = [neighbours.first.at(pair), neighbours.first.at(pair + 1)]
      if (to === from || to - from > left) continue
      left -= to - from
      lists.add(neighbours.facts.read(from, to), from, to, PAIR * Math.log(1 + this.index.size / (to - from)))
    }
    this.sort(size)
    for (let at = 0; at < size; at++) {
      const place = this.order[at] ?? 0
      const id = ids[place] ?? 0
      const [from, to] = [postings.first.at(id), postings.first.at(id + 1)]
      if (to - from > left && !lists.empty) continue
      left -= to - from
      lists.add(postings.facts.read(from, to), from, to, gains[place] ?? 0)
    }
  }

  /** The places by the length of their lists, by insertion: there are some thirty. */
  private sort(size: number): void {
    const { order } = this
    const { ids } = this.asked
    const { idf } = this.index.postings
    for (let place = 1; place <= size; place++) {
      const rare = idf.at(ids[place] ?? 0)
      let at = place - 1
      for (; at > 0 && idf.at(ids[order[at - 1] ?? 0] ?? 0) < rare; at--) order[at] = order[at - 1] ?? 0
      order[at] = place
    }
  }

  /** At those that have most. */
  private lookClosely(): void {
    const { ids, scores } = this.lists.read()
    this.kept = 0
    for (let at = 0; at < ids.length; at++) if ((scores[at] ?? 0) > 0) this.keep(ids[at] ?? 0)
  }

  /** In its place among the kept. */
  private keep(fact: number): void {
    const { facts, scores, covered } = this
    const score = this.scoreOf(fact)
    const own = this.own
    let at = this.kept++
    for (; at > 0 && goesBefore(score, fact, scores[at - 1] ?? 0, facts[at - 1] ?? 0); at--) {
      facts[at] = facts[at - 1] ?? 0
      scores[at] = scores[at - 1] ?? 0
      covered[at] = covered[at - 1] ?? 0
    }
    facts[at] = fact
    scores[at] = score
    covered[at] = own
  }

  /** Of the fact that was scored last: what it has of the sentence's words. */
  private own = 0

  private scoreOf(fact: number): number {
    const { tokens } = this.index
    const { row, seen } = this
    const { places, gains, covers, follows } = this.asked
    const stamp = this.nextStamp()
    const length = readRow(tokens, fact, row)
    let [sum, own, before] = [0, 0, 0]
    for (let at = 0; at < length; at++) {
      const place = places[row[at] ?? 0] ?? 0
      row[at] = place
      if (place > 0) {
        if (seen[place] !== stamp) {
          seen[place] = stamp
          sum += gains[place] ?? 0
          own += covers[place] ?? 0
        }
        if (before > 0 && follows[before] === place) sum += BESIDE * ((gains[before] ?? 0) + (gains[place] ?? 0))
      }
      before = place
    }
    this.own = own
    return sum + TOGETHER * this.together(length)
  }

  /** The most that stands together, in a stretch as long as the sentence, of the places in the first `length` of the row. */
  private together(length: number): number {
    const { row, counts } = this
    const { gains, long } = this.asked
    let [sum, most, from] = [0, 0, 0]
    for (let at = 0; at < length; at++) {
      const place = row[at] ?? 0
      if (at - from >= long) sum -= this.leave(row[from++] ?? 0)
      if (place === 0) continue
      const had = counts[place] ?? 0
      counts[place] = had + 1
      if (had > 0) continue
      sum += gains[place] ?? 0
      if (sum > most) most = sum
    }
    for (; from < length; from++) counts[row[from] ?? 0] = 0
    return most
  }

  /** A place is left behind: what the stretch loses by it. */
  private leave(place: number): number {
    if (place === 0) return 0
    const left = (this.counts[place] ?? 0) - 1
    this.counts[place] = left
    return left === 0 ? (this.asked.gains[place] ?? 0) : 0
  }

  private nextStamp(): number {
    if (this.stamp === LAST_STAMP) {
      this.seen.fill(0)
      this.stamp = 0
    }
    return ++this.stamp
  }
}

/** The one that has more, of two that have as much the one that is told first. */
function goesBefore(score: number, fact: number, other: number, otherFact: number): boolean {
  return score > other || (score === other && fact < otherFact)
}

const LAST_STAMP = 0xffffffff
