/** The part of `protocol.ts` that is about what writers say of claims, over the facts; imported through that file alone. */
import type {
  ProtocolLocation,
  ProtocolPosition,
  ProtocolRange,
  ProtocolTextEdit,
  ProtocolVerdict,
  ProtocolWorkspaceEdit,
} from '../protocol'

/** LSP's `WorkspaceEdit` that makes a file: first the file, then its text. */
export interface ProtocolFileCreation {
  readonly documentChanges: readonly [
    { readonly kind: 'create'; readonly uri: string; readonly options: { readonly ignoreIfExists: true } },
    {
      readonly textDocument: { readonly uri: string; readonly version: null }
      readonly edits: readonly ProtocolTextEdit[]
    },
  ]
}

/** A verdict, or that the claim is to be left in peace. */
export type WritersProtocolVerdict = ProtocolVerdict | 'ignored'

export const MARK_CHECKED_REQUEST = 'claimlight/markChecked'
export interface MarkCheckedParams {
  readonly uri: string
  readonly position: ProtocolPosition
  readonly verdict: WritersProtocolVerdict
  /** In the writer's words; may be empty. */
  readonly reason: string
}
/** Edits of the file of judgements; null where there is no claim. A claim that is judged already gets its judgement changed. */
export type JudgementEditResult = ProtocolWorkspaceEdit | ProtocolFileCreation | null

/** A judgement as it stands in its file, and where its claim stands. */
export interface ProtocolJudgement {
  readonly id: string
  /** The file of judgements, and the judgement's line in it. */
  readonly location: ProtocolLocation
  /** The note's. */
  readonly uri: string
  /** The note's path from the file's folder. */
  readonly path: string
  /** The claim, white space as single spaces. */
  readonly text: string
  readonly verdict: WritersProtocolVerdict
  readonly reason: string
  /** The verdict and the fact (`base:id`) that are overruled. */
  readonly was?: ProtocolVerdict
  readonly fact?: string
  /** Date and time, ISO 8601. */
  readonly at?: string
  /** Where the claim stands in the note; left out for an orphan. */
  readonly range?: ProtocolRange
  /** Why it is one: the note is gone, the words are gone, or they stand several times and nothing tells which. */
  readonly orphan?: 'note' | 'gone' | 'several'
}

export const JUDGEMENTS_REQUEST = 'claimlight/judgements'
/** File by file, in the files' order. */
export type JudgementsResult = readonly ProtocolJudgement[]

export const CHANGE_JUDGEMENT_REQUEST = 'claimlight/changeJudgement'
/** What is left out stays; all left out but `file` and `id`: it is taken back. */
export interface ChangeJudgementParams {
  readonly file: string
  readonly id: string
  readonly verdict?: WritersProtocolVerdict
  readonly reason?: string
  /** The claim that it is about from now on. */
  readonly claim?: { readonly uri: string; readonly position: ProtocolPosition }
}
