/** Ways to do less: once after a burst, and never twice at the same time. */
import type * as vscode from 'vscode'

/** How long work may hold the extension host, in ms: all extensions and each key wait for it. */
const SLICE = 5

/** Work in slices: `pause` lets others in where a slice is over, and is awaited between two steps. */
export class Slices {
  private begun = performance.now()

  async pause(): Promise<void> {
    if (performance.now() - this.begun < SLICE) return
    await new Promise((resolve) => setTimeout(resolve, 1))
    this.begun = performance.now()
  }
}

/** Runs `action` once, `delay` ms after the last call. */
export class Debounced implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly delay: number,
    private readonly action: () => void,
  ) {}

  schedule(): void {
    this.dispose()
    this.timer = setTimeout(this.action, this.delay)
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}

/** Runs an asynchronous action; a call during a run makes one more run after it, however many calls there were. */
export class Coalesced {
  private running = false
  private again = false

  constructor(private readonly action: () => Promise<void>) {}

  async run(): Promise<void> {
    if (this.running) {
      this.again = true
      return
    }
    this.running = true
    try {
      do {
        this.again = false
        await this.action()
      } while (this.again)
    } finally {
      this.running = false
    }
  }
}
