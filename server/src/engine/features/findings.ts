/** The findings of a note (its rules') or of a fact base file (what is wrong in it). */
import type { NoteView, Snapshot } from '../host'
import { type BlockClaims, tidingsWith } from '../match/blockClaims'
import { type Language, VERDICTS } from '../model'
import type { BaseEvidence } from '../rules/baseRule'
import { RULES } from '../rules/registry'
import type { Finding, RuleContext } from '../rules/rule'
import type { Span } from '../text/span'
import { baseFindings } from './baseFindings'
import { citationsOf, type NoteCitations } from './citations'
import { languageOf } from './language'
import { baseOfFile } from './locate'
import type { ReaderOptions, SeveritySettings } from './types'

/** In the file's order. Rules that are off cost nothing; an unknown uri has no findings. */
export function findings(
  snapshot: Snapshot,
  uri: string,
  severities: SeveritySettings,
  options: ReaderOptions,
): readonly Finding[] {
  const base = baseOfFile(snapshot, uri)
  if (base) return baseFindings(snapshot, base, severities, options)
  const note = snapshot.note(uri)
  if (!note) return []
  note.stretches.judge(0, note.stretches.count)
  const check = checkerOf(snapshot, note, severities, options)
  return Array.from({ length: note.stretches.count }, (_, nth) => check.stretch(nth)).flat()
}

/** Those of a note that touch the span; other stretches of the note are not looked at. */
export function findingsIn(
  snapshot: Snapshot,
  note: NoteView,
  span: Span,
  { severities, options }: { readonly severities: SeveritySettings; readonly options: ReaderOptions },
): readonly Finding[] {
  const check = checkerOf(snapshot, note, severities, options)
  const found: Finding[] = []
  for (let nth = note.stretches.at(span.start); nth <= note.stretches.at(span.end); nth++)
    found.push(...check.stretch(nth))
  return found.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
}

/** A finding without its fixes, which are bound to one version of the note. */
export type BareFinding = Omit<Finding, 'fixes'>

/** What was found in one stretch of a file. */
export interface FoundPart {
  /** Where it begins. */
  readonly start: number
  /** Spans count from `start`. The same list for each version of the note in which it has not changed. */
  readonly findings: readonly BareFinding[]
}

/** Findings of notes, remembered stretch by stretch: after an edit, only what it changed is looked at. */
export class FindingsMemory {
  private readonly known = new WeakMap<BlockClaims, Remembered>()

  /** Parts with findings, in order. `isWhole` false: of what has been judged so far. */
  of(
    snapshot: Snapshot,
    uri: string,
    { severities, reader }: { readonly severities: SeveritySettings; readonly reader: ReaderOptions['reader'] },
    isWhole = true,
    evidence?: BaseEvidence,
  ): readonly FoundPart[] {
    const base = baseOfFile(snapshot, uri)
    if (base) return [{ start: 0, findings: baseFindings(snapshot, base, severities, { reader }, evidence) }]
    const note = snapshot.note(uri)
    if (!note) return []
    const { stretches } = note
    if (isWhole) stretches.judge(0, stretches.count)
    const check = checkerOf(snapshot, note, severities, { reader })
    const parts: FoundPart[] = []
    for (let nth = 0; nth < stretches.count; nth++) {
      if (!stretches.mayHave(nth, check.tidings)) continue
      const claims = stretches.claims(nth)
      const found = this.inStretch(claims, nth, check)
      if (found.length > 0) parts.push({ start: stretches.start(nth), findings: found })
    }
    return parts
  }

  /** Works on what `of` will ask for in a note that has been judged until `isOver` says so, by one stretch at least; true once all is known. */
  prepare(
    snapshot: Snapshot,
    uri: string,
    { severities, reader }: { readonly severities: SeveritySettings; readonly reader: ReaderOptions['reader'] },
    isOver: () => boolean,
  ): boolean {
    const note = snapshot.note(uri)
    if (!note) return true
    const { stretches } = note
    const check = checkerOf(snapshot, note, severities, { reader })
    let fresh = 0
    for (let nth = 0; nth < stretches.count; nth++) {
      if (!stretches.mayHave(nth, check.tidings)) continue
      const claims = stretches.claims(nth)
      if (this.recalled(claims, nth, check)) continue
      if (fresh++ > 0 && isOver()) return false
      this.inStretch(claims, nth, check)
    }
    return true
  }

  private inStretch(claims: BlockClaims, nth: number, check: Checker): readonly BareFinding[] {
    const known = this.recalled(claims, nth, check)
    if (known) return known.findings
    const findings = check.stretch(nth).map((finding) => bare(finding, check.start(nth)))
    const { snapshot, severities, reader } = check
    this.known.set(claims, { bases: snapshot.bases, severities, reader, cited: citedIn(claims, nth, check), findings })
    return findings
  }

  private recalled(claims: BlockClaims, nth: number, check: Checker): Remembered | undefined {
    const known = this.known.get(claims)
    const { snapshot, severities, reader } = check
    const isRight = known?.bases === snapshot.bases && known.severities === severities && known.reader === reader
    return isRight && known.cited === citedIn(claims, nth, check) ? known : undefined
  }
}

function citedIn(claims: BlockClaims, nth: number, check: Checker): string {
  return claims.citations.length === 0 ? '' : check.citing(nth)
}

/** Findings, and what they hang on beside the stretch's claims. */
interface Remembered {
  readonly bases: Snapshot['bases']
  readonly severities: SeveritySettings
  readonly reader: ReaderOptions['reader']
  readonly cited: string
  readonly findings: readonly BareFinding[]
}

function bare({ code, severity, span, message, related }: Finding, start: number): BareFinding {
  return { code, severity, message, related, span: { start: span.start - start, end: span.end - start } }
}

/** Holds the rules against a note's stretches. */
class Checker {
  private citations: NoteCitations | undefined
  private spoken: Language | undefined
  /** What a stretch must have for any rule to find something in it. */
  readonly tidings: number

  constructor(
    readonly snapshot: Snapshot,
    private readonly note: NoteView,
    readonly severities: SeveritySettings,
    private readonly options: ReaderOptions,
  ) {
    // A rule that has a verdict's name speaks of that verdict; the others speak of citations only.
    const isOn = (verdict: string) =>
      RULES.some(({ code, defaultSeverity }) => code === verdict && (severities[code] ?? defaultSeverity) !== 'off')
    this.tidings = tidingsWith(VERDICTS.filter(isOn))
  }

  get reader(): ReaderOptions['reader'] {
    return this.options.reader
  }

  start(nth: number): number {
    return this.note.stretches.start(nth)
  }

  /** In order; rules in their order where spans are the same. */
  stretch(nth: number): readonly Finding[] {
    const { snapshot, note, reader } = this
    const { citations: citationStyle } = this.options
    const annotations = note.stretches.annotations(nth)
    const citations = note.stretches.citations(nth)
    if (annotations.length === 0 && citations.length === 0) return []
    const checker = this
    const found = RULES.flatMap((rule) => {
      const severity = this.severities[rule.code] ?? rule.defaultSeverity
      if (severity === 'off') return []
      const context: RuleContext = {
        ...{ snapshot, note, severity, reader, annotations, citations, citationStyle },
        get language() {
          return checker.language
        },
        get cited() {
          return checker.cited
        },
      }
      return rule.check(context)
    })
    return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  }

  /** What the rest of the note has to do with a stretch that cites facts. */
  citing(nth: number): string {
    const { referenced } = this.cited
    const marks = this.note.stretches
      .citations(nth)
      .map((each) => `${referenced.has(each.id)} ${this.cited.isFirstUndefined(each)}`)
    return [this.language, ...marks].join(',')
  }

  private get cited(): NoteCitations {
    this.citations ??= citationsOf(this.note)
    return this.citations
  }

  private get language(): Language {
    this.spoken ??= languageOf(this.reader, this.note.stretches.countsSoFar)
    return this.spoken
  }
}

function checkerOf(snapshot: Snapshot, note: NoteView, severities: SeveritySettings, options: ReaderOptions): Checker {
  return new Checker(snapshot, note, severities, options)
}
