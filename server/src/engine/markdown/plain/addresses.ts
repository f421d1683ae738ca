/** Addresses that are links without more: `<https://…>`, `https://…`. */
import { matches } from './lines'

const AUTOLINK = /<[A-Za-z][A-Za-z\d+.-]{1,30}:[^\s<>\p{Cc}]*>/uy
/** `<` in text: `p < 0.05`, `<5%`. */
const LESS = /<(?=[\s\d=])/y
const PROTOCOL = /(?:^|[\s(])https?$/
/** Ends in a letter, and a stop or nothing before the next space: so that nothing is cut off that looks like punctuation. */
const ADDRESS =
  /:\/\/[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]+(?:\/(?:[a-z\d/_.=?#%+-]*[a-z\d/])?)?(?=[.,;:!?]?(?:\s|$))/iy

/** Where `<https://…>` ends; undefined for other uses of `<`. */
export function autolinkEnd(text: string, at: number): number | undefined {
  AUTOLINK.lastIndex = at
  return AUTOLINK.test(text) ? AUTOLINK.lastIndex : undefined
}

export function isLess(text: string, at: number): boolean {
  return matches(LESS, text, at)
}

/** The bare address around `://` at an offset. */
export function addressAt(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const start =
    at -
    (PROTOCOL.exec(text.slice(Math.max(0, at - 6), at))?.[0]
      .trimStart()
      .replace('(', '').length ?? 0)
  ADDRESS.lastIndex = at
  return start < at && ADDRESS.test(text) ? { start, end: ADDRESS.lastIndex } : undefined
}

const BEFORE_AT = /[a-z\d+._-]/i
const WWW = /www\./iy

/** True for an `@` or `w` that may belong to an address. */
export function isAddressLike(text: string, at: number): boolean {
  return text.charAt(at) === '@' ? BEFORE_AT.test(text.charAt(at - 1)) : matches(WWW, text, at)
}
