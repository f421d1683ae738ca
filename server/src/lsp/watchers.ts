/** Asks the client to watch what lies outside of its workspace: fact bases that a setting names. */
import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver'
import type { ClientTraits } from './client'
import type { Dispatcher } from './dispatcher'

export class Watchers {
  private watched: readonly string[] = []
  private registered: Disposable | undefined

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientTraits,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** `uris`: files and folders; they take the place of those before. A client that cannot do it is left alone. */
  async watch(uris: readonly string[]): Promise<void> {
    if (!this.client.watchersElsewhere || uris.join('\n') === this.watched.join('\n')) return
    this.watched = uris
    this.registered?.dispose()
    this.registered = undefined
    if (uris.length === 0) return
    const watchers = uris.flatMap((uri) => [pattern(parentOf(uri), nameOf(uri)), pattern(uri, FACTS)])
    try {
      this.registered = await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    } catch (error) {
      this.dispatcher.warn(`The client refused to watch fact bases elsewhere: ${String(error)}`)
    }
  }
}

const FACTS = '**/*.facts.{yaml,yml,json,jsonl}'

function pattern(baseUri: string, glob: string) {
  return { globPattern: { baseUri, pattern: glob } }
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'))
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
}
