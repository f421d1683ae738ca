/** Turns a paragraph's inline nodes into prose: emphasis, links and wiki-links looked through, what is not prose left out. */
import type { Link, Nodes, PhrasingContent, Text } from 'mdast'
import type { Span } from '../text/span'
import { PLACEHOLDER, type Prose, ProseBuilder } from './prose'
import { mapText, type TextMap } from './textNode'

/** The text that a tree's offsets count in, and how many block quotes are around. */
export interface InlineContext {
  readonly source: string
  readonly quotes: number
}

export function readProse(nodes: readonly PhrasingContent[], context: InlineContext): Prose {
  const prose = new ProseBuilder()
  addAll(nodes, context, prose)
  return prose.finish()
}

/** Where a node stands; an empty span for nodes without a position, which the parser does not make. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function addAll(nodes: readonly PhrasingContent[], context: InlineContext, prose: ProseBuilder): void {
  const tags: OpenTag[] = []
  for (const node of nodes) {
    if (node.type === 'html') addHtml(node.value, spanOf(node), tags, prose)
    else addNode(node, context, prose)
  }
}

function addNode(node: PhrasingContent, context: InlineContext, prose: ProseBuilder): void {
  const span = spanOf(node)
  switch (node.type) {
    case 'text':
      addText(node, context, prose)
      break
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      addWrapped(node.children, span, context, prose)
      break
    case 'link':
      if (isBare(node, context)) prose.add(PLACEHOLDER, span.start, span.end)
      else addWrapped(node.children, span, context, prose)
      break
    case 'break':
      prose.add(' ', span.start, span.end)
      break
    case 'footnoteReference':
      prose.refer(context.source.slice(span.start + 2, span.end - 1))
      break
    case 'inlineCode':
    case 'inlineMath':
      prose.add(PLACEHOLDER, span.start, span.end)
      break
    case 'html':
    case 'image':
    case 'imageReference':
      break
  }
}

function addWrapped(
  children: readonly PhrasingContent[],
  span: Span,
  context: InlineContext,
  prose: ProseBuilder,
): void {
  const from = prose.length
  addAll(children, context, prose)
  prose.wrap(from, span)
}

/** `<https://…>`, or a URL or e-mail address on its own. */
function isBare(node: Link, { source }: InlineContext): boolean {
  return source[spanOf(node).start] !== '['
}

interface OpenTag {
  readonly name: string
  readonly start: number
  readonly from: number
}

/** Tags are left out; a pair of them is markup around what stands between. */
function addHtml(html: string, span: Span, tags: OpenTag[], prose: ProseBuilder): void {
  const tag = /^<(\/?)([a-z][a-z\d-]*)/i.exec(html)
  const name = tag?.[2]?.toLowerCase()
  if (name === 'br') prose.add(' ', span.start, span.end)
  else if (name !== undefined && tag?.[1] === '') tags.push({ name, start: span.start, from: prose.length })
  else if (name !== undefined) closeTag(name, span.end, tags, prose)
}

function closeTag(name: string, end: number, tags: OpenTag[], prose: ProseBuilder): void {
  const at = tags.findLastIndex((open) => open.name === name)
  const open = tags[at]
  if (!open) return
  tags.length = at
  prose.wrap(open.from, { start: open.start, end })
}

/** `[[Target]]`, `[[Target#Part]]`, `[[Target|alias]]`; `![[Target]]` shows another note. */
const WIKI_LINK = /(!?)\[\[([^[\]|#^]*)[^[\]|]*(?:\|([^[\]]*))?\]\]/g

function addText(node: Text, context: InlineContext, prose: ProseBuilder): void {
  const { value } = node
  const text = new WrittenText(node, context)
  let at = 0
  if (value.includes('[[')) {
    for (const link of value.matchAll(WIKI_LINK)) {
      if (context.source[text.startOf(link.index)] === '\\') continue
      text.addTo(prose, at, link.index)
      at = link.index + link[0].length
      addWikiLink(text, link, prose)
    }
  }
  text.addTo(prose, at, value.length)
}

function addWikiLink(text: WrittenText, link: RegExpExecArray, prose: ProseBuilder): void {
  const [whole, embed = '', target = '', alias] = link
  if (embed !== '') return
  const end = link.index + whole.length
  const shown = alias ?? target
  const start = alias === undefined ? link.index + 2 : end - 2 - alias.length
  const from = prose.length
  text.addTo(prose, start, start + shown.length)
  prose.wrap(from, { start: text.startOf(link.index), end: text.endOf(end - 1) })
}

/** A text node and where each code unit of it is written: mostly one behind the other, just as they are read. */
class WrittenText {
  private readonly value: string
  private readonly source: string
  private readonly start: number
  private readonly map: TextMap | undefined

  constructor(node: Text, { source, quotes }: InlineContext) {
    const span = spanOf(node)
    this.value = node.value
    this.source = source
    this.start = span.start
    const isSame = node.value.length === span.end - span.start && source.startsWith(node.value, span.start)
    this.map = isSame ? undefined : mapText(node.value, { source, ...span, quotes })
  }

  startOf(at: number): number {
    return this.map ? (this.map.starts[at] ?? 0) : this.start + at
  }

  endOf(at: number): number {
    return this.map ? (this.map.ends[at] ?? 0) : this.start + at + 1
  }

  addTo(prose: ProseBuilder, from: number, to: number): void {
    if (!this.map) prose.addRun(this.source, this.start + from, this.start + to)
    else for (let at = from; at < to; at++) prose.add(this.value.charAt(at), this.startOf(at), this.endOf(at))
  }
}
