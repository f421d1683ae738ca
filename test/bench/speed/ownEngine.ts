/** Claimlight's search of facts without frames, as an engine. */
import { createFactSearch, createKnowledge, type FactSearch, type Language } from '../../../server/src/engine'
import { loadBundled } from '../../../server/src/node/bundled'
import type { Engine } from './factPeers'

export async function ownEngine(): Promise<Engine> {
  const { lexicons, words: read } = await loadBundled()
  const words = read()
  const { book } = createKnowledge(words, lexicons)
  let search: FactSearch = createFactSearch([], book, words.weights)
  return {
    build(facts) {
      const records = facts.map((text) => ({ statements: [{ text, language: languageOf(text) }] }))
      search = createFactSearch(records, book, words.weights)
    },
    firstFive: (sentence) => search.search(sentence, languageOf(sentence), 5).ranked.map(({ fact }) => fact),
  }
}

function languageOf(text: string): Language {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) ? 'vi' : 'en'
}
