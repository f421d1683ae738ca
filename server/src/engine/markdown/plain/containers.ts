/** Blocks that hold blocks: quotes, lists, footnotes; and definitions, which begin like footnotes. */
import type { Blockquote, Definition, FootnoteDefinition, List, ListItem } from 'mdast'
import type { BlockParser, Read } from './blocks'
import { indentOf, isBlank, kindOf, type Line, matches, textStart, within } from './lines'
import { type Position, positionOf } from './nodes'

export function readQuote(parser: BlockParser, lines: readonly Line[], nth: number): Read | undefined {
  const { text } = parser
  const inner: Line[] = []
  let next = nth
  for (let line = lines[next]; line && !isBlank(line); line = lines[++next]) {
    // A line without a mark may go on with the paragraph all the same.
    if (text.charCodeAt(line.start) !== 62) return undefined
    const behind = line.start + 1 < line.end ? text.charCodeAt(line.start + 1) : 0
    if (behind === TAB) return undefined
    inner.push(within(text, line, behind === 32 ? 2 : 1))
  }
  const children = isSure(parser, inner[0]) ? parser.contents(inner) : undefined
  const node: Blockquote | undefined = children && { type: 'blockquote', children, position: around(lines, nth, next) }
  return node && { node, next }
}

const TAB = 9
const MARKER = /([-+*]|\d{1,9}[.)]) {1,4}(?! )/y
const BOX = /\[[ xX]\] (?=\S)/y
/** Boxes with more or less around them than that. */
const OTHER_BOX = /\[(?:\s|[xX]\](?=\s|$))/y

export function readList(parser: BlockParser, lines: readonly Line[], nth: number): Read | undefined {
  const { text } = parser
  const children: ListItem[] = []
  const indent = indentAt(text, lines, nth)
  let next = nth
  let sign = ''
  for (;;) {
    const line = lines[next]
    MARKER.lastIndex = line ? textStart(text, line) : 0
    const [all = '', marker = ''] = MARKER.exec(text) ?? []
    const width = indent + all.length
    // With another sign, another list begins, or none.
    if (marker === '' || (sign !== '' && !marker.endsWith(sign))) return undefined
    sign = marker.slice(-1)
    const end = indentedEnd(text, lines, next, width)
    const item = readItem(parser, lines.slice(next, end), width)
    if (!item) return undefined
    children.push(item)
    next = end
    while (isBlankAt(lines, next)) next++
    const behind = lines[next]
    if (!behind) break
    const isItem = kindOf(text, behind) === 'list'
    if (isItem && indentOf(text, behind) === indent) continue
    if (isItem || !endsList(text, behind, next > end)) return undefined
    break
  }
  const node: List = { type: 'list', children, position: around(lines, nth, next) }
  return { node, next }
}

/** Behind a blank line, what stands at the margin is a block of its own; without one, few things are. */
function endsList(text: string, behind: Line, isParted: boolean): boolean {
  if (indentOf(text, behind) > 0) return false
  const kind = kindOf(text, behind)
  return isParted || kind === 'heading' || kind === 'fence'
}

function readItem(parser: BlockParser, lines: readonly Line[], width: number): ListItem | undefined {
  const inner = lines.map((line) => within(parser.text, line, width))
  const [first] = inner
  if (!isSure(parser, first)) return undefined
  const hasBox = first !== undefined && matches(BOX, parser.text, first.start)
  if (!hasBox && first && matches(OTHER_BOX, parser.text, first.start)) return undefined
  if (hasBox) {
    inner[0] = within(parser.text, first, 4)
    if (kindOf(parser.text, inner[0]) !== 'text') return undefined
  }
  const children = parser.contents(inner)
  const position = around(lines, 0, lines.length)
  const checked = hasBox ? parser.text.charCodeAt((first?.start ?? 0) + 1) !== 32 : null
  return children && { type: 'listItem', checked, children, position }
}

/** Behind a paragraph, the parser does not let a list begin with another number than 1, within a new container either. */
const LATER_ITEM = /[ \t>]*(?!1[.)])\d{1,9}[.)] /y

function isSure({ text }: BlockParser, first: Line | undefined): boolean {
  return first !== undefined && !matches(LATER_ITEM, text, first.start)
}

/** `[^label]: Text`; its later paragraphs are indented. */
const FOOTNOTE = /\[\^([^\s[\]\\]+)\]: *(?! )/y

export function readFootnote(parser: BlockParser, lines: readonly Line[], nth: number): Read | undefined {
  const line = lines[nth]
  if (!line) return undefined
  FOOTNOTE.lastIndex = line.start
  const [all = '', label = ''] = FOOTNOTE.exec(parser.text) ?? []
  if (label === '' || line.start + all.length >= line.end) return undefined
  const next = indentedEnd(parser.text, lines, nth, 4)
  const behind = lines[next]
  // A line at the margin may go on with the paragraph all the same.
  if (behind && !isBlank(behind) && !matches(FOOTNOTE, parser.text, behind.start)) return undefined
  const inner = lines.slice(nth, next).map((each, at) => within(parser.text, each, at === 0 ? all.length : 4))
  const children = parser.contents(inner)
  const node: FootnoteDefinition | undefined = children && {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children,
    position: around(lines, nth, next),
  }
  return node && { node, next }
}

/** `[label]: url "title"` */
const DEFINITION = /\[([\w.-]+(?: [\w.-]+)*)\]: ?([^\s()<>\\]+)(?: "[^"\\\r\n]*")?(?=[\r\n]|$)/y

export function readDefinition({ text }: BlockParser, lines: readonly Line[], nth: number): Read | undefined {
  const line = lines[nth]
  DEFINITION.lastIndex = line?.start ?? 0
  const [, label = '', url = ''] = DEFINITION.exec(text) ?? []
  const behind = lines[nth + 1]
  // A title may stand on the next line.
  if (label === '' || (behind && !isBlank(behind) && kindOf(text, behind) !== 'label')) return undefined
  const position = around(lines, nth, nth + 1)
  const node: Definition = { type: 'definition', identifier: label.toLowerCase(), label, url, position }
  return { node, next: nth + 1 }
}

/** Where the lines end that are blank or indented this far, behind the first; blank lines at the end left out. */
function indentedEnd(text: string, lines: readonly Line[], nth: number, width: number): number {
  let end = nth + 1
  for (let next = end; next < lines.length; next++) {
    const line = lines[next]
    if (!line || isBlank(line)) continue
    if (indentOf(text, line) < width) break
    end = next + 1
  }
  return end
}

function isBlankAt(lines: readonly Line[], nth: number): boolean {
  const line = lines[nth]
  return line !== undefined && isBlank(line)
}

function indentAt(text: string, lines: readonly Line[], nth: number): number {
  const line = lines[nth]
  return line ? indentOf(text, line) : 0
}

function around(lines: readonly Line[], from: number, to: number): Position {
  const start = lines[from]?.start ?? 0
  return positionOf(start, lines[to - 1]?.end ?? start)
}
