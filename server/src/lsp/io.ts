/** What the language server needs of the machine that it runs on. `node/serverIo.ts` has it on disk; tests may have it in memory. */
import type { FactFile, Lexicon, WordData } from '../engine'

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly message: string }

/** Which files of a folder belong to it: globs relative to the folder. */
export interface FolderFilter {
  readonly exclude: readonly string[]
  readonly facts: readonly string[]
}

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
  discover(
    folderUri: string,
    filter: FolderFilter,
  ): Promise<{ readonly notes: readonly string[]; readonly factFiles: readonly string[] }>
  /** The page that describes each rule under an anchor of its code. */
  rulesPage(): string
}
