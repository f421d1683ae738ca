// What is written by hand, read; and lists of words put into the form of server/words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

function linesOf(file) {
  const text = readFileSync(join(import.meta.dirname, 'hand', file), 'utf8').normalize('NFC')
  return text.split('\n').map((line) => line.trim())
}

function split(list) {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}

/** `@section`, `# comment`, `key: a, b` or `a, b, c`: by section the list of `{ key?, items }`. */
export function readHand(file) {
  const sections = {}
  let entries = []
  for (const line of linesOf(file).filter((each) => each && !each.startsWith('#'))) {
    if (line.startsWith('@')) {
      entries = sections[line.slice(1)] ??= []
      continue
    }
    const colon = line.indexOf(': ')
    entries.push(
      colon < 0 ? { items: split(line) } : { key: line.slice(0, colon).trim(), items: split(line.slice(colon + 2)) },
    )
  }
  return sections
}

/** The words of a section's lists, or of a whole file, told apart by spaces. */
export function wordsOf(entries = []) {
  return new Set(
    entries
      .flatMap(({ items }) => items)
      .join(' ')
      .split(/\s+/),
  )
}

export function readWords(file) {
  const text = linesOf(file).filter((line) => !line.startsWith('#'))
  return new Set(text.join(' ').split(/\s+/).filter(Boolean))
}

/** Pairs that hold both ways, as a map from each to its others. */
export function bothWays(pairs) {
  const map = new Map()
  for (const [a, b] of pairs) {
    if (a === b) continue
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      const list = listAt(map, from)
      if (!list.includes(to)) list.push(to)
    }
  }
  return map
}

/** Pairs that hold both ways, each under the word that comes first. */
export function once(pairs) {
  const map = new Map()
  const seen = new Set()
  for (const [a, b] of pairs) {
    if (seen.has(`${a}/${b}`) || seen.has(`${b}/${a}`)) continue
    seen.add(`${a}/${b}`)
    listAt(map, a).push(b)
  }
  return map
}

export function listAt(map, key) {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

/** Lists as `a, b`. */
export function joined(map) {
  return Object.fromEntries([...map].map(([key, list]) => [key, list.join(', ')]))
}

export function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function byKey(map) {
  return new Map([...map].sort(([a], [b]) => compare(a, b)))
}
