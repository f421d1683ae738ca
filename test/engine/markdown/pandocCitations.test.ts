/** Pandoc's citations in prose: marks like those of footnotes, and no part of what is said. */
import assert from 'node:assert/strict'
import { readNote } from '../../../server/src/engine/markdown/readNote'
import { bundledAbbreviations } from '../../support/abbreviations'
import { markSpans, readMarks } from '../../support/markers'

const abbreviations = bundledAbbreviations()

function check(note: string, ...expected: readonly string[]): void {
  const { sentences } = readNote(note, abbreviations)
  assert.deepEqual(
    sentences.map(({ text }) => text),
    expected,
  )
}

describe('Pandoc citations', () => {
  it('are left out of what is read, with the space before them', () => {
    check(
      'Sora is new [@smith2024]. It [see @lê_2024, p. 3; -@{x y}] comes from OpenAI.',
      'Sora is new.',
      'It comes from OpenAI.',
    )
    check('[@a] Sora is new.\n[@b2] It is good.', 'Sora is new.', 'It is good.')
    check('Sora is new. [@a]', 'Sora is new.')
  })

  it('are in the span of a sentence that holds them', () => {
    const marked = '⟦Sora is new\n[@smith2024].⟧ ⟦It comes [-@a] from “OpenAI”.⟧\n'
    for (const variant of [marked, marked.replaceAll('\n', '\r\n'), `> ${marked.replace('\n', '\n> ')}`]) {
      const { text } = readMarks(variant)
      assert.equal(
        markSpans(
          text,
          readNote(text, abbreviations).sentences.map(({ span }) => span),
        ),
        variant,
      )
    }
  })

  it('are not what only looks like them', () => {
    check('Ask @smith. [Write to a@b.] Or \\[@c]. Or [[@d]].', 'Ask @smith.', '[Write to a@b.]', 'Or [@c].', 'Or @d.')
    check('See [@x](y.md) now.', 'See @x now.')
  })
})
