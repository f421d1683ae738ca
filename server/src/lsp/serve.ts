/**
 * Starts the language server on a connection. `initialize` is answered at once, with what the client needs to know; the
 * engine, the lexicons and the facts are loaded when the client says `initialized`, or asks for anything.
 */
import type { Connection } from 'vscode-languageserver'
import { capabilitiesFor } from './capabilities'
import { type ClientTraits, readClient } from './client'
import { Dispatcher } from './dispatcher'
import type { ServerIo } from './io'
import type { Session } from './session'

/** Serves until the client ends the connection. */
export function serve(connection: Connection, io: ServerIo): void {
  new Server(connection, io).listen()
}

class Server {
  private readonly dispatcher: Dispatcher
  private client: ClientTraits | undefined
  private session: Promise<Session> | undefined

  constructor(
    private readonly connection: Connection,
    private readonly io: ServerIo,
  ) {
    this.dispatcher = new Dispatcher(connection, async () => (await this.begin()).routes)
  }

  listen(): void {
    const { connection, dispatcher } = this
    connection.onInitialize((params) => {
      const client = readClient(params)
      this.client = client
      dispatcher.start()
      return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Claimlight', version: this.io.version } }
    })
    connection.onShutdown(() => {
      dispatcher.stop()
      void this.session?.then((session) => session.stop())
    })
    connection.listen()
  }

  /** The library takes these notifications before the dispatcher can; asked earlier, it would register for them again. */
  private followFolders(): void {
    this.connection.workspace.onDidChangeWorkspaceFolders((event) => {
      void this.dispatcher.background('Changing folders', async () => (await this.begin()).changeFolders(event))
    })
  }

  private begin(): Promise<Session> {
    this.session ??= this.load()
    return this.session
  }

  private async load(): Promise<Session> {
    const { connection, dispatcher, io, client } = this
    if (!client) throw new Error('nothing is loaded before initialize')
    if (client.folderEvents) this.followFolders()
    const { createSession } = await import('./session')
    return createSession({ connection, dispatcher, io, client })
  }
}
