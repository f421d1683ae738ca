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

export function labelsByKey(labels: readonly string[]): Labels {
  const byKey = new Map<string, Set<string>>()
  for (const label of labels) {
    const same = byKey.get(labelKey(label))
    if (same) same.add(label)
    else byKey.set(labelKey(label), new Set([label]))
  }
  return byKey
}

const LABEL = /\[((?:[^[\]\\]|\\[\s\S])+)\]/g

/**
 * Definitions to put before a stretch: for those of its labels that are `known`, and for all of its footnotes. Ends in
 * a line that no block of the stretch can join; '' where there is nothing to define.
 */
export function prelude(stretch: string, known: Labels): string {
  if (!stretch.includes('[')) return ''
  const lines = new Set<string>()
  for (const [, label = ''] of stretch.matchAll(LABEL)) {
    for (const link of known.get(labelKey(label)) ?? []) lines.add(`[${link}]: x`)
    if (/^\^[^\s]+$/.test(label)) lines.add(`[${label}]: x`)
  }
  return lines.size > 0 ? `${[...lines].join('\n\n')}\n\n***\n\n` : ''
}
