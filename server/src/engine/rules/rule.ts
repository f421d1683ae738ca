/** What a rule is: one finding, what it is called, when it is raised, and what mends it. One file a rule; `registry.ts` lists them. */
import type { NoteCitations } from '../features/citations'
import type { CitationStyle } from '../features/cite'
import type { NoteView, Snapshot } from '../host'
import type { Annotation, Citation, Language, LocalText } from '../model'
import type { Span } from '../text/span'

export const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const
export type Severity = (typeof SEVERITIES)[number]

/** The less alarming of the two. */
export function lowerSeverity(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b
}

/** A place in a file, for "see also". */
export interface Place {
  readonly uri: string
  readonly span: Span
}

/** A change that a fix makes: replacements in files, none overlapping. An insertion has an empty span. */
export interface FileEdit {
  readonly uri: string
  readonly span: Span
  readonly newText: string
}

export interface Fix {
  readonly title: string
  readonly kind: 'quickfix' | 'rewrite'
  readonly preferred: boolean
  readonly edits: readonly FileEdit[]
}

export interface Finding {
  /** The rule's code: `contradicted`, `overstated`, `unverified`, `dangling-citation`, … */
  readonly code: string
  readonly severity: Exclude<Severity, 'off'>
  readonly span: Span
  readonly message: string
  readonly related: readonly (Place & { readonly message: string })[]
  /** Made when asked for: fixes cost more than findings. */
  readonly fixes: () => readonly Fix[]
}

/** A stretch of a note, and what rules may ask of the rest. Offsets count in the note. */
export interface RuleContext {
  readonly snapshot: Snapshot
  readonly note: NoteView
  readonly annotations: readonly Annotation[]
  readonly citations: readonly Citation[]
  /** What the note cites as a whole. */
  readonly cited: NoteCitations
  readonly severity: Exclude<Severity, 'off'>
  /** What to speak where no claim says: the reader's language, or the note's. */
  readonly language: Language
  /** 'auto': speak of a claim in the claim's own language. */
  readonly reader: Language | 'auto'
  /** How fixes cite facts; footnotes by default. */
  readonly citationStyle?: CitationStyle | undefined
}

export interface Rule {
  readonly code: string
  readonly title: LocalText
  /** One paragraph for the docs and the code's web page. */
  readonly description: string
  readonly defaultSeverity: Severity
  /** Finds in one stretch. What it says there hangs on the claims and citations of the stretch, on `cited`, and on the facts alone. */
  check(context: RuleContext): readonly Finding[]
}
