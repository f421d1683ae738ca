/** A small knowledge of words and a few facts about a river, for tests of what is found by words. */
import type { Language } from '../../server/src/engine'
import type { TextRecord } from '../../server/src/engine/retrieval/textIndex'
import { createWordBook } from '../../server/src/engine/retrieval/wordBook'

export const book = createWordBook({
  stop: {
    en: ['the', 'of', 'in', 'a', 'is', 'are', 'and', 'by', 'was', 'to', 'it'],
    vi: ['là', 'của', 'ở', 'một', 'và'],
  },
  bridge: {
    rice: 'gạo, lúa',
    harvest: 'thu hoạch, vụ mùa',
    fish: 'cá',
    river: 'sông, dòng sông',
    price: 'giá, giá cả',
  },
  company: { rice: 'paddi, grain', paddi: 'rice' },
  vectors: { spreads: [], signs: '' },
  lemmas: { fell: 'fall', sank: 'sink', children: 'child' },
  spellings: { harbor: 'harbour', organize: 'organise', center: 'centre' },
  letters: { α: 'alpha', δ: 'delta', μ: 'mu' },
})

/** `fact('en', 'Statement.', 'Title')`, `fact('vi', …)`. */
export function fact(language: Language, text: string, title?: string): TextRecord {
  const statements = [{ language, text }]
  return title === undefined ? { statements } : { statements, title }
}
