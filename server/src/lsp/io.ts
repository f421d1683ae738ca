/** What the language server needs of the machine that it runs on. `node/serverIo.ts` has it on disk; tests may have it in memory. */
import type { FactBase, FactFile, IndexStore, Lexicon, NoteOptions, PackedText, WordData } from '../engine'

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** Which files of a folder belong to it: globs relative to the folder. */
export interface FolderFilter {
  /** Empty: all notes. */
  readonly notes: readonly string[]
  readonly exclude: readonly string[]
  readonly facts: readonly string[]
  /** Paths of fact bases and of folders with some, relative to the folder or absolute; `~/` is the user's home. */
  readonly elsewhere: readonly string[]
}

/** As `file:` uris. */
export interface DiscoveredFiles {
  readonly notes: readonly string[]
  readonly factFiles: readonly string[]
  /** The files and folders outside of the folder that fact bases are looked for in. */
  readonly elsewhere: readonly string[]
}

export interface VaultJob {
  readonly uri: string
  readonly maxBytes: number
  readonly options: NoteOptions
}

export interface VaultRequest {
  readonly facts: readonly FactFile[]
  /** The workspace's folders, by which what is kept of it is found again. */
  readonly folderUris: readonly string[]
  /** A path; undefined: where this machine keeps such things; null: nowhere. */
  readonly cacheFolder: string | null | undefined
  readonly signal: AbortSignal
}

/** A note's record (`NotePacker`), and its text when that is asked for, or why it cannot be read. */
export type VaultResult =
  | { readonly ok: true; readonly record: Uint8Array; text(): PackedText }
  | { readonly ok: false; readonly code: string; readonly message: string }

export interface VaultJudging {
  /** In the order of the jobs. Ends early when the signal says so. */
  results(): AsyncIterable<readonly VaultResult[]>
  /** Keeps what was found for the next time. Never throws. */
  save(): Promise<void>
}

/** `uri`s of files; without an output, the base stands beside its file. */
export interface ImportWish {
  readonly uri: string
  readonly output: string | undefined
  /** A kind of file; without it, by name and content. */
  readonly from: string | undefined
  readonly force: boolean
  /** Those in use where the file lies: an article's drafts may have their themes. */
  readonly bases: () => Promise<readonly FactBase[]>
  readonly signal: AbortSignal
  /** Bytes read of all, and facts so far. */
  readonly onProgress: (progress: { readonly read: number; readonly size: number; readonly facts: number }) => void
}

/** Of what failed, nothing has been written. */
export type Imported =
  | {
      readonly ok: true
      readonly output: string
      readonly facts: number
      readonly skipped: number
      readonly report: readonly string[]
    }
  | { readonly ok: false; readonly message: string; readonly report?: readonly string[] }

export interface ServerIo {
  readonly version: string
  /** General lexicons, the bundled fact bases, and general knowledge of words, which is read when first asked for. */
  loadBundled(): Promise<{
    readonly lexicons: readonly Lexicon[]
    readonly factFiles: readonly FactFile[]
    readonly words: () => WordData
    readonly problems: readonly string[]
  }>
  /** A file's text, by its `file:` uri; other schemes cannot be read. Never throws. */
  readFile(uri: string, maxBytes: number): Promise<ReadResult>
  /** Notes and fact bases under a folder, as `file:` uris. A folder that cannot be read has none. */
  discover(folderUri: string, filter: FolderFilter): Promise<DiscoveredFiles>
  /**
   * Reads and judges many notes away from the server's thread; undefined where `count` notes are too few to be worth it. Left
   * out where there are no threads.
   */
  judgeVault?(count: number, jobs: () => readonly VaultJob[], request: VaultRequest): Promise<VaultJudging | undefined>
  /** Where indices of large fact bases are kept, by `cacheFolder` as above; left out or undefined: nowhere. */
  openIndices?(cacheFolder: string | null | undefined): Promise<IndexStore | undefined>
  /** What a file is that is to be imported, and where its base would stand. Left out, as `importFile`, where there are no files. */
  planImport?(
    uri: string,
  ): Promise<
    | { readonly ok: true; readonly kind: string; readonly output: string }
    | { readonly ok: false; readonly message: string }
  >
  /** Never throws. */
  importFile?(wish: ImportWish): Promise<Imported>
  /** SHA-256 of a text in UTF-8, in hexadecimal digits; loaded when it is needed. */
  loadDigest(): Promise<(text: string) => string>
  /** The page that describes each rule under an anchor of its code. */
  rulesPage(): string
}
