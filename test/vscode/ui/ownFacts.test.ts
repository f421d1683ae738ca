/** What someone does who brings her own facts, done in the page, with the packaged extension. */
import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { shot, stage } from './stage'

const NOTE = 'tea-notes.md'
const BASE = 'tea.facts.yaml'

const NOTES = `# Tea, spring

Frost will certainly delay the tea harvest in the highlands.

Green tea cures cancer, a neighbour tells me.
`

const FACTS = `id: tea
version: 1
title: { en: Tea }
language: en
themes:
  tea: { en: Tea }
documents:
  tea-report: { title: { en: The tea report }, language: en }
facts:
  - id: frost-may-delay-harvest
    theme: tea
    statement: { en: Frost may delay the tea harvest in the highlands. }
    strength: may
    sources: [{ document: tea-report, heading: Weather, quote: Frost may delay the harvest }]
`

/** As fact-checkers publish it: schema.org's ClaimReview, in a feed. */
const FEED = {
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      '@type': 'DataFeedItem',
      item: [
        {
          '@type': 'ClaimReview',
          datePublished: '2026-02-03',
          url: 'https://checks.example/green-tea',
          claimReviewed: 'Green tea cures cancer.',
          author: { '@type': 'Organization', name: 'The Daily Check' },
          reviewRating: {
            '@type': 'Rating',
            ratingValue: '1',
            bestRating: '5',
            worstRating: '1',
            alternateName: 'False',
          },
        },
      ],
    },
  ],
}

describe('someone who brings her own facts', () => {
  const { folder, open } = stage(NOTE)
  const at = (name: string) => path.join(folder, name)

  before(() => {
    writeFileSync(at(NOTE), NOTES)
    writeFileSync(at(BASE), FACTS)
    writeFileSync(at('feed.json'), JSON.stringify(FEED))
  })

  it('sees what her own base says of a claim, and that base follow her edits', async () => {
    const window = await open('Default Dark Modern')
    assert.match(await window.counts(), /✓ 0 +✗ 0 +▲ 1/)
    const { text } = await window.hover('Frost')
    assert.match(text, /Overstated · Tea/)
    assert.match(text, /Source: The tea report/)
    await window.screenshot(shot('own-fact'))
    appendFileSync(at(NOTE), '\nFrost may delay the tea harvest in the highlands.\n')
    await window.counted(/✓ 1 +✗ 0 +▲ 1/)
  })

  it('imports an article, accepts its drafts, and her notes are judged by them', async () => {
    writeFileSync(at('ports.txt'), 'The port of Vung Ang has no railway. Trucks may carry more coal next year.\n')
    writeFileSync(at('ports-notes.md'), '# Ports\n\nThe port of Vung Ang has a railway.\n')
    const window = await open('Default Light Modern', 'ports-notes.md')
    await window.run('Claimlight: Import…')
    await window.answerFileDialog('Import', `${folder}/`, at('ports.txt'))
    await window.answerFileDialog('Import Article into a Fact Base', at('ports.facts.yaml'))
    await window.page.locator('.codelens-decoration').filter({ hasText: 'Draft' }).first().waitFor()
    await window.words('the-port-of-vung-ang').click()
    await window.page.keyboard.press('Control+.')
    const fixes = window.page.locator('.action-widget')
    await fixes.getByText('Accept this draft').waitFor()
    await window.screenshot(shot('own-drafts'))
    await fixes.getByText('Accept all 2 drafts of this file').click()
    await window.page.keyboard.press('Control+s')
    await window.tab('ports-notes.md').click()
    await window.counted(/✓ 0 +✗ 1/)
    const { text } = await window.hover('Vung Ang')
    assert.match(text, /Contradicted[\s\S]*The port of Vung Ang has no railway\./)
    assert.doesNotMatch(readFileSync(at('ports.facts.yaml'), 'utf8'), /^ +draft:/m)
    await window.screenshot(shot('own-accepted'))
  })

  it('reads above a fact how many notes use it', async () => {
    const window = await open('Default Light Modern', BASE)
    await window.page.locator('.codelens-decoration').filter({ hasText: 'Used in 1 note' }).first().waitFor()
    await window.screenshot(shot('own-base'))
  })

  it('imports a feed of fact-checks, whose ratings then judge her notes', async () => {
    const window = await open('Default Dark Modern')
    await window.counts()
    await window.run('Claimlight: Import…')
    await window.answerFileDialog('Import', `${folder}/`, at('feed.json'))
    await window.answerFileDialog('Import ClaimReview into a Fact Base', at('feed.facts.jsonl'))
    await window.page.locator('.notification-toast').filter({ hasText: 'Imported 1 fact.' }).waitFor()
    assert.match(readFileSync(at('feed.facts.jsonl'), 'utf8'), /The Daily Check/)
    await window.screenshot(shot('own-import'))
    await window.tab(NOTE).click()
    await window.counted(/✗ 1/)
    const { text } = await window.hover('neighbour')
    assert.match(text, /Contradicted/)
    assert.match(text, /The Daily Check/)
    await window.screenshot(shot('own-rating'))
  })
})
