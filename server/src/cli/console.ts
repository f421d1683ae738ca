/** What a command may touch of the world: streams, environment, working directory. Tests pass their own. */
import { once } from 'node:events'
import { homedir } from 'node:os'
import type { Readable, Writable } from 'node:stream'

export interface Console {
  readonly stdin: Readable
  readonly cwd: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output is a terminal, and how many columns it has. */
  readonly isTerminal: boolean
  readonly columns: number
  readonly now?: Date
  /** Waits until the reader takes more. Nothing is written any more once the reader has gone (`| head`). */
  out(text: string): Promise<void>
  /** To standard error. */
  err(text: string): Promise<void>
  /** Whether standard error is a terminal, on which a line may be written over. */
  readonly errIsTerminal?: boolean
  /** Calls `stop` in place of ending the program when the user interrupts it (Ctrl-C), until the function that comes back is called. */
  onInterrupt?(stop: () => void): () => void
}

const DEFAULT_COLUMNS = 100

export function processConsole(): Console {
  const { stdout, env } = process
  let err: Console['err'] | undefined
  return {
    // Streams that are not used are not made.
    get stdin() {
      return process.stdin
    },
    cwd: process.cwd(),
    now: new Date(),
    home: homedir(),
    env,
    isTerminal: stdout.isTTY === true,
    columns: stdout.columns || Number(env['COLUMNS']) || DEFAULT_COLUMNS,
    out: writer(stdout),
    get errIsTerminal() {
      return process.stderr.isTTY === true
    },
    onInterrupt(stop) {
      process.on('SIGINT', stop).on('SIGTERM', stop)
      return () => void process.off('SIGINT', stop).off('SIGTERM', stop)
    },
    err(text) {
      err ??= writer(process.stderr)
      return err(text)
    },
  }
}

/** A pipe whose reader has left is no error of ours: later text is dropped. Other errors of the stream are thrown. */
export function writer(stream: Writable): (text: string) => Promise<void> {
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error
  })
  return async (text) => {
    if (failure?.code === 'EPIPE' || stream.destroyed) return
    if (failure) throw failure
    if (stream.write(text)) return
    const waiting = new AbortController()
    const { signal } = waiting
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => {})
    // Takes away the listeners of the one that did not come.
    waiting.abort()
  }
}
