/** A fact base that comes into being: written beside its place, and renamed when it is whole. Until then nothing has changed. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** UTF-16 code units. */
const PIECE = 256 * 1024

export class BaseOutput {
  private waiting: string[] = []
  private size = 0

  private constructor(
    private readonly path: string,
    private readonly body: string,
    private readonly file: FileHandle,
  ) {}

  /** Rejects where nothing can be written there. */
  static async open(path: string): Promise<BaseOutput> {
    const body = besidePath(path, 'facts')
    return new BaseOutput(path, body, await open(body, 'w'))
  }

  async write(line: string): Promise<void> {
    this.waiting.push(line)
    this.size += line.length
    if (this.size >= PIECE) await this.flush()
  }

  /** Puts the head before what has been written, and the whole in its place. */
  async finish(head: string, signal: AbortSignal): Promise<void> {
    await this.flush()
    await this.file.close()
    await writeWhole(this.path, async (file) => {
      await file.appendFile(head)
      for await (const piece of createReadStream(this.body, { signal })) await file.appendFile(piece)
    })
    await rm(this.body, { force: true })
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => {})
    await rm(this.body, { force: true })
  }

  private async flush(): Promise<void> {
    const text = this.waiting.join('')
    this.waiting = []
    this.size = 0
    if (text !== '') await this.file.appendFile(text)
  }
}

/** Beside its place and renamed; what fails leaves nothing behind, and the old file as it was. */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const beside = besidePath(path, 'part')
  try {
    const file = await open(beside, 'w')
    try {
      await write(file)
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Not called `*.facts.*`, so that nobody takes it for a fact base meanwhile. */
function besidePath(path: string, what: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${what}.tmp`)
}
