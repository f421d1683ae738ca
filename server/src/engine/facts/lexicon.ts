import type { Lexicon, Problem } from '../model'

/** Loads a general lexicon file (YAML, the `lexicon:` part of a fact base on its own). Total, as `loadFactBase` is. */
export function loadLexicon(_text: string): { readonly lexicon: Lexicon; readonly problems: readonly Problem[] } {
  return { lexicon: { concepts: [], abbreviations: [] }, problems: [] }
}
