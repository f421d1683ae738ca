/**
 * A client that drives the language server as an editor does, over stdio, and checks the protocol on the way: ranges lie
 * within their documents, diagnostics name versions that were sent, nothing comes after `shutdown`, the exit status is
 * right. It waits for conditions, each with a deadline, and never for time to pass.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node'
import { buildServer, type Folder } from './lspServer'
import { isPublished, isRange, isRecord, merge, uriOf } from './lspShapes'
import { edited, lengthOf, positionAt, textIn } from './lspText'

/** How long a condition may take to hold, in ms; on a busy machine too. */
const DEADLINE = 15_000

export interface ClientOptions {
  readonly folders?: readonly Folder[]
  /** The server's; without it, one that has no threads. */ readonly program?: string
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
  /** The `claimlight` section by folder uri; '' for all others. Answers `workspace/configuration`. */
  readonly settings?: Readonly<Record<string, unknown>>
}

interface Received {
  readonly method: string
  readonly params: unknown
}

const FULL: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
  workspace: { workspaceFolders: true },
}

export class LspClient {
  readonly received: Received[] = []
  /** What the server asked of the client. */
  readonly asked: Received[] = []
  private readonly texts = new Map<string, { version: number; text: string }>()
  private readonly published = new Map<string, PublishDiagnosticsParams>()
  private readonly waiting = new Set<() => void>()
  private readonly violations: string[] = []
  private down = false
  private exitSaid = false
  settings: Readonly<Record<string, unknown>>
  encoding = 'utf-16'

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    options: ClientOptions,
  ) {
    this.settings = options.settings ?? {}
    connection.onNotification((method: string, params: unknown) => this.take(method, params))
    connection.onUnhandledProgress((params) => this.take('$/progress', params))
    connection.onRequest((method: string, params: unknown) => this.answer(method, params))
    // A server that dies must fail the test at once: disposing rejects what is waited for.
    process.once('exit', () => {
      connection.dispose()
      for (const look of this.waiting) look()
    })
    connection.listen()
  }

  /** A client that has said `initialize` and `initialized`. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = await LspClient.connect(options)
    await client.initialize(options)
    return client
  }

  static async connect(options: ClientOptions = {}): Promise<LspClient> {
    const child = spawn(process.execPath, [options.program ?? (await buildServer()), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    )
    return new LspClient(child, connection, options)
  }

  async initialize({
    folders = [],
    capabilities = {},
    initializationOptions,
  }: ClientOptions): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((folder) => ({ uri: folder.uri, name: folder.path })),
      capabilities: merge(FULL, capabilities),
      initializationOptions,
    })
    this.encoding = result.capabilities.positionEncoding ?? 'utf-16'
    await this.connection.sendNotification('initialized', {})
    return result
  }

  // -------------------------------------------------------------- documents

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.texts.set(uri, { version: 1, text })
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  /** Replaces the range, given in the agreed encoding; `text` is what the document is then. */
  edit(uri: string, range: Range, newText: string, text: string): Promise<void> {
    return this.change(uri, [{ range, text: newText }], text)
  }

  replace(uri: string, text: string): Promise<void> {
    return this.change(uri, [{ text }], text)
  }

  /** Sends the changes as one message; `text` is what the document is after them all. */
  change(uri: string, contentChanges: readonly TextDocumentContentChangeEvent[], text: string): Promise<void> {
    const version = (this.texts.get(uri)?.version ?? 0) + 1
    this.texts.set(uri, { version, text })
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  close(uri: string): Promise<void> {
    this.texts.delete(uri)
    return this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  // -------------------------------------------------------------- messages

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  /** The answer, its ranges checked against the documents they are in. The caller names its type. */
  async request<R>(method: string, params: unknown): Promise<R> {
    const result: R = await this.connection.sendRequest(method, params)
    this.checkRanges(result, uriOf(params))
    return result
  }

  /** The document's place of the first `needle`, moved on by `shift` UTF-16 code units. */
  position(uri: string, needle: string, shift = 0): Position {
    const { text } = this.known(uri)
    const offset = text.indexOf(needle)
    assert.ok(offset >= 0, `${JSON.stringify(needle)} is not in ${uri}`)
    return positionAt(text, offset + shift, this.encoding)
  }

  /** The document's text of a range. */
  text(uri: string, range: Range): string {
    return textIn(this.known(uri).text, range, this.encoding)
  }

  /** The document's text with the edits made; all count from the text as it is. */
  applied(uri: string, edits: readonly TextEdit[]): string {
    return edited(this.known(uri).text, edits, this.encoding)
  }

  /** What has been published for the file last, once it satisfies the condition. */
  async diagnostics(
    uri: string,
    condition: (diagnostics: readonly Diagnostic[], version: number | undefined) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const latest = () => this.published.get(uri)
    await this.until(`diagnostics of ${uri}`, () => {
      const published = latest()
      return published !== undefined && condition(published.diagnostics, published.version)
    })
    return latest()?.diagnostics ?? []
  }

  hasPublished(uri: string): boolean {
    return this.published.has(uri)
  }

  /** The first notification, from `since` on in `received`, that satisfies the condition. */
  async notification(
    method: string,
    condition: (params: unknown) => boolean = () => true,
    since = 0,
  ): Promise<unknown> {
    const find = () => this.received.slice(since).find((each) => each.method === method && condition(each.params))
    await this.until(method, () => find() !== undefined)
    return find()?.params
  }

  /** Resolves when the condition holds; it is looked at again whenever the server says something. */
  async until(what: string, condition: () => boolean): Promise<void> {
    if (condition()) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(look)
        reject(new Error(`still waiting for ${what}; received last: ${JSON.stringify(this.received.slice(-4))}`))
      }, DEADLINE)
      const look = () => {
        const ended = this.process.exitCode !== null
        if (!condition() && !ended) return
        clearTimeout(timer)
        this.waiting.delete(look)
        if (condition()) resolve()
        else reject(new Error(`the server ended while the test waited for ${what}`))
      }
      this.waiting.add(look)
    })
  }

  /** Shuts down as the protocol has it, and checks that the server ends well. */
  async stop(): Promise<void> {
    if (this.exitSaid) return
    await this.connection.sendRequest('shutdown')
    this.down = true
    assert.equal(await this.exit(), 0, 'exit status after shutdown')
    assert.deepEqual(this.violations, [])
  }

  /** Says `exit`; the process's status. */
  async exit(): Promise<number | null> {
    this.exitSaid = true
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', (code) => resolve(code)))
    await this.connection.sendNotification('exit')
    return ended
  }

  private take(method: string, params: unknown): void {
    if (this.down) this.violations.push(`${method} after shutdown`)
    this.received.push({ method, params })
    if (isPublished(method, params)) this.takeDiagnostics(params)
    for (const look of this.waiting) look()
  }

  /** What is wrong here is kept for `stop`: an exception would be lost in the connection. */
  private takeDiagnostics(params: PublishDiagnosticsParams): void {
    this.published.set(params.uri, params)
    const sent = this.texts.get(params.uri)?.version
    if (sent === undefined || params.version === undefined) return
    if (params.version > sent) this.violations.push(`diagnostics of version ${params.version}, which was never sent`)
    if (params.version !== sent) return
    try {
      this.checkRanges(params.diagnostics, params.uri)
    } catch (error) {
      this.violations.push(String(error))
    }
  }

  private answer(method: string, params: unknown): unknown {
    this.asked.push({ method, params })
    for (const look of this.waiting) look()
    if (method !== 'workspace/configuration') return null
    const items = isRecord(params) && Array.isArray(params['items']) ? params['items'] : []
    return items.map((item) => this.settings[String(item.scopeUri ?? '')] ?? this.settings[''] ?? null)
  }

  /** Every range below `value` lies within its document, start before end. */
  private checkRanges(value: unknown, uri: string | undefined): void {
    if (Array.isArray(value)) for (const item of value) this.checkRanges(item, uri)
    if (!isRecord(value)) return
    const own = typeof value['uri'] === 'string' ? value['uri'] : uri
    if (own !== undefined && isRange(value['range'])) this.checkRange(value['range'], own)
    for (const [key, child] of Object.entries(value)) {
      // The changes of a workspace edit are keyed by their file's uri.
      if (key !== 'range') this.checkRanges(child, /^\w+:/.test(key) ? key : own)
    }
  }

  private checkRange({ start, end }: Range, uri: string): void {
    const text = this.texts.get(uri)?.text
    assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), 'range backwards')
    if (text === undefined) return
    const lines = text.split(/\r\n|\r|\n/)
    for (const { line, character } of [start, end]) {
      assert.ok(line < lines.length, `line ${line} of ${lines.length} in ${uri}`)
      assert.ok(
        character <= lengthOf(lines[line] ?? '', this.encoding),
        `character ${character} of line ${line} in ${uri}`,
      )
    }
  }

  private known(uri: string): { version: number; text: string } {
    const known = this.texts.get(uri)
    if (!known) throw new Error(`${uri} is not open`)
    return known
  }
}
