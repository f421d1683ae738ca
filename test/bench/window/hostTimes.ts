/** What the suite in VS Code's extension host hands to the bench; all in milliseconds. */
export interface HostTimes {
  /** From asking for the extension to having it, VS Code's own part in it. */
  readonly activation: number
  /** The longest that the extension host was held up while someone typed: in a text file, and in a note with the same text. */
  readonly held: { readonly name: string; readonly plain: number; readonly note: number }[]
}
