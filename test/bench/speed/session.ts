/** A language server in a process of its own, spoken to over stdio; times are milliseconds. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

export interface Program {
  readonly name: string
  readonly argv: readonly [string, ...string[]]
}

export interface Workspace {
  readonly folder?: string
  /** The `initializationOptions`. */
  readonly options?: unknown
}

/** A server that is silent for so long has nothing under way. */
const QUIET_MS = 3000
/** How often it is looked at, in ms, and how many hundredths of a second it may compute meanwhile. */
const LOOK_MS = 200
const REST_TICKS = 2
/** No server is waited for longer. */
const LONGEST_MS = 120_000

export class Session {
  /** From the start of the process to the answer to `initialize`. */
  startMs = 0
  private whole = false
  private lastPublished = performance.now()
  /** The process has ended, whatever ended it. */
  private over = false
  private readonly waiting = new Set<(params: PublishDiagnosticsParams) => void>()
  private readonly ended = new Set<() => void>()

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: MessageConnection,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.lastPublished = performance.now()
      for (const look of this.waiting) look(params)
    })
    connection.onUnhandledProgress(() => undefined)
    connection.onRequest('workspace/configuration', (params: { items: readonly unknown[] }) =>
      params.items.map(() => null),
    )
    connection.onRequest(() => null)
    child.once('exit', () => {
      this.over = true
      connection.dispose()
      for (const end of this.ended) end()
    })
    connection.listen()
  }

  static async start({ argv: [command, ...args] }: Program, { folder, options }: Workspace = {}): Promise<Session> {
    const begun = performance.now()
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    const session = new Session(child, connection)
    const rootUri = folder === undefined ? null : pathToFileURL(folder).href
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      initializationOptions: options,
      workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: 'vault' }],
      capabilities: {
        textDocument: { publishDiagnostics: { versionSupport: true } },
        window: { workDoneProgress: true },
      },
    })
    session.startMs = performance.now() - begun
    const sync = capabilities.textDocumentSync
    session.whole = (typeof sync === 'object' ? sync.change : sync) !== 2
    void connection.sendNotification('initialized', {})
    return session
  }

  /** Does something, and waits for the diagnostics of that version of a note. */
  async untilPublished(uri: string, version: number, act: () => void): Promise<number> {
    const begun = performance.now()
    await this.published(uri, version, act)
    return performance.now() - begun
  }

  /**
   * Waits until the server has published nothing for so long, and has nothing under way; gives how long ago the last was, seen
   * from `since`. On a busy machine a server may be silent for a while because others are at work.
   */
  async quiet(since: number): Promise<number> {
    let [ticks, busy] = [this.cpuTicks(), performance.now()]
    while (performance.now() - Math.max(this.lastPublished, busy) < QUIET_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const now = this.cpuTicks()
      if (now - ticks > REST_TICKS) busy = performance.now()
      ticks = now
    }
    return this.lastPublished - since
  }

  /** Hundredths of a second that the server has computed; 0 where the system does not tell. */
  private cpuTicks(): number {
    try {
      const [, fields = ''] = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')
      const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
      return user + system
    } catch {
      return 0
    }
  }

  open(uri: string, text: string): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    })
  }

  /** Types a character over the one at a place, or before it. `text` is the note as it is then, for servers that want it whole. */
  type(uri: string, version: number, at: Place, character: string, text: () => string): void {
    const { line } = at
    const end = { line, character: at.character + (at.over ? 1 : 0) }
    const change = { range: { start: { line, character: at.character }, end }, text: character }
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [this.whole ? { text: text() } : change],
    })
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params)
  }

  /** The most memory that the server has had, in MB; undefined where the system does not tell. */
  peakMb(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8')
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
    } catch {
      return undefined
    }
  }

  async close(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      this.ended.add(resolve)
    })
    if (this.over) return
    const stop = setTimeout(() => this.child.kill('SIGKILL'), 5000)
    await this.connection.sendRequest('shutdown').catch(() => undefined)
    await this.connection.sendNotification('exit').catch(() => undefined)
    await gone
    clearTimeout(stop)
  }

  private published(uri: string, version: number, act: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(late)
        this.waiting.delete(look)
        this.ended.delete(gone)
        then()
      }
      const look = (params: PublishDiagnosticsParams) => {
        if (params.uri === uri && (params.version ?? version) >= version) settle(resolve)
      }
      const gone = () => settle(() => reject(new Error('the server ended')))
      const late = setTimeout(() => settle(() => reject(new Error('no diagnostics came'))), LONGEST_MS)
      this.waiting.add(look)
      this.ended.add(gone)
      act()
    })
  }
}

/** `over`: a character typed before stands there, and is typed over. */
export interface Place {
  readonly line: number
  readonly character: number
  readonly over: boolean
}
