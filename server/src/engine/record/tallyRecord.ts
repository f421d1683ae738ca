/**
 * A note's tally as bytes, so that those of a vault can be added up without a look at any claim. Themes and facts are told by
 * their places among those that there are, which are the same for all who have the same facts in the same order, as whoever
 * reads a record has: a profile of ten thousand notes had their names take half of the time to an index.
 */
import type { Tally } from '../features/tally'
import { Packer, Unpacker } from './packing'

/** How many names are told by their places. Of a larger base few facts are ever spoken of, and names cost room. */
const MOST_NAMES = 20_000

/** Names by number, from 1 on. */
export class TallyNames {
  private readonly names: string[] = []
  private readonly numbers = new Map<string, number>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (this.names.length === MOST_NAMES) break
      if (!this.numbers.has(name)) this.numbers.set(name, this.names.push(name))
    }
  }

  /** 0 for a name that is not among them. */
  numberOf(name: string): number {
    return this.numbers.get(name) ?? 0
  }

  at(number: number): string | undefined {
    return this.names[number - 1]
  }
}

export function packTally({ themes, facts, unverified }: Tally, names: TallyNames): Uint8Array {
  const packer = new Packer()
  for (const counts of [themes, facts, unverified]) packer.list([...counts], (each) => packCount(packer, each, names))
  return packer.finish()
}

function packCount(packer: Packer, [name, count]: readonly [string, number], names: TallyNames): void {
  const number = names.numberOf(name)
  packer.number(number)
  if (number === 0) packer.string(name)
  packer.number(count)
}

/** Where a packed tally's counts go. */
export type Take = (name: string, count: number) => void

/** Bytes that were never packed say something of no use, and throw nothing. */
export function readTally(bytes: Uint8Array, names: TallyNames, { themes, facts, unverified }: Takes): void {
  const packed = new Unpacker(bytes)
  for (const take of [themes, facts, unverified]) {
    packed.list(() => {
      const name = names.at(packed.number()) ?? packed.string()
      take(name, packed.number())
    })
  }
}

export type Takes = Readonly<Record<keyof Tally, Take>>
