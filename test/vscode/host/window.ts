/** The window of a browser-hosted VS Code as a person uses it: opens a note, hovers words, runs commands of the palette. */
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { startBrowser } from './browser'
import { type CodeServer, type CodeServerOptions, startCodeServer } from './codeServer'

/** Milliseconds to wait for anything to show: a machine that is busy takes long to start an extension host. */
const PATIENCE = 40_000

/** Runs in the page, whose types are not ours. */
const WATCH_WELCOMES = `{
  globalThis.welcomesSeen = new Set()
  const look = () => {
    for (const element of document.querySelectorAll('.welcome-view-content')) {
      if (element.offsetParent !== null && element.innerText !== '') welcomesSeen.add(element.innerText)
    }
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
}`

export interface WindowOptions {
  /** The folder to open, absolute. */
  readonly folder: string
  /** A file in it to open. */
  readonly file: string
}

/** A server and a browser for as many windows as wanted, one after the other. */
export class Desk {
  private constructor(
    private readonly server: CodeServer,
    private readonly browser: Browser,
  ) {}

  static async open(options: CodeServerOptions): Promise<Desk> {
    return new Desk(await startCodeServer(options), await startBrowser())
  }

  /** A window with the note open in it and the extension at hand. */
  async window({ folder, file }: WindowOptions, settings: Readonly<Record<string, unknown>>): Promise<Window> {
    this.server.configure(settings)
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const payload = [['openFile', this.server.remoteUri(path.join(folder, file))]] as const
    await page.goto(this.server.url(folder, payload), { waitUntil: 'domcontentloaded' })
    await page.locator('.editor-instance .view-lines').waitFor()
    await page.locator('.activitybar').getByRole('tab', { name: 'Claimlight' }).waitFor()
    return new Window(page)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}

export class Window {
  constructor(readonly page: Page) {}

  async close(): Promise<void> {
    await this.page.context().close()
  }

  /** The active note's claims by verdict, once the status bar has them. */
  async counts(): Promise<string> {
    const item = this.page.locator('.statusbar-item').filter({ hasText: /^\s*(✓ \d|No claims)/ })
    await item.waitFor()
    return ((await item.textContent()) ?? '').trim()
  }

  /** Waits until they are so. */
  async counted(counts: RegExp): Promise<void> {
    await this.page.locator('.statusbar-item').filter({ hasText: counts }).waitFor()
  }

  /** Rests the mouse on words of the active note; the card that shows, its text. */
  async hover(words: string): Promise<{ readonly card: Locator; readonly text: string }> {
    const card = this.page.locator('.monaco-hover:visible').filter({ hasText: 'Open the fact' })
    await this.words(words).hover()
    await card.first().waitFor()
    return { card: card.first(), text: ((await card.first().textContent()) ?? '').trim() }
  }

  /** The words in the editor's text: few ones, since VS Code cuts it every fifty letters. It draws spaces as no-break spaces. */
  words(words: string): Locator {
    const pattern = new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'))
    return this.page.locator('.editor-instance .view-line > span > span').filter({ hasText: pattern }).first()
  }

  /** Runs a command of the palette by its title. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const input = this.page.locator('.quick-input-widget input[type=text]')
    await input.fill(`>${title}`)
    await this.choose(title)
  }

  /** Clicks an entry of the open picker. */
  async choose(text: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first().click()
  }

  /** Answers the dialog for files, once it proposes that path: with another one, or with the proposed. */
  async answerFileDialog(title: string, proposed: string, file?: string): Promise<void> {
    const dialog = this.page.locator('.quick-input-widget:visible').filter({ hasText: title })
    const input = dialog.locator('input[type=text]')
    await input.waitFor()
    await this.page.waitForFunction(
      `document.querySelector('.quick-input-widget input[type=text]')?.value === ${JSON.stringify(proposed)}`,
    )
    if (file !== undefined) {
      await input.fill(file)
      const entry = dialog.locator('.monaco-list-row.focused').filter({ hasText: path.basename(file) })
      await entry.waitFor()
    }
    await input.press('Enter')
  }

  /** Shows Claimlight's three views. */
  async openViews(): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: 'Claimlight' })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
    await this.view('Themes').waitFor()
  }

  /** Gives the side bar room, as someone does who reads in it. */
  async widenSideBar(pixels: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox()
    if (!box) throw new Error('the side bar is not shown')
    const [edge, middle] = [box.x + box.width, box.y + box.height / 2]
    await this.page.mouse.move(edge, middle)
    await this.page.mouse.down()
    await this.page.mouse.move(edge + pixels, middle, { steps: 5 })
    await this.page.mouse.up()
  }

  view(name: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.getByRole('button', { name: new RegExp(`^${name}`) }) })
  }

  /** An entry of a view. */
  row(view: string, text: string | RegExp): Locator {
    return this.view(view).getByRole('treeitem').filter({ hasText: text }).first()
  }

  /** The tab of an open document. */
  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) }).first()
  }

  /** What empty views say, in this view or in any. */
  welcome(view?: string): Locator {
    return (view === undefined ? this.page : this.view(view)).locator('.welcome-view-content:visible')
  }

  /** Notes from now on each text that a view showed for an empty one, however briefly; `welcomesSeen` has them. */
  async watchWelcomes(): Promise<void> {
    await this.page.evaluate(WATCH_WELCOMES)
  }

  async welcomesSeen(): Promise<readonly string[]> {
    const seen: unknown = await this.page.evaluate('[...welcomesSeen]')
    return Array.isArray(seen) ? seen.map(String) : []
  }

  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file })
  }
}
