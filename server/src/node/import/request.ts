/** What an import is asked to do, and what came of it. */
import type { FactBase, ImportKind, Language } from '../../engine'

export interface ImportRequest {
  /** Paths. Without an output, the base stands beside its input. */
  readonly input: string
  readonly output?: string
  /** Left out: by name and content. */
  readonly from?: ImportKind
  /** `statement=claim,rating=verdict`, each. */
  readonly map: readonly string[]
  /** A table of ratings that comes before the one that ships: a path. */
  readonly ratings?: string
  /** The fact bases that are in use, whose themes drafts of an article may have: asked for where it is one. */
  readonly bases: () => Promise<readonly Pick<FactBase, 'uri' | 'themes' | 'lexicon'>[]>
  readonly theme?: string
  readonly language?: Language
  /** Replace an output that is there. */
  readonly force: boolean
  /** How people are shown a path. */
  readonly shown: (path: string) => string
  readonly signal: AbortSignal
  /** Bytes read of all, and facts so far; told a few times a second. */
  readonly onProgress: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly read: number
  readonly size: number
  readonly facts: number
}

export type ImportOutcome =
  | {
      readonly ok: true
      /** A path. */
      readonly output: string
      readonly facts: number
      readonly skipped: number
      readonly report: readonly string[]
    }
  /** Nothing has been written. `usage`: what was asked for cannot be done so. */
  | {
      readonly ok: false
      readonly why: 'usage' | 'unreadable' | 'nothing' | 'cancelled'
      readonly message: string
      readonly report: readonly string[]
    }

/** Ends an import with a message for people. */
export class ImportFailure extends Error {
  constructor(
    readonly why: 'usage' | 'unreadable' | 'nothing',
    message: string,
    readonly report: readonly string[] = [],
  ) {
    super(message)
  }
}
