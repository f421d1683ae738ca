/** What the features answer: plain data, offsets in UTF-16 code units. The edges turn it into LSP's, a terminal's or a page's terms. */
import type { Annotation, Fact, Language, LocalText, Verdict } from '../model'
import type { FileEdit, Place, Severity } from '../rules/rule'
import type { Span } from '../text/span'
import type { CitationStyle } from './cite'
import type { EvidenceRow } from './evidence'

/** Severity by rule code; codes that are left out have their default. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>

/** `reader`: the language to say things in; 'auto' takes the note's. */
export interface ReaderOptions {
  readonly reader: Language | 'auto'
  /** The day on which it is read, `2026-11-27`: what was valid until a day before is past. Without it nothing is. */
  readonly today?: string
  /** How facts are cited; footnotes by default. */
  readonly citations?: CitationStyle
}

/** What a hover shows. Texts are unescaped: whoever renders them escapes. */
export interface HoverCard {
  /** The note that is hovered. */
  readonly uri: string
  /** The hovered claim or citation, and nothing more. */
  readonly span: Span
  readonly language: Language
  readonly annotation?: Annotation
  /** Best first; several where several facts bear on the claim. */
  readonly facts: readonly HoverFact[]
}

export interface HoverFact {
  readonly fact: Fact
  readonly baseTitle: string
  /** True where the note is judged by more than one base: then it matters which one speaks. */
  readonly namesBase: boolean
  readonly themeLabel: string
  readonly place: Place
  readonly relation?: Verdict
  readonly reason?: string
  /** In the reader's language first; the other language, where there is one, second. */
  readonly statements: readonly { readonly language: Language; readonly text: string }[]
  readonly sources: readonly {
    readonly title: string
    readonly section?: number
    readonly sectionTitle?: string
    readonly sentence?: number
    readonly heading?: string
    readonly quote?: string
    readonly url?: string
  }[]
  readonly evidence: readonly EvidenceRow[]
  /** "cite this fact" as an edit of the note; empty when it is cited already. */
  readonly cite: readonly FileEdit[]
}

export interface DocumentLink {
  readonly span: Span
  readonly target: Place
  readonly tooltip: string
}

export interface CompletionItem {
  readonly label: string
  readonly detail: string
  readonly documentation: string
  /** Replaces `replace` by `newText`. */
  readonly replace: Span
  readonly newText: string
  readonly additionalEdits: readonly FileEdit[]
  readonly sortKey: string
}

/** A code action: a fix of a finding, or something one can do with a claim. */
export interface Action {
  readonly title: string
  readonly kind: 'quickfix' | 'refactor.rewrite'
  readonly preferred: boolean
  /** Codes of the findings that it mends. */
  readonly codes: readonly string[]
  readonly edits: readonly FileEdit[]
}

export interface SemanticToken {
  readonly span: Span
  readonly type: 'claim' | 'citation'
  readonly modifiers: readonly string[]
}

export interface WorkspaceSymbol {
  readonly name: string
  readonly detail: string
  readonly kind: 'fact' | 'claim' | 'theme'
  readonly place: Place
}

/** A claim as lists show it. */
export interface ClaimItem {
  readonly uri: string
  readonly span: Span
  readonly text: string
  readonly verdict: Verdict
  readonly themes: readonly string[]
  readonly reason: string
  readonly factId?: string
  readonly base?: string
  /** The writer's judgement that its verdict is. */
  readonly checkedBy?: string
}

/** Theme → sub-theme → facts. */
export interface ThemeBranch<Facts, Claims> {
  readonly id: string
  readonly label: LocalText
  readonly children: readonly ThemeBranch<Facts, Claims>[]
  readonly facts: readonly Facts[]
  /** Claims on the theme that no fact bears on. */
  readonly unverified: Claims
  /** Mentions and unverified claims here and below; a claim that several facts bear on counts once. */
  readonly count: number
}

/** With all mentions, for the outline. */
export type ThemeNode = ThemeBranch<FactNode, readonly ClaimItem[]>
/** With their numbers, for the Themes view. */
export type ThemeCounts = ThemeBranch<FactCount, number>

export interface FactNode {
  readonly fact: Fact
  readonly place: Place
  /** Verdict and reason of each are those by this fact; a claim that several facts bear on may have another as a whole. */
  readonly mentions: readonly ClaimItem[]
}

export interface FactCount {
  readonly fact: Fact
  readonly place: Place
  readonly mentions: number
}

/** Something that may be written in a fact base. */
export interface BaseCompletion {
  readonly label: string
  readonly kind: 'key' | 'value' | 'theme' | 'document' | 'concept' | 'fact'
  readonly detail: string
  readonly documentation: string
  /** Replaces `replace` by `newText`. */
  readonly replace: Span
  readonly newText: string
  readonly sortKey: string
  /** What comes next can be completed too. */
  readonly hasMore: boolean
}
