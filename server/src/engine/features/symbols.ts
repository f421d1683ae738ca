/** Workspace symbols: themes, facts and claims whose words the query has. */
import type { Snapshot } from '../host'
import { LANGUAGES } from '../model'
import { fold } from './fold'
import { inLanguage } from './language'
import { citationId, factPlace } from './locate'
import { MARKS } from './strings'
import type { WorkspaceSymbol } from './types'

/** Editors filter further; more than this helps nobody. */
const LIMIT = 500

/** Each word of the query stands in the name or the detail, marks and capitals aside. Themes, then facts, then claims. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const search = new SymbolSearch(snapshot, query)
  for (const uri of snapshot.notes) search.lookIn(uri)
  return search.found
}

/** The same note by note, for whoever has other things to do between. */
export class SymbolSearch {
  readonly found: WorkspaceSymbol[] = []
  private readonly wanted: readonly string[]

  constructor(
    private readonly snapshot: Snapshot,
    query: string,
  ) {
    this.wanted = fold(query).split(/\s+/).filter(Boolean)
    this.add(factCandidates(snapshot))
  }

  /** There are as many as anybody wants to see. */
  get isFull(): boolean {
    return this.found.length >= LIMIT
  }

  lookIn(uri: string): void {
    this.add(claimCandidates(this.snapshot, uri))
  }

  private add(candidates: Iterable<Candidate>): void {
    for (const { symbol, text } of candidates) {
      if (this.isFull) return
      const folded = fold(text)
      if (this.wanted.every((word) => folded.includes(word))) this.found.push(symbol)
    }
  }
}

interface Candidate {
  readonly symbol: WorkspaceSymbol
  /** What the query is looked for in: all languages. */
  readonly text: string
}

function* factCandidates(snapshot: Snapshot): Generator<Candidate> {
  for (const { id, label, base, span } of snapshot.themes) {
    const uri = snapshot.base(base)?.uri
    if (uri === undefined) continue
    const symbol = { name: id, detail: inLanguage(label, 'en'), kind: 'theme', place: { uri, span } } as const
    yield { symbol, text: `${id} ${everyLanguage(label)}` }
  }
  for (const base of snapshot.bases) {
    for (const fact of base.facts) {
      const symbol = {
        name: citationId(snapshot, fact),
        detail: inLanguage(fact.statement, 'en'),
        kind: 'fact',
        place: factPlace(fact),
      } as const
      yield { symbol, text: `${symbol.name} ${everyLanguage(fact.statement)}` }
    }
  }
}

function* claimCandidates(snapshot: Snapshot, uri: string): Generator<Candidate> {
  for (const { text, span, verdict, facts } of snapshot.note(uri)?.annotations ?? []) {
    const name = text.replace(/\s+/g, ' ')
    const [best] = facts
    const detail = `${MARKS[verdict]} ${best ? citationId(snapshot, best) : ''}`.trim()
    yield { symbol: { name, detail, kind: 'claim', place: { uri, span } }, text: `${name} ${detail}` }
  }
}

function everyLanguage(text: Parameters<typeof inLanguage>[0]): string {
  return LANGUAGES.flatMap((language) => text[language] ?? []).join(' ')
}
