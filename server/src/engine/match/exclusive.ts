/**
 * Denials that raise a fact instead of denying it: "apart from Uji tea, nothing sells" and "nothing sells as well as Uji tea"
 * say that Uji tea does, and that it alone does, or most of all.
 */
import type { Alignment } from './align'
import type { Analysis, Occurrence } from './analyse'

/** In the general lexicon: "nothing", "không có … nào"; "apart from", "ngoài"; "as great as", "sánh bằng". */
const NONE = ['none-of-all', 'none-at-all']
const EXCEPT = 'apart-from'
const RIVALS = 'rivals'

/** In the general lexicon: "anywhere but", which is behind a denial where it says so. */
const ANY_BUT = 'any-but'

/** `denied`: what the sentence denies of the fact. */
export function isMadeSole({ occurrences }: Analysis, { filled }: Alignment, denied: readonly Occurrence[]): boolean {
  const isOwn = (each: Occurrence) => !denied.includes(each)
  const isAnyBut = ({ ids, last }: Occurrence) =>
    ids.has(ANY_BUT) && filled.some((own) => isOwn(own) && own.first > last && own.first - last <= REACH)
  if (occurrences.some(isAnyBut)) return true
  const none = occurrences.filter(
    ({ ids, first }) => NONE.some((id) => ids.has(id)) && denied.every((each) => isUnder(first, each)),
  )
  if (none.length === 0) return false
  return occurrences.some(
    (each) =>
      (each.ids.has(EXCEPT) && isExcepting(each, filled.filter(isOwn), denied)) ||
      (each.ids.has(RIVALS) &&
        !isOwned(each, occurrences) &&
        filled.some((own) => isOwn(own) && own.first > each.last)),
  )
}

/** "Of all their problems, none rivals the shortage": no denial of what the fact is about, which stands behind, but the most of all. */
export function unrivalled({ occurrences, language }: Analysis, filled: readonly Occurrence[]): Occurrence[] {
  const none = occurrences.filter(({ ids }) => NONE.some((id) => ids.has(id)))
  return occurrences.filter(
    (each) =>
      each.ids.has(RIVALS) &&
      // "Bằng" alone is mostly "by means of".
      (language === 'en' || each.tokens.length > 1) &&
      none.some(({ first, clause }) => clause === each.clause && each.negators.includes(first)) &&
      filled.some((own) => own.clause === each.clause && own.first > each.last),
  )
}

function isUnder(negator: number, { negators, first, last }: Occurrence): boolean {
  return negators.includes(negator) || (first <= negator && negator <= last)
}

/** What the fact is about stands right behind it, and what is denied elsewhere. */
function isExcepting({ last }: Occurrence, filled: readonly Occurrence[], denied: readonly Occurrence[]): boolean {
  return filled.some(
    ({ first }) =>
      first > last && first - last <= REACH && denied.every((each) => each.last < last || each.first > first),
  )
}

/** Words between "apart from" and what is excepted. */
const REACH = 4

/** "The greater problems of Uji": held against nothing. */
function isOwned({ last }: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return occurrences.some(({ ids, first }) => ids.has(GENITIVE) && first === last + 1)
}

/** In the general lexicon: "of", "của". */
const GENITIVE = 'genitive'
