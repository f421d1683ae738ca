/** What an edit makes anew of a note, and what it keeps. */
import assert from 'node:assert/strict'
import { NoteBlocks } from '../../../server/src/engine/markdown/noteBlocks'
import { StretchReader } from '../../../server/src/engine/markdown/stretchReader'
import { JudgedBlocks } from '../../../server/src/engine/match/judgedBlocks'
import type { Judgement, Matcher } from '../../../server/src/engine/match/matcher'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'

/** Takes every sentence for a claim, remembers which it was asked about, and lets "They …" lean on the sentence before. */
class Telling implements Matcher {
  readonly groups = []
  readonly asked: string[] = []

  judge({ text }: Parameters<Matcher['judge']>[0], _: unknown, before?: { readonly text: string }): Judgement {
    this.asked.push(text)
    const pointsBack = text.startsWith('They ')
    return {
      ...{ language: 'en', isClaim: true, themes: [], matches: [], confidence: 1, pointsBack, introduces: true },
      reason: pointsBack ? `behind: ${before?.text ?? 'nothing'}` : '',
    }
  }
}

interface Typed {
  readonly before: JudgedBlocks
  readonly after: JudgedBlocks
  /** Sentences that were judged for the edit. */
  readonly judged: readonly string[]
}

/** Judges a note, puts `to` in the place of `from`, and judges it again. */
function typed(text: string, from: string, to: string): Typed {
  const matcher = new Telling()
  const judge = () => ({ matcher, options: { threshold: 0.5, reader: 'auto' } as const })
  const before = new JudgedBlocks(NoteBlocks.of(new LineIndex(text), new StretchReader(new Set())), judge)
  before.judgeAll()
  matcher.asked.length = 0
  const start = text.indexOf(from)
  const span = { start, end: start + from.length }
  const after = before.edited(before.blocks.lines.edited(span, to), span, to)
  after.judgeAll()
  return { before, after, judged: [...new Set(matcher.asked)] }
}

/** The text of the blocks whose claims are new objects. */
function renewed({ before, after }: Typed): readonly string[] {
  const known = new Set(before.blocks.blocks.map((_, nth) => before.claims(nth)))
  return after.blocks.blocks.flatMap(({ text }, nth) => (known.has(after.claims(nth)) ? [] : [text.trim()]))
}

const paragraphs = (count: number) => Array.from({ length: count }, (_, nth) => `Leaf ${nth} is dry.\n\n`)

describe('an edit', () => {
  for (const count of [10, 1000]) {
    it(`judges the edited paragraph alone, of ${count}`, () => {
      const edit = typed(paragraphs(count).join(''), 'Leaf 5 is dry', 'Leaf 5 is wet')
      assert.deepEqual(renewed(edit), ['Leaf 5 is wet.'])
      assert.ok(
        edit.judged.every((text) => /Leaf [456] /.test(text)),
        edit.judged.join(' '),
      )
    })
  }

  it('lets claims move without being anything else', () => {
    const edit = typed('One.\n\nTwo.\n\nThree.\n', 'One.', 'One.\n\nAnd more.\r\n')
    assert.deepEqual(renewed(edit), ['And more.'])
  })

  it('judges what points back to the edited sentence', () => {
    const text = '# Tea\n\nFrost came.\n\n```\ncode\n```\n\nThey froze.\n\nThey died.\n'
    const edit = typed(text, 'Frost', 'Snow')
    assert.deepEqual(renewed(edit), ['Snow came.', 'They froze.'])
    assert.deepEqual(edit.after.claims(3).annotations[0]?.reason, 'behind: Snow came.')
  })

  it('lets nothing point back over a heading', () => {
    const { after } = typed('Frost came.\n\n# A\n\nThey froze.\n', '# A', '# B')
    assert.equal(after.claims(2).annotations[0]?.reason, 'behind: nothing')
  })

  it('that defines a label makes what mentions it anew, and nothing else', () => {
    const edit = typed('See [tea].\n\nSee [cups].\n\nEnd.\n', 'End.', '[tea]: leaf')
    assert.deepEqual(renewed(edit), ['See [tea].', '[tea]: leaf'])
  })

  it('that changes where a label leads makes only the definition anew', () => {
    const edit = typed('See [tea].\n\nMore.\n\n[tea]: leaf\n', ': leaf', ': cup')
    assert.deepEqual(renewed(edit), ['[tea]: cup'])
  })

  it('that opens a fence takes in what follows, up to its end', () => {
    const { after } = typed('One.\n\nTwo.\n\n```\nx\n```\n\nThree.\n', 'Two.', '```')
    assert.deepEqual(
      after.blocks.blocks.map(({ text }) => text),
      ['One.\n\n', '```\n\n```\nx\n```\n\nThree.\n'],
    )
  })

  it('makes front matter and unmakes it', () => {
    const { after } = typed('---\na: b\n\nOne.\n\nTwo.\n', '\n\nOne', '\n---\n\nOne')
    assert.deepEqual(
      after.blocks.blocks.map(({ isFront }) => isFront),
      [true, false, false, false],
    )
    assert.ok(typed('---\na: b\n---\n\nOne.\n', '---\na', '--\na').after.blocks.blocks.every(({ isFront }) => !isFront))
  })

  it('of an ignore comment changes what is left of the claims far below', () => {
    const text = '<!-- claimlight-ignore-start -->\n\nOne.\n\nTwo.\n\n<!-- claimlight-ignore-end -->\n\nThree.\n'
    const { before, after } = typed(text, 'ignore-end', 'ignore-line')
    const shown = (note: JudgedBlocks) =>
      note.blocks.blocks.flatMap((_, nth) => note.claims(nth).annotations.map((each) => each.text))
    assert.deepEqual([shown(before), shown(after)], [['Three.'], []])
  })
})
