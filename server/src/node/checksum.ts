/**
 * Tells bytes that were damaged or changed from those that were meant; not from those that somebody made alike on purpose.
 * Node's own hashes are in a module that takes longer to load than all of a program's files take to sum up.
 */

/**
 * 64 bits as 16 digits. Bytes that do not begin at a multiple of 4 in their buffer are copied. It is worked out by a program
 * that has just started, and so is interpreted: by index and in numbers of 32 bits with a sign it takes a tenth of the time.
 */
export function checksum(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = byteOffsetIsWhole(bytes) ? bytes : bytes.slice()
  const words = new Int32Array(buffer, byteOffset, length >> 2)
  const { imul } = Math
  let [one, other] = [length, 0]
  for (let at = 0; at < words.length; at++) {
    one = imul(one ^ (words[at] ?? 0), FACTOR)
    one ^= one >>> 15
    other = ((other << 7) | (other >>> 25)) ^ one
  }
  for (const byte of bytes.subarray(words.byteLength)) {
    one = imul(one ^ byte, FACTOR)
    one ^= one >>> 15
    other = ((other << 7) | (other >>> 25)) ^ one
  }
  return digits(one) + digits(other)
}

const FACTOR = 0x85ebca6b

function byteOffsetIsWhole({ byteOffset }: Uint8Array): boolean {
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0
}

function digits(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
