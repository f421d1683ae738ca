/**
 * How likely a decision is right, as a probability: of those with a confidence near 0.9, nine in ten are. The weights are
 * a logistic regression on labelled sentences in both languages; `npm run fit:confidence` prints them anew.
 */
import { type Analysis, understood } from './analyse'
import type { Decision } from './verdict'

/** What the confidence is worked out from; shares are 0 to 1, to two places. */
export interface ConfidenceInputs {
  /** How much of the fact the sentence meets, by weight. */
  readonly met: number
  /** How many of the sentence's words the lexicons know. */
  readonly understood: number
  /** How sure the grounds of the verdict are. */
  readonly grounds: number
  /** 1 where the words for the fact's relation have not been understood, else 0. */
  readonly guessed: number
  readonly cause: Decision['cause']
}

/** Log odds: where nothing is wanting, and what each lack of the whole takes off. Less met is never more sure. */
const LOG_ODDS = {
  whole: 2.96,
  unmet: -1.04,
  unknown: -0.8,
  unsure: -0.33,
  guessed: -1.08,
  cause: { agrees: 0, denies: -0.76, opposite: 0.63, swapped: 0.64, replaced: 0.2, exceeds: 1.78, strength: 0.14 },
} as const

/** Nothing is certain. */
const MOST = 0.99

type Decided = Pick<Decision, 'alignment' | 'grounds' | 'cause' | 'isGuess'> & { readonly analysis: Analysis }

export function inputsOf({ analysis, alignment, grounds, cause, isGuess }: Decided): ConfidenceInputs {
  const met = round(alignment.mass / alignment.possible)
  return { met, understood: round(understood(analysis)), grounds, guessed: isGuess ? 1 : 0, cause }
}

export function confidenceOf(decided: Decided): number {
  return likelyRight(inputsOf(decided))
}

/** 0 to 1, to two places. */
export function likelyRight({ met, understood: known, grounds, guessed, cause }: ConfidenceInputs): number {
  const logOdds =
    LOG_ODDS.whole +
    LOG_ODDS.cause[cause] +
    LOG_ODDS.unmet * (1 - met) +
    LOG_ODDS.unknown * (1 - known) +
    LOG_ODDS.unsure * (1 - grounds) +
    LOG_ODDS.guessed * guessed
  return Math.min(MOST, round(1 / (1 + Math.exp(-logOdds))))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
