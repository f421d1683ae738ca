/** Letters as readers count them: marks belong to the letter before them, an emoji is one. */

export interface Grapheme {
  readonly segment: string
  /** In the text, in UTF-16 code units. */
  readonly index: number
}

/** Letters of Latin scripts, signs, spaces, quotation marks, dashes and lines, none of which combines with another. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u203B\u2500-\u257F]*$/

export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

export function graphemes(text: string): readonly Grapheme[] {
  return isPlain(text) ? Array.from(text, (segment, index) => ({ segment, index })) : segmenter.segment(text)
}

/** Made for the first text that needs it: that takes as long as to check a small note. */
class Segmenter {
  private made: Intl.Segmenter | undefined

  segment(text: string): readonly Grapheme[] {
    this.made ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    return [...this.made.segment(text)]
  }
}

const segmenter = new Segmenter()
