/** The word data and the lexicons as the relation of texts is worked out with them. */
import { once } from '../match/once'
import { phraseTable } from '../match/phrases'
import type { Lexicon } from '../model'
import { createNumberReader } from '../relation/numbers'
import type { Knowledge } from '../relation/reading'
import { createSenses } from '../relation/senses'
import { createWordBook } from '../retrieval/wordBook'
import type { WordData } from './wordData'

/** `lexicons` are the general ones: their words of logic tell what is denied and what only supposed. */
export function createKnowledge(words: WordData, lexicons: readonly Lexicon[]): Knowledge {
  const senses = once(() => createSenses(words))
  const families = once(() => phraseTable([words.families, words.places]))
  return {
    table: phraseTable([...lexicons, words.constructions]),
    book: createWordBook(words),
    // Asked when a fact has been found that a sentence may be about.
    get senses() {
      return senses()
    },
    get families() {
      return families()
    },
    numbers: createNumberReader(words),
    measures: words.measures,
  }
}
