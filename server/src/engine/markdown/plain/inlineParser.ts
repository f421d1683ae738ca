/** Inline content, character by character, with a stack of what is open. */
import type { FootnoteReference, Link, LinkReference, PhrasingContent } from 'mdast'
import { addressAt, autolinkEnd, isAddressLike, isLess } from './addresses'
import type { DefinedLabels } from './definedLabels'
import { flanking } from './flanking'
import type { InlineText } from './inlineText'
import { matches } from './lines'
import { type Inline, type Position, positionOf, textNode } from './nodes'

/** Characters that may be marks; `w` is for `www.`. */
const MARKS = new Uint8Array(128)
for (const mark of '*_`~[]!<&\\$@:\t\0wW') MARKS[mark.charCodeAt(0)] = 1

const REFERENCE = /&(?:#|[a-z\d]+;)/iy
const BACKTICKS = /`+/g
const RESOURCE = String.raw`\((?:[^\s\p{Cc}()<>\\${'`'}]+(?: "[^"\\\r\n]*")?)?\)`
const IMAGE = new RegExp(String.raw`!\[[^[\]\\${'`'}$<*_~&!\0]*\]${RESOURCE}`, 'uy')
const EMBED = /!\[\[((?!\^)[^[\]\\`$<*_~&!:@\t\0\r\n]+)\]\](?![[(:])/y
const LINK = new RegExp(RESOURCE, 'uy')
const FOOTNOTE = /\[\^([^\s[\]\\\0]+)\]/y
const FULL_LABEL = /\[([^[\]\\\0]*)\]/y

/** How many emphases and brackets may stand in each other. */
const DEEPEST = 20

/** An emphasis or a bracket that has opened. */
interface Open {
  readonly mark: string
  readonly start: number
  /** What stood before it: nodes, and where the text behind them begins. */
  readonly children: PhrasingContent[]
  readonly pending: number
}

/** Gives undefined where it is not certain what the parser would make of the text from `from` to `to`. */
export function parseInline(text: InlineText, from: number, to: number, labels: DefinedLabels): Inline {
  return new InlineParser(text, from, to, labels).parse()
}

class InlineParser {
  private readonly source: string
  private readonly open: Open[] = []
  private children: PhrasingContent[] = []
  /** Where the text begins that is in no node yet. */
  private pending: number
  private tildes = 0

  constructor(
    private readonly text: InlineText,
    readonly from: number,
    readonly to: number,
    private readonly labels: DefinedLabels,
  ) {
    this.source = text.value
    this.pending = from
  }

  parse(): Inline {
    const { source, to } = this
    for (let at = this.from; at < to; ) {
      const code = source.charCodeAt(at)
      if (code > 127 || MARKS[code] === 0) at++
      else {
        const next = this.mark(source.charAt(at), at)
        if (next === undefined || next > to) return undefined
        at = next
      }
    }
    this.flush(to)
    return this.open.length === 0 ? this.children : undefined
  }

  /** Reads the mark at an offset; gives where to go on, or undefined where that is not certain. */
  private mark(mark: string, at: number): number | undefined {
    switch (mark) {
      case '*':
      case '_':
        return this.emphasis(mark, at)
      case '`':
        return this.code(at)
      case '$':
        return this.math(at)
      case '[':
        return this.footnote(at) ?? this.push('[', at, at + 1)
      case ']':
        return this.close(at)
      case '!':
        return this.source.charCodeAt(at + 1) === 91 ? this.image(at) : at + 1
      case '<':
        return this.autolink(at)
      case ':':
        return this.source.startsWith('://', at) ? this.address(at) : at + 1
      case '~':
        // One alone strikes nothing through.
        return ++this.tildes > 1 ? undefined : at + 1
      case '&':
        return matches(REFERENCE, this.source, at) ? undefined : at + 1
      case '@':
      case 'w':
      case 'W':
        return isAddressLike(this.source, at) ? undefined : at + 1
      default:
        return undefined
    }
  }

  private emphasis(mark: string, at: number): number | undefined {
    const end = this.source.charAt(at + 1) === mark ? at + 2 : at + 1
    const side = flanking(this.source, { at, end }, this)
    const sign = this.source.slice(at, end)
    if (side === 'opens') return this.push(sign, at, end)
    if (side !== 'closes') return side && end
    const open = this.pop(at, end)
    if (open?.mark !== sign) return undefined
    const type = sign.length === 1 ? 'emphasis' : 'strong'
    const position = this.positionOf(open.start, end)
    return this.add({ type, children: open.content, position }, end)
  }

  private code(at: number): number | undefined {
    BACKTICKS.lastIndex = at
    const length = BACKTICKS.exec(this.source)?.[0].length ?? 0
    for (let next = BACKTICKS.exec(this.source); next && next.index < this.to; next = BACKTICKS.exec(this.source)) {
      if (next[0].length === length) return this.addLeaf({ type: 'inlineCode', value: '' }, at, next.index + length)
    }
    return undefined
  }

  /** A dollar sign without a second one is a dollar sign. */
  private math(at: number): number | undefined {
    const { source, to } = this
    const next = source.indexOf('$', at + 1)
    if (next < 0 || next >= to) return at + 1
    if (next === at + 1 || source.charCodeAt(next + 1) === 36) return undefined
    return this.addLeaf({ type: 'inlineMath', value: '' }, at, next + 1)
  }

  private footnote(at: number): number | undefined {
    FOOTNOTE.lastIndex = at
    const label = FOOTNOTE.exec(this.source)?.[1]
    if (label === undefined || !this.labels.isFootnote(label)) return undefined
    const node: FootnoteReference = { type: 'footnoteReference', identifier: label.toLowerCase(), label }
    return this.addLeaf(node, at, at + label.length + 3)
  }

  /** A bracket that closes a link, a reference, or is text with the one that opened. */
  private close(at: number): number | undefined {
    const { source } = this
    const last = this.open[this.open.length - 1]
    if (last?.mark !== '[') return this.open.length === 0 ? at + 1 : undefined
    const label = source.slice(last.start + 1, at)
    if (source.charCodeAt(last.start + 1) === 94) return undefined
    if (source.charCodeAt(at + 1) === 40) {
      LINK.lastIndex = at + 1
      return LINK.test(source) ? this.link({ type: 'link', url: '', children: [] }, at, LINK.lastIndex) : undefined
    }
    FULL_LABEL.lastIndex = at + 1
    const full = FULL_LABEL.exec(source)?.[1]
    if (full === undefined && source.charCodeAt(at + 1) === 91) return undefined
    const isDefined = !label.includes('[') && this.labels.isLink(label)
    const isFull = full !== undefined && full !== '' && this.labels.isLink(full)
    if (!isFull && isDefined && full) return undefined
    if (!isFull && !isDefined) return this.literal(last, at)
    const end = full === undefined ? at + 1 : FULL_LABEL.lastIndex
    const node: LinkReference = { type: 'linkReference', identifier: '', referenceType: 'full', children: [] }
    return this.link(node, at, end)
  }

  /** Brackets that are text: what is between them goes on with the text before. */
  private literal(last: Open, at: number): number | undefined {
    if (this.children.length > 0) return undefined
    this.open.pop()
    this.children = last.children
    this.pending = last.pending
    return at + 1
  }

  private link(node: Link | LinkReference, at: number, end: number): number | undefined {
    const open = this.pop(at, end)
    // No link stands in a link.
    if (!open || open.content.some(isLink) || this.open.some(({ mark }) => mark === '[')) return undefined
    return this.add({ ...node, children: open.content, position: this.positionOf(open.start, end) }, end)
  }

  private image(at: number): number | undefined {
    IMAGE.lastIndex = at
    if (IMAGE.test(this.source)) return this.addLeaf({ type: 'image', url: '' }, at, IMAGE.lastIndex)
    EMBED.lastIndex = at
    const target = EMBED.exec(this.source)?.[1]
    return target !== undefined && !this.labels.isLink(target) ? EMBED.lastIndex : undefined
  }

  private autolink(at: number): number | undefined {
    const end = autolinkEnd(this.source, at)
    if (end === undefined) return isLess(this.source, at) ? at + 1 : undefined
    return this.bare(at, end)
  }

  private address(at: number): number | undefined {
    const address = addressAt(this.source, at)
    return address && address.start >= this.pending ? this.bare(address.start, address.end) : undefined
  }

  private bare(start: number, end: number): number | undefined {
    if (this.open.some(({ mark }) => mark === '[')) return undefined
    return this.addLeaf({ type: 'link', url: '', children: [] }, start, end)
  }

  private push(mark: string, start: number, end: number): number | undefined {
    if (this.open.length > DEEPEST) return undefined
    this.open.push({ mark, start, children: this.children, pending: this.pending })
    this.children = []
    this.pending = end
    return end
  }

  /** Closes what opened last: its content is what was read since, up to `at`. */
  private pop(at: number, end: number): { mark: string; start: number; content: PhrasingContent[] } | undefined {
    const open = this.open.pop()
    if (!open) return undefined
    this.flush(at)
    const content = this.children
    this.children = open.children
    this.pending = open.pending
    this.flush(open.start)
    this.pending = end
    return { mark: open.mark, start: open.start, content }
  }

  private addLeaf(node: PhrasingContent, start: number, end: number): number | undefined {
    this.flush(start)
    return end > this.to ? undefined : this.add({ ...node, position: this.positionOf(start, end) }, end)
  }

  private add(node: PhrasingContent, end: number): number {
    this.children.push(node)
    this.pending = end
    return end
  }

  /** Makes a node of the text before an offset. */
  private flush(at: number): void {
    const { text } = this
    let from = this.pending
    if (from >= at) return
    for (const to of text.partsOf(from, at)) {
      this.children.push(textNode(this.source.slice(from, to), text.startOf(from), text.endOf(to)))
      from = to
    }
  }

  private positionOf(start: number, end: number): Position {
    return positionOf(this.text.startOf(start), this.text.endOf(end))
  }
}

function isLink(node: PhrasingContent): boolean {
  return node.type === 'link' || node.type === 'linkReference' || ('children' in node && node.children.some(isLink))
}
