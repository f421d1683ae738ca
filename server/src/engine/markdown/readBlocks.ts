/** Reads the blocks of a parsed stretch: sentences, citations, ignore directives, headings. */
import type { Heading as HeadingNode, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { Citation, Container, Directive, Heading, Sentence } from '../model'
import { firstIndex } from '../text/search'
import { splitSentences } from '../text/sentences'
import type { Span } from '../text/span'
import { directivesIn } from './directives'
import { readProse, spanOf } from './inline'
import { type Prose, type Reference, spanInNote } from './prose'

/** `heading` is undefined above the stretch's first heading: there the one before the stretch counts. */
export type ReadSentence = Omit<Sentence, 'heading'> & { readonly heading: string | undefined }

/** What was read of a stretch; its offsets count from `origin`. */
export interface StretchReading {
  readonly origin: number
  readonly sentences: readonly ReadSentence[]
  readonly citations: readonly Citation[]
  readonly directives: readonly Directive[]
  readonly headings: readonly Heading[]
  readonly frontMatter?: Span
}

/** Where a block stands: its next container, and how many block quotes are around. */
interface Place {
  readonly container: Container
  readonly quotes: number
}

/** A note's footnotes that name a fact: `[^fact:ID]`. */
const FACT_LABEL = 'fact:'

const FRONT_MATTER: ReadonlySet<string> = new Set(['yaml', 'toml'])

export class BlockReader {
  private readonly sentences: ReadSentence[] = []
  private readonly citations: Citation[] = []
  private readonly directives: Directive[] = []
  private readonly headings: Heading[] = []
  private frontMatter: Span | undefined

  /** `source` is what the trees were parsed from. */
  constructor(
    private readonly source: string,
    private readonly abbreviations: ReadonlySet<string>,
  ) {}

  /** Reads the blocks of a tree that begin in `[from, to)`. */
  read(root: Root, from: number, to: number): StretchReading {
    const first = firstIndex(root.children, (node) => spanOf(node).start >= from)
    const last = firstIndex(root.children, (node) => spanOf(node).start >= to)
    for (const node of root.children.slice(first, last)) this.block(node, { container: 'paragraph', quotes: 0 })
    const { sentences, citations, directives, headings, frontMatter } = this
    return { origin: from, sentences, citations, directives, headings, ...(frontMatter ? { frontMatter } : {}) }
  }

  private block(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        this.prose(node.children, place)
        break
      case 'heading':
        this.heading(node, place)
        break
      case 'blockquote':
        this.quote(node.children, { container: 'quote', quotes: place.quotes + 1 })
        break
      case 'list':
        this.blocks(node.children, place)
        break
      case 'listItem':
        this.blocks(node.children, { ...place, container: node.checked === false ? 'task' : 'item' })
        break
      case 'table':
        this.table(node, place)
        break
      case 'footnoteDefinition':
        this.citation('definition', spanOf(node).start, node.label ?? '')
        this.blocks(node.children, { ...place, container: 'footnote' })
        break
      case 'html':
        this.comments(spanOf(node))
        break
      default:
        if (FRONT_MATTER.has(node.type)) this.frontMatter = spanOf(node)
    }
  }

  private blocks(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) this.block(node, place)
  }

  /** The first line of a callout is its title: a heading, and no part of the first sentence. */
  private quote(nodes: readonly Nodes[], place: Place): void {
    const [first, ...others] = nodes
    const title = first?.type === 'paragraph' ? calloutTitle(this.source, spanOf(first)) : undefined
    if (first?.type === 'paragraph' && title !== undefined) this.prose(first.children, place, title)
    else if (first) this.block(first, place)
    this.blocks(others, place)
  }

  private heading(node: HeadingNode, place: Place): void {
    const text = this.prose(node.children, { ...place, container: 'heading' }).text.trim()
    if (place.container === 'paragraph') this.headings.push({ level: node.depth, text, span: spanOf(node) })
  }

  private table(node: Table, place: Place): void {
    node.children.forEach((row, nth) => {
      for (const cell of row.children)
        this.prose(cell.children, { ...place, container: nth === 0 ? 'header-cell' : 'cell' })
    })
  }

  /** `title`: where in the source a callout's title ends, if the block begins with one. */
  private prose(nodes: readonly PhrasingContent[], { container, quotes }: Place, title = 0): Prose {
    this.marks(nodes)
    const prose = readProse(nodes, { source: this.source, quotes })
    const body = title === 0 ? 0 : prose.places.firstFrom(title, prose.text.length)
    const spans = sentencesBehind(body, prose.text, this.abbreviations)
    const cited = prose.references.filter(({ label }) => label.startsWith(FACT_LABEL))
    spans.forEach((span, nth) => {
      const behind = { start: nth === 0 ? -1 : span.start, end: spans[nth + 1]?.start ?? prose.text.length }
      this.sentences.push({
        span: spanInNote(prose, span),
        text: prose.text.slice(span.start, span.end),
        offsets: prose.places.offsets(span.start, span.end),
        container,
        heading: this.headings.at(-1)?.text,
        citations: citationsIn(cited, behind),
      })
    })
    return prose
  }

  /** Citations and ignore comments among inline nodes. */
  private marks(nodes: readonly Nodes[]): void {
    for (const node of nodes) {
      if (node.type === 'footnoteReference') this.citation('reference', spanOf(node).start, node.label ?? '')
      else if (node.type === 'html') this.comments(spanOf(node))
      else if ('children' in node) this.marks(node.children)
    }
  }

  private comments({ start, end }: Span): void {
    this.directives.push(...directivesIn(this.source.slice(start, end), start))
  }

  private citation(kind: Citation['kind'], start: number, label: string): void {
    if (!label.startsWith(FACT_LABEL)) return
    const end = this.source.indexOf(']', start)
    const idSpan = { start: start + 2 + FACT_LABEL.length, end }
    const id = this.source.slice(idSpan.start, end)
    if (id !== '') this.citations.push({ kind, span: { start, end: end + 1 }, idSpan, id })
  }
}

/** Ids of the facts cited behind `start` up to `end`, each once. */
function citationsIn(references: readonly Reference[], { start, end }: Span): readonly string[] {
  if (references.length === 0) return NONE
  const from = firstIndex(references, ({ at }) => at > start)
  const to = firstIndex(references, ({ at }) => at > end)
  return [...new Set(references.slice(from, to).map(({ label }) => label.slice(FACT_LABEL.length)))]
}

const NONE: readonly string[] = []

function sentencesBehind(body: number, text: string, abbreviations: ReadonlySet<string>): readonly Span[] {
  if (body === 0) return splitSentences(text, abbreviations)
  const spans = splitSentences(text.slice(body), abbreviations)
  return spans.map(({ start, end }) => ({ start: start + body, end: end + body }))
}

/** `> [!note] Title`, as Obsidian and GitHub write callouts: the offset behind that line. Undefined for other paragraphs. */
function calloutTitle(source: string, { start, end }: Span): number | undefined {
  return /^\[![\w-]+\][+-]?(?: [^\r\n]*)?(?=[\r\n]|$)/.test(source.slice(start, end))
    ? lineEnd(source, start, end)
    : undefined
}

function lineEnd(source: string, from: number, to: number): number {
  const rest = source.slice(from, to)
  const at = rest.search(/[\r\n]/)
  return at < 0 ? to : from + at
}
