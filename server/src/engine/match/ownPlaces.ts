/** "Japanese tea houses" for those of Hue: the same things, of another place than the fact's. */

import type { Analysis, Occurrence } from './analyse'
import type { CompiledFrame } from './frames'
import { intersects } from './sets'

/** Before whose it is, in the general lexicon: "of", "của". */
const GENITIVE = 'genitive'

/** Before where it comes from: "from", "từ". */
const ORIGIN = 'origin'

/**
 * True where a thing that the fact gives a place of its own has another one here; or where the fact's place is not named, or
 * only as where something comes from, and another is that the clause opens with. Who does it to whom, in names, is told elsewhere.
 */
export function isOfOtherPlace(analysis: Analysis, frame: CompiledFrame, filled: readonly Occurrence[]): boolean {
  if (frame.agent.size > 0 || frame.patient.size > 0) return false
  if (placesIn(analysis).length === 0) return false
  return isAnyOfOther(analysis, frame) || opensElsewhere(analysis, frame, filled)
}

function isAnyOfOther(analysis: Analysis, frame: CompiledFrame): boolean {
  return frame.about.some(({ ids }) => [...ids].some((id) => isOwnedByOther(id, analysis, frame)))
}

function placesIn({ occurrences }: Analysis): readonly Occurrence[] {
  return occurrences.filter(({ concept }) => concept.kind === 'place')
}

function isOwnedByOther(id: string, analysis: Analysis, frame: CompiledFrame): boolean {
  const here = ownersOf(id, analysis)
  if (here.length === 0) return false
  const stated = Object.values(frame.statements).flatMap((statement) => ownersOf(id, statement))
  return stated.length > 0 && !here.some((owner) => stated.some(({ ids }) => intersects(ids, owner.ids)))
}

function ownersOf(id: string, analysis: Analysis): Occurrence[] {
  const things = analysis.occurrences.filter(({ concept, ids }) => concept.kind !== 'place' && ids.has(id))
  return things.flatMap((thing) => ownerOf(thing, analysis) ?? [])
}

/** Words that no lexicon knows may stand between: "Japanese porcelain houses"; Vietnamese ones are mostly of two syllables. */
const UNKNOWN = { en: 1, vi: 2 } as const

/** In English before the thing and what else it is called, in Vietnamese behind; with no comma between. */
function ownerOf({ first, last }: Occurrence, analysis: Analysis): Occurrence | undefined {
  const { occurrences, language } = analysis
  const isEnglish = language === 'en'
  const step = isEnglish ? -1 : 1
  let unknown = isEnglish ? UNKNOWN.en : UNKNOWN.vi
  for (let at = isEnglish ? first - 1 : last + 1; isJoined(isEnglish ? at : at - 1, analysis); at += step) {
    const here = occurrences.filter(({ tokens }) => tokens.includes(at))
    const place = here.find(({ concept }) => concept.kind === 'place')
    if (place) return place
    const isPartOfName = ({ concept: { kind }, ids }: Occurrence) =>
      kind === 'thing' || kind === 'quality' || (!isEnglish && ids.has(GENITIVE))
    if (here.length === 0 ? unknown-- === 0 : !here.some(isPartOfName)) return undefined
  }
  return undefined
}

/** Nothing but a space between this token and the next. */
function isJoined(index: number, { text, tokens }: Analysis): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]]
  return token !== undefined && next !== undefined && /^\s+$/.test(text.slice(token.end, next.start))
}

/**
 * "America worries that experts are few": its subject is another place than the fact's, which it does not name. "American limits"
 * are no such place.
 */
function opensElsewhere(analysis: Analysis, frame: CompiledFrame, filled: readonly Occurrence[]): boolean {
  const places = placesIn(analysis)
  const opens = ({ first, clause }: Occurrence) =>
    filled.every((each) => each.first > first) && filled.some((each) => each.clause === clause)
  const isOwner = (place: Occurrence) => filled.some((each) => owns(place, each, analysis, frame))
  if (!places.some((place) => opens(place) && !isOwner(place))) return false
  // The last to be asked for: the fact's statements are read for it.
  const own = ownPlaces(frame)
  if (own.length === 0) return false
  return places.every((place) => !own.some((id) => place.ids.has(id)) || isOrigin(place, analysis))
}

/** "France is short of welders from Osaka" does not tell of Osaka. */
function isOrigin({ first }: Occurrence, { occurrences }: Analysis): boolean {
  return occurrences.some(({ ids, last }) => last === first - 1 && ids.has(ORIGIN))
}

/** As in the fact: "American limits" where it speaks of those. */
function owns(place: Occurrence, thing: Occurrence, analysis: Analysis, { statements }: CompiledFrame): boolean {
  if (ownerOf(thing, analysis) !== place) return false
  const stated = Object.values(statements).flatMap((statement) => ownersOf(thing.concept.id, statement))
  return stated.some(({ ids }) => intersects(ids, place.ids))
}

/** Those of the frame; where it has none, that which the statement names first. */
function ownPlaces({ places, statements }: CompiledFrame): readonly string[] {
  if (places.length > 0) return places
  return Object.values(statements).flatMap((statement) => placesIn(statement)[0]?.concept.id ?? [])
}
