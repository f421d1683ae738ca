// Wider kinds of English words: the hypernyms of frequent senses, as far as common words name them, after hand/en-kinds.txt.
import { listAt, readHand, wordsOf } from './lib.mjs'
import { isCapital } from './wordnet.mjs'

const MOST = 6
/** WordNet's number for nouns of people. */
const PEOPLE = 18
/** How many steps up, how many of them with a name, and how many kinds are kept. */
const CLIMB = { n: { steps: 12, named: 4, kept: 4 }, v: { steps: 4, named: 4, kept: 3 } }

export function kinds(resources) {
  const hand = readHand('en-kinds.txt')
  const own = hand.add.map(({ key, items }) => ({ lemma: key.replace('!', ''), replaces: key.endsWith('!'), items }))
  const namer = namerOf(resources, hand, own)
  const dropped = wordsOf(hand['drop-pairs'])
  const map = new Map()
  for (const lemma of new Set([...resources.lemmas, ...own.map((each) => each.lemma)])) {
    const found = sensesToClimb(lemma, resources).flatMap((sense) => kindsOfSense(lemma, sense, resources, namer))
    map.set(
      lemma,
      [...new Set(found)].filter((kind) => !dropped.has(`${lemma}/${kind}`)),
    )
  }
  dropFarKinds(map, resources)
  for (const { lemma, replaces, items } of own) {
    map.set(lemma, replaces ? items : [...new Set([...items, ...(map.get(lemma) ?? [])])].slice(0, MOST))
  }
  return map
}

/** The lemmas by which a synset is commonly known: it has to be a main sense of the lemma. */
function namerOf({ senseOf, isProper, lemmaSet }, hand, own) {
  const abstract = wordsOf(hand.drop)
  const given = new Map(hand.names.map(({ key, items }) => [key, items]))
  const extra = new Set(own.map(({ lemma }) => lemma))
  const isMain = ({ pos, share, posShare }) =>
    pos === 'n' ? posShare >= 0.3 && share >= 0.12 : posShare >= 0.15 && share >= 0.1
  const isCommon = (word) => !isProper(word) && (lemmaSet.has(word) || extra.has(word)) && !abstract.has(word)
  const names = (synset) =>
    (synset.pos === 'n' && given.get(synset.words[0])) ||
    synset.words
      .map((word) => ({ word, sense: senseOf(word, synset) }))
      .filter(({ word, sense }) => sense && isCommon(word) && isMain({ ...sense, pos: synset.pos }))
      .sort((a, b) => b.sense.count - a.sense.count)
      .slice(0, 2)
      .map(({ word }) => word)
  return { names, isAbstract: ({ words }) => abstract.has(words[0]) }
}

/** Two nouns and two verbs at most, the most frequent first. */
function sensesToClimb(lemma, { senses, isProper }) {
  const all = senses.get(lemma) ?? []
  const nouns = all.filter((s) => s.pos === 'n' && s.share >= (s.number === 1 ? 0.18 : 0.25) && s.posShare >= 0.3)
  const verbs = all.filter((s) => s.pos === 'v' && s.share >= 0.22 && s.posShare >= 0.25)
  const isAdjective = all[0]?.pos === 'a'
  return [...nouns.slice(0, 2), ...verbs.slice(0, 2)]
    .sort((a, b) => b.share - a.share)
    .filter(({ share }) => !isAdjective || share >= 0.4)
    .filter(({ synset }) => isProper(lemma) || !isCapital(synset, lemma))
}

/** Of a person's name no more is said than that. */
function kindsOfSense(lemma, { pos, synset, number }, resources, namer) {
  if (synset.topic === PEOPLE && synset.pointers.some(({ type }) => type === '@i'))
    return number === 1 ? ['person'] : []
  return kept(climb(lemma, pos, synset, resources, namer), pos)
}

function climb(lemma, pos, synset, { synsets }, { names, isAbstract }) {
  const up = ({ pointers }) =>
    pointers.filter(({ type }) => type === '@' || type === '@i').map(({ to }) => synsets.get(to))
  const { steps, named } = CLIMB[pos]
  const found = []
  const seen = new Set()
  let level = up(synset)
  for (let step = 0, met = 0; step < steps && level.length > 0 && met < named; step++) {
    if (pos === 'v') level = level.filter((each) => !isAbstract(each))
    const fresh = [...new Set(level.flatMap(names))].filter((name) => name !== lemma && !found.includes(name))
    found.push(...fresh)
    if (fresh.length > 0) met++
    level = [...new Set(level.flatMap(up))].filter((each) => !seen.has(each) && seen.add(each))
  }
  return found
}

/** The way up to a person is long and wide: that one is always kept. */
function kept(found, pos) {
  const person = found.indexOf('person')
  const chain = person < 0 ? found : [...found.slice(0, Math.min(person, 3)), 'person']
  return chain.slice(0, CLIMB[pos].kept)
}

/** A kind of few members that is far from the lemma by its vector is a rare reading of one of the two. */
function dropFarKinds(map, { cosine }) {
  const members = new Map()
  for (const [lemma, list] of map) for (const kind of list) listAt(members, kind).push(lemma)
  for (const [lemma, list] of map) {
    const near = list.filter((kind) => members.get(kind).length >= 40 || (cosine(lemma, kind) ?? 0) >= 0.1)
    if (near.length > 0) map.set(lemma, near.slice(0, MOST))
    else map.delete(lemma)
  }
}
