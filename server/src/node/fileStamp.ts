/**
 * What the system says of a file: where it stands on the disk, its size, and when its content and its entry were changed last.
 * A file with the stamp of before is the file of before. The last of these times is set by the system alone, at each write, rename
 * and touch, so that no program writes without leaving a trace, be it one that sets the size and the time of before.
 */
import type { Stats } from 'node:fs'
import type { NoteOptions } from '../engine'
import { checksum } from './checksum'
import { optionsKey } from './noteKeys'

/** Numbers: the device, the file, its size in bytes, both times in ms, and the options that its note is judged by. */
export type FileStamp = readonly [number, number, number, number, number, number]

export const STAMP_NUMBERS = 6

/**
 * In ms. Disks tell times apart by two seconds at worst: what was changed less long ago may be changed again in the same
 * breath, and then has the same time.
 */
const BREATH = 2500

/** Makes stamps; remembers the options that it has met, of which there are few. */
export class Stamper {
  private readonly marks = new Map<NoteOptions, number>()

  /** Of a file as it is now. */
  stamp({ dev, ino, size, mtimeMs, ctimeMs }: Stats, options: NoteOptions): FileStamp {
    return [dev, ino, size, mtimeMs, ctimeMs, this.markOf(options)]
  }

  /** Of a file that is about to be read, as of `now` (ms since 1970); undefined where what is read may not be what the stamp stands for. */
  lasting(stats: Stats, options: NoteOptions, now: number): FileStamp | undefined {
    const rested = Math.min(now - stats.mtimeMs, now - stats.ctimeMs)
    // Some file systems do not number their files.
    return rested > BREATH && stats.ino !== 0 ? this.stamp(stats, options) : undefined
  }

  private markOf(options: NoteOptions): number {
    const known = this.marks.get(options)
    if (known !== undefined) return known
    // As many bits as a number holds to the last.
    const mark = Number.parseInt(checksum(new TextEncoder().encode(optionsKey(options))).slice(0, 13), 16)
    this.marks.set(options, mark)
    return mark
  }
}

/** Stamps in a row, and what each stands for. */
export class StampTable {
  /** By the file's number, the last of them: of two disks with a file of one number, one is read. */
  private readonly places: ReadonlyMap<number, number>

  /** `numbers`: stamp behind stamp. `values`: of each, the place of its record. */
  constructor(
    readonly numbers: Float64Array,
    readonly values: Uint32Array,
  ) {
    this.places = new Map(Array.from(values, (_, nth) => [numbers[nth * STAMP_NUMBERS + 1] ?? 0, nth]))
  }

  find(stamp: FileStamp): number | undefined {
    const nth = this.places.get(stamp[1])
    if (nth === undefined) return undefined
    const from = nth * STAMP_NUMBERS
    return stamp.every((number, at) => this.numbers[from + at] === number) ? this.values[nth] : undefined
  }
}
