/** Does a sentence say what a statement says, or deny it? By the words that answer to each other, without a frame. */
import type { Language } from '../model'
import type { TreeModel } from '../words/wordData'
import { type OtherAgent, otherAgent } from './agents'
import { type Comparison, compare } from './compare'
import { RELATION_FEATURES } from './features'
import { type Ground, type GroundKind, groundsOf } from './grounds'
import { isMet, isNumber, type Pair, pairUp } from './pairing'
import { type Knowledge, type Reading, readText } from './reading'
import { sharesOf } from './trees'

export interface TextRelation {
  readonly relation: 'supports' | 'contradicts' | 'unclear'
  /** 0 to 1: how likely that relation is. */
  readonly confidence: number
  /** What speaks against the statement, the strongest first; to contradict takes at least one. */
  readonly grounds: readonly Ground[]
  readonly comparison: Comparison
}

/**
 * How likely a contradiction has to be. More where the statement is long, for a stretch of many words finds a match for
 * anything; and where nothing but another word stands in a place, for that may be true beside the first.
 */
const SURE = { plain: 0.65, weak: 0.68, long: 0.8 } as const

/** A statement of more words of content than this is long. */
const LONG = 20

const WEAK: ReadonlySet<GroundKind> = new Set(['name', 'replaced'])

export function relateTexts(
  sentence: { readonly text: string; readonly language: Language },
  statement: { readonly text: string; readonly language: Language },
  knowledge: Knowledge,
  model: TreeModel,
): TextRelation {
  const said = readText(sentence.text, sentence.language, knowledge)
  const stated = readText(statement.text, statement.language, knowledge)
  return relateReadings(said, stated, knowledge, model)
}

export function relateReadings(said: Reading, stated: Reading, knowledge: Knowledge, model: TreeModel): TextRelation {
  const comparison = compare(said, stated, knowledge)
  const related = decide(comparison, sharesOf(model, RELATION_FEATURES, comparison.features))
  if (related.relation !== 'supports') return related
  const other = otherAgent({ sentence: said, statement: stated, pairs: comparison.pairs })
  return other ? withOtherAgent(related, { ...other, sure: other.sure && said.definite && stated.definite }) : related
}

/** True where another one does it, or another number stands there: what words that are met do not tell. */
export function differsInDetail(said: Reading, stated: Reading, knowledge: Knowledge): boolean {
  const pairs = pairUp(said, stated, knowledge)
  const isOpen = (pair: Pair) => isNumber(pair.word) && !isMet(pair) && pair.relation !== 'narrower'
  if (pairs.some(isOpen) && pairUp(stated, said, knowledge).some(isOpen)) return true
  return otherAgent({ sentence: said, statement: stated, pairs }) !== undefined
}

/** Another one does it: where that is plain it is the other way round, and else not the same. */
function withOtherAgent(related: TextRelation, { said, stated, sure }: OtherAgent): TextRelation {
  if (!sure) return { ...related, relation: 'unclear' }
  const grounds: Ground[] = [{ kind: 'exclusive', said, stated }, ...related.grounds]
  return { ...related, relation: 'contradicts', confidence: Math.max(related.confidence, SURE.plain), grounds }
}

/** `shares`: how likely each relation is, in the order that models answer in. */
export function decide(comparison: Comparison, shares: readonly number[]): TextRelation {
  const [supports = 0, contradicts = 0, unclear = 0] = shares
  const grounds = groundsOf(comparison)
  const [strongest] = grounds
  if (strongest && comparison.plain)
    return { relation: 'contradicts', confidence: Math.max(contradicts, SURE.plain), grounds, comparison }
  if (strongest && contradicts >= sureFrom(strongest, comparison))
    return { relation: 'contradicts', confidence: contradicts, grounds, comparison }
  return supports >= unclear && !isOnlySupposed(comparison)
    ? { relation: 'supports', confidence: supports, grounds, comparison }
    : { relation: 'unclear', confidence: unclear, grounds, comparison }
}

function sureFrom({ kind }: Ground, { statementWords }: Comparison): number {
  if (statementWords > LONG) return SURE.long
  return WEAK.has(kind) ? SURE.weak : SURE.plain
}

/** From this share of its words on, a sentence asserts what the statement only supposes ("wants to raise taxes"). */
const SUPPOSED = 0.6

function isOnlySupposed({ pairs }: Comparison): boolean {
  const supposed = pairs.filter((pair) => isMet(pair) && pair.partner?.supposed && !pair.word.supposed)
  return supposed.length >= SUPPOSED * Math.max(pairs.length, 1)
}
