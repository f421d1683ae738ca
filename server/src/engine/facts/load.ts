import type { FactFile } from '../host'
import type { FactBase } from '../model'

/** Loads a fact base from its text (YAML, JSON, or JSON Lines by the uri's ending). Total: what is wrong becomes a problem, the rest is loaded. */
export function loadFactBase(file: FactFile): FactBase {
  return {
    id: '',
    uri: file.uri,
    title: {},
    themes: [],
    documents: [],
    facts: [],
    lexicon: { concepts: [], abbreviations: [] },
    text: file.text,
    problems: [],
  }
}
