/**
 * What Claimlight says beside the Language Server Protocol: names and types only, shared by the server and its clients.
 * Positions and ranges are LSP's, in the position encoding that was agreed on at `initialize`. Every request here is an
 * extra: an editor that knows none of them still has hover, diagnostics, links, completion and actions.
 * `server/README.md` documents each. Parts by topic are in `protocol/`, and are imported through this file.
 */

import type { ProtocolFileCreation } from './protocol/judgements'

export * from './protocol/assistants'
export * from './protocol/exporting'
export * from './protocol/importing'
export * from './protocol/judgements'
export * from './protocol/newFact'

/** LSP's `Position`: zero-based line and character. */
export interface ProtocolPosition {
  readonly line: number
  readonly character: number
}

/** LSP's `Range`: half-open. */
export interface ProtocolRange {
  readonly start: ProtocolPosition
  readonly end: ProtocolPosition
}

/** LSP's `Location`. */
export interface ProtocolLocation {
  readonly uri: string
  readonly range: ProtocolRange
}

export interface ProtocolTextEdit {
  readonly range: ProtocolRange
  readonly newText: string
}

/** LSP's `WorkspaceEdit` in its plainest form. */
export interface ProtocolWorkspaceEdit {
  readonly changes: { readonly [uri: string]: readonly ProtocolTextEdit[] }
}

export type ProtocolVerdict = 'supported' | 'contradicted' | 'overstated' | 'unverified'
export type ProtocolSeverity = 'hint' | 'information' | 'warning' | 'error'

/** A text by language (`en`, `vi`); at least one is there. */
export type ProtocolText = Readonly<Record<string, string>>

/** How many claims there are of each verdict. */
export interface ProtocolCounts {
  readonly claims: number
  readonly supported: number
  readonly contradicted: number
  readonly overstated: number
  readonly unverified: number
}

/** What `claimlight` requests answer with where something cannot be had: LSP's `RequestFailed`. */
export const REQUEST_FAILED = -32803

// ---------------------------------------------------------------- claims of a note

/** A claim as it stands in a note. */
export interface ProtocolClaim {
  readonly range: ProtocolRange
  /** The note's own text of that range, unescaped. */
  readonly text: string
  readonly verdict: ProtocolVerdict
  /** Theme ids, the first is the main one: `chips/export-limits`. */
  readonly themes: readonly string[]
  /** One sentence for people, unescaped. */
  readonly reason: string
  /** The best fact, when one bears on the claim. */
  readonly factId?: string
  readonly base?: string
  /** The writer has checked it, and the verdict is the writer's: the judgement's id. */
  readonly checkedBy?: string
}

/** A claim named from outside of its note. */
export interface ProtocolClaimLocation extends ProtocolClaim {
  readonly uri: string
}

export const CLAIMS_REQUEST = 'claimlight/claims'
/** `range`: only claims that touch it; of a long note, what is on screen costs a small part of the whole. */
export interface ClaimsParams {
  readonly uri: string
  readonly range?: ProtocolRange
}
/** `claims` in the note's order; empty for a note that is not known. */
export interface ClaimsResult {
  /** The open note's version; null for one read from disk. */
  readonly version: number | null
  readonly claims: readonly ProtocolClaim[]
}

// ---------------------------------------------------------------- themes

/** A fact as lists and pickers show it. */
export interface ProtocolFact {
  readonly id: string
  readonly base: string
  /** What names it alone, in `[^fact:…]` and in lists: its id, behind its base's where another base has the id too. */
  readonly citeAs: string
  readonly theme: string
  readonly statement: ProtocolText
  /** The fact's entry in its file. */
  readonly location: ProtocolLocation
}

export interface ProtocolThemeFact extends ProtocolFact {
  /** How many claims it bears on; `claimlight/mentions` has them. */
  readonly mentions: number
}

/** A theme with its sub-themes; `count` is the mentions and unverified claims here and below. */
export interface ProtocolTheme {
  readonly id: string
  readonly label: ProtocolText
  readonly count: number
  readonly children: readonly ProtocolTheme[]
  readonly facts: readonly ProtocolThemeFact[]
  /** How many claims on the theme no fact bears on; `claimlight/mentions` has them. */
  readonly unverified: number
}

export const THEMES_REQUEST = 'claimlight/themes'
export type ThemesParams = Readonly<Record<string, never>>
export type ThemesResult = readonly ProtocolTheme[]

export const THEME_LIST_REQUEST = 'claimlight/themeList'
export interface ProtocolThemeEntry {
  readonly id: string
  readonly label: ProtocolText
  readonly count: number
}
/** All themes, a sub-theme behind its theme. */
export type ThemeListResult = readonly ProtocolThemeEntry[]

export const MENTIONS_REQUEST = 'claimlight/mentions'
/** Of a fact; of a theme, those that no fact bears on; without both, all claims. */
export interface MentionsParams {
  readonly factId?: string
  readonly base?: string
  readonly theme?: string
  /** No more than so many. */
  readonly limit?: number
}
/** Note by note. */
export interface MentionsResult {
  readonly claims: readonly ProtocolClaimLocation[]
  /** There are more than the limit lets through. */
  readonly more: boolean
}

export const OUTLINE_REQUEST = 'claimlight/outline'
export interface OutlineParams {
  /** A theme's id; without it, all themes. */
  readonly theme?: string
}
export interface OutlineResult {
  /** The theme outline with `file:` links to each claim and fact; `#L12` names the line. */
  readonly markdown: string
}

// ---------------------------------------------------------------- facts and citations

export const FACTS_REQUEST = 'claimlight/facts'
export interface FactsParams {
  /** With both: the facts that bear on the claim at that place come first. */
  readonly uri?: string
  readonly position?: ProtocolPosition
}
export type FactsResult = readonly ProtocolFact[]

export const CITE_FACT_REQUEST = 'claimlight/citeFact'
export interface CiteFactParams {
  readonly uri: string
  readonly position: ProtocolPosition
  readonly factId: string
  readonly base?: string
}
/** The footnote reference and its definition as edits of the note; null where there is nothing to change. */
export type CiteFactResult = ProtocolWorkspaceEdit | null

export const IGNORE_HERE_REQUEST = 'claimlight/ignoreHere'
export interface IgnoreHereParams {
  readonly uri: string
  readonly position: ProtocolPosition
}
/** Edits of the workspace folder's file of judgements; the ignore comment in a note of no folder; null where there is no claim. */
export type IgnoreHereResult = ProtocolWorkspaceEdit | ProtocolFileCreation | null

// ---------------------------------------------------------------- the whole workspace

export interface ProtocolFinding {
  readonly uri: string
  readonly range: ProtocolRange
  readonly code: string
  readonly severity: ProtocolSeverity
  readonly message: string
}

export const CHECK_WORKSPACE_REQUEST = 'claimlight/checkWorkspace'
export interface CheckWorkspaceParams {
  /** Progress is reported to it (`$/progress`), a note at a time. */
  readonly workDoneToken?: string | number
}
/** Cancelled like any request (`$/cancelRequest`). */
export interface CheckWorkspaceResult extends ProtocolCounts {
  readonly files: number
  readonly findings: readonly ProtocolFinding[]
}

export const REVIEW_REQUEST = 'claimlight/review'
export type ReviewParams = Readonly<Record<string, never>>
export interface ReviewNote {
  readonly uri: string
  readonly findings: readonly ProtocolFinding[]
}
/** Notes that have findings, sorted by uri; findings in the note's order. */
export type ReviewResult = readonly ReviewNote[]

// ---------------------------------------------------------------- notifications, server to client

/** A note's claims have been judged anew: ask `claimlight/claims` for them. */
export const ANNOTATIONS_CHANGED = 'claimlight/annotationsChanged'
export interface AnnotationsChangedParams {
  readonly uri: string
  /** The open note's version; null for one read from disk. */
  readonly version: number | null
  readonly counts: ProtocolCounts
}

/** The facts have changed, or many notes have at once: everything shown may be out of date. Without parameters. */
export const FACTS_CHANGED = 'claimlight/factsChanged'

// ---------------------------------------------------------------- initializationOptions

/** What a client may hand over at `initialize`; all of it is optional. */
export interface ClaimlightInitializationOptions {
  /** Hovers may hold `command:claimlight.…` links, since the client runs them. Off by default. */
  readonly commandLinks?: boolean
  /** A folder for what is known of many notes, so that they need not be judged at each start. Without it, the machine's cache folder; null: nowhere. */
  readonly cacheFolder?: string | null
  /** The `claimlight` settings, for clients without `workspace/configuration`. */
  readonly settings?: unknown
}

// ---------------------------------------------------------------- links in hovers

/*
 * The commands that links of a hover may run, where the client asked for them with `commandLinks`. The arguments are a
 * JSON list, URI-encoded behind `command:NAME?`; the client checks them, since links may come from anywhere.
 */
export const OPEN_FACT_COMMAND = 'claimlight.openFact'
export type OpenFactArguments = readonly [ProtocolLocation]

export const CITE_FACT_COMMAND = 'claimlight.citeFact'
export type CiteFactArguments = readonly [CiteFactParams]

export const IGNORE_HERE_COMMAND = 'claimlight.ignoreHere'
export type IgnoreHereArguments = readonly [IgnoreHereParams]

export const MARK_CHECKED_COMMAND = 'claimlight.markChecked'
/** The client asks for verdict and reason. */
export type MarkCheckedArguments = readonly [IgnoreHereParams]
