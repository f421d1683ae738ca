/**
 * Where a server's messages go: each in one piece. The protocol's library writes the head of a message and waits before it
 * writes the rest, which wakes the editor twice: an eighth of the time that a hover takes.
 */
import { Writable } from 'node:stream'

export class WholeMessages extends Writable {
  private head = ''

  constructor(private readonly output: NodeJS.WritableStream) {
    super({ decodeStrings: false })
    output.on('error', (error: Error) => this.destroy(error))
    output.on('close', () => this.destroy())
  }

  /** The head comes as a string, what it is the head of as bytes. */
  override _write(part: string | Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    if (typeof part === 'string') {
      this.head += part
      done()
      return
    }
    const whole = Buffer.concat([Buffer.from(this.head, 'latin1'), part])
    this.head = ''
    this.output.write(whole, done)
  }
}
