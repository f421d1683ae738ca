// vi-opposites.yaml — from hand/vi-opposites.txt
import { readHand, pairsToMap, yamlMap, yamlLists, write } from './lib.mjs'
export function build() {
  const hand = readHand('vi-opposites.txt'); let note = ''
  const pairs = s => hand[s].flatMap(x => x.items.map(y => [x.key, y]))
  const lists = hand.exclusive.map(x => ({ items: x.items, note: x.note === note ? '' : (note = x.note) }))
  write('vi-opposites.yaml', `Vietnamese opposites, lower case, NFC, words of one or more syllables; written by hand (hand/vi-opposites.txt).
    strict: word: [opposites], in both directions; one in place of the other makes a statement false.
    exclusive: co-members of one kind; one in the same slot in place of another is probably a different thing.
    perspective: converses; NOT contradictory when the roles are swapped. Those under strict too contradict with the roles kept.`,
    `exclusive:\n${yamlLists(lists, '  ')}perspective:\n${yamlMap(pairsToMap(pairs('perspective')), '  ')}strict:\n${yamlMap(pairsToMap(pairs('strict')), '  ')}`)
}
if (process.argv[1]?.endsWith('vi-opposites.mjs')) build()
