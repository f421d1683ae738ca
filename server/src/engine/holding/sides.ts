/** Two texts that are held against each other, and what is made of them. */
import type { Piece } from '../match/wording'
import type { Strength } from '../model'
import type { Itemised } from './items'
import type { Link, Linked } from './links'
import type { Counted } from './parity'
import type { Rank, RankRelation } from './ranks'

/** What the sentence is to the statement, and the words of both that decide. */
export interface Held {
  readonly relation: 'supported' | 'contradicted' | 'overstated'
  readonly cause: 'agrees' | 'denies' | 'opposite' | 'replaced' | 'strength'
  readonly said: readonly Piece[]
  readonly stated: readonly Piece[]
  /** 0 to 1: how well each of the two is covered by the other. */
  readonly cover: number
  readonly links: readonly Link[]
}

/** Both texts with what of each answers to the other. */
export interface Sides extends Linked {
  readonly said: Itemised
  readonly stated: Itemised
  readonly strength: Strength
  readonly ranks: Ranks | undefined
  /** What turns in both, counted when first asked for. */
  readonly counted: () => Counted
}

/** The ranks that both texts speak of. */
export interface Ranks {
  readonly said: Rank
  readonly stated: Rank
  readonly relation: RankRelation
}

export type Made = Pick<Held, 'relation' | 'cause' | 'said' | 'stated'>

/** The words of both that a verdict goes by. */
export type Words = Pick<Made, 'said' | 'stated'>

export function wordsOf({ item, partner }: Link): Words {
  return { said: [item], stated: partner ? [partner] : [] }
}
