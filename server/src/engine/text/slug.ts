/** Readable ids out of sentences and file names. */

/** Code units: longer ids are cut at a word. */
const LONGEST = 48

/**
 * Letters without their marks, digits, and `-` between words: "Lá chè Đà Lạt khan hiếm!" → `la-che-da-lat-khan-hiem`.
 * Letters of other scripts are left out; '' where nothing is left.
 */
export function slug(text: string, longest = LONGEST): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let made = ''
  for (const word of words) {
    const longer = made === '' ? word.slice(0, longest) : `${made}-${word}`
    if (longer.length > longest) break
    made = longer
  }
  return made
}

/** The slug, or the first of `slug-2`, `slug-3`, … that is not taken. */
export function freshId(wanted: string, isTaken: (id: string) => boolean): string {
  for (let nth = 2, id = wanted; ; nth++) {
    if (!isTaken(id)) return id
    id = `${wanted}-${nth}`
  }
}
