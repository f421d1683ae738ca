/** Which concepts the words of a sentence mention: the longest phrases of the lexicons that begin at each. */
import type { Concept, Language } from '../model'
import { MAX_GAP, type Phrase, type PhraseTable } from './phrases'
import { SHORT_ACRONYM, speaks, THINGS } from './spelling'
import type { Token } from './tokens'

/** A mention before its scope is known. */
export interface Mention {
  readonly concept: Concept
  /** The concept's id and those of all it is a kind or part of. */
  readonly ids: ReadonlySet<string>
  /** Index of its first and last token; tokens in a phrase's gap lie between and are not its own. */
  readonly first: number
  readonly last: number
  readonly tokens: readonly number[]
}

/** A sentence's words, and the language that it is read in. */
export interface Wording {
  readonly tokens: readonly Token[]
  readonly language: Language
}

/** The longest phrase wins at each place; where several concepts share it, all of them are mentioned. */
export function spot(wording: Wording, table: PhraseTable): Mention[] {
  const { tokens, language } = wording
  const taken = new Array<boolean>(tokens.length).fill(false)
  const mentions: Mention[] = []
  for (const [at, { word }] of tokens.entries()) {
    if (taken[at] || word.starts.length === 0) continue
    const phrases = table.startingAt(tokens, at)
    // Most words stand by themselves, and mean the same wherever they do.
    const alone = phrases === word.phrases ? word.alone?.[language] : undefined
    if (alone) for (const phrase of alone) mentions.push(mentionOf(phrase, [at]))
    else for (const found of longest(phrases, wording, at, taken)) take(found, wording, { table, taken, mentions })
  }
  return mentions
}

interface Spotting {
  readonly table: PhraseTable
  readonly taken: boolean[]
  readonly mentions: Mention[]
}

function take({ phrase, indices }: Placed, wording: Wording, { table, taken, mentions }: Spotting): void {
  mentions.push(mentionOf(phrase, indices))
  for (const index of indices) taken[index] = true
  if (indices.length > 1 && phrase.concept.kind === 'relation') mentions.push(...inside(indices, wording, table))
}

function mentionOf({ concept, ids }: Phrase, tokens: readonly number[]): Mention {
  const first = tokens[0] ?? 0
  return { concept, ids, first, last: tokens[tokens.length - 1] ?? first, tokens }
}

/** "deny access" speaks of access too: a relation's phrase does not hide the things that it names. */
function inside(indices: readonly number[], wording: Wording, table: PhraseTable): Mention[] {
  return indices.flatMap((at) => {
    const named = table
      .startingAt(wording.tokens, at)
      .filter((phrase) => phrase.rest.length === 0 && phrase.length < indices.length)
      .filter(({ length }) => length === 1 || at !== indices[0])
      .filter(({ concept: { kind } }) => THINGS.has(kind) || (kind === 'quality' && at !== indices.at(-1)))
      .filter(({ length }) => rangeOf(at, length).every((index) => indices.includes(index)))
    return longest(named, wording, at, NONE_TAKEN).map(({ phrase, indices: own }) => mentionOf(phrase, own))
  })
}

const NONE_TAKEN: readonly boolean[] = []

interface Placed {
  readonly phrase: Phrase
  /** Of its tokens. */
  readonly indices: readonly number[]
}

/** The longest of the phrases that can be placed, one for each concept; those in one piece before those with a gap. */
function longest(
  phrases: readonly Phrase[],
  wording: Wording,
  at: number,
  taken: readonly boolean[],
): readonly Placed[] {
  let best: Placed[] = []
  let most = 0
  // From the last: it is most often the longest, and then no other has to be placed.
  for (let index = phrases.length - 1; index >= 0; index--) {
    const phrase = phrases[index]
    if (!phrase || phrase.length < most) continue
    const indices = placed(phrase, wording, at, taken)
    if (!indices) continue
    if (phrase.length > most) best = [{ phrase, indices }]
    else best.push({ phrase, indices })
    most = phrase.length
  }
  return best.length < 2 ? best : oneForEach(best.reverse())
}

function oneForEach(found: readonly Placed[]): readonly Placed[] {
  const solid = found.filter(({ phrase }) => phrase.rest.length === 0)
  const best = solid.length > 0 ? solid : found
  return best.filter((each, index) => best.findIndex(({ phrase }) => phrase.concept === each.phrase.concept) === index)
}

/** The tokens of a phrase that begins here; undefined where it does not stand here, or another one has its words. */
function placed(
  phrase: Phrase,
  { tokens, language }: Wording,
  at: number,
  taken: readonly boolean[],
): readonly number[] | undefined {
  const { first, rest } = phrase
  if (!speaks(phrase, language) || !isWritten(phrase, tokens, at)) return undefined
  if (first === 1 && rest.length === 0) return taken[at] ? undefined : [at]
  if (!isInOnePiece(tokens, at, first)) return undefined
  const indices = rangeOf(at, first)
  let from = at + first
  for (const part of rest) {
    const start = findPart(part, tokens, from)
    if (start === undefined) return undefined
    from = start + part.length
    for (let index = start; index < from; index++) indices.push(index)
  }
  return indices.some((index) => taken[index]) ? undefined : indices
}

function rangeOf(from: number, length: number): number[] {
  const range = new Array<number>(length)
  for (let index = 0; index < length; index++) range[index] = from + index
  return range
}

function findPart(part: readonly number[], tokens: readonly Token[], from: number): number | undefined {
  const last = Math.min(from + MAX_GAP, tokens.length - part.length)
  for (let start = from; start <= last; start++) {
    if (isThere(part, tokens, start) && isInOnePiece(tokens, start, part.length)) return start
  }
  return undefined
}

function isThere(part: readonly number[], tokens: readonly Token[], start: number): boolean {
  for (let index = 0; index < part.length; index++) if (tokens[start + index]?.word.number !== part[index]) return false
  return true
}

function isInOnePiece(tokens: readonly Token[], at: number, length: number): boolean {
  for (let index = at + 1; index < at + length; index++) if (tokens[index]?.apart) return false
  return true
}

/** Capitals tell "US" from "us", "AI" from Vietnamese "ai" (who), "Nhật" (Japan) from "nhật" (day); not where all is in capitals. */
function isWritten({ acronyms, proper }: Phrase, tokens: readonly Token[], at: number): boolean {
  if (proper && !tokens[at]?.capitalised) return false
  for (let index = 0; index < acronyms.length; index++) {
    const token = tokens[at + index]
    if (!token) return false
    if (acronyms[index] ? !token.acronym : isOtherWord(token, tokens, at + index)) return false
  }
  return true
}

/** In capitals it is short for something else, where small letters are meant. */
function isOtherWord(token: Token, tokens: readonly Token[], at: number): boolean {
  return token.acronym && token.text.length <= SHORT_ACRONYM && !isShouted(tokens, at)
}

function isShouted(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].every((neighbour) => neighbour === undefined || neighbour.acronym)
}
