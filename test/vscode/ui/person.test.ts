/** What a person does with Claimlight, done in the page, with the packaged extension, on the samples. */
import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { shot, stage } from './stage'

const MEMO = '02-chip-controls-memo.md'
/** A word of the claim that a fact contradicts, and the first ones of the claim that overstates. */
const FREE = 'free'
const DESTROY = 'Restrictions on'

const LOOKS = [
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'high-contrast', theme: 'Default High Contrast' },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light' },
] as const

describe('someone who keeps notes', () => {
  const { folder, open } = stage(MEMO)

  for (const { name, theme } of LOOKS) {
    it(`hovers a claim and reads its card (${name})`, async () => {
      const window = await open(theme)
      assert.match(await window.counts(), /^✓ [1-9]\d* +✗ [1-9]\d* +▲ [1-9]\d* +\? \d+$/)
      await window.openViews()
      await window.widenSideBar(90)
      await window.row('Review', MEMO).waitFor()
      const { text } = await window.hover(FREE)
      assert.match(text, /Contradicted/)
      assert.match(text, /Washington bars China from GPUs that Nvidia designs\./)
      assert.match(text, /Washington cấm Trung Quốc/)
      assert.match(text, /Open the fact/)
      await window.screenshot(shot(`hover-${name}`))
    })
  }

  it('opens the fact from the card', async () => {
    const window = await open('Default Dark Modern')
    await window.counts()
    const { card } = await window.hover(FREE)
    await card.getByRole('link', { name: 'Open the fact' }).first().click()
    await window.tab('sora-china-ai.facts.yaml').waitFor()
    await window.words('us-bans-nvidia-gpus').waitFor()
    await window.screenshot(shot('fact'))
  })

  it('looks through the three views', async () => {
    const window = await open('Default Dark Modern')
    await window.counts()
    await window.watchWelcomes()
    await window.openViews()
    await window.widenSideBar(90)
    await window.row('Themes', 'Chips').waitFor()
    await window.row('Themes', 'Export limits').click()
    await window.row('Themes', 'Washington bars China from GPUs').waitFor()
    await window.row('This Note', 'China still has free access').click()
    await window.row('Review', MEMO).waitFor()
    await window
      .row('Review', /Contradicted/)
      .first()
      .hover()
    await window.screenshot(shot('views'))
    assert.deepEqual(await window.welcomesSeen(), [], 'views that are being filled speak as if they were empty')
  })

  it('is told why a view is empty', async () => {
    const plans = path.join(folder, 'plans.md')
    writeFileSync(plans, '# Plans\n\nWhom shall I ask about the picnic?\n')
    const window = await open('Default Light Modern', 'plans.md')
    await window.openViews()
    await window.welcome('This Note').filter({ hasText: 'This note claims nothing' }).waitFor()
    await window.screenshot(shot('no-claims'))
    await window.tab('plans.md').click()
    await window.run('View: Close Editor')
    await window.welcome('This Note').filter({ hasText: 'Open a Markdown note' }).waitFor()
    rmSync(plans)
  })

  it('opens the outline from the palette, and its preview', async () => {
    const window = await open('Default Light Modern')
    await window.counts()
    await window.run('Claimlight: Open Theme Outline')
    await window.screenshot(shot('outline-picker'))
    await window.choose('Chips')
    await window.tab('Chips.md').waitFor()
    await window.words('Export limits').waitFor()
    await window.run('Markdown: Open Preview to the Side')
    const preview = window.page.frameLocator('iframe.webview').frameLocator('#active-frame')
    await preview.getByRole('heading', { name: 'Export limits' }).waitFor()
    await preview
      .getByRole('link', { name: /02-chip-controls-memo\.md:\d+/ })
      .first()
      .waitFor()
    await window.screenshot(shot('outline'))
    await window.words('sora-china-ai.facts').click({ modifiers: ['Control'] })
    await window.tab('sora-china-ai.facts.yaml').waitFor()
  })

  it('jumps to a finding, and mends it with a quick fix', async () => {
    const window = await open('Default Dark Modern')
    const before = await window.counts()
    await window.run('Claimlight: Next Finding')
    await window.page
      .locator('.statusbar-item')
      .filter({ hasText: /Ln (?!1,)\d+, Col/ })
      .waitFor()
    await window.words(DESTROY).click()
    await window.page.locator('.codicon-light-bulb, .codicon-gutter-lightbulb, .codicon-lightbulb').first().waitFor()
    await window.run('Quick Fix...')
    const menu = window.page.locator('.action-widget').first()
    await menu.waitFor()
    await window.screenshot(shot('quick-fix'))
    await menu
      .getByText(/ignore/i)
      .first()
      .click()
    await window.page.locator('.statusbar-item').filter({ hasText: /✓ \d/ }).filter({ hasNotText: before }).waitFor()
    await window.words('claimlight-ignore').waitFor()
    await window.screenshot(shot('ignored'))
  })

  it('marks a claim as checked from its card, and finds it in the Review view', async () => {
    const window = await open('Default Dark Modern')
    const before = await window.counts()
    const { card } = await window.hover(FREE)
    await card.getByRole('link', { name: 'Mark as checked…' }).first().click()
    await window.page.locator('.quick-input-widget').getByText('it holds').waitFor()
    await window.screenshot(shot('mark-as-checked'))
    await window.choose('Supported')
    await window.page.locator('.quick-input-widget').getByText('Why? It is shown').waitFor()
    await window.page.keyboard.type('Asked the embassy on 12 May.')
    await window.page.keyboard.press('Enter')
    await window.page.locator('.statusbar-item').filter({ hasText: /✓ \d/ }).filter({ hasNotText: before }).waitFor()
    await window.openViews()
    await window.widenSideBar(90)
    await window.row('Review', 'Checked by you').click()
    await window.row('Review', 'Asked the embassy on 12 May.').waitFor()
    const { text } = await window.hover(FREE)
    assert.match(
      text,
      /Supported.*Marked as checked: Asked the embassy on 12 May\..*The facts alone said: Contradicted/s,
    )
    await window.screenshot(shot('checked'))
    rmSync(path.join(folder, 'claimlight.judgements.jsonl'))
  })

  it('imports an article, whose claims become drafts', async () => {
    const [article, base] = [path.join(folder, 'report.txt'), path.join(folder, 'report.facts.yaml')]
    writeFileSync(article, 'Vietnam exports chips to the United States. Is that so?\n')
    const window = await open('Default Light Modern')
    await window.counts()
    await window.run('Claimlight: Import…')
    await window.answerFileDialog('Import', `${folder}/`, article)
    await window.answerFileDialog('Import Article into a Fact Base', base)
    await window.tab('report.facts.yaml').waitFor()
    await window.words('Drafts from report').waitFor()
    await window.page.locator('.notification-toast').filter({ hasText: 'Made 1 draft. Drafts judge nothing' }).waitFor()
    await window.screenshot(shot('import'))
    assert.match(readFileSync(base, 'utf8'), /^id: report$[\s\S]*en: Vietnam exports chips[\s\S]*draft: true/m)
    rmSync(article)
    rmSync(base)
  })

  it('exports a report of the note', async () => {
    const report = path.join(folder, 'claimlight-report.md')
    const window = await open('Default Dark Modern')
    await window.counts()
    await window.run('Claimlight: Export…')
    await window.page.locator('.quick-input-widget').getByText('every claim a row').waitFor()
    await window.screenshot(shot('export-formats'))
    await window.choose('Markdown report')
    await window.choose('This note')
    await window.answerFileDialog('Export', report)
    await window.tab('claimlight-report.md').waitFor()
    await window.words('Claimlight report').waitFor()
    await window.screenshot(shot('export'))
    assert.match(readFileSync(report, 'utf8'), /> China still has free access to the GPUs that Nvidia designs\./)
    rmSync(report)
  })

  it('checks the workspace and reads what it says', async () => {
    const window = await open('Default Dark Modern')
    await window.counts()
    await window.watchWelcomes()
    await window.run('Claimlight: Check Workspace')
    const message = window.page.locator('.notification-toast').filter({ hasText: /Checked \d+ notes/ })
    await message.waitFor()
    await window.row('Review', MEMO).waitFor()
    await window.row('Themes', 'Chips').waitFor()
    assert.deepEqual(await window.welcomesSeen(), [], 'views that are being filled speak as if they were empty')
    assert.match((await message.textContent()) ?? '', /Checked 7 notes: \d+ claims, \d+ supported/)
    await window.screenshot(shot('check-workspace'))
  })

  it('reads a Vietnamese note', async () => {
    const window = await open('Default Light Modern', '05-han-che-chip.md')
    assert.match(await window.counts(), /✗ [1-9]/)
    await window.openViews()
    await window.row('This Note', /./).first().waitFor()
    await window.screenshot(shot('vietnamese'))
  })
})
