/** A note's structure out of what was read of its stretches. */
import type { Citation, Directive, Heading, NoteStructure, Sentence } from '../model'
import { moveOffsets } from '../text/offsets'
import type { Span } from '../text/span'
import type { StretchReading } from './readBlocks'

/** Puts stretches together, their offsets shifted to where they stand. */
export class StructureBuilder {
  private readonly sentences: Sentence[] = []
  private readonly citations: Citation[] = []
  private readonly directives: Directive[] = []
  private readonly headings: Heading[] = []
  private frontMatter: Span | undefined

  add(reading: StretchReading, start: number): void {
    const by = start - reading.origin
    const heading = this.headings.at(-1)?.text ?? ''
    for (const sentence of reading.sentences) {
      this.sentences.push({
        ...sentence,
        span: shift(sentence.span, by),
        offsets: moveOffsets(sentence.offsets, by),
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
