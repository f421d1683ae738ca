/** Claimlight's search of facts without frames, as an engine. */
import { mkdtempSync, rmSync } from 'node:fs'
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
import { IndexFolder } from '../../../server/src/node/indexFolder'
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
    save() {
      const folder = mkdtempSync(join(tmpdir(), 'claimlight-index-'))
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
      const files = new IndexFolder(folder, __filename)
      files.write(STAMP, saveIndex(search.index, STAMP))
      search = createFactSearch([], book, words.weights)
      return () => {
        const source = files.open(STAMP)
        const index = source && loadIndex(source, STAMP, book)
        if (!index) throw new Error('the saved index cannot be loaded')
        search = searchIn(index, book, words.weights)
      }
    },
  }
}

const STAMP = 'speed'

function languageOf(text: string): Language {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) ? 'vi' : 'en'
}
