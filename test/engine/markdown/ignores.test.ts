/** What ignore comments cover: in a note, the sentences between `⟦…⟧` are ignored, all others are not. */
import assert from 'node:assert/strict'
import { ignoredRegions, isIgnored } from '../../../server/src/engine/markdown/ignores'
import { readNote } from '../../../server/src/engine/markdown/readNote'
import type { Annotation, Sentence } from '../../../server/src/engine/model'
import { LineIndex } from '../../../server/src/engine/text/lineIndex'
import { markSpans, readMarks } from '../../support/markers'

/** Every sentence of the note is taken for a claim whose best fact is `base:a`. */
function check(marked: string): void {
  for (const variant of [marked, marked.replaceAll('\n', '\r\n')]) {
    const { text } = readMarks(variant)
    const { sentences, directives } = readNote(text, new Set())
    const regions = ignoredRegions(new LineIndex(text), directives)
    const covered = sentences.map(claim).filter((each) => isIgnored(regions, each))
    assert.equal(
      markSpans(
        text,
        covered.map(({ span }) => span),
      ),
      variant,
    )
  }
}

function claim({ span, text, heading, citations }: Sentence): Annotation {
  const facts = [{ id: 'a', base: 'base', relation: 'supported', score: 1, reason: '' }] as const
  return {
    ...{ span, text, heading, citations, facts, themes: [], reason: '' },
    ...{ language: 'en', verdict: 'supported', confidence: 1 },
  }
}

describe('ignores', () => {
  it('covers nothing without a comment', () => check('One. Two.'))

  it('covers the line of a comment, and claims that reach into it', () =>
    check('One.\nTwo. ⟦Three\ngoes on.⟧ <!-- claimlight-ignore-line --> ⟦Four.⟧\nFive.'))

  it('covers the next line that is neither blank nor a comment', () => {
    check('One.\n\n<!-- claimlight-ignore-next-line -->\n\n⟦Two.⟧ ⟦Three.⟧\nFour.')
    check(
      '<!-- claimlight-ignore-next-line fact:a -->\n<!-- claimlight-ignore-next-line fact:b -->\n\n⟦Two.⟧\n\nThree.',
    )
  })

  it('covers a stretch, to the end of the note if nothing ends it', () => {
    check('A.\n\n<!-- claimlight-ignore-start -->\n\n⟦B.⟧\n\n<!-- claimlight-ignore-end -->\n\nC.')
    check('A.\n\n<!-- claimlight-ignore-start -->\n\n⟦B.⟧\n\n# ⟦C⟧')
    check('A.\n\n<!-- claimlight-ignore-end -->\n\nB.')
  })

  it('covers the whole note', () => check('⟦A.⟧\n\n⟦B.⟧\n\n<!-- claimlight-ignore-file -->'))

  it('covers claims by named facts alone', () => {
    check('⟦A.⟧ <!-- claimlight-ignore-line fact:x fact:a -->')
    check('⟦A.⟧ <!-- claimlight-ignore-line fact:base:a -->')
    check('A. <!-- claimlight-ignore-line fact:x, fact:other:a -->')
  })

  it('ends a stretch for named facts where those end, or all', () => {
    check(
      '<!-- claimlight-ignore-start fact:a -->\n\n⟦A.⟧\n\n<!-- claimlight-ignore-end fact:x -->\n\n⟦B.⟧\n\n<!-- claimlight-ignore-end fact:a -->\n\nC.',
    )
    check('<!-- claimlight-ignore-start fact:a -->\n\n⟦A.⟧\n\n<!-- claimlight-ignore-end -->\n\nB.')
  })
})
