/** Nodes of a Markdown tree as the parser makes them, as far as readers of it look: lines and columns are not counted. */
import type { Nodes, PhrasingContent, Text } from 'mdast'

export type Position = NonNullable<Nodes['position']>

export function positionOf(start: number, end: number): Position {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}

export function textNode(value: string, start: number, end: number): Text {
  return { type: 'text', value, position: positionOf(start, end) }
}

/** Inline content, or undefined where it is not certain what the parser would make of it. */
export type Inline = PhrasingContent[] | undefined
