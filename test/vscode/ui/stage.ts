/** Where a suite of page-driven tests happens: a copy of the samples, and windows that are photographed where a test fails. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Desk, type Window } from '../host/window'
import { SAMPLES, SCREENSHOTS, VSIX } from './places'

export interface Stage {
  /** The folder that is open: the tests may write to it. */
  readonly folder: string
  /** A window with the note open in it. */
  open(theme: string, file?: string): Promise<Window>
}

export const shot = (name: string) => path.join(SCREENSHOTS, `${name}.png`)

/** To be called in a suite, whose hooks it sets. */
export function stage(note: string): Stage {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'cl-ui-')), 'samples')
  const desks: Desk[] = []
  const windows: Window[] = []

  before(async () => {
    cpSync(SAMPLES, folder, { recursive: true })
    desks.push(await Desk.open({ install: [VSIX] }))
  })

  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed'
    for (const window of windows.splice(0)) {
      if (failed) await window.screenshot(shot(`failed-${this.currentTest?.title.replaceAll(/\W+/g, '-')}`))
      await window.close()
    }
  })

  after(async () => {
    for (const desk of desks) await desk.close()
    rmSync(path.dirname(folder), { recursive: true, force: true })
  })

  return {
    folder,
    async open(theme, file = note) {
      const [desk] = desks
      assert.ok(desk)
      const window = await desk.window({ folder, file }, { 'workbench.colorTheme': theme })
      windows.push(window)
      return window
    },
  }
}
