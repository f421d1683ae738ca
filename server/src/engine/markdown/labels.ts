/**
 * What a stretch must know of the rest of the note to be parsed alone: which of the link labels in it are defined
 * somewhere. Footnote references count whether they are defined or not, so all of them are.
 */
import type { Nodes } from 'mdast'

/** A label as labels are compared: `[ Foo  Bar ]` is `[foo bar]`. Quote marks of wrapped labels fall to spaces too. */
function labelKey(label: string): string {
  return label
    .toLowerCase()
    .toUpperCase()
    .replace(/[\s>]+/g, ' ')
    .trim()
}

/** Labels as they can be written again, by key. */
export type Labels = ReadonlyMap<string, ReadonlySet<string>>

/** The labels of the link definitions in a tree, as they can be written again. */
export function definedLabels(node: Nodes): readonly string[] {
  if (node.type === 'definition') return [node.identifier]
  return 'children' in node ? node.children.flatMap(definedLabels) : []
}

/** In one order, whatever the order of the definitions. */
export function labelsByKey(labels: readonly string[]): Labels {
  const byKey = new Map<string, Set<string>>()
  for (const label of [...labels].sort()) {
    const same = byKey.get(labelKey(label))
    if (same) same.add(label)
    else byKey.set(labelKey(label), new Set([label]))
  }
  return byKey
}

/** The keys that are not known alike in both. */
export function changedKeys(before: Labels, after: Labels): ReadonlySet<string> {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return new Set(
    keys.filter((key) => [...(before.get(key) ?? [])].join('\n') !== [...(after.get(key) ?? [])].join('\n')),
  )
}

const LINK_DEFINITION = /\[(?!\^)(?:[^[\]\\]|\\[\s\S])+\]:/
const LABEL = /\[((?:[^[\]\\]|\\[\s\S])+)\]/g

/** Definitions that a stretch needs to be parsed alone: of those of its labels that are `known`, and of all of its footnotes. */
export function neededDefinitions(stretch: string, known: Labels): readonly string[] {
  if (!stretch.includes('[')) return []
  const lines: string[] = []
  for (const [, label = ''] of stretch.matchAll(LABEL)) {
    for (const link of known.get(labelKey(label)) ?? []) lines.push(`[${link}]: x`)
    if (/^\^[^\s]+$/.test(label)) lines.push(`[${label}]: x`)
  }
  return lines
}

/** The keys of all that may be a label in a stretch. */
export function keysIn(stretch: string): readonly string[] {
  if (!stretch.includes('[')) return []
  return Array.from(stretch.matchAll(LABEL), ([, label = '']) => labelKey(label))
}

/** Of some keys those that may be defined somewhere, or that all of them may be. */
export type Definable = ReadonlySet<string> | 'any'

/**
 * Which of the keys a note may define as links from an offset on. Looked for from each `]:` back: of a megabyte that has to be
 * told before its first screen is shown.
 */
export function definableIn(note: string, from: number, keys: ReadonlySet<string>): Definable {
  const found = new Set<string>()
  if (keys.size === 0) return found
  for (let end = note.indexOf(']:', from); end >= 0; end = note.indexOf(']:', end + 1)) {
    const start = note.lastIndexOf('[', end)
    if (start > 0 && note[start - 1] === '\\') return 'any'
    if (start < 0 || note[start + 1] === '^') continue
    const key = labelKey(note.slice(start + 1, end))
    if (keys.has(key)) found.add(key)
  }
  return found
}

/** True for stretches that may hold the definition of a link. */
export function mayDefine(stretch: string): boolean {
  return LINK_DEFINITION.test(stretch)
}
