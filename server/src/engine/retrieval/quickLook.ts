/**
 * The facts that have most of a sentence's own words, as they are and in its order: the quickest look. No synonyms and no
 * translations: the shortest lists are read as far as a small budget goes, and the few facts that have most are read closely
 * for what stands beside what. How long a fact is does not count: a sentence is as much about one of two statements as about
 * one alone; nor how often it has a word. Of a million facts made of templates, the right one was among the first five for
 * 97 sentences in 100; weighed by length, for fewer.
 */
import type { Language } from '../model'
import { OwnWords } from './ownWords'
import { readNumbers } from './rows'
import type { Wording } from './terms'
import type { TextIndex } from './textIndex'
import { floorOf } from './topScores'

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
 * By the share of right ones among the first five of sentences made from facts: .98 of 100,000, where twice as many postings
 * find no more; .97 of a million, where 12,000 postings find .93, and 20 facts in place of 60 one in a hundred fewer.
 */
export const QUICK: QuickBudget = { least: 4000, share: 0.05, most: 40_000, few: 20, each: 25_000, many: 60 }

/** What two words that stand beside each other in both weigh more than each alone. */
const BESIDE = 0.1

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
  /** What each fact has so far; 0 for one that is not met. */
  private readonly score: Float32Array
  /** The facts that are met: `met[0] … met[count - 1]`. */
  private readonly met: Uint32Array
  private count = 0
  private readonly row: Uint32Array
  /** By place among the sentence's terms: for which contender it was last counted. */
  private readonly seen: Uint32Array
  private stamp = 0
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
    this.score = new Float32Array(index.size)
    this.met = new Uint32Array(index.size)
    this.row = new Uint32Array(index.tokens.longest)
    this.seen = new Uint32Array(this.asked.ids.length)
    this.order = new Uint8Array(this.asked.ids.length)
    const contenders = Math.min(budget.few + Math.floor(index.size / budget.each), budget.many)
    this.facts = new Uint32Array(contenders)
    this.scores = new Float64Array(contenders)
    this.covered = new Float64Array(contenders)
  }

  look(text: string, language: Language): Looked {
    this.asked.read(text, language)
    this.readLists()
    this.lookClosely()
    const { kept: count, facts, scores } = this
    const { total, writing } = this.asked
    // Without its marks a syllable is several words: what looks covered may be another's.
    const sure = total > 0 && count > 0 && writing !== 'unmarked'
    return { count, facts, scores, covered: sure ? (this.covered[0] ?? 0) / total : 0 }
  }

  /** The shortest lists, one after the other, as far as the budget goes: those of pairs first, which are the shortest of all. */
  private readLists(): void {
    const { postings, neighbours } = this.index
    const { gains, ids, size, pairs, paired } = this.asked
    const { least, share, most } = this.budget
    let left = Math.min(Math.max(least, share * this.index.size), most)
    this.count = 0
    for (let nth = 0; nth < paired; nth++) {
      const pair = pairs[nth] ?? 0
      const [from, to] = [neighbours.first[pair] ?? 0, neighbours.first[pair + 1] ?? 0]
      if (to === from || to - from > left) continue
      left -= to - from
      this.readList(neighbours.facts, from, to, PAIR * Math.log(1 + this.index.size / (to - from)))
    }
    this.sort(size)
    for (let at = 0; at < size; at++) {
      const place = this.order[at] ?? 0
      const id = ids[place] ?? 0
      const [from, to] = [postings.first[id] ?? 0, postings.first[id + 1] ?? 0]
      if (to - from > left && this.count > 0) continue
      left -= to - from
      this.readList(postings.facts, from, to, gains[place] ?? 0)
    }
  }

  /** The places by the length of their lists, by insertion: there are some thirty. */
  private sort(size: number): void {
    const { order } = this
    const { ids } = this.asked
    const { idf } = this.index.postings
    for (let place = 1; place <= size; place++) {
      const rare = idf[ids[place] ?? 0] ?? 0
      let at = place - 1
      for (; at > 0 && (idf[ids[order[at - 1] ?? 0] ?? 0] ?? 0) < rare; at--) order[at] = order[at - 1] ?? 0
      order[at] = place
    }
  }

  private readList(facts: Uint32Array, from: number, to: number, gain: number): void {
    const { score, met } = this
    let count = this.count
    for (let at = from; at < to; at++) {
      const fact = facts[at] ?? 0
      const before = score[fact] ?? 0
      if (before === 0) met[count++] = fact
      score[fact] = before + gain
    }
    this.count = count
  }

  /** At those that have most, of many alike no more than there is room for; forgets what was read. */
  private lookClosely(): void {
    const { score, met, count, facts } = this
    const floor = floorOf(met, count, score, facts.length)
    this.kept = 0
    for (let at = 0; at < count; at++) {
      const fact = met[at] ?? 0
      if ((score[fact] ?? 0) > floor) this.keep(fact)
    }
    for (let at = 0; at < count; at++) {
      const fact = met[at] ?? 0
      if (score[fact] === floor && this.kept < facts.length) this.keep(fact)
      score[fact] = 0
    }
  }

  /** In its place among the kept. */
  private keep(fact: number): void {
    const { facts, scores, covered } = this
    const score = this.scoreOf(fact)
    const own = this.own
    let at = this.kept++
    for (; at > 0 && (scores[at - 1] ?? 0) < score; at--) {
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
    const length = readNumbers(tokens.bytes, tokens.starts[fact] ?? 0, tokens.starts[fact + 1] ?? 0, row)
    let [sum, own, before] = [0, 0, 0]
    for (let at = 0; at < length; at++) {
      const place = places[row[at] ?? 0] ?? 0
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
    return sum
  }

  private nextStamp(): number {
    if (this.stamp === LAST_STAMP) {
      this.seen.fill(0)
      this.stamp = 0
    }
    return ++this.stamp
  }
}

const LAST_STAMP = 0xffffffff
