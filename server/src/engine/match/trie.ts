/**
 * Where the phrases of a table begin and how they go on: a tree of keys. A profile of a long note had a fifth of the time in
 * tree nodes with a map each, and the caches of the processor missing; so nodes and keys are numbers, and the ways
 * from node to node stand in one table of numbers.
 */
import type { Phrase } from './phrases'

const NONE = -1
const ROOT = 0

export class Trie {
  private readonly phrases: Phrase[][] = [[]]
  /** Nodes that phrases begin with, by key; most words begin none. */
  private readonly starts = new Map<string, number>()
  /** Numbers of keys that stand behind another one in a phrase. */
  private readonly keys = new Map<string, number>()
  /** Open addressing: `[from, key, to]` at each place, `from` 0 (the root, which nothing leads to) where it is free. */
  private ways = new Int32Array(3 * 1024)
  private count = 0

  /** Phrases of all these keys may be put there. */
  add(keys: readonly string[], phrase: Phrase): void {
    let node = ROOT
    for (const key of keys) node = node === ROOT ? this.start(key) : this.way(node, this.number(key))
    this.phrases[node]?.push(phrase)
  }

  /** The number of a key, given to it if it has none. */
  number(key: string): number {
    const known = this.keys.get(key)
    if (known !== undefined) return known
    this.keys.set(key, this.keys.size)
    return this.keys.size - 1
  }

  /** The number of a key; negative where no phrase goes on with it. */
  numberOf(key: string): number {
    return this.keys.get(key) ?? NONE
  }

  /** The node of phrases that begin with the key. */
  startOf(key: string): number | undefined {
    return this.starts.get(key)
  }

  phrasesOf(node: number): readonly Phrase[] {
    return this.phrases[node] ?? []
  }

  /** The node that a node goes on to with a key; negative where there is none. */
  next(node: number, key: number): number {
    if (key < 0) return NONE
    const place = this.placeOf(node, key)
    return this.ways[place] === ROOT ? NONE : (this.ways[place + 2] ?? NONE)
  }

  private start(key: string): number {
    const known = this.starts.get(key)
    if (known !== undefined) return known
    this.starts.set(key, this.phrases.length)
    return this.phrases.push([]) - 1
  }

  private way(from: number, key: number): number {
    const known = this.next(from, key)
    if (known !== NONE) return known
    if (++this.count * 6 > this.ways.length) this.grow()
    const to = this.phrases.push([]) - 1
    this.ways.set([from, key, to], this.placeOf(from, key))
    return to
  }

  /** Where the way is, or would be. */
  private placeOf(from: number, key: number): number {
    const mask = this.ways.length / 3 - 1
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b)) >>> 7
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const found = this.ways[slot * 3]
      if (found === ROOT || (found === from && this.ways[slot * 3 + 1] === key)) return slot * 3
    }
  }

  /** Half of it stays free, so that a way is found at once or soon. */
  private grow(): void {
    const before = this.ways
    this.ways = new Int32Array(before.length * 2)
    for (let at = 0; at < before.length; at += 3) {
      const [from = ROOT, key = NONE] = [before[at], before[at + 1]]
      if (from !== ROOT) this.ways.set(before.subarray(at, at + 3), this.placeOf(from, key))
    }
  }
}
