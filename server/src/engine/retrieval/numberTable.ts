/** Numbers of pairs of numbers: a hash table with open addressing in one typed array, which can be saved as it is. */
import { Stored } from './stored'

const SLOT = 3
const FEWEST = 16

/** `[first, second, id + 1]` each, their number a power of two, half of them free (their id is 0). */
export type NumberSlots = Stored<Uint32Array>

export function findNumber(slots: NumberSlots, first: number, second: number): number | undefined {
  const mask = slots.length / SLOT - 1
  for (let at = hashOf(first, second) & mask; ; at = (at + 1) & mask) {
    const slot = at * SLOT
    const read = slots.read(slot, slot + SLOT)
    const id = read[slot + 2] ?? 0
    if (id === 0) return undefined
    if (read[slot] === first && read[slot + 1] === second) return id - 1
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** Gives pairs their numbers. */
export class NumberTable {
  private used = 0
  private slots = new Uint32Array(SLOT * FEWEST)

  done(): NumberSlots {
    return new Stored(this.slots)
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

  /** Adds bits to those that the pair has, none at first. */
  mark(first: number, second: number, bits: number): void {
    const known = this.add(first, second, bits)
    if ((known | bits) !== known) this.put(this.slotOf(first, second), first, second, (known | bits) + 1)
  }

  /** Where the pair stands, or where there is room for it. */
  private slotOf(first: number, second: number): number {
    const mask = this.slots.length / SLOT - 1
    for (let at = hashOf(first, second) & mask; ; at = (at + 1) & mask) {
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
      const id = before[slot + 2] ?? 0
      if (id === 0) continue
      const [first, second] = [before[slot] ?? 0, before[slot + 1] ?? 0]
      this.put(this.slotOf(first, second), first, second, id)
    }
  }
}
