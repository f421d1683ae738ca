/** From a note's text to its structure, stretch by stretch, so that an edit costs what it touches. */
import type { Root } from 'mdast'
import type { Citation, Directive, Heading, NoteStructure, Sentence } from '../model'
import type { Span } from '../text/span'
import { definedLabels, type Labels, labelsByKey, prelude } from './labels'
import { createParser } from './parser'
import { plainTree } from './plain'
import { BlockReader, type StretchReading } from './readBlocks'
import { RecentCache } from './recentCache'
import { stretches } from './stretches'

/** Reads notes, and remembers the stretches it read last: reading a note again after an edit parses what is new. */
export interface NoteReader {
  /** Total: any text gives a structure. The same text gives the same structure, whatever was read before. */
  read(text: string): NoteStructure
}

/**
 * Reads a note: its sentences with exact spans, citations, ignore directives and headings. Total: any text gives a
 * structure. `abbreviations` is as for `splitSentences`.
 */
export function readNote(text: string, abbreviations: ReadonlySet<string>): NoteStructure {
  return createNoteReader(abbreviations).read(text)
}

/** `cut` is for tests, which compare with reading a note in one piece. */
export function createNoteReader(abbreviations: ReadonlySet<string>, cut: typeof stretches = stretches): NoteReader {
  return new Reader(abbreviations, cut)
}

/** Characters of notes that a reader remembers. */
const CACHE_LIMIT = 4_000_000

const BYTE_ORDER_MARK = '\ufeff'

class Reader implements NoteReader {
  private readonly parser = createParser()
  private readonly readings = new RecentCache<StretchReading>(CACHE_LIMIT)
  private readonly labels = new RecentCache<readonly string[]>(CACHE_LIMIT)

  constructor(
    private readonly abbreviations: ReadonlySet<string>,
    private readonly cut: typeof stretches,
  ) {}

  read(text: string): NoteStructure {
    const begin = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
    const { spans, frontMatter } = this.cut(text.slice(begin), (part) => opensAtEnd(this.parse(part)))
    const pieces = spans.map(({ start, end }) => ({
      start: start + begin,
      text: text.slice(start + begin, end + begin),
    }))
    const known = labelsByKey(pieces.flatMap((piece) => this.labelsOf(piece.text)))
    const structure = new StructureBuilder()
    pieces.forEach((piece, nth) => {
      structure.add(
        frontMatter && nth === 0 ? this.readFront(piece.text) : this.readStretch(piece.text, known),
        piece.start,
      )
    })
    return structure.finish()
  }

  private labelsOf(stretch: string): readonly string[] {
    if (!stretch.includes(']:')) return []
    return this.labels.get(stretch, () => definedLabels(this.parse(stretch)))
  }

  private readFront(stretch: string): StretchReading {
    return new BlockReader(stretch, this.abbreviations).read(this.parser.parse(stretch, true), 0)
  }

  private readStretch(stretch: string, known: Labels): StretchReading {
    const before = prelude(stretch, known)
    const source = before + stretch
    return this.readings.get(source, () =>
      new BlockReader(source, this.abbreviations).read(this.parse(source), before.length),
    )
  }

  /** The parser drops a byte order mark; inside of a note it is a space like any other. */
  private parse(source: string): Root {
    const plain = plainTree(source)
    if (plain) return plain
    return this.parser.parse(source.startsWith(BYTE_ORDER_MARK) ? `\u00a0${source.slice(1)}` : source, false)
  }
}

/** See `Oracle`. */
function opensAtEnd(tree: Root): boolean {
  const last = tree.children.at(-1)
  const start = last?.position?.start
  if (!last || !start) return false
  return ['code', 'math', 'html'].includes(last.type) && start.line === last.position?.end.line
}

/** Puts stretches together, their offsets shifted to where they stand. */
class StructureBuilder {
  private readonly sentences: Sentence[] = []
  private readonly citations: Citation[] = []
  private readonly directives: Directive[] = []
  private readonly headings: Heading[] = []
  private frontMatter: Span | undefined

  add(reading: StretchReading, start: number): void {
    const by = start - reading.origin
    const heading = this.headings.at(-1)?.text ?? ''
    for (const sentence of reading.sentences) {
      const offsets = sentence.offsets.map((offset) => offset + by)
      this.sentences.push({
        ...sentence,
        span: shift(sentence.span, by),
        offsets,
        heading: sentence.heading ?? heading,
      })
    }
    for (const citation of reading.citations)
      this.citations.push({ ...citation, span: shift(citation.span, by), idSpan: shift(citation.idSpan, by) })
    for (const directive of reading.directives) this.directives.push({ ...directive, span: shift(directive.span, by) })
    for (const heading of reading.headings) this.headings.push({ ...heading, span: shift(heading.span, by) })
    if (reading.frontMatter) this.frontMatter = shift(reading.frontMatter, by)
  }

  finish(): NoteStructure {
    const { sentences, citations, directives, headings, frontMatter } = this
    return { sentences, citations, directives, headings, ...(frontMatter ? { frontMatter } : {}) }
  }
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
