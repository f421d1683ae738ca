/**
 * Finds out what the rules about fact bases ask for: which facts disagree, what the quoted documents say, which facts are
 * used. It does so when things have been quiet for a while, in slices, and never because of a single key.
 */
import { CancellationToken, CodeLensRefreshRequest } from 'vscode-languageserver'
import {
  type BaseEvidence,
  type EngineHost,
  type FactBase,
  type FactFinder,
  ruleDocs,
  type Snapshot,
  sameCounts,
} from '../engine'
import type { Publisher } from './diagnostics'
import { Disagreements } from './disagreements'
import { Cancelled } from './dispatcher'
import type { Services } from './services'
import type { Signal } from './slices'

/** How long nothing must have changed, in ms. */
const QUIET = 1000
/** And how long until uses are counted again where there are many notes: after an edit of facts, all of them are read for it. */
const LONG_QUIET = 5000
const MANY_NOTES = 1000

export interface WatchParts {
  readonly host: EngineHost
  readonly changes: Signal
  readonly publisher: Publisher
  readonly finder: () => FactFinder
}

export class BaseWatch {
  private readonly disagreements: Disagreements
  private readonly defaults = new Map(ruleDocs().map(({ code, defaultSeverity }) => [code, defaultSeverity]))

  constructor(
    private readonly services: Services,
    private readonly parts: WatchParts,
  ) {
    this.disagreements = new Disagreements(parts.host, parts.finder)
  }

  start(): void {
    void this.services.dispatcher.background('Looking through the fact bases', () => this.follow())
  }

  private async follow(): Promise<void> {
    const { dispatcher } = this.services
    const { changes } = this.parts
    await this.services.workspace.whenReady()
    while (dispatcher.running) {
      await this.quiet()
      const seen = changes.count
      await dispatcher.background('Looking through the fact bases', () => this.look(seen))
      await changes.next(CancellationToken.None, seen)
    }
  }

  private async quiet(): Promise<void> {
    const { changes } = this.parts
    for (let before = -1; before !== changes.count && this.services.dispatcher.running; ) {
      before = changes.count
      await new Promise((resolve) => setTimeout(resolve, QUIET))
    }
  }

  /** Given up when something changes meanwhile: it is done again then. */
  private async look(seen: number): Promise<void> {
    const { services, parts } = this
    const checkpoint = () => {
      if (parts.changes.count !== seen || !services.dispatcher.running) throw new Cancelled()
    }
    const snapshot = await services.workspace.whenReady()
    for (const base of snapshot.bases) {
      if (services.workspace.isBundled(base.uri)) continue
      const before = services.evidences.of(base.uri) ?? {}
      const found = await this.evidenceOf(snapshot, base, before, checkpoint)
      if (sameEvidence(before, found)) continue
      services.evidences.set(base.uri, found)
      this.tell(base.uri)
    }
    if (services.lensesShown.size === 0) return
    if (snapshot.notes.length > MANY_NOTES) await new Promise((resolve) => setTimeout(resolve, LONG_QUIET))
    checkpoint()
    await this.recount(checkpoint)
  }

  private async evidenceOf(
    snapshot: Snapshot,
    base: FactBase,
    before: BaseEvidence,
    checkpoint: () => void,
  ): Promise<BaseEvidence> {
    const { services } = this
    const isOn = (code: string) => {
      const set = services.configuration.for(base.uri).severities[code]
      return (set ?? this.defaults.get(code)) !== 'off'
    }
    const sources = isOn('quote-gone') ? await services.sources.of(base) : undefined
    checkpoint()
    const disagreements = isOn('facts-disagree')
      ? await this.disagreements.of(snapshot, base, services.configuration.for(base.uri).note, checkpoint)
      : undefined
    const uses = isOn('unused-fact') ? await services.uses.count(checkpoint) : undefined
    return {
      sources: sources && before.sources && sameMap(sources, before.sources) ? before.sources : sources,
      disagreements,
      uses: uses && before.uses && sameCounts(uses, before.uses) ? before.uses : uses,
    }
  }

  /** Lenses show what was counted before: a client that asks again is told the new number. */
  private async recount(checkpoint: () => void): Promise<void> {
    const { uses, client, connection } = this.services
    const before = uses.latest
    const now = await uses.count(checkpoint)
    if (!before || sameCounts(before, now) || !client.codeLensRefresh) return
    // A client that refuses shows what it had.
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }

  private tell(uri: string): void {
    const { client, connection } = this.services
    this.parts.publisher.publish(uri)
    if (!client.pullDiagnostics) return
    this.parts.changes.fire()
    if (client.diagnosticRefresh) connection.languages.diagnostics.refresh().catch(() => undefined)
  }
}

function sameEvidence(a: BaseEvidence, b: BaseEvidence): boolean {
  return a.sources === b.sources && a.disagreements === b.disagreements && a.uses === b.uses
}

function sameMap<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (!b.has(key) || b.get(key) !== value) return false
  return true
}
