/**
 * The short way from a stretch to its tree, for the Markdown that notes are mostly made of. It gives the tree that the
 * parser would give, as far as readers of it look, some thirty times faster; where that is not certain it gives none.
 */
import type { Root } from 'mdast'
import { BlockParser } from './blocks'
import { linesOf } from './lines'
import { positionOf } from './nodes'

/** `definitions`: the lines that define labels elsewhere, as `neededDefinitions` gives them. */
export function plainTree(stretch: string, definitions: readonly string[]): Root | undefined {
  const lines = linesOf(stretch)
  const children = lines && new BlockParser(stretch, definitions).contents(lines)
  return children && { type: 'root', children, position: positionOf(0, stretch.length) }
}
