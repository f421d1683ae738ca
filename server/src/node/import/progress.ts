/** Tells how far an import is, a few times a second at most. */
import type { ImportRequest } from './request'

/** Milliseconds. */
const PAUSE = 200

export class Progress {
  /** How many there are so far. */
  facts: () => number = () => 0
  private read = 0
  private told = 0

  constructor(
    private readonly request: Pick<ImportRequest, 'onProgress'>,
    private readonly size: number,
  ) {}

  add(bytes: number): void {
    this.read += bytes
    const now = performance.now()
    if (now - this.told < PAUSE) return
    this.told = now
    this.request.onProgress({ read: this.read, size: this.size, facts: this.facts() })
  }
}
