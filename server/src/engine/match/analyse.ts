/** What a sentence says, as far as the lexicons go: its words, the concepts they speak of, what is denied and what only supposed. */
import type { Language } from '../model'
import { clausesOf, halvesOf, isComma } from './clauses'
import { LOGIC } from './logic'
import type { PhraseTable } from './phrases'
import { firstTokens, withScopes } from './scopes'
import { THINGS } from './spelling'
import { type Mention, spot, type Wording } from './spot'
import { guessedLanguage, tokensOf } from './tokens'

/** One mention of a concept, and how it is meant. */
export interface Occurrence extends Mention {
  readonly clause: number
  /** True under an odd number of negations. */
  readonly negated: boolean
  /** The token indices of the negators over it. */
  readonly negators: readonly number[]
  /** In a condition ("if …"): not asserted. */
  readonly hypothetical: boolean
}

/** What a sentence mentions. */
export interface Spotted extends Wording {
  readonly text: string
  readonly mentions: readonly Mention[]
}

export interface Analysis extends Wording {
  readonly text: string
  readonly occurrences: readonly Occurrence[]
  /** The clause of each token. */
  readonly clauses: readonly number[]
  /** The half of the sentence that each token is in; all 0 where it is all of one piece. */
  readonly halves: readonly number[]
}

/** `known`: the text's language, where it need not be guessed. */
export function analyse(text: string, table: PhraseTable, known?: Language): Analysis {
  return withJoints(spotted(text, table, known))
}

/** A sentence's words and what they mention. For most sentences that is all that has to be known. */
export function spotted(text: string, table: PhraseTable, known?: Language): Spotted {
  const tokens = tokensOf(text, table)
  const language = known ?? guessedLanguage(tokens)
  return { text, language, tokens, mentions: spot({ tokens, language }) }
}

/** How the mentions of a sentence are meant. */
export function withJoints({ text, language, tokens, mentions }: Spotted): Analysis {
  const at = (id: string) => new Set(firstTokens(mentions, id))
  const predicative = predicativeJoints(mentions, at(LOGIC.additive))
  const breaks = new Set([...at(LOGIC.clause), ...predicative])
  const bound = new Set([...boundTokens(mentions), ...boundQualities(mentions, language)])
  const clauses = clausesOf(text, tokens, { breaks, bound, resuming: at(LOGIC.resuming), denying: at(LOGIC.not) })
  const halves = halvesOf(text, tokens, clauses, {
    adversative: at(LOGIC.joint),
    concessive: at(LOGIC.concessive),
    additive: at(LOGIC.additive),
    predicative,
  })
  const isBehindComma = (at: number) => isComma(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
  const occurrences = withScopes({ clauses, halves, isBehindComma }, mentions)
  return { text, language, tokens, clauses, halves, occurrences }
}

/** The share of the sentence's words that the lexicons know, 0 to 1. */
export function understood({ tokens, occurrences }: Analysis): number {
  return new Set(occurrences.flatMap((each) => each.tokens)).size / Math.max(tokens.length, 1)
}

/** Tokens behind another of the same name or thing: "Japan – France trade" holds no pause. */
function boundTokens(mentions: readonly Mention[]): ReadonlySet<number> {
  const names = mentions.filter(({ concept, tokens }) => tokens.length > 1 && THINGS.has(concept.kind))
  return new Set(
    names.flatMap(({ tokens }) => tokens.filter((token, index) => index > 0 && tokens[index - 1] === token - 1)),
  )
}

/**
 * "Of ripe, fragrant tea", "trà chín, thơm": a quality behind a comma that belongs to the same thing as the one before it opens
 * no clause. "Where tea is ripe, fragrant cups …" has a verb before, or "and".
 */
function boundQualities(mentions: readonly Mention[], language: Language): readonly number[] {
  const qualities = mentions.filter(({ concept: { kind } }) => kind === 'quality')
  if (qualities.length < 2) return NO_TOKENS
  const things = mentions.filter(({ concept: { kind } }) => kind === 'thing')
  const lasts = (each: readonly Mention[]) => new Set(each.map(({ last }) => last))
  const [qualityEnds, thingEnds] = [lasts(qualities), lasts(things)]
  const openers = lasts(mentions.filter(({ ids }) => ids.has(OF)))
  const isOfThing = (one: Mention, other: Mention) =>
    language === 'en'
      ? openers.has(one.first - 1) && things.some(({ first }) => first === other.last + 1)
      : thingEnds.has(one.first - 1)
  return qualities.flatMap((other) => {
    if (!qualityEnds.has(other.first - 1)) return []
    return qualities.some((one) => one.last === other.first - 1 && isOfThing(one, other)) ? [other.first] : []
  })
}

const NO_TOKENS: readonly number[] = []

/** In the general lexicon: "of", "from". */
const OF = 'genitive'

/** What stands between "and" and its verb: "and is looking for", "and will bar". */
const AUXILIARY = [LOGIC.passive, LOGIC.may, LOGIC.will]

/** "And" between two relations that are not side by side: "affects and hinders" says one thing of another, not two. */
function predicativeJoints(mentions: readonly Mention[], additive: ReadonlySet<number>): ReadonlySet<number> {
  const relations = mentions.filter(({ concept }) => concept.kind === 'relation').map(({ tokens }) => tokens)
  const auxiliaries = new Set(AUXILIARY.flatMap((id) => firstTokens(mentions, id)))
  const isJoint = (at: number) =>
    relations.some(([first]) => first === (auxiliaries.has(at + 1) ? at + 2 : at + 1)) &&
    relations.some(([first = at]) => first < at) &&
    !relations.some((tokens) => tokens.at(-1) === at - 1)
  return new Set([...additive].filter(isJoint))
}
