/**
 * Numbers and strings in one run of bytes: what a note's record is written with and read from. Strings are gathered and
 * stand once each, in one piece that is decoded at once: decoding thousands of short ones costs more than all the rest.
 */

/** Set in the first byte where the strings are UTF-16: a lone surrogate has no UTF-8. */
const AS_UTF16 = 1

export class Packer {
  private bytes = new Uint8Array(256)
  private used = 0
  private readonly strings = new Map<string, number>()
  private readonly view = new DataView(new ArrayBuffer(8))

  /** A whole number from 0 to 2^32 - 1: seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value >>> 0
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** Eight bytes: to the last bit what it was. */
  fraction(value: number): void {
    this.view.setFloat64(0, value)
    for (let at = 0; at < 8; at++) this.byte(this.view.getUint8(at))
  }

  string(value: string): void {
    const known = this.strings.get(value)
    const index = known ?? this.strings.size
    if (known === undefined) this.strings.set(value, index)
    this.number(index)
  }

  list<T>(items: readonly T[], each: (item: T) => void): void {
    this.number(items.length)
    for (const item of items) each(item)
  }

  finish(): Uint8Array {
    const head = new Packer()
    const all = [...this.strings.keys()]
    const text = all.join('')
    const wide = LONE_SURROGATE.test(text)
    const encoded = wide ? utf16(text) : new TextEncoder().encode(text)
    head.number(wide ? AS_UTF16 : 0)
    head.list(all, (each) => head.number(each.length))
    head.number(encoded.length)
    const bytes = new Uint8Array(head.used + encoded.length + this.used)
    bytes.set(head.bytes.subarray(0, head.used))
    bytes.set(encoded, head.used)
    bytes.set(this.bytes.subarray(0, this.used), head.used + encoded.length)
    return bytes
  }

  private byte(value: number): void {
    if (this.used === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.used++] = value
  }
}

/** Total: of bytes that no `Packer` wrote it reads zeros and empty strings, and ends. */
export class Unpacker {
  private at = 0
  private readonly strings: readonly string[]

  constructor(private readonly bytes: Uint8Array) {
    const wide = this.number() === AS_UTF16
    const lengths = this.list(() => this.number())
    const size = this.number()
    const text = decode(bytes.subarray(this.at, this.at + size), wide)
    this.at += size
    let from = 0
    this.strings = lengths.map((length) => {
      from += length
      return text.slice(from - length, from)
    })
  }

  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) break
    }
    return value
  }

  fraction(): number {
    const { bytes, at } = this
    this.at += 8
    return this.at > bytes.length ? 0 : new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0)
  }

  string(): string {
    return this.strings[this.number()] ?? ''
  }

  /** Each item takes a byte at least: a longer list than that cannot be. */
  list<T>(each: () => T): T[] {
    const count = Math.min(this.number(), Math.max(this.bytes.length - this.at, 0))
    return Array.from({ length: count }, each)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes[at * 2] = code & 0xff
    bytes[at * 2 + 1] = code >> 8
  }
  return bytes
}

function decode(bytes: Uint8Array, wide: boolean): string {
  if (bytes.length === 0) return ''
  if (!wide) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const parts: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    parts.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)))
  }
  return parts.join('')
}
