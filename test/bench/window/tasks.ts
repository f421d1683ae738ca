/** How long the page of VS Code is busy at a time, by the browser's own trace. */
import type { CDPSession } from 'playwright-core'
import type { Desk, WindowOptions } from '../../vscode/host/window'
import { quantile } from '../speed/statistics'

const KEYS = 60
const GAP_MS = 40
/** What opening a file brings with it is over after so long. */
const SETTLED_MS = 6000
/** Of a hundred tasks that draw, one is longer: the very longest is the collector's or the machine's. */
const SHARE = 0.99
/** Milliseconds; a shorter task draws nothing. */
const SHORT = 1

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds of the page's tasks while someone types in the middle of a file: all but the longest hundredth are shorter. */
export async function longestTask(
  desk: Desk,
  file: WindowOptions,
  settings: Readonly<Record<string, unknown>>,
): Promise<number> {
  const window = await desk.window(file, settings)
  const { page } = window
  try {
    await page.waitForTimeout(SETTLED_MS)
    await page.locator('.editor-instance .view-lines').click()
    const session = await page.context().newCDPSession(page)
    const events = await traced(session, async () => {
      for (let key = 0; key < KEYS; key++) {
        await page.keyboard.press('abcdefghij'.charAt(key % 10))
        await page.waitForTimeout(GAP_MS)
      }
    })
    const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === main?.pid && tid === main.tid)
    return quantile(
      tasks.map(({ dur = 0 }) => dur / 1000).filter((ms) => ms > SHORT),
      SHARE,
    )
  } finally {
    await window.close()
  }
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
    transferMode: 'ReportEvents',
  })
  await work()
  await session.send('Tracing.end')
  await complete
  return events
}
