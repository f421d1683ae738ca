/** From a note's text to its structure, stretch by stretch, so that an edit costs what it touches. */
import type { NoteStructure } from '../model'
import { BYTE_ORDER_MARK } from './parser'
import { stretches } from './stretches'
import { StretchReader } from './stretchReader'
import { StructureBuilder } from './structure'

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

class Reader implements NoteReader {
  private readonly stretches: StretchReader

  constructor(
    abbreviations: ReadonlySet<string>,
    private readonly cut: typeof stretches,
  ) {
    this.stretches = new StretchReader(abbreviations)
  }

  read(text: string): NoteStructure {
    const begin = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
    const { spans, frontMatter } = this.cut(text.slice(begin), (part) => this.stretches.opensAtEnd(part))
    const parts = spans.map(({ start, end }) => text.slice(start + begin, end + begin))
    const front = frontMatter ? parts.splice(0, 1) : []
    const readings = [...front.map((part) => this.stretches.readFront(part)), ...this.stretches.read(parts)]
    const structure = new StructureBuilder()
    readings.forEach((reading, nth) => {
      structure.add(reading, begin + (spans[nth]?.start ?? 0))
    })
    return structure.finish()
  }
}
