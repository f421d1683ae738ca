/** Facts that disagree on a claim: which one speaks, and what is said of the other. */
import assert from 'node:assert/strict'
import type { Annotation, EngineHost } from '../../../server/src/engine'
import { hostOfBases, hostOfBasesWithWords } from '../../support/verdicts'

const LEXICON = `
lexicon:
  concepts:
    leaf: { kind: thing, theme: tea, en: [tea leaves], vi: [lá trà] }
    pot: { kind: thing, theme: tea, en: [teapots], vi: [ấm trà] }
    japan: { kind: place, en: [Japan], vi: [Nhật Bản] }
    scarce: { kind: quality, en: [scarce], vi: [khan hiếm], opposite: plenty-of }
    plenty-of: { kind: quality, en: [plentiful], vi: [dồi dào] }
    green: { kind: quality, en: [green], vi: [xanh] }
`
const base = (id: string, ...facts: readonly string[]) =>
  `version: 1\nid: ${id}\nthemes: { tea: { en: Tea } }\nfacts:\n${facts.map((fact) => `  - { theme: tea, ${fact} }`).join('\n')}${LEXICON}`

const SCARCE =
  'statement: { en: Tea leaves are scarce in Japan. }, frames: [{ about: [leaf, "?japan"], says: [scarce] }]'
const PLENTY =
  'statement: { en: Tea leaves are plentiful in Japan. }, frames: [{ about: [leaf, "?japan"], says: [plenty-of] }]'
const CLAIM = 'Tea leaves are scarce in Japan.'

function judged(host: EngineHost, text: string): Annotation {
  host.setNote('file:///n.md', `${text}\n`)
  return host.snapshot().note('file:///n.md')?.annotations[0] ?? assert.fail('no claim')
}

const factsOf = ({ facts }: Annotation) => facts.map(({ base: from, id, relation }) => `${from}:${id} ${relation}`)

describe('Two facts that disagree', () => {
  const both = hostOfBases(base('ledger', `id: few, ${SCARCE}`), base('survey', `id: many, ${PLENTY}`))

  it('are both named, each with its own verdict', () =>
    assert.deepEqual(factsOf(judged(both, CLAIM)), ['ledger:few supported', 'survey:many contradicted'].reverse()))

  it('and the reason says so, in the reader’s language', () => {
    assert.match(judged(both, CLAIM).reason, / Sources disagree: “few” says the opposite\.$/)
    assert.match(
      judged(both, 'Lá trà khan hiếm ở Nhật Bản.').reason,
      / Các nguồn nói khác nhau: “few” nói ngược lại\.$/,
    )
  })

  it('are told apart by their bases where they have one name', () => {
    const alike = hostOfBases(base('ledger', `id: stock, ${SCARCE}`), base('survey', `id: stock, ${PLENTY}`))
    assert.match(judged(alike, CLAIM).reason, /“(?:ledger|survey):stock” says the opposite/)
  })

  it('are quoted as they stand where no word of the note stands against one of the source', () => {
    const denied = hostOfBasesWithWords(
      base('gazette', 'id: none, statement: { en: Vietnam does not export chips to the United States. }'),
    )
    assert.equal(
      judged(denied, 'Vietnam exports chips to the United States.').reason,
      'The note denies what the source says: “Vietnam exports chips to the United States” against “Vietnam does not export chips to the United States”.',
    )
  }).timeout(120_000)

  it('make the verdict less sure', () => {
    const alone = hostOfBases(base('survey', `id: many, ${PLENTY}`))
    assert.ok(judged(both, CLAIM).confidence < 0.8 * judged(alone, CLAIM).confidence)
    assert.doesNotMatch(judged(alone, CLAIM).reason, /disagree/)
  })

  it('of two that are met alike the later speaks', () => {
    const later = hostOfBases(
      base('ledger', `id: few, asOf: 2025-03, ${SCARCE}`),
      base('survey', `id: many, asOf: 2024, ${PLENTY}`),
    )
    assert.equal(judged(later, CLAIM).verdict, 'supported')
    assert.match(judged(later, CLAIM).reason, /“many” says the opposite/)
  })

  it('the one that is better met speaks, though the other one is an alarm', () => {
    const wider = PLENTY.replace('"?japan"', '"?japan", "?green", "?pot"')
    const host = hostOfBases(base('ledger', `id: few, ${SCARCE}`), base('survey', `id: many, ${wider}`))
    assert.deepEqual(factsOf(judged(host, CLAIM)), ['ledger:few supported', 'survey:many contradicted'])
  })

  it('may stand in one base', () => {
    const host = hostOfBases(base('ledger', `id: few, ${SCARCE}`, `id: many, ${PLENTY}`))
    assert.match(judged(host, CLAIM).reason, /Sources disagree/)
  })
})

describe('A fact that is found by its words', () => {
  it('is heard beside one of another base that has frames, and may disagree with it', function () {
    this.timeout(120_000)
    const plain =
      'id: diary\nthemes: { tea: Tea }\nfacts: [{ id: none, theme: tea, statement: { en: Tea leaves are not scarce in Japan. } }]'
    const claim = judged(hostOfBasesWithWords(base('ledger', `id: few, ${SCARCE}`), plain), CLAIM)
    assert.deepEqual([...factsOf(claim)].sort(), ['diary:none contradicted', 'ledger:few supported'])
    assert.match(claim.reason, /Sources disagree/)
  })
})

describe('Of two claims that a sentence repeats', () => {
  it('the one that it repeats word for word speaks, whatever the other is rated', function () {
    this.timeout(120_000)
    const rated = (id: string, statement: string, rating: string) =>
      `  - { id: ${id}, theme: tea, statement: { en: "${statement}" }, rating: { text: ${rating}, relation: ${rating === 'Correct' ? 'supported' : 'contradicted'} } }`
    const host = hostOfBasesWithWords(
      [
        'id: checks\nthemes: { tea: Tea }\nfacts:',
        rated('all', "Vietnam is the world's largest exporter of coffee.", 'Incorrect'),
        rated('robusta', 'Vietnam is the largest exporter of robusta coffee', 'Correct'),
      ].join('\n'),
    )
    const robusta = judged(host, 'Vietnam is the largest exporter of robusta coffee.')
    assert.equal(factsOf(robusta)[0], 'checks:robusta supported')
    const all = judged(host, "Vietnam is the world's largest exporter of coffee.")
    assert.equal(factsOf(all)[0], 'checks:all contradicted')
  })
})

describe('What is no disagreement', () => {
  it('is the same from two bases', () => {
    const host = hostOfBases(base('ledger', `id: few, ${SCARCE}`), base('survey', `id: rare, ${SCARCE}`))
    const claim = judged(host, CLAIM)
    assert.deepEqual(factsOf(claim), ['ledger:few supported', 'survey:rare supported'])
    assert.doesNotMatch(claim.reason, /disagree/)
  })

  it('is a sentence with a right half and a wrong one', () => {
    const pots = 'statement: { en: Teapots are plentiful. }, frames: [{ about: [pot], says: [plenty-of] }]'
    const host = hostOfBases(base('ledger', `id: few, ${SCARCE}`), base('survey', `id: pots, ${pots}`))
    const claim = judged(host, 'Tea leaves are scarce in Japan, and teapots are scarce.')
    assert.equal(claim.verdict, 'contradicted')
    assert.doesNotMatch(claim.reason, /disagree/)
  })
})
