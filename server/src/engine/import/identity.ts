/** Ids of imported facts: the same for the same record, however often and in whatever order it is imported. */
import { stripMarks } from '../text/normalise'

const LONGEST_SLUG = 40

/** `Trà xanh chữa được cúm!` → `tra-xanh-chua-duoc-cum`; whole words, up to forty letters. */
export function slug(text: string): string {
  const words = stripMarks(text.toLowerCase()).match(/[a-z0-9]+/g) ?? []
  let made = ''
  for (const word of words) {
    if (made.length + word.length + 1 > LONGEST_SLUG) break
    made = made === '' ? word : `${made}-${word}`
  }
  return made || (words[0] ?? '').slice(0, LONGEST_SLUG)
}

/** Fifty-three bits (cyrb53, public domain): two of a million records share one about once in twenty thousand imports. */
export function hashOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** Six letters and digits of a hash. */
export function shortHash(hash: number): string {
  return hash.toString(36).padStart(11, '0').slice(-6)
}
