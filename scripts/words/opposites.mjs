// Opposites: direct antonyms of WordNet in senses that matter, words derived from both in the same way, and hand/*-opposites.txt.
import { bothWays, byKey, compare, once, readHand, readWords } from './lib.mjs'

const ENDINGS =
  /(ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|ancy|ency|al|er|or|ive|able|ible|ful|ous|ize|ise|ism|ist|cy|ty|th|ure|en|ate|ify)$/

/** `once`: each pair under one of its words; `strict`: all pairs. */
export function opposites(resources) {
  const hand = readHand('en-opposites.txt')
  const dropped = new Set([...readWords('en-opposites-drop.txt')].map((pair) => keyOf(...pair.split('/'))))
  const direct = directAntonyms(resources, dropped, readWords('en-opposites-keep.txt'))
  const derived = derivedAntonyms(resources, direct, dropped)
  // What is given by hand as exclusive, or as a matter of perspective, is an opposite only where given as one too.
  const elsewhere = new Set(
    [...pairsOf(hand.perspective), ...hand.exclusive.flatMap(eachWithEach)].map((pair) => keyOf(...pair)),
  )
  const found = [...direct.map(({ a, b }) => [a, b]), ...derived].filter((pair) => !elsewhere.has(keyOf(...pair)))
  const strict = [...pairsOf(hand.strict), ...found]
  return { strict, once: onceByKey(strict) }
}

export function vietnameseOpposites() {
  return onceByKey(pairsOf(readHand('vi-opposites.txt').strict))
}

/** Members of one kind, as lists. */
export function exclusives(language) {
  return readHand(`${language}-opposites.txt`).exclusive.map(({ items }) => items.join(', '))
}

function onceByKey(pairs) {
  return once([...byKey(bothWays(pairs))].flatMap(([word, others]) => others.map((other) => [word, other])))
}

function pairsOf(entries) {
  return entries.flatMap(({ key, items }) => items.map((item) => [key, item]))
}

function eachWithEach({ items }) {
  return items.flatMap((a) => items.filter((b) => a < b).map((b) => [a, b]))
}

function keyOf(a, b) {
  return [a, b].sort(compare).join('/')
}

/** "unhappy" of "happy", "useless" of "useful". */
function isNegation(a, b) {
  const prefixed = /^(un|in|im|ir|il|dis|non|mis|anti|ab|a)-?/.test(a) && a.endsWith(b)
  return prefixed || a.replace(/less(ly|ness)?$/, 'ful$1') === b
}

function isNegatedPair(a, b) {
  return isNegation(a, b) || isNegation(b, a)
}

function isCommon(word, { lemmaSet, rank, said }) {
  return lemmaSet.has(word) || (rank(word) ?? Number.POSITIVE_INFINITY) < 40_000 || (said.get(word) ?? 0) >= 30
}

function directAntonyms(resources, dropped, keep) {
  const found = []
  for (const synset of resources.synsets.values()) {
    for (const { to, from, target } of synset.pointers.filter(({ type }) => type === '!')) {
      const other = resources.synsets.get(to)
      const [a, b] = [synset.words[from - 1], other.words[target - 1]]
      const pair = { a, b, one: { synset, word: from }, two: { synset: other, word: target } }
      if (a < b && !dropped.has(keyOf(a, b)) && isGood(pair, resources, keep)) found.push(pair)
    }
  }
  return found
}

/** Both senses are a good part of what the words mean. A negating prefix asks for less. */
function isGood({ a, b, one, two }, resources, keep) {
  const [x, y] = [resources.senseOf(a, one.synset), resources.senseOf(b, two.synset)]
  if (!x || !y) return false
  const [low, high] = [Math.min(x.share, y.share), Math.max(x.share, y.share)]
  const isKnown = (word) => resources.rank(word) !== undefined || (resources.said.get(word) ?? 0) >= 5
  const isFrequent = isCommon(a, resources) && isCommon(b, resources) && low >= 0.12 && high >= 0.2
  const isPrefixed = isNegatedPair(a, b) && isKnown(a) && isKnown(b) && low >= 0.03 && high >= 0.15
  return keep.has(keyOf(a, b)) || isFrequent || isPrefixed
}

/** Nouns, verbs and adjectives made from both members with the same ending, and adverbs in -ly. */
function derivedAntonyms(resources, direct, dropped) {
  const adverbs = adverbsOf(resources)
  const relatives = ({ synset, word }) => [
    ...synset.pointers
      .filter(({ type, from }) => (type === '+' || type === '\\') && from === word)
      .map(({ to, target }) => ({ synset: resources.synsets.get(to), at: target - 1 })),
    ...(adverbs.get(`${synset.id}/${word}`) ?? []),
  ]
  const isGoodPair = (x, y) => {
    const [a, b] = [x.synset.words[x.at], y.synset.words[y.at]]
    if (a === b || x.synset.pos !== y.synset.pos || dropped.has(keyOf(a, b))) return false
    if (!isCommon(a, resources) || !isCommon(b, resources)) return false
    const senses = [resources.senseOf(a, x.synset), resources.senseOf(b, y.synset)]
    if (senses.some((sense) => !sense || sense.share < 0.1)) return false
    return ending(a) === ending(b) || isNegatedPair(a, b)
  }
  return direct.flatMap(({ one, two }) =>
    relatives(one).flatMap((x) =>
      relatives(two)
        .filter((y) => isGoodPair(x, y))
        .map((y) => [x.synset.words[x.at], y.synset.words[y.at]]),
    ),
  )
}

function ending(word) {
  return ENDINGS.exec(word)?.[0] ?? ''
}

/** By the sense of an adjective and the number of its word, the adverbs made from it. */
function adverbsOf({ synsets }) {
  const map = new Map()
  for (const synset of [...synsets.values()].filter(({ pos }) => pos === 'r')) {
    for (const { to, from, target } of synset.pointers.filter(({ type }) => type === '\\')) {
      const key = `${to}/${target}`
      map.set(key, [...(map.get(key) ?? []), { synset, at: from - 1 }])
    }
  }
  return map
}
