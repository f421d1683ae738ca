/** What the suite in VS Code's extension host hands to the bench; all in milliseconds. */
export interface HostTimes {
  /** What the extension's own code took to be loaded and to start. */
  readonly activation: number
  /** The longest stretch of the extension's own code while someone typed. */
  readonly typing: { readonly name: string; readonly longest: number }[]
}
