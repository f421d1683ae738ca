/** From a note's text to its blocks and its structure, stretch by stretch, so that an edit costs what it touches. */
import { ROOM_TO_WRITE } from '../host'
import type { NoteStructure } from '../model'
import { LineIndex } from '../text/lineIndex'
import { NoteBlocks } from './noteBlocks'
import { beginOf, Opening } from './opening'
import type { Cut } from './stretches'
import { StretchReader } from './stretchReader'
import { structureOf } from './structure'

/** Reads notes, and remembers the stretches it read last: reading a note again after an edit parses what is new. */
export interface NoteReader {
  /** Total: any text gives a structure. The same text gives the same structure, whatever was read before. */
  read(text: string): NoteStructure
  /** The note's blocks, to be read when they are asked for. `opening`: what has been made of them already. */
  blocks(lines: LineIndex, opening?: Opening): NoteBlocks
  opening(lines: LineIndex): Opening
}

/**
 * Reads a note: its sentences with exact spans, citations, ignore directives and headings. Total: any text gives a
 * structure. `abbreviations` is as for `splitSentences`.
 */
export function readNote(text: string, abbreviations: ReadonlySet<string>): NoteStructure {
  return createNoteReader(abbreviations).read(text)
}

/** `room`: how many code units it remembers. `cut` is for tests, which compare with reading a note in one piece. */
export function createNoteReader(
  abbreviations: ReadonlySet<string>,
  room = ROOM_TO_WRITE.text,
  cut?: (lines: LineIndex, begin: number) => Cut,
): NoteReader {
  const reader = new StretchReader(abbreviations, room)
  const opening = (lines: LineIndex) => {
    const done = cut?.(lines, beginOf(lines))
    return new Opening(lines, reader, done && { cut: done, further: () => true, headEnd: () => undefined })
  }
  const blocks = (lines: LineIndex, made = opening(lines)) => NoteBlocks.of(lines, reader, made)
  return { blocks, opening, read: (text) => structureOf(blocks(new LineIndex(text))) }
}
