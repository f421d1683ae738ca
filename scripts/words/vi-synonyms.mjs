// vi-synonyms.yaml — from hand/vi-synonyms.txt
import { readHand, yamlLists, write, cmp } from './lib.mjs'
export function build() {
  const sets = readHand('vi-synonyms.txt').sets.map(x => ({ items: [...new Set(x.items)] }))
  sets.sort((a, b) => cmp(a.items.join(), b.items.join()))
  write('vi-synonyms.yaml', `Sets of Vietnamese words interchangeable in most contexts, native with Sino-Vietnamese, commonest first; lower case, NFC.
    A word of several meanings stands in several sets; sets are not to be merged. Written by hand (hand/vi-synonyms.txt).`, yamlLists(sets))
}
if (process.argv[1]?.endsWith('vi-synonyms.mjs')) build()
