/** Findings as LSP's diagnostics, remembered stretch by stretch: typing makes few new, and moves those below by lines at most. */
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver'
import type { BareFinding, FoundPart, Snapshot } from '../engine'
import type { ClientTraits } from './client'
import type { Converter, Lined } from './convert'
import type { Places } from './places'

const SEVERITY = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
} as const

/** A stretch's diagnostics, and where it began then. */
interface Made {
  readonly line: number
  readonly character: number
  readonly diagnostics: readonly Diagnostic[]
}

export class DiagnosticLists {
  private readonly made = new WeakMap<FoundPart['findings'], Made>()

  constructor(
    private readonly places: Places,
    private readonly convert: Converter,
    private readonly client: ClientTraits,
    private readonly rulesPage: string,
  ) {}

  /** In the file's order. */
  of(snapshot: Snapshot, uri: string, parts: readonly FoundPart[]): Diagnostic[] {
    const lined = this.places.lined(snapshot, uri)
    const all: Diagnostic[] = []
    for (const part of parts) {
      for (const diagnostic of this.inPart(snapshot, lined, part)) all.push(diagnostic)
    }
    return all
  }

  private inPart(snapshot: Snapshot, lined: Lined | undefined, { start, findings }: FoundPart): readonly Diagnostic[] {
    const { line, character } = lined?.lines.positionAt(start) ?? NOWHERE
    const made = this.made.get(findings)
    if (made && made.character === character && made.line === line) return made.diagnostics
    const diagnostics =
      made?.character === character
        ? made.diagnostics.map((each) => ({ ...each, range: lower(each.range, line - made.line) }))
        : findings.map((finding) => this.diagnosticOf(snapshot, lined, finding, start))
    this.made.set(findings, { line, character, diagnostics })
    return diagnostics
  }

  private diagnosticOf(
    snapshot: Snapshot,
    lined: Lined | undefined,
    { span, severity, code, message, related: others }: BareFinding,
    start: number,
  ): Diagnostic {
    const related = this.client.relatedInformation
      ? others.map((each) => ({ location: this.places.location(snapshot, each), message: each.message }))
      : []
    const inFile = { start: span.start + start, end: span.end + start }
    return {
      range: lined ? this.convert.range(lined, inFile) : { start: NOWHERE, end: NOWHERE },
      severity: SEVERITY[severity],
      source: 'claimlight',
      code,
      codeDescription: { href: `${this.rulesPage}#${code}` },
      message,
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    }
  }
}

/** The beginning of a file whose text is not known. */
const NOWHERE = { line: 0, character: 0 }

function lower({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } }
}
