/** Finds facts by words: for who asks what is known of a thing, rather than whether a sentence is right. */
import type { Snapshot } from '../host'
import { isMarked, languageBy } from '../match/language'
import type { Fact, FactBase, Language, Lexicon } from '../model'
import { recordsOf } from '../retrieval/factRecords'
import { createFactSearch, type FactSearch } from '../retrieval/factSearch'
import type { IndexStore } from '../retrieval/keptIndex'
import { normalise } from '../text/normalise'
import { createKnowledge } from '../words/knowledge'
import type { WordData } from '../words/wordData'

export interface FindOptions {
  /** A theme with all below it. */
  readonly theme?: string | undefined
  readonly limit: number
}

/** Each theme's facts are few beside all: so many more are looked for where only one theme's are wanted. */
const WIDER = 10

export class FactFinder {
  private made:
    | { readonly bases: readonly FactBase[]; readonly facts: readonly Fact[]; readonly search: FactSearch }
    | undefined

  /** `indices`: where those of large bases are kept. */
  constructor(
    private readonly words: () => WordData,
    private readonly lexicons: readonly Lexicon[],
    private readonly indices?: IndexStore,
  ) {}

  /** Best first. Nothing is found by words that no fact has. The first call after the facts have changed builds the index. */
  find(snapshot: Snapshot, query: string, { theme, limit }: FindOptions): readonly Fact[] {
    const { facts, search } = this.searchIn(snapshot.bases)
    const wanted = theme === undefined ? limit : limit * WIDER
    return search
      .search(query, languageIn(query), wanted)
      .ranked.flatMap(({ fact }) => facts[fact] ?? [])
      .filter((fact) => theme === undefined || fact.theme === theme || fact.theme.startsWith(`${theme}/`))
      .slice(0, limit)
  }

  private searchIn(bases: readonly FactBase[]) {
    if (this.made?.bases === bases) return this.made
    const words = this.words()
    const { book } = createKnowledge(words, this.lexicons)
    const facts = bases.flatMap((base) => base.facts)
    this.made = { bases, facts, search: createFactSearch(recordsOf(facts), book, words.weights, this.indices) }
    return this.made
  }
}

function languageIn(query: string): Language {
  const words = normalise(query).text.split(/\s+/).filter(Boolean)
  return languageBy(words.filter(isMarked).length, words.length)
}
