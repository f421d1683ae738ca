// en-kinds.yaml — hypernyms of WordNet for frequent senses, common lemmas only, after hand/en-kinds.txt
import { synsets, senses, senseOf, lemmas, lemmaSet, isProper, cosine } from './wordnet.mjs'
import { readHand, yamlMap, write } from './lib.mjs'
const MAX = 6

export function kinds() {
  const hand = readHand('en-kinds.txt'), drop = new Set(hand.drop.flatMap(x => x.items).join(' ').split(/\s+/))
  const dropPairs = new Set((hand['drop-pairs'] ?? []).flatMap(x => x.items).join(' ').split(/\s+/))
  const extra = hand.add.map(x => x.key.replace('!', ''))
  // the lemmas by which a synset is commonly known: the synset must be a main sense of the lemma
  const given = new Map(hand.names.map(x => [x.key, x.items]))
  const names = syn => syn.pos === 'n' && given.get(syn.words[0]) || syn.words.map(w => [w, senseOf(w, syn)])
    .filter(([w, s]) => s && !isProper(w) && (lemmaSet.has(w) || extra.includes(w)) && !drop.has(w) && (syn.pos === 'n' ? s.posShare >= 0.3 && s.share >= 0.12 : s.posShare >= 0.15 && s.share >= 0.1))
    .sort((a, b) => b[1].count - a[1].count).slice(0, 2).map(([w]) => w)
  const up = syn => syn.ptrs.filter(p => p.type === '@' || p.type === '@i').map(p => synsets.get(p.to))
  const map = new Map()
  for (const w of new Set([...lemmas, ...extra])) {
    const all = senses.get(w) ?? [], proper = isProper(w)
    const nouns = all.filter((s, _, l) => s.pos === 'n' && s.share >= (s.num === 1 ? 0.18 : 0.25) && s.posShare >= 0.3).slice(0, 2)
    const verbs = all.filter(s => s.pos === 'v' && s.share >= 0.22 && s.posShare >= 0.25).slice(0, 2)
    const out = [], adjective = all[0]?.pos === 'a'
    for (const s of [...nouns, ...verbs].sort((a, b) => b.share - a.share)) {
      if (adjective && s.share < 0.4) continue
      // a capitalised sense of a common word (Bill, March) is left out
      if (!proper && /^[A-Z]/.test(s.syn.cased[s.syn.words.indexOf(w)] ?? '')) continue
      // a person's name says no more than person
      if (s.syn.ptrs.some(p => p.type === '@i') && s.syn.lex === 18) { if (s.num === 1) out.push('person'); continue }
      let level = up(s.syn), named = 0; const own = [], seen = new Set()
      for (let depth = 0; depth < (s.pos === 'n' ? 12 : 4) && level.length && named < 4; depth++) {
        let any = false
        if (s.pos === 'v') level = level.filter(h => !drop.has(h.words[0]))
        for (const h of level) for (const n of names(h)) if (n !== w && !own.includes(n)) { own.push(n); any = true }
        if (any) named++
        level = [...new Set(level.flatMap(up))].filter(x => !seen.has(x) && seen.add(x))
      }
      // people: the chain is deep and wide, so person is always kept
      if (own.includes('person')) { const i = own.indexOf('person'); own.length = i + 1; if (i > 3) own.splice(3, i - 3) }
      out.push(...own.slice(0, s.pos === 'n' ? 4 : 3))
    }
    map.set(w, [...new Set(out)].filter(n => !dropPairs.has(`${w}/${n}`)))
  }
  // a kind of few members that is far from the lemma by its vector is a rare reading of one of the two
  const members = new Map()
  for (const list of map.values()) for (const k of list) members.set(k, (members.get(k) ?? 0) + 1)
  for (const [w, list] of map) {
    const kept = list.filter(k => members.get(k) >= 40 || (cosine(w, k) ?? 0) >= 0.1).slice(0, MAX)
    if (process.env.SHOW && kept.length < list.length) console.log(w, list.filter(k => !kept.includes(k)).join(' '))
    if (kept.length) map.set(w, kept); else map.delete(w)
  }
  for (const { key, items } of hand.add) {
    const w = key.replace('!', '')
    map.set(w, key.endsWith('!') ? items : [...new Set([...items, ...(map.get(w) ?? [])])].slice(0, MAX))
  }
  return map
}
export function build() {
  write('en-kinds.yaml', `Superordinates (hypernyms) of common English nouns and verbs: lemma: [kinds], nearest first, at most ${MAX}.
    If X is a dog then X is an animal; abstract tops (entity, object, act…) are left out. Kinds of several senses of a lemma are mixed.
    From: WordNet 3.1 (Princeton), frequent senses only, kinds being common lemmas in a main sense; hand/en-kinds.txt for everyday words.`, yamlMap(kinds()))
}
if (process.argv[1]?.endsWith('en-kinds.mjs')) build()
