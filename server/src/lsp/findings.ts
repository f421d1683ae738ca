/** What is found in a note or a fact base, with the settings of its folder, worked out once for each of its states. */
import { type Finding, findings, type Snapshot } from '../engine'
import type { Configuration } from './configuration'
import type { Settings } from './settings'
import type { Workspace } from './workspace'

interface Known {
  readonly bases: Snapshot['bases']
  readonly settings: Settings
  readonly findings: readonly Finding[]
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
    const known = this.known.get(subject)
    if (known && known.bases === snapshot.bases && known.settings === settings) return known
    const found = {
      bases: snapshot.bases,
      settings,
      findings: findings(snapshot, uri, settings.severities, { reader: settings.reader }),
      id: `${++this.count}`,
    }
    this.known.set(subject, found)
    return found
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
