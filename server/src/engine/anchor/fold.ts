/**
 * The form that quotes are compared in: NFC, and each run of white space one space, so that a paragraph that was wrapped
 * anew, or saved by a system that takes letters apart, is the same text. The marks of a block quote at a line's beginning
 * are white space too. Case and punctuation stay: a sentence that changed is another one.
 */

/** `"Dữ  liệu\n> khan hiếm"` → `"Dữ liệu khan hiếm"`. Idempotent. */
export function fold(text: string): string {
  return composed(text).replace(GAP, ' ')
}

/** A text in that form, with the way back. */
export interface Folded {
  readonly text: string
  /** Where a place of `text` stands in the text as it is, both in UTF-16 code units. */
  at(offset: number): number
}

export function foldWithMap(source: string): Folded {
  const pieces = [...source.matchAll(composed(source) === source ? GAP : GAP_OR_CLUSTER)]
  let text = ''
  let from = 0
  // Behind each piece that became another: where that is in both texts.
  const [folded, written] = [[0], [0]]
  for (const { 0: piece, index } of pieces) {
    const form = foldedPiece(piece)
    if (form === piece) continue
    text += source.slice(from, index) + form
    from = index + piece.length
    folded.push(text.length)
    written.push(from)
  }
  const marks = { folded: Uint32Array.from(folded), written: Uint32Array.from(written) }
  return { text: text + source.slice(from), at: (offset) => placeOf(marks, offset) }
}

/** More than one plain space, or white space of another kind; line breaks with what marks a quote behind them. */
const GAP = /\s*[\n\r]\s*(?:>\s*)*|\s{2,}|[^\S ]/g
/** The same, or a letter that may be composed of others. */
const GAP_OR_CLUSTER =
  /\s*[\n\r]\s*(?:>\s*)*|\s{2,}|[^\S ]|[^\0-\x7f][\p{M}\u1160-\u11ff]*|[\0-\x7f][\p{M}\u1160-\u11ff]+/gu

function foldedPiece(piece: string): string {
  return piece.trim() === '' || piece.includes('\n') || piece.includes('\r') ? ' ' : piece.normalize('NFC')
}

function composed(text: string): string {
  return text.normalize('NFC')
}

interface Marks {
  readonly folded: Uint32Array
  readonly written: Uint32Array
}

function placeOf({ folded, written }: Marks, offset: number): number {
  let low = 0
  let high = folded.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((folded[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return (written[low] ?? 0) + offset - (folded[low] ?? 0)
}
