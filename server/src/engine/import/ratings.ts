/**
 * What a fact-checker's rating means for a note that repeats the claim: by a table of words that people can read and change
 * (`server/import/ratings.yaml`), and by its number where the scale is given.
 */
import { type Fields, Reader } from '../facts/reader'
import { parseTree } from '../facts/tree'
import type { Problem, Rating, Relation } from '../model'
import { normalise } from '../text/normalise'

/** `unclear`: known to say nothing of whether the claim holds. */
export type RatingMeaning = Relation | 'unclear'
export type RatingTable = ReadonlyMap<string, RatingMeaning>

const MEANINGS: readonly RatingMeaning[] = ['contradicted', 'overstated', 'supported', 'unclear']

/** Reads a table; total: what is wrong is a problem, the rest is read. A rating that stands twice has its first meaning. */
export function loadRatings(text: string): { readonly table: RatingTable; readonly problems: readonly Problem[] } {
  const { tree, problems } = parseTree(text)
  const reader = new Reader()
  const fields = reader.fields(tree, ['version', ...MEANINGS], 'a table of ratings')
  const table = new Map<string, RatingMeaning>()
  for (const meaning of MEANINGS) {
    for (const words of wordsOf(reader, fields, meaning)) {
      const key = ratingKey(words)
      if (key !== '' && !table.has(key)) table.set(key, meaning)
    }
  }
  return { table, problems: [...problems, ...reader.problems] }
}

/** Lists may stand in lists: a line for each kind of wording. */
function wordsOf(reader: Reader, fields: Fields | undefined, meaning: RatingMeaning): readonly string[] {
  const items = reader.items(fields?.get(meaning))
  const flat = items.flatMap((item) => (item.kind === 'list' ? item.items : [item]))
  return flat.flatMap((item) => reader.text(item, `a rating under "${meaning}"`) ?? [])
}

/** One table before another. */
export function withRatings(first: RatingTable, second: RatingTable): RatingTable {
  return new Map([...second, ...first])
}

export interface JudgedRating {
  readonly relation?: Relation
  /** `unknown`: nobody knows what it means; `conflict`: its words and its number disagree. */
  readonly trouble?: 'unknown' | 'conflict'
}

/** The words decide where they are known, else the number on its scale; where the two are at odds, neither does. */
export function judgeRating(rating: Omit<Rating, 'relation'>, table: RatingTable): JudgedRating {
  const byWords = meaningOf(rating.text, table)
  const byNumber = relationByNumber(rating)
  if (byWords === undefined) return byNumber ? { relation: byNumber } : { trouble: 'unknown' }
  if (byWords === 'unclear') return {}
  if (byNumber && isOpposite(byWords, byNumber)) return { trouble: 'conflict' }
  return { relation: byWords }
}

function isOpposite(a: Relation, b: Relation): boolean {
  return (a === 'contradicted' && b === 'supported') || (a === 'supported' && b === 'contradicted')
}

/** `False. The video is from 2015.` is found as `false`: the longest beginning, up to a sign, that the table has. */
function meaningOf(text: string, table: RatingTable): RatingMeaning | undefined {
  const plain = normalise(text.slice(0, LONGEST)).text
  return longestBeginning(plain, table) ?? longestBeginning(plain.replace(LEAD, ''), table)
}

function longestBeginning(plain: string, table: RatingTable): RatingMeaning | undefined {
  const ends = [...plain.matchAll(PAUSE)].map(({ index }) => index)
  for (const end of [plain.length, ...ends.reverse()]) {
    const meaning = table.get(ratingKey(plain.slice(0, end)))
    if (meaning) return meaning
  }
  return undefined
}

/** What a rating says, it says at its beginning. */
const LONGEST = 400

/** Where the words of a rating may end and its reasons begin. */
const PAUSE = /\s*(?:[.,:;!()|/—\n]|\s-\s)/g
/** "Verdict: false", "Kết luận: sai". */
const LEAD = /^\s*(?:[\p{L} ]{1,24}:\s+)(?=\S)/u

/** Small letters, new tone marks; signs and emoji around it, and quotes, make no difference. `“FALSE!” ❌` → `false` */
export function ratingKey(text: string): string {
  return normalise(text)
    .text.replace(/["'*_#]/g, (sign) => (sign === "'" ? sign : ''))
    .replace(/[^\p{L}\p{N}]+$|^[^\p{L}\p{N}]+/gu, '')
    .replace(/\s+/g, ' ')
}

/** Up to here, from the worst, a claim does not hold; from `HOLDS` on it does. */
const FAILS = 0.25
const HOLDS = 0.75

/** Undefined where the scale is not given, or the number not on it. A scale may count downwards. */
function relationByNumber({ value, best, worst }: Omit<Rating, 'relation'>): Relation | undefined {
  if (value === undefined || best === undefined || worst === undefined || best === worst) return undefined
  const share = (value - worst) / (best - worst)
  if (!(share >= 0 && share <= 1)) return undefined
  if (share <= FAILS) return 'contradicted'
  return share >= HOLDS ? 'supported' : 'overstated'
}
