/** The bundled fact base keeps its promises: every sentence of its article is covered, and every fact recognises itself. */
import assert from 'node:assert/strict'
import { DEFAULT_NOTE_OPTIONS, LANGUAGES, tryExamples } from '../../../server/src/engine'
import { bundled, verdictOf } from '../../support/verdicts'

/** How many sentences each section of the article has. */
const SENTENCES: Readonly<Record<number, number>> = { 1: 3, 2: 4, 3: 5, 4: 4, 5: 4, 6: 3 }

const base = bundled.snapshot().bases[0]
const facts = base?.facts ?? []

describe('The bundled fact base', () => {
  it('loads without a problem', () => {
    assert.deepEqual(
      base?.problems.map((problem) => problem.message),
      [],
    )
  })

  for (const [section, count] of Object.entries(SENTENCES)) {
    for (let sentence = 1; sentence <= count; sentence++) {
      it(`covers sentence ${sentence} of section ${section}`, () => {
        const covering = facts.filter((fact) =>
          fact.sources.some((source) => source.section === Number(section) && source.sentence === sentence),
        )
        assert.ok(covering.length > 0)
      })
    }
  }

  it('states every fact in every language, under a theme that it names', () => {
    const themes = new Set(base?.themes.map((theme) => theme.id))
    for (const fact of facts) {
      for (const language of LANGUAGES) assert.ok(fact.statement[language], `${fact.id} in ${language}`)
      assert.ok(themes.has(fact.theme), fact.id)
    }
  })
})

describe('The examples of the bundled fact base', () => {
  const outcomes = base ? tryExamples(bundled, base, DEFAULT_NOTE_OPTIONS) : []

  it('are a dozen and more, in both languages, of every verdict', () => {
    assert.ok(outcomes.length >= 12)
    const vietnamese = outcomes.filter(({ expectation }) => /[ạảấậểễệịọộớợụứựỳđ]/.test(expectation.sentence))
    assert.ok(vietnamese.length >= 5 && outcomes.length - vietnamese.length >= 5)
    assert.equal(new Set(outcomes.map(({ expectation }) => expectation.verdict)).size, 5)
  })

  for (const { expectation, verdict, fact, passed } of outcomes) {
    it(`come out as expected: ${expectation.sentence}`, () => assert.ok(passed, `${verdict} ${fact}`))
  }
})

describe('A statement of the bundled fact base, written in a note', () => {
  for (const fact of facts) {
    for (const language of LANGUAGES) {
      it(`is supported: ${fact.id} (${language})`, () => {
        const verdict = verdictOf(bundled, fact.statement[language] ?? '')
        const [word, id] = verdict.split(' ')
        const places = (factId: string | undefined) =>
          facts.find((each) => each.id === factId)?.sources.map((source) => `${source.section}.${source.sentence}`) ??
          []
        assert.equal(word, 'supported', verdict)
        assert.ok(
          places(id).some((place) => places(fact.id).includes(place)),
          `${verdict} draws on ${places(id)}, not on ${places(fact.id)}`,
        )
      })
    }
  }
})
