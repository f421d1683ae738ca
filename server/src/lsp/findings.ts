/** What is found in a note or a fact base, with the settings of its folder, worked out once for each of its states. */
import { type BareFinding, type BaseEvidence, FindingsMemory, type FoundPart, type Snapshot } from '../engine'
import type { BaseEvidences } from './baseEvidences'
import type { Configuration } from './configuration'
import type { HeldJudgements } from './judgements'
import type { Settings } from './settings'
import type { Workspace } from './workspace'

/** How long that may hold the event loop, in ms. */
const PREPARING = 4

interface Known {
  readonly bases: Snapshot['bases']
  readonly settings: Settings
  /** Of a fact base. */
  readonly evidence: BaseEvidence | undefined
  readonly id: string
  /** Undefined of a note that is kept as bytes: there are many, and they are found again in no time. */
  readonly found: Found | undefined
}

export interface Found {
  readonly parts: readonly FoundPart[]
  /** With spans in the file. */
  readonly findings: readonly BareFinding[]
  /** Another one for each other state of the file: LSP's `resultId`. */
  readonly id: string
}

export class Findings {
  /** By the note's view, the fact base or the file of judgements: objects that never change. */
  private readonly known = new WeakMap<object, Known>()
  private readonly memory = new FindingsMemory()
  private count = 0

  constructor(
    private readonly configuration: Configuration,
    private readonly workspace: Workspace,
    private readonly evidences: BaseEvidences,
  ) {}

  /** `uri`: of a note, a fact base or a configuration, canonical. Empty for other files. */
  in(snapshot: Snapshot, uri: string): Found {
    const problem = this.workspace.sizeProblem(uri)
    if (problem) return foundIn([{ start: 0, findings: [tooLargeFinding(problem)] }], `size ${problem.length}`)
    const judgements = this.workspace.judgements.get(uri)
    const subject = judgements ?? snapshot.note(uri) ?? snapshot.bases.find((base) => base.uri === uri)
    if (!subject) return this.inConfiguration(uri)
    const settings = this.configuration.for(uri)
    const before = this.known.get(subject)
    const evidence = this.evidences.of(uri)
    const isRight = before?.bases === snapshot.bases && before.settings === settings && before.evidence === evidence
    const known = isRight ? before : undefined
    if (known?.found) return known.found
    const id = known?.id ?? `${++this.count}`
    const parts = judgements ? problemsIn(judgements) : this.memory.of(snapshot, uri, settings, true, evidence)
    const found = foundIn(parts, id)
    const kept = this.workspace.isFolded(uri) ? undefined : found
    this.known.set(subject, { bases: snapshot.bases, settings, evidence, id, found: kept })
    return found
  }

  private inConfiguration(uri: string): Found {
    const ceiling = this.configuration.for(uri).severities['configuration'] ?? 'warning'
    const findings = this.configuration.files.findings(uri, ceiling)
    return findings ? foundIn([{ start: 0, findings }], `${++this.count}`) : foundIn([], 'none')
  }

  /** Works for a while on what `in` will ask for in a note that has been judged; true once that costs little. */
  prepare(snapshot: Snapshot, uri: string): boolean {
    const begun = performance.now()
    return this.memory.prepare(snapshot, uri, this.configuration.for(uri), () => performance.now() - begun > PREPARING)
  }

  /** As `in`, of what has been judged of a long note. */
  soFar(snapshot: Snapshot, uri: string): Found {
    const parts = this.memory.of(snapshot, uri, this.configuration.for(uri), false)
    return foundIn(parts, `${++this.count} and more`)
  }
}

function foundIn(parts: readonly FoundPart[], id: string): Found {
  return {
    parts,
    id,
    get findings() {
      return parts.flatMap(({ start, findings }) => findings.map((finding) => moved(finding, start)))
    },
  }
}

function moved(finding: BareFinding, by: number): BareFinding {
  return { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } }
}

function problemsIn({ file }: HeldJudgements): readonly FoundPart[] {
  const findings = file.problems.map(({ severity, span, message }): BareFinding => {
    return { code: 'judgements', severity, span, message, related: [] }
  })
  return [{ start: 0, findings }]
}

function tooLargeFinding(message: string): BareFinding {
  return {
    code: 'too-large',
    severity: 'information',
    span: { start: 0, end: 0 },
    message,
    related: [],
  }
}
