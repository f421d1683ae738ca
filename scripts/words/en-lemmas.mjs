// en-lemmas.yaml — from hand/en-lemmas.txt (lemma: forms) turned round to form: lemma
import { readHand, yamlMap, write } from './lib.mjs'
export function lemmaOf() {
  const map = new Map()
  for (const section of Object.values(readHand('en-lemmas.txt'))) for (const { key, items } of section) for (const form of items) {
    if (form === key) continue
    if (map.has(form) && map.get(form) !== key) console.warn(`form ${form}: ${map.get(form)} kept, not ${key}`)
    else map.set(form, key)
  }
  return map
}
export function build() {
  write('en-lemmas.yaml', `English inflected forms that common suffix rules would not (or might not) lead to the lemma. form: lemma.
    Irregular verbs, plurals, comparison, pronouns, contractions, doubled consonants, and British spellings to American ones.
    Left out as too ambiguous: lay (lie), wound (wind), ground (grind), bases, axes (axis), lives, leaves, data, media.
    Still ambiguous, the verb or adjective reading given: saw, left, felt, found, rose, fell, bore, bound, dove, shot, lit, spoke, bit, does, thought.
    Written by hand (hand/en-lemmas.txt).`, yamlMap(lemmaOf()))
}
if (process.argv[1]?.endsWith('en-lemmas.mjs')) build()
