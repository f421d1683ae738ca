// British and American spellings of one word: lemmas of one synset that rules of spelling make the same.
import { compare, listAt } from './lib.mjs'

/** Each leads from a way to write a sound to the one that stands for all; applied in this order. */
const RULES = [
  [/ae/g, 'e'],
  [/oe/g, 'e'],
  [/ou(?=r|l|st)/g, 'o'],
  [/([^aeiou])re(?=s?$)/, '$1er'],
  [/re(?=d$)/, 'er'],
  [/ogue$/, 'og'],
  [/mme$/, 'm'],
  [/yse/, 'yze'],
  [/is(?=e|ing|ation|able)/g, 'iz'],
  [/ence$/, 'ense'],
  [/ice$/, 'ize'],
  [/ll/g, 'l'],
  [/ph(?=ur)/g, 'f'],
  [/grey/, 'gray'],
  [/aught$/, 'aft'],
  [/ough$/, 'ow'],
  [/que$/, 'ck'],
  [/sc$/, 'sk'],
  [/sce/, 'ske'],
  [/ium$/, 'um'],
  [/ement/, 'ment'],
  [/eable$/, 'able'],
  [/eing$/, 'ing'],
  [/xion/, 'ction'],
  [/^aero/, 'air'],
  [/yr/, 'ir'],
  [/arte/, 'arti'],
]

/** Two words are spellings of one where they have so much in common of the use of each: a cheque is always a check, a check at times a cheque. */
const SHARES = [0.5, 0.05]

/** Of rarer words, whichever way they are spelt, nearly all are names of plants, gods and old trades. */
const MOST = 60_000

/**
 * By the word that is looked up for both, usually the more frequent, the others. Pairs whose stems another pair has, with
 * shorter words, are left out, and words whose stem is that of a more frequent one: "channelize" has that of "channel".
 */
export function spellings(resources) {
  const { stemOf, ranks } = resources
  const rank = (word) => ranks.get(word) ?? ranks.size
  const others = othersByStem(resources)
  const isAnothers = (stem, word) =>
    others.get(stem)?.some((each) => !each.startsWith(word) && rank(each) <= rank(word))
  const pairs = pairsOf(resources)
    .map((pair) => ordered(pair, rank))
    .filter(([first]) => rank(first) < MOST)
  const [found, targets] = [new Map(), new Map()]
  for (const [first, other] of pairs.sort(([a], [b]) => a.length - b.length || compare(a, b))) {
    const [to, from] = [stemOf(first), stemOf(other)]
    const isTaken = targets.has(from) || targets.has(to) || [...targets.values()].includes(from)
    if (to === from || isTaken || isAnothers(from, other)) continue
    targets.set(from, to)
    listAt(found, first).push(other)
  }
  return found
}

/** The more frequent first; of two rare ones the one that the rules lead to. */
function ordered([a, b], rank) {
  const plain = (word) => (canonical(word) === word ? 0 : 1)
  return (rank(a) - rank(b) || plain(a) - plain(b) || compare(a, b)) <= 0 ? [a, b] : [b, a]
}

/** Words that have no other spelling, by their stems. */
function othersByStem({ words, stemOf }) {
  const found = new Map()
  for (const word of words) {
    const spelt = canonical(word)
    if (spelt === word || !words.has(spelt)) listAt(found, stemOf(word)).push(word)
  }
  return found
}

function pairsOf({ synsets, senseOf }) {
  const shares = new Map()
  for (const synset of synsets.values()) {
    const words = synset.words.filter((word) => /^[a-z]{4,}$/.test(word))
    for (const [at, a] of words.entries()) {
      for (const b of words.slice(at + 1)) {
        if (canonical(a) !== canonical(b)) continue
        const pair = [a, b].sort(compare)
        const [first, second] = shares.get(pair.join()) ?? [0, 0]
        shares.set(
          pair.join(),
          [first, second].map((share, side) => share + (senseOf(pair[side], synset)?.share ?? 0)),
        )
      }
    }
  }
  const [most, least] = SHARES
  const isOne = ([, each]) => Math.max(...each) >= most && Math.min(...each) >= least
  return [...shares].filter(isOne).map(([pair]) => pair.split(','))
}

function canonical(word) {
  return RULES.reduce((spelt, [from, to]) => spelt.replace(from, to), word)
}
