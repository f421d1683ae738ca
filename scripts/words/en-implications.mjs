// en-implications.yaml — from hand/en-implications.txt
import { readHand, yamlMap, write } from './lib.mjs'
export function build() {
  const hand = readHand('en-implications.txt'); let body = ''
  for (const lang of ['en', 'vi']) for (const [name, i] of [[lang, 0], [`${lang}-negated`, 1]]) {
    const map = new Map(hand[lang].map(({ key, items }) => [key, items[0].split(' ')[i]]))
    body += `${name}:\n${yamlMap(map, '  ')}`
  }
  write('en-implications.yaml', `Phrases that say whether what they take (verb phrase, clause or noun) holds: '+' it holds, '-' it does not, '?' open.
    en and vi: the phrase affirmed (she managed to win: +). en-negated and vi-negated: the phrase negated (she did not manage to win: -;
    did not forget to: +; did not know that: +). … stands for words between; …ing for any verb in -ing. Verbs are given as lemmas.
    Written by hand (hand/en-implications.txt), after the usual implicative and factive signatures.`, body)
}
if (process.argv[1]?.endsWith('en-implications.mjs')) build()
