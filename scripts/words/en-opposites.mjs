// en-opposites.yaml — direct antonyms of WordNet for senses that matter, their derived forms, and hand/en-opposites.txt
import { synsets, senseOf, lemmaSet, rank, subtlex } from './wordnet.mjs'
import { readHand, readWords, pairsToMap, yamlMap, yamlLists, write } from './lib.mjs'

export function opposites() {
  const hand = readHand('en-opposites.txt'), drop = readWords('en-opposites-drop.txt'), keep = readWords('en-opposites-keep.txt')
  const key = (a, b) => a < b ? `${a}/${b}` : `${b}/${a}`
  const dropped = new Set([...drop].map(p => key(...p.split('/'))))
  const common = w => lemmaSet.has(w) || (rank.get(w) ?? 1e9) < 40000 || (subtlex.get(w) ?? 0) >= 30
  const known = w => rank.has(w) || (subtlex.get(w) ?? 0) >= 5
  const negated = (a, b) => /^(un|in|im|ir|il|dis|non|mis|anti|ab|a)-?/.test(a) && a.endsWith(b) || a.replace(/less(ly|ness)?$/, 'ful$1') === b

  // direct antonyms: every one goes to `direct` (for the derived forms); the good ones to `pairs`
  const direct = [], pairs = []
  for (const s of synsets.values()) for (const p of s.ptrs) if (p.type === '!') {
    const t = synsets.get(p.to), a = s.words[p.from - 1], b = t.words[p.target - 1]
    if (a >= b) continue
    const x = senseOf(a, s), y = senseOf(b, t), k = key(a, b)
    if (!x || !y || dropped.has(k)) continue
    const lo = Math.min(x.share, y.share), hi = Math.max(x.share, y.share)
    const pre = negated(a, b) || negated(b, a)
    const ok = keep.has(k) || common(a) && common(b) && lo >= 0.12 && hi >= 0.2 || pre && known(a) && known(b) && lo >= 0.03 && hi >= 0.15
    if (ok) { pairs.push([a, b]); direct.push([s, p.from, a, t, p.target, b]) }
  }
  // derived: nouns, verbs and adjectives made from both members with the same ending, and adverbs in -ly
  const derived = [], end = w => /(ing|ed|ly|tion|sion|ment|ness|ity|ance|ence|ancy|ency|al|er|or|ive|able|ible|ful|ous|ize|ise|ism|ist|cy|ty|th|ure|en|ate|ify)$/.exec(w)?.[0] ?? ''
  const relatives = (syn, word) => {
    const out = []
    for (const p of syn.ptrs) if ((p.type === '+' || p.type === '\\') && p.from === word) { const t = synsets.get(p.to); out.push([t, t.words[p.target - 1]]) }
    return out
  }
  const adverb = new Map() // adjective sense → adverbs
  for (const s of synsets.values()) if (s.pos === 'r') for (const p of s.ptrs) if (p.type === '\\') { const k = p.to + '/' + p.target; (adverb.get(k) ?? adverb.set(k, []).get(k)).push([s, s.words[p.from - 1]]) }
  for (const [s, i, a, t, j, b] of direct) {
    const ra = [...relatives(s, i), ...(adverb.get(`${s.id}/${i}`) ?? [])], rb = [...relatives(t, j), ...(adverb.get(`${t.id}/${j}`) ?? [])]
    for (const [sa, wa] of ra) for (const [sb, wb] of rb) {
      if (wa === wb || sa.pos !== sb.pos || !common(wa) || !common(wb) || dropped.has(key(wa, wb))) continue
      const x = senseOf(wa, sa), y = senseOf(wb, sb)
      if (!x || !y || Math.min(x.share, y.share) < 0.1) continue
      if (end(wa) === end(wb) || negated(wa, wb) || negated(wb, wa)) derived.push([wa, wb])
    }
  }
  const ownStrict = hand.strict.flatMap(x => x.items.map(y => [x.key, y]))
  const perspective = hand.perspective.flatMap(x => x.items.map(y => [x.key, y]))
  // a pair given by hand as exclusive or perspective is strict only when also given by hand as strict
  const elsewhere = new Set(perspective.map(p => key(...p)))
  for (const l of hand.exclusive) for (const a of l.items) for (const b of l.items) if (a < b) elsewhere.add(key(a, b))
  const strict = [...ownStrict, ...[...pairs, ...derived].filter(([a, b]) => !elsewhere.has(key(a, b)))]
  return { hand, strict, perspective, pairs, derived, ownStrict, key }
}
export function build() {
  const { hand, strict, perspective } = opposites()
  let note = ''
  const lists = hand.exclusive.map(x => ({ items: x.items, note: x.note === note ? '' : (note = x.note) }))
  write('en-opposites.yaml', `English opposites, all lower case, looked up by lemma (some inflected forms and phrases too).
    strict: word: [opposites], written in both directions; one in place of the other makes a statement false (complementary or gradable).
    exclusive: co-members of one kind; one in the same slot in place of another is probably a different thing, so not the same fact.
    perspective: converses; NOT contradictory when the roles are swapped (A sells to B = B buys from A). A pair that stands
    under strict as well (before/after) is contradictory with the roles kept, and equivalent with the roles swapped.
    From: direct antonyms of WordNet 3.1 (Princeton) for frequent senses, their derived forms, and lists written by hand (hand/en-opposites.txt).`,
    `exclusive:\n${yamlLists(lists, '  ')}perspective:\n${yamlMap(pairsToMap(perspective), '  ')}strict:\n${yamlMap(pairsToMap(strict), '  ')}`)
}
if (process.argv[1]?.endsWith('en-opposites.mjs')) build()
