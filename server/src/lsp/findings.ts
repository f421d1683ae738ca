/** What is found in a note or a fact base, with the settings of its folder, worked out once for each of its states. */
import { type Finding, findings, type Snapshot } from '../engine'
import type { Configuration } from './configuration'
import type { Settings } from './settings'
import type { Workspace } from './workspace'

interface Known {
  readonly bases: Snapshot['bases']
  readonly settings: Settings
  /** Undefined of a note that is kept as bytes: there are many, and they are found again in no time. */
  readonly findings: readonly Finding[] | undefined
  readonly id: string
}

export interface Found {
  readonly findings: readonly Finding[]
  /** Another one for each other state of the file: LSP's `resultId`. */
  readonly id: string
}

export class Findings {
  /** By the note's view or the fact base: objects that never change. */
  private readonly known = new WeakMap<object, Known>()
  private count = 0

  constructor(
    private readonly configuration: Configuration,
    private readonly workspace: Workspace,
  ) {}

  /** `uri`: of a note or a fact base, canonical. Empty for other files. */
  in(snapshot: Snapshot, uri: string): Found {
    const problem = this.workspace.sizeProblem(uri)
    if (problem) return { findings: [tooLargeFinding(problem)], id: `size ${problem.length}` }
    const subject = snapshot.note(uri) ?? snapshot.bases.find((base) => base.uri === uri)
    if (!subject) return { findings: [], id: 'none' }
    const settings = this.configuration.for(uri)
    const before = this.known.get(subject)
    const known = before?.bases === snapshot.bases && before.settings === settings ? before : undefined
    const found = known?.findings ?? findings(snapshot, uri, settings.severities, { reader: settings.reader })
    const id = known?.id ?? `${++this.count}`
    const kept = this.workspace.isFolded(uri) ? undefined : found
    if (!known) this.known.set(subject, { bases: snapshot.bases, settings, findings: kept, id })
    return { findings: found, id }
  }
}

function tooLargeFinding(message: string): Finding {
  return {
    code: 'too-large',
    severity: 'information',
    span: { start: 0, end: 0 },
    message,
    related: [],
    fixes: () => [],
  }
}
