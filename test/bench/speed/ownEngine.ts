/** Claimlight's search of facts without frames, as an engine. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createFactSearch,
  createKnowledge,
  type FactSearch,
  type Language,
  loadIndex,
  saveIndex,
  searchIn,
} from '../../../server/src/engine'
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
    firstLook: (sentence) => search.candidates(sentence, languageOf(sentence), 5).map(({ fact }) => fact),
    reload() {
      const file = join(tmpdir(), `claimlight-index-${process.pid}`)
      try {
        writeFileSync(file, saveIndex(search.index, STAMP))
        const begun = performance.now()
        const index = loadIndex(readFileSync(file), STAMP, book)
        if (!index) throw new Error('the saved index cannot be loaded')
        search = searchIn(index, book, words.weights)
        return performance.now() - begun
      } finally {
        rmSync(file, { force: true })
      }
    },
  }
}

const STAMP = 'speed'

function languageOf(text: string): Language {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) ? 'vi' : 'en'
}
