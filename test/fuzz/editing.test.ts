/** What holds of any edit: a note that was edited is read and judged as one that was opened with that text. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { NoteBlocks } from '../../server/src/engine/markdown/noteBlocks'
import { StretchReader } from '../../server/src/engine/markdown/stretchReader'
import { structureOf } from '../../server/src/engine/markdown/structure'
import { JudgedBlocks } from '../../server/src/engine/match/judgedBlocks'
import type { Judgement, Matcher } from '../../server/src/engine/match/matcher'
import type { FactMatch } from '../../server/src/engine/model'
import { LineIndex } from '../../server/src/engine/text/lineIndex'
import { bundledAbbreviations } from '../support/abbreviations'
import { MARKDOWN_PIECES, plain, randomNotes } from '../support/randomNotes'

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60) }

/** One edit, where in the text it begins and ends as shares of it, and which of the versions it leads to are looked at. */
const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(400)),
    text: fc.array(
      fc.constantFrom(...MARKDOWN_PIECES, '<!-- claimlight-ignore-start -->', '<!-- claimlight-ignore-end -->'),
      {
        maxLength: 3,
      },
    ),
    look: fc.constantFrom('not', 'here', 'all', 'all'),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
)

const reader = new StretchReader(bundledAbbreviations())
const fact: FactMatch = { id: 'a', base: 'base', relation: 'supported', score: 1, reason: '' }

/** Says of each sentence what it was given to judge it by: nothing that decides a judgement can be missed. */
const telling: Matcher = {
  groups: [],
  judge: (sentence, _, before): Judgement => {
    const pointsBack = sentence.text.length % 3 > 0
    return {
      ...{ language: 'en', isClaim: true, themes: [], matches: [fact], confidence: 1, pointsBack, introduces: true },
      reason: `${sentence.container} ${sentence.text} ${pointsBack ? before?.text : ''}`,
    }
  },
}
const judge = () => ({ matcher: telling, options: { threshold: 0.5, reader: 'auto' } as const })

function opened(text: string): JudgedBlocks {
  return new JudgedBlocks(NoteBlocks.of(new LineIndex(text), reader), judge)
}

function contents(note: JudgedBlocks): unknown {
  const { blocks } = note
  return blocks.blocks.map((block, nth) => [
    blocks.start(nth),
    block.text,
    block.isFront,
    block.definitions,
    note.claims(nth),
  ])
}

function checkLines(lines: LineIndex, text: string): void {
  const rebuilt = new LineIndex(text)
  assert.equal(lines.lineCount, rebuilt.lineCount)
  assert.equal(lines.length, text.length)
  for (let line = 0; line <= rebuilt.lineCount; line++) {
    assert.deepEqual([lines.lineStart(line), lines.lineEnd(line)], [rebuilt.lineStart(line), rebuilt.lineEnd(line)])
    assert.equal(
      lines.slice(lines.lineStart(line), lines.lineEnd(line)),
      text.slice(rebuilt.lineStart(line), rebuilt.lineEnd(line)),
    )
  }
}

describe('an edited note, whatever the edits', () => {
  it('is read and judged as one that is opened with that text', () => {
    fc.assert(
      fc.property(randomNotes, edits, (start, steps) => {
        let text = start
        let note = opened(text)
        for (const { from, length, text: pieces, look } of steps) {
          const at = Math.round(from * text.length)
          const span = { start: at, end: Math.min(at + length, text.length) }
          const newText = pieces.join('')
          text = text.slice(0, span.start) + newText + text.slice(span.end)
          note = note.edited(note.blocks.lines.edited(span, newText), span, newText)
          if (look === 'not') continue
          if (look === 'here') note.claims(note.blocks.at(at))
          if (look === 'here') continue
          checkLines(note.blocks.lines, text)
          const rebuilt = opened(text)
          assert.deepEqual(contents(note), contents(rebuilt))
          assert.deepEqual([note.missing, note.counts()], [0, rebuilt.counts()])
          assert.deepEqual(plain(structureOf(note.blocks)), plain(structureOf(rebuilt.blocks)))
        }
      }),
      runs,
    )
  })
})
