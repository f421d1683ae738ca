/** Offsets of sentences, one for each code unit of their text. */
import type { Sentence } from '../../server/src/engine/model'
import { offsetAt } from '../../server/src/engine/text/offsets'

export function offsetsOf({ text, offsets }: Pick<Sentence, 'text' | 'offsets'>): readonly number[] {
  return Array.from({ length: text.length }, (_, index) => offsetAt(offsets, index))
}
