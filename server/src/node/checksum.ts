/**
 * Tells bytes that were damaged or changed from those that were meant; not from those that somebody made alike on purpose.
 * Node's own hashes are in a module that takes longer to load than all of a program's files take to sum up.
 */

/** 64 bits as 16 digits. Bytes that do not begin at a multiple of 4 in their buffer are copied. */
export function checksum(bytes: Uint8Array): string {
  const { buffer, byteOffset, length } = byteOffsetIsWhole(bytes) ? bytes : bytes.slice()
  const words = new Uint32Array(buffer, byteOffset, length >> 2)
  let [mixed, sum] = [length, 0]
  // An iterator would cost a program that has just started, and is not optimised yet, ten times as much.
  for (let at = 0; at < words.length; at++) {
    mixed = Math.imul(mixed ^ (words[at] ?? 0), 0x85ebca6b)
    mixed ^= mixed >>> 15
    sum = (Math.imul(sum, 3) + mixed) | 0
  }
  for (const byte of bytes.subarray(words.byteLength)) mixed = Math.imul(mixed ^ byte, 0x85ebca6b)
  return digits(mixed) + digits(sum ^ mixed)
}

function byteOffsetIsWhole({ byteOffset }: Uint8Array): boolean {
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0
}

function digits(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
