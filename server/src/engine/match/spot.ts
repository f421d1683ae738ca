/** Which concepts the words of a sentence mention: the longest phrases of the lexicons that begin at each. */
import type { Concept, Language } from '../model'
import type { Phrase } from './entries'
import { isDenial } from './logic'
import { MAX_GAP } from './phrases'
import { SHORT_ACRONYM, speaks, THINGS } from './spelling'
import { phrasesAt } from './tableWords'
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
export function spot(wording: Wording): Mention[] {
  const { tokens, language } = wording
  const mentions: Mention[] = []
  const spotting: Spotting = { mentions, taken: [], behind: 0 }
  for (let at = 0; at < tokens.length; ) {
    const word = tokens[at]?.word
    const phrases = word && !isTaken(spotting, at) ? phrasesAt(tokens, at) : NO_PHRASES
    // Most words stand by themselves, and mean the same wherever they do.
    spotting.behind = word && word.awaits !== 0 ? bitsBehind(tokens, at) : 0
    const isAlone = phrases === word?.phrases && (word.awaits & spotting.behind) === 0
    const alone = isAlone ? word.alone?.[language] : undefined
    if (alone) for (const phrase of alone) mentions.push(mentionOf(phrase, SINGLE[at] ?? [at]))
    at = alone || phrases.length === 0 ? at + 1 : takeLongest(phrases, wording, at, spotting)
  }
  return mentions
}

interface Spotting {
  readonly mentions: Mention[]
  /** Words further on that are parts of phrases with a gap. */
  readonly taken: number[]
  /** The bits of the words behind the one at hand that may stand behind a gap after it. */
  behind: number
}

const NO_PHRASES: readonly Phrase[] = []

/** `[0]`, `[1]`, …: most mentions are of one word, and share these. */
const SINGLE: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, at) => [at])

function bitsBehind(tokens: readonly Token[], at: number): number {
  const last = Math.min(at + 1 + MAX_GAP, tokens.length - 1)
  let bits = 0
  for (let index = at + 1; index <= last; index++) bits |= tokens[index]?.word.bit ?? 0
  return bits
}

function isTaken({ taken }: { readonly taken: readonly number[] }, at: number): boolean {
  return taken.length > 0 && taken.includes(at)
}

/** Where the next phrase may begin. */
function takeLongest(phrases: readonly Phrase[], wording: Wording, at: number, spotting: Spotting): number {
  const { mentions, taken } = spotting
  let next = at + 1
  for (const { phrase, indices } of longest(phrases, wording, at, spotting)) {
    mentions.push(mentionOf(phrase, indices))
    next = Math.max(next, at + phrase.first.length)
    if (phrase.rest.length > 0) taken.push(...indices.slice(phrase.first.length))
    if (indices.length > 1 && phrase.concept.kind === 'relation') spotInside(indices, wording, mentions)
  }
  return next
}

function mentionOf({ concept, ids }: Phrase, tokens: readonly number[]): Mention {
  const first = tokens[0] ?? 0
  return { concept, ids, first, last: tokens[tokens.length - 1] ?? first, tokens }
}

/** "deny access" speaks of access too: a relation's phrase does not hide the things that it names; "has no need of" has no need. */
function spotInside(indices: readonly number[], wording: Wording, mentions: Mention[]): void {
  const denies = phrasesAt(wording.tokens, indices[0] ?? 0).some(({ concept }) => isDenial(concept))
  // Two Vietnamese syllables make a word: "nhỏ giọt" (drip by drip) is not small.
  const isWord = denies || (wording.language === 'vi' && indices.length === 2)
  for (const at of indices) {
    const named = phrasesAt(wording.tokens, at).filter(
      (phrase) => isNamedBy(indices, phrase, at) && !(isWord && phrase.concept.kind === 'quality'),
    )
    if (named.length === 0) continue
    for (const found of longest(named, wording, at, NONE_TAKEN)) mentions.push(mentionOf(found.phrase, found.indices))
  }
}

function isNamedBy(indices: readonly number[], { concept: { kind }, length, rest }: Phrase, at: number): boolean {
  if (rest.length > 0 || length >= indices.length || (length > 1 && at === indices[0])) return false
  if (!THINGS.has(kind) && (kind !== 'quality' || at === indices.at(-1))) return false
  return rangeOf(at, length).every((index) => indices.includes(index))
}

const NONE_TAKEN = { taken: [], behind: 0 }

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
  spotting: Pick<Spotting, 'taken' | 'behind'>,
): readonly Placed[] {
  let best: Placed[] = []
  let most = 0
  // From the last: it is most often the longest, and then no other has to be placed.
  for (let index = phrases.length - 1; index >= 0; index--) {
    const phrase = phrases[index]
    if (!phrase || phrase.length < most || isLacking(phrase, spotting.behind)) continue
    const indices = placed(phrase, wording, at, spotting)
    if (!indices) continue
    if (phrase.length > most) best = [{ phrase, indices }]
    else best.push({ phrase, indices })
    most = phrase.length
  }
  return best.length < 2 ? best : oneForEach(best.reverse())
}

/** A profile had most phrases that were tried fail by what is not there behind their gap. */
function isLacking({ awaits, first }: Phrase, behind: number): boolean {
  return awaits !== 0 && first.length === 1 && (awaits & behind) === 0
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
  spotting: Pick<Spotting, 'taken'>,
): readonly number[] | undefined {
  const { first, rest } = phrase
  if (!speaks(phrase, language) || !isWritten(phrase, tokens, at) || !isInOnePiece(tokens, at, first.length))
    return undefined
  const behind = rest.length === 0 ? NO_PARTS : partsBehind(rest, tokens, at + first.length)
  if (behind && phrase.concept.kind === 'relation' && isParted(tokens, at, behind)) return undefined
  if (!behind) return undefined
  const own = rangeOf(at, first.length)
  const indices = behind.length === 0 ? own : [...own, ...behind]
  return indices.some((index) => isTaken(spotting, index)) ? undefined : indices
}

const NO_PARTS: readonly number[] = []

/** "Leaving them costs more, with no gain" does not leave them with anything; an aside has two commas: "puts tea, not rice, first". */
function isParted(tokens: readonly Token[], at: number, behind: readonly number[]): boolean {
  let commas = 0
  for (let index = at + 1; index <= (behind[behind.length - 1] ?? at); index++) if (tokens[index]?.apart) commas++
  return commas === 1
}

/** The tokens of the parts of a phrase behind its first. */
function partsBehind(parts: Phrase['rest'], tokens: readonly Token[], behind: number): readonly number[] | undefined {
  let from = behind
  let found = NO_PARTS
  for (const part of parts) {
    const start = findPart(part, tokens, from)
    if (start === undefined) return undefined
    found = [...found, ...rangeOf(start, part.length)]
    from = start + part.length
  }
  return found
}

function rangeOf(from: number, length: number): number[] {
  if (length === 1) return [from]
  const range = new Array<number>(length)
  for (let index = 0; index < length; index++) range[index] = from + index
  return range
}

function findPart(part: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  const last = Math.min(from + MAX_GAP, tokens.length - part.length)
  for (let start = from; start <= last; start++) {
    if (isThere(part, tokens, start) && isInOnePiece(tokens, start, part.length)) return start
  }
  return undefined
}

function isThere(part: readonly string[], tokens: readonly Token[], start: number): boolean {
  for (let index = 0; index < part.length; index++) if (tokens[start + index]?.key !== part[index]) return false
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
  return (tokens[at - 1]?.acronym ?? true) && (tokens[at + 1]?.acronym ?? true)
}
