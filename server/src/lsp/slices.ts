/** Long work in slices that let messages in between, and the signal that waiting work is woken by. */
import type { CancellationToken } from 'vscode-languageserver'
import { Cancelled } from './dispatcher'

/** How long a slice of work may hold the event loop, in ms: short enough that nobody feels it while typing. */
const SLICE = 8

/**
 * As many turns of the event loop as the protocol's library takes for a request: to read it, to hand it on, and to write
 * the answer. With one turn a request waited for three slices.
 */
const TURNS = 4

/** Lets messages that have come in be handled. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** So many ms; the program may end meanwhile. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

/** Runs `step` for each item, pausing between slices. `checkpoint` may throw to end it. */
export async function inSlices<T>(
  items: Iterable<T>,
  step: (item: T, index: number) => void,
  checkpoint: () => void,
): Promise<void> {
  let begun = performance.now()
  let index = 0
  for (const item of items) {
    step(item, index++)
    if (performance.now() - begun < SLICE) continue
    await breathe()
    checkpoint()
    begun = performance.now()
  }
}

/** Wakes all that wait for it. */
export class Signal {
  private readonly waiting = new Set<() => void>()
  private fired = 0

  /** How often it has been fired. */
  get count(): number {
    return this.fired
  }

  fire(): void {
    this.fired++
    const woken = [...this.waiting]
    this.waiting.clear()
    for (const wake of woken) wake()
  }

  /** Resolves once it has been fired more than `seen` times; rejects with `Cancelled` when the request is cancelled first. */
  next(token: CancellationToken, seen: number): Promise<void> {
    if (this.fired > seen) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const wake = () => {
        listener.dispose()
        resolve()
      }
      const listener = token.onCancellationRequested(() => {
        this.waiting.delete(wake)
        listener.dispose()
        reject(new Cancelled())
      })
      this.waiting.add(wake)
    })
  }
}

/** A promise and what resolves it. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T | Promise<T>) => void } {
  const box: { resolve?: (value: T | Promise<T>) => void } = {}
  const promise = new Promise<T>((resolve) => {
    box.resolve = resolve
  })
  return { promise, resolve: (value) => box.resolve?.(value) }
}
