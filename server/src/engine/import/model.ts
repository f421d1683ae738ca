/** What is imported, on its way from a file's records to a fact base: plain data, nothing of files and streams. */
import type { Language, Rating } from '../model'

export const IMPORT_KINDS = ['claimreview', 'csv', 'tsv', 'jsonl', 'article'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Where a record stands in its file; both count from 1. */
export interface RecordPlace {
  readonly record: number
  readonly line?: number
}

/** A record as a reader found it, or why it could not be read. */
export type RawRecord = RecordPlace & ({ readonly value: unknown } | { readonly problem: string })

/** A text, and the language that its record says it is in: as it is written there ("pt-BR", "Vietnamese"). */
export interface ImportedText {
  readonly text: string
  readonly language?: string
}

/** A fact as its record has it: texts unread, numbers and dates as they are written. */
export interface Incoming {
  readonly statements: readonly ImportedText[]
  readonly rating?: {
    readonly text?: string
    readonly value?: unknown
    readonly best?: unknown
    readonly worst?: unknown
  }
  readonly id?: string
  readonly theme?: string
  readonly url?: string
  readonly publisher?: string
  readonly asOf?: string
  readonly validUntil?: string
  readonly quote?: string
  readonly notes?: string
  readonly claimant?: string
  readonly citekey?: string
  readonly strength?: string
}

/** What a record holds: facts, or nothing of use for a reason that people are told. `aside`: it was never meant as one. */
export type Reading =
  | { readonly kind: 'facts'; readonly facts: readonly Incoming[] }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'aside'; readonly what: string }

/** A fact as a line of `*.facts.jsonl` has it, its keys in this order. */
export interface FactEntry {
  readonly id: string
  readonly theme: string
  readonly statement: Readonly<Partial<Record<Language, string>>>
  readonly strength?: string
  readonly rating?: Rating
  readonly publisher?: string
  readonly url?: string
  readonly asOf?: string
  readonly validUntil?: string
  readonly quote?: string
  readonly citekey?: string
  readonly notes?: Readonly<Partial<Record<Language, string>>>
}
