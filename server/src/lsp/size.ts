/** The limit on a note's size: beyond it a note is not analysed, and says so. */

import type { LineIndex } from '../engine'

const MEGABYTE = 1024 * 1024

/** What to tell of a text that takes more than `maxBytes` in UTF-8; undefined for one that does not. */
export function sizeProblem(text: string | LineIndex, maxBytes: number): string | undefined {
  // A UTF-16 code unit takes one to three bytes: most texts are told by their length alone.
  if (text.length * 3 <= maxBytes) return undefined
  const bytes =
    text.length > maxBytes ? text.length : new TextEncoder().encode(typeof text === 'string' ? text : text.text).length
  return bytes > maxBytes ? tooLarge(bytes, maxBytes) : undefined
}

function tooLarge(bytes: number, maxBytes: number): string {
  const limit = (maxBytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: 3 })
  const size = (bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: bytes > 10 * MEGABYTE ? 0 : 3 })
  return `This note is larger than ${limit} MB (${size} MB) and is not analysed. Split it, or raise claimlight.maxFileSize.`
}
