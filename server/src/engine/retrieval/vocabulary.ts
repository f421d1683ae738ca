/** Numbers for the terms of an index: words by their spelling, pairs of neighbours by the numbers of their words. */

/** Joins the two words in the key of a pair; no word has it. Most Vietnamese words are pairs of syllables. */
export const PAIR = ' '

export class Vocabulary {
  private readonly words = new Map<string, number>()
  private readonly pairs = new PairTable()
  private count = 0

  get size(): number {
    return this.count
  }

  /** Words with their numbers; pairs are left out. */
  spellings(): Iterable<readonly [string, number]> {
    return this.words
  }

  word(spelling: string): number {
    const known = this.words.get(spelling)
    if (known !== undefined) return known
    this.words.set(spelling, this.count)
    return this.count++
  }

  pair(first: number, second: number): number {
    const id = this.pairs.add(first, second, this.count)
    if (id === this.count) this.count++
    return id
  }

  /** The number of a word, or of a pair whose words are joined by `PAIR`. */
  find(key: string): number | undefined {
    const at = key.indexOf(PAIR)
    if (at < 0) return this.words.get(key)
    const first = this.words.get(key.slice(0, at))
    const second = this.words.get(key.slice(at + 1))
    return first === undefined || second === undefined ? undefined : this.pairs.find(first, second)
  }
}

const SLOT = 3

/** Numbers of pairs of numbers: a hash table with open addressing in one typed array, `[first, second, id + 1]` a slot. */
class PairTable {
  private slots = new Uint32Array(SLOT << 10)
  private used = 0

  find(first: number, second: number): number | undefined {
    const id = this.slots[this.slotOf(first, second) + 2] ?? 0
    return id === 0 ? undefined : id - 1
  }

  /** The number that the pair has, or `id`, which is from now on its number. */
  add(first: number, second: number, id: number): number {
    const slot = this.slotOf(first, second)
    const known = this.slots[slot + 2] ?? 0
    if (known !== 0) return known - 1
    this.put(slot, first, second, id + 1)
    this.used++
    if (this.used * SLOT * 2 > this.slots.length) this.grow()
    return id
  }

  /** Where the pair stands, or where there is room for it: the number of slots is a power of two, half of them free. */
  private slotOf(first: number, second: number): number {
    const mask = this.slots.length / SLOT - 1
    let at = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    for (at = (at ^ (at >>> 15)) & mask; ; at = (at + 1) & mask) {
      const slot = at * SLOT
      if (this.slots[slot + 2] === 0) return slot
      if (this.slots[slot] === first && this.slots[slot + 1] === second) return slot
    }
  }

  private put(slot: number, first: number, second: number, id: number): void {
    this.slots[slot] = first
    this.slots[slot + 1] = second
    this.slots[slot + 2] = id
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Uint32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += SLOT) {
      const [first = 0, second = 0, id = 0] = before.subarray(slot, slot + SLOT)
      if (id !== 0) this.put(this.slotOf(first, second), first, second, id)
    }
  }
}
