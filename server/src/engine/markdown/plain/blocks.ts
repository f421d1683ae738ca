/** Blocks, line by line. */
import type { BlockContent, Code, DefinitionContent, Heading, Paragraph, ThematicBreak } from 'mdast'
import { readDefinition, readFootnote, readList, readQuote } from './containers'
import { DefinedLabels } from './definedLabels'
import { parseInline } from './inlineParser'
import { isWhole, JoinedText, WholeText } from './inlineText'
import { indentOf, isBlank, kindOf, type Line, matches, textStart } from './lines'
import { type Inline, positionOf } from './nodes'
import { readTable } from './tables'

type Block = BlockContent | DefinitionContent

/** A block, and the line behind it. */
export interface Read {
  readonly node: Block
  readonly next: number
}

/** How many containers may stand in each other. */
const DEEPEST = 20

export class BlockParser {
  private readonly whole: WholeText
  private readonly labels: DefinedLabels
  private depth = 0

  constructor(
    readonly text: string,
    definitions: readonly string[],
  ) {
    this.whole = new WholeText(text)
    this.labels = new DefinedLabels(definitions)
  }

  /** Undefined where it is not certain what the parser would make of the lines. */
  contents(lines: readonly Line[]): Block[] | undefined {
    if (this.depth > DEEPEST) return undefined
    this.depth++
    const blocks = this.blocks(lines)
    this.depth--
    return blocks
  }

  private blocks(lines: readonly Line[]): Block[] | undefined {
    const blocks: Block[] = []
    for (let nth = 0; nth < lines.length; ) {
      const line = lines[nth]
      if (!line || isBlank(line)) {
        nth++
        continue
      }
      const read = this.block(lines, nth, line)
      if (!read) return undefined
      blocks.push(read.node)
      nth = read.next
    }
    return blocks
  }

  /** The inline content from one offset to another within a line. */
  inLine(start: number, end: number): Inline {
    return parseInline(this.whole, start, end, this.labels)
  }

  private inLines(lines: readonly Line[], start: number, end: number): Inline {
    if (isWhole(this.text, lines)) return this.inLine(start, end)
    const text = new JoinedText(this.text, lines)
    // A break ends a wiki-link.
    if (text.hasBreak && text.value.includes('[[')) return undefined
    return parseInline(text, 0, text.value.length, this.labels)
  }

  private block(lines: readonly Line[], nth: number, line: Line): Read | undefined {
    switch (kindOf(this.text, line)) {
      case 'text':
        return this.paragraph(lines, nth)
      case 'heading':
        return this.heading(line, nth)
      case 'fence':
        return this.fence(lines, nth, line)
      case 'break': {
        const node: ThematicBreak = { type: 'thematicBreak', position: positionOf(line.start, line.end) }
        return { node, next: nth + 1 }
      }
      case 'table':
        return readTable(this, lines, nth)
      case 'quote':
        return readQuote(this, lines, nth)
      case 'list':
        return readList(this, lines, nth)
      case 'label':
        return readFootnote(this, lines, nth) ?? readDefinition(this, lines, nth)
      case 'unsure':
        return undefined
    }
  }

  private heading(line: Line, nth: number): Read | undefined {
    const { text } = this
    let start = line.start
    while (text.charCodeAt(start) === 35) start++
    const depth = start - line.start
    while (text.charCodeAt(start) === 32) start++
    // A closing sequence, perhaps.
    if (text.charCodeAt(line.end - 1) === 35 || text.charCodeAt(line.end) === 32 || !isDepth(depth)) return undefined
    const children = this.inLine(start, line.end)
    const node: Heading | undefined = children && {
      type: 'heading',
      depth,
      children,
      position: positionOf(line.start, line.end),
    }
    return node && { node, next: nth + 1 }
  }

  private fence(lines: readonly Line[], nth: number, line: Line): Read | undefined {
    FENCE.lastIndex = line.start
    const sign = FENCE.exec(this.text)?.[1]
    if (!sign) return undefined
    const close = sign.startsWith('`') ? CLOSING_BACKTICKS : CLOSING_TILDES
    let next = nth + 1
    for (let inner = lines[next]; inner; inner = lines[++next]) {
      close.lastIndex = textStart(this.text, inner)
      if (indentOf(this.text, inner) < 4 && (close.exec(this.text)?.[1]?.length ?? 0) >= sign.length) break
    }
    const end = (lines[next] ?? lines[lines.length - 1] ?? line).end
    const node: Code = { type: 'code', value: '', position: positionOf(line.start, end) }
    return { node, next: next + 1 }
  }

  private paragraph(lines: readonly Line[], nth: number): Read | undefined {
    let next = nth + 1
    for (let line = lines[next]; line && !isBlank(line); line = lines[++next]) {
      const kind = kindOf(this.text, line)
      if (kind === 'text') continue
      if (!this.interrupts(kind, line)) return undefined
      break
    }
    const start = lines[nth]?.start ?? 0
    const end = lines[next - 1]?.end ?? start
    const children = this.inLines(lines.slice(nth, next), start, end)
    const node: Paragraph | undefined = children && { type: 'paragraph', children, position: positionOf(start, end) }
    return node && { node, next }
  }

  /** Of ordered lists, only those that begin with 1 follow a paragraph without a blank line. */
  private interrupts(kind: ReturnType<typeof kindOf>, line: Line): boolean {
    if (kind === 'list') return matches(FIRST_ITEM, this.text, textStart(this.text, line))
    return kind === 'heading' || kind === 'fence' || kind === 'quote'
  }
}

const FENCE = /(`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/y
const CLOSING_BACKTICKS = /(`{3,}) *(?=[\r\n]|$)/y
const CLOSING_TILDES = /(~{3,}) *(?=[\r\n]|$)/y
const FIRST_ITEM = /(?:[-+*]|1[.)]) /y

function isDepth(depth: number): depth is Heading['depth'] {
  return depth >= 1 && depth <= 6
}
