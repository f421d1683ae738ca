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

function addText(node: Text, { source, quotes }: InlineContext, prose: ProseBuilder): void {
  const { value } = node
  const map = mapText(value, { source, ...spanOf(node), quotes })
  let at = 0
  if (value.includes('[[')) {
    for (const link of value.matchAll(WIKI_LINK)) {
      if (source[map.starts[link.index] ?? 0] === '\\') continue
      addUnits(value, { start: at, end: link.index }, map, prose)
      at = link.index + link[0].length
      addWikiLink(value, link, map, prose)
    }
  }
  addUnits(value, { start: at, end: value.length }, map, prose)
}

function addWikiLink(value: string, link: RegExpExecArray, map: TextMap, prose: ProseBuilder): void {
  const [whole, embed = '', target = '', alias] = link
  if (embed !== '') return
  const end = link.index + whole.length
  const shown = alias ?? target
  const start = alias === undefined ? link.index + 2 : end - 2 - alias.length
  const from = prose.length
  addUnits(value, { start, end: start + shown.length }, map, prose)
  prose.wrap(from, { start: map.starts[link.index] ?? 0, end: map.ends[end - 1] ?? 0 })
}

function addUnits(value: string, { start, end }: Span, map: TextMap, prose: ProseBuilder): void {
  for (let at = start; at < end; at++) prose.add(value.charAt(at), map.starts[at] ?? 0, map.ends[at] ?? 0)
}
