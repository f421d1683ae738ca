/**
 * The bytes of a saved index, read page by page when they are first asked for. Each page has a checksum, which came with the
 * head of the file: what has been damaged, cut short or written over since is found out before anything is made of it.
 */

/** Bytes that may be elsewhere. Never throws. */
export interface ByteSource {
  /** In bytes. */
  readonly length: number
  /** Fills `into` with the bytes from `at` on; false where they cannot be had. */
  read(into: Uint8Array, at: number): boolean
}

export function inMemory(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read(into, at) {
      if (at + into.length > bytes.length) return false
      into.set(bytes.subarray(at, at + into.length))
      return true
    },
  }
}

/** Where pages are. */
export interface Paged {
  readonly source: ByteSource
  /** Where the first page begins, and how many bytes there are. */
  readonly begin: number
  readonly length: number
  /** Bytes, a power of two, 8 or more. The last page may have fewer. */
  readonly page: number
  /** Of each page. */
  readonly sums: Uint32Array
}

export class Pages {
  /**
   * All bytes: 0 where none have been asked for. The system gives away no memory that nobody has touched; and that to which
   * threads have a share V8 does not count as a thread's own, else it would collect garbage for room that is not taken.
   */
  readonly bytes: Uint8Array<SharedArrayBuffer>
  /** By page: 1 where it has been read. */
  private readonly there: Uint8Array
  private readonly shift: number

  /** `lost` has the same bytes made anew; it is asked where a page cannot be had, or is not what it was. */
  constructor(
    private readonly paged: Paged,
    private readonly lost: () => Uint8Array | undefined,
  ) {
    this.bytes = new Uint8Array(new SharedArrayBuffer(paged.length))
    this.there = new Uint8Array(paged.sums.length)
    this.shift = Math.log2(paged.page)
  }

  /** From now on the bytes `from` to `to`, one or more, are there. */
  need(from: number, to: number): void {
    const { there, shift } = this
    const last = (to - 1) >>> shift
    for (let page = from >>> shift; page <= last; page++) if (there[page] === 0) this.readFrom(page, last)
  }

  /** This page, and the next ones up to `last` that are not there either, at a time. */
  private readFrom(page: number, last: number): void {
    const { there, bytes, paged } = this
    let end = page + 1
    while (end <= last && there[end] === 0) end++
    const begin = page << this.shift
    const into = bytes.subarray(begin, Math.min(end << this.shift, bytes.length))
    const read = paged.source.read(into, paged.begin + begin)
    if (read && this.areWhole(page, end)) there.fill(1, page, end)
    else this.makeAnew()
  }

  private areWhole(page: number, end: number): boolean {
    const { bytes, paged } = this
    for (let each = page; each < end; each++) {
      const from = each << this.shift
      if (checksum(bytes, from, Math.min(from + paged.page, bytes.length)) !== paged.sums[each]) return false
    }
    return true
  }

  /** Bytes that are not those that were saved say nothing: then nothing is found. */
  private makeAnew(): void {
    const made = this.lost()
    if (made?.length === this.bytes.length) this.bytes.set(made)
    else this.bytes.fill(0)
    this.there.fill(1)
  }
}

/** Of a page, by FNV-1a, taking words of 32 bits: 4 GB take a second. `from` and `to` are multiples of 4. */
export function checksum(bytes: Uint8Array, from: number, to: number, start = 0): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / 4)
  let sum = 0x811c9dc5 ^ start ^ words.length
  for (let at = 0; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return (sum ^ (sum >>> 15)) >>> 0
}

/** Of all pages of these bytes. */
export function checksums(bytes: Uint8Array, page: number): Uint32Array {
  return Uint32Array.from({ length: Math.ceil(bytes.length / page) }, (_, at) =>
    checksum(bytes, at * page, Math.min((at + 1) * page, bytes.length)),
  )
}
