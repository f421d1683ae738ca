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

/** Pandoc's `[@key]`, `[see @key, p. 3; -@other]`, and the space before it: like a footnote's mark, it is not what is said. */
const CITATION = /\s?\[(?:[^[\]]{0,200}[\s;])?-?@(?:[\p{L}\p{N}_{][^[\]]{0,300})?\]/gu

function addText(node: Text, context: InlineContext, prose: ProseBuilder): void {
  const { value } = node
  const { start, end } = spanOf(node)
  // Mostly, each code unit of a text is written with itself.
  const isWritten = value.length === end - start && context.source.startsWith(value, start)
  const map = isWritten ? undefined : mapText(value, { ...context, start, end })
  if (map || value.includes('[[') || value.includes('@')) addWritten({ value, start, map }, context, prose)
  else prose.addRun(value, start)
}

/** A text, where it is written, and where each code unit of it is if not one behind the other. */
interface WrittenText {
  readonly value: string
  readonly start: number
  readonly map: TextMap | undefined
}

function addWritten(text: WrittenText, { source }: InlineContext, prose: ProseBuilder): void {
  const isEscaped = (mark: RegExpExecArray) => source[startOf(text, text.value.indexOf('[', mark.index))] === '\\'
  let at = 0
  for (const mark of marksIn(text.value)) {
    if (isEscaped(mark) || mark.index < at) continue
    addUnits(text, { start: at, end: mark.index }, prose)
    at = mark.index + mark[0].length
    if (mark[0].includes('[[')) addWikiLink(text, mark, prose)
  }
  addUnits(text, { start: at, end: text.value.length }, prose)
}

/** Wiki-links and citations, in order. */
function marksIn(value: string): readonly RegExpExecArray[] {
  const links = [...value.matchAll(WIKI_LINK)]
  const citations = value.includes('@') ? [...value.matchAll(CITATION)] : []
  return citations.length === 0 ? links : [...links, ...citations].sort((a, b) => a.index - b.index)
}

function addWikiLink(text: WrittenText, link: RegExpExecArray, prose: ProseBuilder): void {
  const [whole, embed = '', target = '', alias] = link
  if (embed !== '') return
  const end = link.index + whole.length
  const shown = alias ?? target
  const start = alias === undefined ? link.index + 2 : end - 2 - alias.length
  const from = prose.length
  addUnits(text, { start, end: start + shown.length }, prose)
  prose.wrap(from, { start: startOf(text, link.index), end: endOf(text, end - 1) })
}

function addUnits(text: WrittenText, { start, end }: Span, prose: ProseBuilder): void {
  if (!text.map) prose.addRun(text.value.slice(start, end), text.start + start)
  else for (let at = start; at < end; at++) prose.add(text.value.charAt(at), startOf(text, at), endOf(text, at))
}

function startOf({ map, start }: WrittenText, at: number): number {
  return map ? (map.starts[at] ?? 0) : start + at
}

function endOf({ map, start }: WrittenText, at: number): number {
  return map ? (map.ends[at] ?? 0) : start + at + 1
}
