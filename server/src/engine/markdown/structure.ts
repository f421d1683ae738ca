/** A note's structure out of what was read of its blocks. */
import type { Citation, Directive, Heading, NoteStructure, Sentence } from '../model'
import { moveOffsets } from '../text/offsets'
import type { Span } from '../text/span'
import { readBlocks } from './block'
import type { NoteBlocks } from './noteBlocks'
import type { ReadSentence, StretchReading } from './readBlocks'

export function structureOf(note: NoteBlocks): NoteStructure {
  readBlocks(note.blocks, note.reader)
  const structure = new StructureBuilder()
  note.blocks.forEach((block, nth) => {
    structure.add(block.reading(note.reader), note.start(nth))
  })
  return structure.finish()
}

/** Puts readings together, their offsets shifted to where they stand. */
class StructureBuilder {
  private readonly sentences: Sentence[] = []
  private readonly citations: Citation[] = []
  private readonly directives: Directive[] = []
  private readonly headings: Heading[] = []
  private frontMatter: Span | undefined

  add(reading: StretchReading, start: number): void {
    const by = start - reading.origin
    const heading = this.headings.at(-1)?.text ?? ''
    for (const sentence of reading.sentences) this.sentences.push(moveSentence(sentence, by, heading))
    for (const citation of reading.citations) this.citations.push(moveCitation(citation, by))
    for (const directive of reading.directives) this.directives.push({ ...directive, span: shift(directive.span, by) })
    for (const heading of reading.headings) this.headings.push({ ...heading, span: shift(heading.span, by) })
    if (reading.frontMatter) this.frontMatter = shift(reading.frontMatter, by)
  }

  finish(): NoteStructure {
    const { sentences, citations, directives, headings, frontMatter } = this
    return { sentences, citations, directives, headings, ...(frontMatter ? { frontMatter } : {}) }
  }
}

/** A sentence as it stands in the note; `heading`: the one above its block. */
export function moveSentence(sentence: ReadSentence, by: number, heading: string): Sentence {
  return {
    ...sentence,
    span: shift(sentence.span, by),
    offsets: moveOffsets(sentence.offsets, by),
    heading: sentence.heading ?? heading,
  }
}

export function moveCitation(citation: Citation, by: number): Citation {
  return { ...citation, span: shift(citation.span, by), idSpan: shift(citation.idSpan, by) }
}

export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
