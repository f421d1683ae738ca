// Words that stand for each other: mates of one synset in frequent senses, words of the same stem, and hand/*-synonyms.txt.
import { lemmas as irregular } from './lemmas.mjs'
import { listAt, once, readHand, wordsOf } from './lib.mjs'
import { opposites } from './opposites.mjs'

const MOST = 6
/** Of mutual share and nearness together. */
const LEAST_SCORE = 0.73
/** For words that have no vector. */
const USUAL_COSINE = 0.25

/** Synonyms first, then words of the same stem. */
export function synonyms(resources) {
  const hand = readHand('en-synonyms.txt')
  const mates = matesOf(resources, hand)
  const related = derivations(resources, hand, mates)
  const words = [...new Set([...mates.keys(), ...related.keys()])]
  return new Map(words.map((word) => [word, [...new Set([...(mates.get(word) ?? []), ...(related.get(word) ?? [])])]]))
}

export function vietnameseSynonyms() {
  const sets = readHand('vi-synonyms.txt').sets.map(({ items }) => [...new Set(items)])
  return once(sets.flatMap((set) => set.flatMap((a, at) => set.slice(at + 1).map((b) => [a, b]))))
}

/** What is written by hand comes first. */
function matesOf(resources, hand) {
  const judge = judgeOf(resources, hand)
  const map = new Map()
  for (const word of resources.lemmas.filter((lemma) => !resources.isProper(lemma))) {
    const scores = new Map()
    for (const sense of (resources.senses.get(word) ?? []).filter(({ share }) => share >= 0.12)) {
      for (const mate of sense.synset.words) {
        const score = judge(word, mate, sense)
        if (score >= LEAST_SCORE) scores.set(mate, Math.max(scores.get(mate) ?? 0, score))
      }
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST)
    if (best.length > 0)
      map.set(
        word,
        best.map(([mate]) => mate),
      )
  }
  for (const { items } of hand.sets) {
    for (const word of items) {
      const all = [...items.filter((each) => each !== word), ...(map.get(word) ?? [])]
      map.set(word, [...new Set(all)].slice(0, Math.max(MOST, items.length - 1)))
    }
  }
  return map
}

/** How well a mate of a synset stands for a word; 0 where it does not. */
function judgeOf(resources, hand) {
  const { senseOf, cosine } = resources
  const isAllowed = allowed(resources, hand)
  return (word, mate, { share, synset }) => {
    const sense = senseOf(mate, synset)
    if (mate === word || !sense || !isAllowed(word, mate)) return 0
    // How much of either word's use is this sense, and how near the two are by their vectors.
    const mutual = Math.sqrt(share * sense.share)
    if (mate.includes(' ')) return isPhraseFor(word, mate, share, sense) ? mutual + USUAL_COSINE : 0
    const near = cosine(word, mate)
    const isFar = mutual < 0.14 || ((near ?? 0.2) < 0.25 && mutual < 0.6) || near < 0.05
    return isFar ? 0 : mutual + (near ?? USUAL_COSINE)
  }
}

/** A phrase has to be used as such, and not be the word with something added. */
function isPhraseFor(word, phrase, share, sense) {
  return sense.count >= 1 && !phrase.split(' ').includes(word) && share >= 0.2 && sense.share >= 0.4
}

function allowed(resources, hand) {
  const { isProper, lemmaSet, rank, said } = resources
  const never = wordsOf(hand.never)
  const dropped = wordsOf(hand.drop)
  const against = new Set(opposites(resources).strict.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]))
  const forms = irregular()
  const place = (word) => rank(word) ?? Number.POSITIVE_INFINITY
  const isCommon = (word) => lemmaSet.has(word) || place(word) < 30_000 || (said.get(word) ?? 0) >= 60
  const isFrequentPhrase = (parts) => parts.length < 4 && parts.every((part) => place(part) < 8_000)
  const isUsual = (mate) => (mate.includes(' ') ? isFrequentPhrase(mate.split(' ')) : isCommon(mate))
  const isForm = (word, mate) => forms.get(mate) === word && !/(our|re|ise|ogue)$/.test(mate)
  return (word, mate) =>
    word.length > 2 &&
    mate.length > 2 &&
    !isProper(mate) &&
    isUsual(mate) &&
    !never.has(mate) &&
    !isForm(word, mate) &&
    ![`${word}/${mate}`, `${mate}/${word}`].some((pair) => dropped.has(pair) || against.has(pair))
}

/** Nouns, verbs, adjectives and adverbs of the same stem and meaning, each pair under its shorter word. */
function derivations(resources, hand, mates) {
  const pairs = new Map()
  for (const word of resources.lemmas.filter((lemma) => !resources.isProper(lemma))) {
    for (const { other, score } of derivedFrom(word, resources)) {
      const key = word < other ? `${word}/${other}` : `${other}/${word}`
      pairs.set(key, Math.max(pairs.get(key) ?? 0, score))
    }
  }
  const map = new Map()
  for (const [key] of [...pairs].sort((x, y) => y[1] - x[1])) {
    const [first, second] = key.split('/')
    const [short, long] = first.length > second.length ? [second, first] : [first, second]
    if (!mates.get(short)?.includes(long)) listAt(map, short).push(long)
  }
  for (const { key, items } of hand.derived) map.set(key, [...new Set([...items, ...(map.get(key) ?? [])])])
  return new Map([...map].map(([key, list]) => [key, list.slice(0, MOST)]))
}

function derivedFrom(word, { senses, senseOf, synsets, isProper, lemmaSet, rank }) {
  const isCommon = (other) => lemmaSet.has(other) || (rank(other) ?? Number.POSITIVE_INFINITY) < 30_000
  return (senses.get(word) ?? []).flatMap(({ pos, share, synset }) => {
    const own = synset.words.indexOf(word) + 1
    return synset.pointers
      .filter(({ type, from, target }) => (type === '+' || type === '\\') && from === own && target > 0)
      .flatMap(({ type, to, target }) => {
        const there = synsets.get(to)
        const other = there.words[target - 1]
        const sense = senseOf(other, there)
        const isOther = other !== word && !other.includes(' ') && !(there.pos === pos && type === '+')
        if (!sense || !isOther || !isCommon(other) || isProper(other)) return []
        if (sense.share < 0.12 || share < 0.06 || share * sense.share < 0.02) return []
        return isSameStem(word, other) ? [{ other, score: share * sense.share }] : []
      })
  })
}

/** An agent (destroyer) is not the act; -able, -less and -ness of participles are not either. */
function isSameStem(a, b) {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= Math.min(4, a.length - 1, b.length - 1) && !isAgent(a, b) && !isAgent(b, a)
}

function isAgent(of, word) {
  const ends = /(er|or|ist|ee|ant|ess|man|able|ible|less|ship|hood|ster|ette)$/.test(word)
  return word.length > of.length && ends && !/(er|or)$/.test(of)
}
