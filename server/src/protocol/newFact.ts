/** The part of `protocol.ts` that is about those who write fact bases: new facts, and where a fact is used; imported through that file alone. */
import type { ProtocolPosition, ProtocolRange, ProtocolText, ProtocolTextEdit, ProtocolThemeEntry } from '../protocol'

/** What a new fact is made of: a selection in a note or a document, or a place in the sentence. */
export interface NewFactSource {
  readonly uri: string
  /** An empty one is a cursor: the sentence there is taken. */
  readonly range: ProtocolRange
  /** The document's text, where it is no note that the server knows. */
  readonly text?: string
}

export const NEW_FACT_CHOICES_REQUEST = 'claimlight/newFactChoices'
export type NewFactChoicesParams = NewFactSource
type NamedTheme = Pick<ProtocolThemeEntry, 'id' | 'label'>
export interface NewFactChoicesResult {
  /** What the fact will say. */
  readonly statement: string
  /** The fact bases that it can go into. */
  readonly bases: readonly {
    readonly uri: string
    readonly id: string
    readonly title: ProtocolText
    readonly themes: readonly NamedTheme[]
  }[]
  /** Themes of any base that the words may be about, the likeliest first. */
  readonly themes: readonly NamedTheme[]
}

export const NEW_FACT_REQUEST = 'claimlight/newFact'
export interface NewFactParams extends NewFactSource {
  /** The uri of the base's file, `….facts.yaml`; one that is not there is made. */
  readonly base: string
  /** A theme's id; the base gets it where it is new. */
  readonly theme: string
}
export interface NewFactResult {
  readonly uri: string
  /** The file is not there yet: the edits are those of an empty one. */
  readonly isNew: boolean
  readonly edits: readonly ProtocolTextEdit[]
  readonly factId: string
  /** In the file once the edits are made: behind the new fact's statement. */
  readonly position: ProtocolPosition
}

/** Of the lens above a fact, for the same clients: shows where notes use it (`textDocument/references` at that place). */
export const SHOW_FACT_USES_COMMAND = 'claimlight.showFactUses'
export type ShowFactUsesArguments = readonly [{ readonly uri: string; readonly position: ProtocolPosition }]
