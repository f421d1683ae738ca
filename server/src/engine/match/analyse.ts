/** What a sentence says, as far as the lexicons go: its words, the concepts they speak of, what is denied and what only supposed. */
import type { Concept, Language } from '../model'
import { normalise } from '../text/normalise'
import { words } from '../text/words'
import { clausesOf, halvesOf } from './clauses'
import { isAcronym, type Phrase } from './entries'
import { inflectionKey } from './inflection'
import { guessLanguage } from './language'
import { LOGIC } from './logic'
import { MAX_GAP, type PhraseTable } from './phrases'
import { firstTokens, type Mention, withScopes } from './scopes'

export interface Token {
  readonly text: string
  readonly key: string
  /** Span in the sentence's text as it was given, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly capitalised: boolean
  readonly acronym: boolean
  /** Behind a comma or the like: no phrase of a lexicon reaches across ("Mỹ, Trung Quốc" names two). */
  readonly apart: boolean
}

/** One mention of a concept. */
export interface Occurrence {
  readonly concept: Concept
  /** The concept's id and those of all it is a kind or part of. */
  readonly ids: ReadonlySet<string>
  /** Index of its first and last token; tokens in a phrase's gap lie between and are not its own. */
  readonly first: number
  readonly last: number
  readonly tokens: readonly number[]
  readonly clause: number
  /** True under an odd number of negations. */
  readonly negated: boolean
  /** The token indices of the negators over it. */
  readonly negators: readonly number[]
  /** In a condition ("if …"): not asserted. */
  readonly hypothetical: boolean
}

export interface Analysis {
  readonly text: string
  readonly language: Language
  readonly tokens: readonly Token[]
  readonly occurrences: readonly Occurrence[]
  /** The clause of each token. */
  readonly clauses: readonly number[]
  /** The half of the sentence that each token is in; all 0 where it is all of one piece. */
  readonly halves: readonly number[]
}

/** `known`: the text's language, where it need not be guessed. */
export function analyse(text: string, table: PhraseTable, known?: Language): Analysis {
  const tokens = tokensOf(text)
  const language = known ?? guessLanguage(tokens.map((token) => token.text))
  const mentions = spot(tokens, language, table)
  const at = (id: string) => new Set(firstTokens(mentions, id))
  const predicative = predicativeJoints(mentions, at(LOGIC.additive))
  const clauses = clausesOf(text, tokens, new Set([...at(LOGIC.clause), ...predicative]), boundTokens(mentions))
  const halves = halvesOf(text, tokens, clauses, {
    adversative: at(LOGIC.joint),
    concessive: at(LOGIC.concessive),
    additive: at(LOGIC.additive),
    predicative,
  })
  return { text, language, tokens, clauses, halves, occurrences: withScopes({ clauses, halves }, mentions) }
}

/** The share of the sentence's words that the lexicons know, 0 to 1. */
export function understood({ tokens, occurrences }: Analysis): number {
  return new Set(occurrences.flatMap((each) => each.tokens)).size / Math.max(tokens.length, 1)
}

function tokensOf(text: string): Token[] {
  const normal = normalise(text)
  const found = words(normal.text)
  return found.map((word, index) => {
    const start = normal.offsets[word.start] ?? 0
    const end = (normal.offsets[word.end - 1] ?? start) + 1
    const initial = text.slice(start, start + 1)
    const capitalised = initial !== initial.toLowerCase()
    return {
      text: word.text,
      key: inflectionKey(word.text),
      start,
      end,
      capitalised,
      acronym: isAcronym(text.slice(start, end)),
      apart: APART.test(normal.text.slice(found[index - 1]?.end ?? 0, word.start)),
    }
  })
}

const APART = /[,;:()]/

/** The longest phrase wins at each place; where several concepts share it, all of them are mentioned. */
function spot(tokens: readonly Token[], language: Language, table: PhraseTable): Mention[] {
  const taken = new Set<number>()
  const mentions: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (taken.has(at)) continue
    const found = longest(table.startingAt(tokens, at).flatMap((phrase) => placed(phrase, tokens, at, language, taken)))
    for (const { phrase, indices } of found) {
      const ids = table.ancestors.get(phrase.concept.id) ?? new Set([phrase.concept.id])
      mentions.push({ concept: phrase.concept, ids, tokens: indices })
      for (const index of indices) taken.add(index)
      if (indices.length > 1 && phrase.concept.kind === 'relation')
        mentions.push(...inside(indices, tokens, language, table))
    }
  }
  return mentions
}

/** "deny access" speaks of access too: a relation's phrase does not hide the things that it names. */
function inside(
  indices: readonly number[],
  tokens: readonly Token[],
  language: Language,
  table: PhraseTable,
): Mention[] {
  return indices.flatMap((at) => {
    const named = table
      .startingAt(tokens, at)
      .filter((phrase) => phrase.rest.length === 0 && phrase.length < indices.length)
      .filter(({ length }) => length === 1 || at !== indices[0])
      .filter(({ concept: { kind } }) => THINGS.has(kind) || (kind === 'quality' && at !== indices.at(-1)))
      .flatMap((phrase) => placed(phrase, tokens, at, language, NONE_TAKEN))
      .filter((each) => each.indices.every((index) => indices.includes(index)))
    return longest(named).map(({ phrase, indices: own }) => ({
      concept: phrase.concept,
      ids: table.ancestors.get(phrase.concept.id) ?? new Set([phrase.concept.id]),
      tokens: own,
    }))
  })
}

const NONE_TAKEN: ReadonlySet<number> = new Set()
const THINGS: ReadonlySet<Concept['kind']> = new Set(['thing', 'place', 'organisation', 'product'])

interface Placed {
  readonly phrase: Phrase
  readonly indices: readonly number[]
}

function longest(found: readonly Placed[]): readonly Placed[] {
  const most = found.reduce((best, each) => Math.max(best, each.phrase.length), 0)
  const winners = found.filter((each) => each.phrase.length === most)
  const solid = winners.filter((each) => each.phrase.rest.length === 0)
  const best = solid.length > 0 ? solid : winners
  const concepts = new Set<string>()
  return best.filter(({ phrase }) => !concepts.has(phrase.concept.id) && concepts.add(phrase.concept.id))
}

function placed(
  phrase: Phrase,
  tokens: readonly Token[],
  at: number,
  language: Language,
  taken: ReadonlySet<number>,
): Placed[] {
  if (!speaks(phrase, language) || !isWritten(phrase, tokens, at) || !isInOnePiece(tokens, at, phrase.first.length))
    return []
  const indices = phrase.first.map((_, index) => at + index)
  let from = at + phrase.first.length
  for (const part of phrase.rest) {
    const start = findPart(part, tokens, from)
    if (start === undefined) return []
    part.forEach((_, index) => void indices.push(start + index))
    from = start + part.length
  }
  return indices.some((index) => taken.has(index)) ? [] : [{ phrase, indices }]
}

function findPart(part: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  for (let start = from; start <= from + MAX_GAP && start + part.length <= tokens.length; start++) {
    const isThere = part.every((key, index) => tokens[start + index]?.key === key)
    if (isThere && isInOnePiece(tokens, start, part.length)) return start
  }
  return undefined
}

function isInOnePiece(tokens: readonly Token[], at: number, length: number): boolean {
  for (let index = at + 1; index < at + length; index++) if (tokens[index]?.apart) return false
  return true
}

/** Capitals tell "US" from "us", "AI" from Vietnamese "ai" (who), "Nhật" (Japan) from "nhật" (day); not where all is in capitals. */
function isWritten({ acronyms, proper }: Phrase, tokens: readonly Token[], at: number): boolean {
  if (proper && !tokens[at]?.capitalised) return false
  return acronyms.every((acronym, index) => {
    const token = tokens[at + index]
    if (!token) return false
    return acronym
      ? token.acronym
      : !(token.acronym && token.text.length <= SHORT_ACRONYM && !isShouted(tokens, at + index))
  })
}

/** Longer words in capitals are words with emphasis. */
const SHORT_ACRONYM = 3

function isShouted(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].every((neighbour) => neighbour === undefined || neighbour.acronym)
}

/** In a sentence of the other language only names of things are at home: "may" is no modal in Vietnamese. */
function speaks(phrase: Phrase, language: Language): boolean {
  if (phrase.language === language) return true
  return THINGS.has(phrase.concept.kind)
}

/** Tokens behind another of the same name or thing: "Japan – France trade" holds no pause. */
function boundTokens(mentions: readonly Mention[]): ReadonlySet<number> {
  const names = mentions.filter(({ concept, tokens }) => tokens.length > 1 && THINGS.has(concept.kind))
  return new Set(
    names.flatMap(({ tokens }) => tokens.filter((token, index) => index > 0 && tokens[index - 1] === token - 1)),
  )
}

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
