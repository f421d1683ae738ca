/** What holds of any note: reading it stretch by stretch is reading it whole, and spans and offsets are sound. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createParser } from '../../server/src/engine/markdown/parser'
import { createNoteReader, readNote } from '../../server/src/engine/markdown/readNote'
import type { NoteStructure } from '../../server/src/engine/model'
import { bundledAbbreviations } from '../support/abbreviations'
import { offsetsOf } from '../support/offsets'
import { plain, randomNotes } from '../support/randomNotes'

const abbreviations = bundledAbbreviations()

const parser = createParser()

/** Reads a note in one piece; the parser itself says where its front matter ends. */
function readWhole(note: string): NoteStructure {
  return createNoteReader(abbreviations, undefined, (lines, begin) => {
    const [first] = parser.parse(lines.slice(begin), true).children
    const isFront = first?.type === 'yaml' || String(first?.type) === 'toml'
    const body = begin + (isFront ? (first?.position?.end.offset ?? 0) : 0)
    return { begin, body, starts: [body] }
  }).read(note)
}

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) }

describe('readNote, of any note', () => {
  it('reads stretch by stretch what it reads of the whole', () => {
    fc.assert(
      fc.property(randomNotes, (note) => {
        // A break at the end that only the parser reads, so that no note goes the short way as a whole.
        const text = `${note}\n\n* * *\n`
        assert.deepEqual(plain(readNote(text, abbreviations)), plain(readWhole(text)))
      }),
      runs,
    )
  })

  it('reads after other notes what it reads at first', () => {
    const reader = createNoteReader(abbreviations)
    fc.assert(
      fc.property(randomNotes, (note) => {
        assert.deepEqual(plain(reader.read(note)), plain(readNote(note, abbreviations)))
      }),
      runs,
    )
  })

  it('gives spans in the note and offsets that go forward in them', () => {
    fc.assert(
      fc.property(randomNotes, (note) => {
        for (const text of [note, note.normalize('NFD')]) checkSound(text, readNote(text, abbreviations))
      }),
      runs,
    )
  })
})

function checkSound(text: string, { sentences, citations, directives, headings }: NoteStructure): void {
  for (const { span } of [...sentences, ...citations, ...directives, ...headings])
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
  for (const sentence of sentences) {
    const { span, text: read } = sentence
    const offsets = offsetsOf(sentence)
    offsets.forEach((offset, at) => {
      assert.ok(span.start <= offset && offset < span.end)
      assert.ok(at === 0 || offset > (offsets[at - 1] ?? 0))
      assert.ok(
        isSame(read.charAt(at), text.charAt(offset)),
        `${JSON.stringify(read)} at ${at}: ${JSON.stringify(text)}`,
      )
    })
  }
  for (const { span, idSpan, id } of citations) {
    assert.equal(text.slice(idSpan.start, idSpan.end), id)
    assert.equal(text.slice(span.start, span.end), `[^fact:${id}]`)
  }
}

/** White space may be read as a space, and references, escapes, and what is no prose as something else. */
function isSame(read: string, written: string): boolean {
  return read === written || (read === ' ' && /[\s\\<]/.test(written)) || /[&\\\0]/.test(written) || read === '\ufffc'
}
