/** The shortest way to the tree of the commonest stretch: a paragraph without any markup. */
import type { Root } from 'mdast'

/** Characters that could mean something to the parser anywhere in a line; spaces at its end are a break. */
const MARKUP = /[*_`~[\]<>&\\$|@\0]|:\/\/|www\.|[ \t][\r\n]/i
/** A line that begins with anything but a letter could be another kind of block. */
const OTHER_LINE = /(?:^|\r\n?|\n)[ \t]*(?![ \t\p{L}])/u

/** The tree that the parser would make of a stretch, a hundred times faster; undefined for all but plain paragraphs. */
export function plainTree(stretch: string): Root | undefined {
  const text = stretch.trimEnd()
  if (/^\s/.test(text) || MARKUP.test(text) || OTHER_LINE.test(text)) return undefined
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: text.length + 1, offset: text.length },
  }
  const value = text.replace(/(\r\n?|\n)[ \t]+/g, '$1')
  const children: Root['children'] = [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }]
  return { type: 'root', children, position }
}
