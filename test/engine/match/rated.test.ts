/** Claims that were checked, and drafts: what a sentence that repeats or denies one is told, and in which words. */
import assert from 'node:assert/strict'
import { before, describe, it } from 'mocha'
import type { EngineHost } from '../../../server/src/engine'
import { byRatingOfWords } from '../../../server/src/engine/match/rated'
import { checkVerdicts, hostOf, hostWithWords, softened, verdictOf } from '../../support/verdicts'

const FRAMED = `
version: 1
id: checks
title: { en: Checked claims on tea }
documents: { paper: { title: { en: Tea in the news }, publisher: The Kettle, date: 2023-05 } }
themes: { tea: { en: Tea, vi: Trà } }
facts:
  - { id: leaf-cures, theme: tea, statement: { en: Green tea cures fever., vi: Trà xanh chữa khỏi sốt. }, publisher: Reuters, asOf: 2024-03-01, rating: { text: False, value: 1, worst: 1, best: 5, relation: contradicted }, frames: [{ about: [green, fever], says: [cure] }] }
  - { id: mixture, theme: tea, statement: { en: Green tea with silver and glass of Iceland cures fever. }, rating: { text: False, relation: contradicted }, frames: [{ about: [green, silver, glass, fever, "?iceland"], says: [cure] }] }
  - { id: leaf-grows, theme: tea, statement: { en: Black tea may grow in Iceland. }, strength: may, sources: [{ document: paper }], rating: { text: Exaggerated, relation: overstated }, frames: [{ about: [black, iceland], says: [grow] }] }
  - { id: pot-cools, theme: tea, statement: { en: A tin pot may cool tea. }, strength: may, rating: { text: True, relation: supported }, frames: [{ about: [tin, tea], says: [cool] }] }
  - { id: cup-melts, theme: tea, statement: { en: The glass cup melts. }, rating: { text: Missing context }, frames: [{ about: [glass, cup], says: [melt] }] }
  - { id: spoon-sings, theme: tea, statement: { en: The silver spoon sings. }, draft: true, frames: [{ about: [silver, spoon], says: [sing] }] }
lexicon:
  concepts:
    tea: { kind: thing, theme: tea, en: [tea], vi: [trà] }
    green: { kind: thing, theme: tea, en: [green tea], vi: [trà xanh] }
    black: { kind: thing, theme: tea, en: [black tea], vi: [trà đen] }
    fever: { kind: thing, theme: tea, en: [fever], vi: [sốt] }
    iceland: { kind: place, en: [Iceland], vi: [Iceland] }
    tin: { kind: thing, theme: tea, en: [tin pot], vi: [ấm thiếc] }
    glass: { kind: thing, theme: tea, en: [glass], vi: [thuỷ tinh] }
    cup: { kind: thing, theme: tea, en: [cup], vi: [chén] }
    silver: { kind: thing, theme: tea, en: [silver], vi: [bạc] }
    spoon: { kind: thing, theme: tea, en: [spoon], vi: [thìa] }
    cure: { kind: relation, en: [cure], vi: [chữa khỏi], opposite: worsen }
    worsen: { kind: relation, en: [worsen], vi: [làm nặng thêm] }
    eradicate: { kind: relation, en: [eradicate], vi: [xoá sổ], outdoes: cure }
    grow: { kind: relation, en: [grow], vi: [mọc] }
    cool: { kind: relation, en: [cool], vi: [làm nguội] }
    melt: { kind: relation, en: [melt], vi: [chảy] }
    sing: { kind: relation, en: [sing], vi: [hát] }
`

function reasonOf(host: EngineHost, text: string): string {
  verdictOf(host, text)
  return host.snapshot().note('file:///note.md')?.annotations[0]?.reason ?? ''
}

describe('A claim rated false', () => {
  const host = hostOf(FRAMED)
  checkVerdicts(host, {
    'Green tea cures fever.': 'contradicted leaf-cures',
    'Trà xanh chữa khỏi sốt.': 'contradicted leaf-cures',
    'Green tea will certainly cure fever.': 'contradicted leaf-cures',
    'Green tea does not cure fever.': 'supported leaf-cures',
    'Trà xanh không chữa khỏi sốt.': 'supported leaf-cures',
    'Green tea worsens fever.': 'supported leaf-cures',
    // It overdoes what is rated, and does not repeat it.
    'Green tea eradicates fever.': 'unverified',
    'Green tea cures fever, and eradicates it.': 'contradicted leaf-cures',
    'Without green tea no fever is cured.': 'unverified',
    // It speaks of all that is rated, and says of it nothing that is known.
    'The green tea with silver and glass of Iceland startles the fever.': 'unverified',
    // Whoever repeats it with a hedge repeats it.
    'Green tea may cure fever.': 'contradicted leaf-cures',
    'Green tea and fever are old friends.': 'unverified',
  })

  it('tells who rates it what, and when; then what met what', () => {
    assert.equal(
      reasonOf(host, 'Green tea cures fever.'),
      'Reuters rates this claim “False” (2024-03-01), and the note repeats it: both have “cures”.',
    )
    assert.equal(
      reasonOf(host, 'Green tea does not cure fever.'),
      'Reuters rates this claim “False” (2024-03-01), and the note denies it: “not cure” against “cures”.',
    )
    assert.equal(
      reasonOf(host, 'Trà xanh chữa khỏi sốt.'),
      'Reuters đánh giá nhận định này là “False” (2024-03-01), và ghi chú lặp lại nhận định ấy: cả hai đều viết “chữa khỏi”.',
    )
  })
})

describe('Other ratings', () => {
  const host = hostOf(FRAMED)
  checkVerdicts(host, {
    'Black tea may grow in Iceland.': 'overstated leaf-grows',
    'Black tea will grow in Iceland.': 'overstated leaf-grows',
    // What is exaggerated may be false or true in a milder form: its denial is neither.
    'Black tea does not grow in Iceland.': 'unverified',
    'A tin pot may cool tea.': 'supported pot-cools',
    'A tin pot will cool tea.': 'overstated pot-cools',
    'A tin pot does not cool tea.': 'contradicted pot-cools',
  })
  it('offer no milder word: what is rated exaggerated is not mended by it', () => {
    assert.equal(softened(host, 'Black tea will grow in Iceland.'), undefined)
    assert.equal(softened(host, 'A tin pot will cool tea.'), 'A tin pot may cool tea.')
  })
  it('take publisher and date from the document where the fact has none', () =>
    assert.match(
      reasonOf(host, 'Black tea may grow in Iceland.'),
      /^The Kettle rates this claim “Exaggerated” \(2023-05\), /,
    ))
  it('go without a publisher', () =>
    assert.match(reasonOf(host, 'A tin pot may cool tea.'), /^This claim is rated “True”, and the note repeats it/))
})

describe('What judges nothing', () => {
  const host = hostOf(FRAMED)
  checkVerdicts(host, {
    // A rating that nobody knows the meaning of.
    'The glass cup melts.': 'unverified',
    'The glass cup does not melt.': 'unverified',
    // A draft.
    'The silver spoon sings.': 'unverified',
  })
})

describe('A claim rated false, without frames', () => {
  const host = hostOf(`
id: checks
themes: { town: Town }
facts:
  - { id: sale, theme: town, statement: 'The mayor sold silver medals, copper coins, paper letters, wooden boats and marble steps.', rating: { text: False, relation: contradicted } }
lexicon: { concepts: { mayor: { kind: thing, theme: town, en: [mayor] } } }
`)
  checkVerdicts(host, {
    'The mayor sold silver medals, copper coins, paper letters, wooden boats and marble steps.': 'contradicted sale',
    // It repeats most of it, and not all.
    'The mayor sold silver medals, copper coins, paper letters and wooden boats.': 'unverified',
  })
})

describe('A rating, by words alone', () => {
  const [fact] = hostOf(FRAMED).snapshot().bases[0]?.facts ?? []
  const decision = (likely: number) => fact && byRatingOfWords({ ...AGREEING, fact, likely }, 0.65)?.relation

  it('contradicts what is as likely to repeat the claim as a contradiction has to be', () => {
    assert.equal(decision(0.7), 'contradicted')
    assert.equal(decision(0.5), undefined)
  })
})

const AGREEING = {
  relation: 'supported',
  coverage: 0.9,
  cause: 'agrees',
  note: [],
  source: [],
  met: [],
  missed: [],
} as const

const PLAIN = ['version: 1\nid: archive\nfacts:']
  .concat(
    [
      {
        id: 'microchips',
        theme: 'health',
        publisher: 'Reuters',
        asOf: '2021-05-17',
        statement: { en: 'COVID-19 vaccines contain microchips that track people.' },
        rating: { text: 'False', relation: 'contradicted' },
      },
      {
        id: 'lemon',
        theme: 'health',
        publisher: 'VnExpress',
        asOf: '2023-02',
        statement: { vi: 'Uống nước chanh nóng chữa khỏi bệnh ung thư.' },
        rating: { text: 'Sai sự thật', relation: 'contradicted' },
      },
      {
        id: 'tower',
        theme: 'cities',
        publisher: 'AFP',
        asOf: '2022-11-02',
        statement: { en: 'A storm toppled the television tower of Hanoi in September 2022.' },
        rating: { text: 'Altered photo', relation: 'contradicted' },
      },
      {
        id: 'mask',
        theme: 'health',
        statement: { en: 'Wearing face masks causes oxygen deficiency in schoolchildren.' },
        rating: { text: 'Half true' },
      },
      {
        id: 'wells',
        theme: 'cities',
        draft: true,
        statement: { en: 'Most wells of the old quarter were poisoned by the tannery.' },
      },
    ].map((fact) => `  - ${JSON.stringify(fact)}`),
  )
  .join('\n')

const PLAIN_CASES: Readonly<Record<string, string>> = {
  'COVID-19 vaccines contain microchips that track people.': 'contradicted microchips',
  'The vaccines against COVID-19 contain microchips to track people.': 'contradicted microchips',
  'COVID-19 vaccines do not contain microchips that track people.': 'supported microchips',
  'Uống nước chanh nóng chữa khỏi bệnh ung thư.': 'contradicted lemon',
  'Nước chanh nóng không chữa khỏi bệnh ung thư.': 'supported lemon',
  // Another place and another year are another claim.
  'A storm toppled the television tower of Da Nang in September 2022.': 'none',
  'A storm toppled the television tower of Hanoi in September 2019.': 'none',
  'Wearing face masks causes oxygen deficiency in schoolchildren.': 'none',
  'Most wells of the old quarter were poisoned by the tannery.': 'none',
  'The vaccines arrived at the clinic in September.': 'none',
}

describe('An archive of checked claims, found by their words', () => {
  const hosts: EngineHost[] = []
  before(function () {
    this.timeout(120_000)
    hosts.push(hostWithWords(PLAIN))
    verdictOf(hosts[0] ?? assert.fail(), 'The words are read with the first sentence.')
  })
  for (const [sentence, expected] of Object.entries(PLAIN_CASES)) {
    it(`${expected}: ${sentence}`, () => assert.equal(verdictOf(hosts[0] ?? assert.fail(), sentence), expected))
  }
  it('tells who rates it what', () =>
    assert.match(
      reasonOf(hosts[0] ?? assert.fail(), 'The vaccines against COVID-19 contain microchips to track people.'),
      /^Reuters rates this claim “False” \(2021-05-17\), and the note repeats it about /,
    ))
})

/** So many claims of one kind, each about other things, as imports write them. */
function archive(count: number): string {
  const pick = (words: readonly string[], nth: number) => words[nth % words.length]
  const lines = Array.from({ length: count }, (_, nth) => {
    const who = pick(['airport', 'museum', 'school', 'minister', 'temple', 'library', 'hospital'], nth)
    const did = pick(['burned', 'sold', 'poisoned', 'copied', 'hid', 'flooded', 'lost', 'painted'], nth >> 1)
    const what = pick(['ballots', 'letters', 'wells', 'medals', 'passports', 'bees', 'bricks'], nth >> 2)
    const en = `The ${who} of district ${nth} ${did} ${nth + 7} ${what} before the flood.`
    const rating = { text: 'False', relation: 'contradicted' }
    return JSON.stringify({ id: `claim-${nth}`, theme: 'news', publisher: 'AFP', statement: { en }, rating })
  })
  return [JSON.stringify({ base: { id: 'archive', themes: { news: 'News' } } }), ...lines].join('\n')
}

describe('An archive of thousands of rated claims, as JSON Lines', () => {
  it('is found in, and judges', function () {
    this.timeout(120_000)
    const host = hostWithWords(archive(5000), 'archive.facts.jsonl')
    assert.equal(host.snapshot().bases[0]?.problems.length, 0)
    const statement = host.snapshot().fact('claim-4321')?.statement.en ?? assert.fail('not loaded')
    assert.equal(verdictOf(host, statement), 'contradicted claim-4321')
    assert.equal(verdictOf(host, 'The boat left at nine and we had coffee by the river.'), 'none')
  })
})
