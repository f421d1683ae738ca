// Irregular forms of English words: hand/en-lemmas.txt (lemma: forms) turned round to form and lemma.
import { readHand } from './lib.mjs'

/** Where two lemmas share a form, the first keeps it. */
export function lemmas() {
  const map = new Map()
  for (const { key, items } of Object.values(readHand('en-lemmas.txt')).flat()) {
    for (const form of items) if (form !== key && !map.has(form)) map.set(form, key)
  }
  return map
}
