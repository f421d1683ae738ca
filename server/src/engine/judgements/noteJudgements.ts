/**
 * What writers say of the claims of one note. A judgement belongs to a claim whose words are those that were judged; where
 * several claims say the same, surroundings tell (`engine/anchor`), and where they do not, it belongs to none.
 *
 * An edit costs what it touches: which claims of a stretch say what was judged is remembered with the stretch's claims,
 * which stay the same object while nothing of it changes.
 */

import { fold } from '../anchor/fold'
import { Likenesses } from '../anchor/surroundings'
import { chooseEach, type TextQuote } from '../anchor/textQuote'
import type { NoteView } from '../host'
import { type BlockClaims, countClaims, tidingsWith } from '../match/blockClaims'
import { type Language, VERDICTS } from '../model'
import type { Span } from '../text/span'
import { checked } from './checked'
import type { Judgement } from './judgement'

/** By the index of a claim in its stretch. */
export type Placed = ReadonlyMap<number, Judgement>

/** A claim that says what was judged, by its index in its stretch. */
interface Candidate {
  readonly index: number
  readonly group: Group
}

/** The judgements of sentences that have the same words, and their quotes. */
interface Group {
  readonly judgements: Judgement[]
  readonly quotes: TextQuote[]
}

/** Where a judgement's words stand in a note. */
export interface Standing {
  readonly judgement: Judgement
  /** Undefined for an orphan. */
  readonly span?: Span
  /** Why it is one: the words are gone, or stand several times and nothing tells which. */
  readonly orphan?: 'gone' | 'several'
}

const ANY_CLAIM = tidingsWith(VERDICTS)
const NO_CANDIDATES: readonly Candidate[] = []
const NONE_PLACED: Placed = new Map()

/** Immutable but for what it remembers. */
export class NoteJudgements {
  private readonly byWords = new Map<string, Group>()
  private readonly candidates = new WeakMap<BlockClaims, readonly Candidate[]>()
  private readonly made = new WeakMap<BlockClaims, { readonly key: string; readonly claims: BlockClaims }>()

  private readonly likenesses = new Likenesses()

  constructor(readonly judgements: readonly Judgement[]) {
    for (const judgement of judgements) {
      const words = wordsOf(judgement.quote.exact)
      const group = this.byWords.get(words) ?? { judgements: [], quotes: [] }
      group.judgements.push(judgement)
      group.quotes.push(judgement.quote)
      this.byWords.set(words, group)
    }
  }

  /** True where a stretch has a claim that may be one of those that were judged. */
  mayHave(claims: BlockClaims): boolean {
    return this.candidatesIn(claims).length > 0
  }

  /** By stretch, of a note that has been judged as a whole. */
  placeAll(note: NoteView): ReadonlyMap<number, Placed> {
    const placed = new Map<number, Map<number, Judgement>>()
    for (const [group, places] of this.claimsOf(note)) {
      for (const [at, nth] of this.choose(note, group, places).entries()) {
        const [judgement, place] = [group.judgements[at], nth === undefined ? undefined : places[nth]]
        if (!judgement || !place) continue
        const here = placed.get(place.nth) ?? new Map<number, Judgement>()
        placed.set(place.nth, here.set(place.index, newer(here.get(place.index), judgement)))
      }
    }
    return placed
  }

  /** Of one stretch, where the rest of the note is not known: those whose surroundings are theirs. */
  placeIn(note: NoteView, nth: number, claims: BlockClaims): Placed {
    const placed = new Map<number, Judgement>()
    for (const { index, group } of this.candidatesIn(claims)) {
      const place = placeOf(note, nth, index, claims)
      for (const [at, chosen] of this.choose(note, group, [place], true).entries()) {
        const judgement = chosen === undefined ? undefined : group.judgements[at]
        if (judgement) placed.set(index, newer(placed.get(index), judgement))
      }
    }
    return placed.size === 0 ? NONE_PLACED : placed
  }

  /** The claims as the writer has them: the same object for the same claims. */
  applied(claims: BlockClaims, placed: Placed, reader: Language | 'auto'): BlockClaims {
    if (placed.size === 0) return claims
    const key = [reader, ...[...placed].map(([index, { id }]) => `${index}:${id}`)].join(' ')
    const known = this.made.get(claims)
    if (known?.key === key) return known.claims
    const annotations = claims.annotations.flatMap((each, index) => checked(each, placed.get(index), reader) ?? [])
    const made = { ...claims, annotations, counts: countClaims(annotations) }
    this.made.set(claims, { key, claims: made })
    return made
  }

  /** Where each judgement's words stand, claims or not. Reads and judges the note as a whole. */
  standings(note: NoteView): readonly Standing[] {
    note.stretches.judge(0, note.stretches.count)
    const claims = this.claimsOf(note)
    const standings = new Map<Judgement, Standing>()
    for (const group of this.byWords.values()) {
      const places = claims.get(group) ?? sentencesOf(note, group.quotes[0]?.exact ?? '')
      for (const [at, nth] of this.choose(note, group, places).entries()) {
        const [judgement, place] = [group.judgements[at], nth === undefined ? undefined : places[nth]]
        if (!judgement) continue
        const orphan = places.length > 1 ? 'several' : 'gone'
        const stands = place ? { span: { start: place.start, end: place.end } } : ({ orphan } as const)
        standings.set(judgement, { judgement, ...stands })
      }
    }
    return this.judgements.map((judgement) => standings.get(judgement) ?? { judgement, orphan: 'gone' })
  }

  /** The claims that may be those that were judged, by their words. */
  private claimsOf(note: NoteView): ReadonlyMap<Group, readonly Place[]> {
    const { stretches } = note
    const found = new Map<Group, Place[]>()
    for (let nth = 0; nth < stretches.count; nth++) {
      if (!stretches.mayHave(nth, ANY_CLAIM)) continue
      const claims = stretches.claims(nth)
      for (const { index, group } of this.candidatesIn(claims)) {
        const place = placeOf(note, nth, index, claims)
        const places = found.get(group)
        if (places) places.push(place)
        else found.set(group, [place])
      }
    }
    return found
  }

  /** Which place each of the judgements has. `isPart`: not all places of the words are known. */
  private choose(
    { lines, stretches }: NoteView,
    { quotes }: Group,
    places: readonly Place[],
    isPart = false,
  ): readonly (number | undefined)[] {
    const headingAt = (offset: number) => {
      const place = places.find(({ start }) => start === offset)
      return place?.heading ?? (place && stretches.annotations(place.nth)[place.index]?.heading) ?? ''
    }
    return chooseEach(lines, quotes, places, { headingAt, isPart, likenesses: this.likenesses })
  }

  private candidatesIn(claims: BlockClaims): readonly Candidate[] {
    if (claims.annotations.length === 0) return NO_CANDIDATES
    const known = this.candidates.get(claims)
    if (known) return known
    const found = claims.annotations.flatMap(({ text }, index) => {
      const group = this.byWords.get(wordsOf(text))
      return group ? [{ index, group }] : []
    })
    const candidates = found.length === 0 ? NO_CANDIDATES : found
    this.candidates.set(claims, candidates)
    return candidates
  }
}

/** A span of the note, and the claim that it is, or the heading above the sentence that is none. */
interface Place extends Span {
  readonly heading?: string
  readonly nth: number
  readonly index: number
}

function placeOf({ stretches }: NoteView, nth: number, index: number, { annotations }: BlockClaims): Place {
  const start = stretches.start(nth)
  const span = annotations[index]?.span ?? { start: 0, end: 0 }
  return { nth, index, start: start + span.start, end: start + span.end }
}

/** Sentences of those words that are no claims now, or that the writer ignores by a comment. */
function sentencesOf({ structure, lines }: NoteView, exact: string): readonly Place[] {
  const words = wordsOf(exact)
  const same = structure.sentences.filter(({ span }) => wordsOf(lines.slice(span.start, span.end)) === words)
  return same.map(({ span, heading }) => ({ ...span, heading, nth: 0, index: 0 }))
}

/** Two branches may have judged the same claim. */
function newer(a: Judgement | undefined, b: Judgement): Judgement {
  return a && (a.at ?? '') > (b.at ?? '') ? a : b
}

function wordsOf(text: string): string {
  return fold(text).trim()
}
