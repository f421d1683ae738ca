/** Initials in the facts stand for words that a sentence spells out, whatever the subject. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { initialsOf, isInitials } from '../../../server/src/engine/retrieval/initials'
import { termsOf } from '../../../server/src/engine/retrieval/terms'
import { buildIndex } from '../../../server/src/engine/retrieval/textIndex'
import { book, fact } from '../../support/rivers'

/** Which initials of the facts stand for which words of the sentence: "bod: biochem, oxygen, demand"; "+" where they have a letter more. */
function standing(sentence: string, ...facts: readonly string[]): string[] {
  const index = buildIndex(
    facts.map((text) => fact('en', text)),
    book,
  )
  const words = new Map<string, string[]>()
  for (const [word, initials] of initialsOf(index).standingFor(termsOf(sentence, 'en', book)))
    for (const { key, more } of initials) {
      const each = more ? `+${key}` : key
      words.set(each, [...(words.get(each) ?? []), word])
    }
  return [...words].map(([initials, spelt]) => `${initials}: ${spelt.join(', ')}`)
}

describe('Initials', () => {
  it('are told by how a word is written', () => {
    const these = ['WHO', 'UN', 'BOD', 'PCBs', 'mRNAs', 'TGFB1', 'GĐP']
    const others = ['river', 'River', 'A', 'McKay', 'PhDs', 'H2', '100', 'ANNOUNCEMENT', 'B2b']
    assert.deepEqual(
      [...these, ...others].filter((word) => isInitials(word)),
      these,
    )
  })

  it('stand for words beside each other that begin with them, no stop word among them', () => {
    assert.deepEqual(standing('Biochemical oxygen demand rose.', 'BOD was high.'), ['bod: biochem, oxygen, demand'])
    assert.deepEqual(standing('the boats of old and the dams', 'BOD was high.'), [])
  })

  it('may be in the plural, and end in a number', () => {
    assert.deepEqual(standing('polychlorinated biphenyl compounds', 'PBCs sink.'), [
      'pbc: polychlorin, biphenyl, compound',
    ])
    assert.deepEqual(standing('a river gauge model 21', 'RGM21 is old.'), ['rgm21: river, gaug, model, 21'])
  })

  it('may have a letter in front that the sentence does not spell out, where no fact has them without', () => {
    assert.deepEqual(standing('total dissolved solids', 'High cTDS.', 'mTDS.'), [
      '+ctd: total, dissolv, solid',
      '+mtd: total, dissolv, solid',
    ])
    assert.deepEqual(standing('biochemical oxygen demand', 'High cBOD.', 'BOD rose.'), ['bod: biochem, oxygen, demand'])
    assert.deepEqual(standing('old dams', 'A COD.'), [])
  })

  it('stand for nothing where a fact has the word itself', () => {
    assert.deepEqual(standing('big old dams', 'A bod of a man.'), [])
    assert.deepEqual(standing('boats often drift', 'A bod.', 'BOD.', 'Each bod.'), [])
  })

  it('stand for no words of a sentence that has them, too', () => {
    assert.deepEqual(standing('Biochemical oxygen demand (BOD) rose.', 'BOD was high.'), [])
  })

  it('are three at least: two stand for many things', () => {
    assert.deepEqual(standing('river boats', 'RB is closed.'), [])
  })
})
