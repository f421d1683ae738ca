/** Search libraries as engines: the same words for all, any of which may be met. */

export interface Engine {
  build(facts: readonly string[]): void
  /** The numbers of the facts that fit best. */
  firstFive(sentence: string): readonly number[]
  /** The same by a quicker, coarser look, for an engine that looks twice. */
  firstLook?(sentence: string): readonly number[]
  /** Saves what has been built, and forgets it; what it returns loads it again. */
  save?(): () => void
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What is used of each library. */
interface FlexSearch {
  readonly Index: new (
    options: object,
  ) => { add(id: number, text: string): void; search(text: string, options: object): readonly number[] }
}
interface MiniSearch {
  addAll(records: readonly { readonly id: number; readonly text: string }[]): void
  search(text: string): readonly { readonly id: number }[]
}
interface Lunr {
  (configure: (this: LunrBuilder) => void): LunrIndex
  readonly Token: new (text: string, metadata: object) => object
}
interface LunrBuilder {
  readonly pipeline: { reset(): void }
  readonly searchPipeline: { reset(): void }
  tokenizer: (text: unknown) => readonly object[]
  ref(name: string): void
  field(name: string): void
  add(record: { readonly id: number; readonly text: string }): void
}
interface LunrIndex {
  query(build: (query: { term(word: string, options: object): void }) => void): readonly { readonly ref: string }[]
}
interface Sqlite {
  pragma(text: string): void
  exec(text: string): void
  transaction(work: () => void): () => void
  prepare(text: string): {
    run(...values: readonly unknown[]): void
    all(...values: readonly unknown[]): readonly { readonly id: number }[]
  }
}
interface Wink {
  defineConfig(config: object): void
  definePrepTasks(tasks: readonly ((text: string) => string[])[]): void
  addDoc(record: object, id: number): void
  consolidate(): void
  search(text: string, count: number): readonly (readonly [string, number])[]
}

const ENGINES: Readonly<Record<string, (load: NodeJS.Require) => Engine>> = {
  flexsearch(load) {
    const { Index } = load('flexsearch') as FlexSearch
    const index = new Index({ tokenize: 'strict', encode: words })
    return {
      build: (facts) => facts.forEach((text, id) => void index.add(id, text)),
      firstFive: (sentence) => index.search(sentence, { limit: 5, suggest: true }),
    }
  },
  minisearch(load) {
    const Library = load('minisearch') as new (options: object) => MiniSearch
    const index = new Library({ fields: ['text'], tokenize: words, processTerm: (term: string) => term })
    return {
      build: (facts) => index.addAll(facts.map((text, id) => ({ id, text }))),
      firstFive: (sentence) =>
        index
          .search(sentence)
          .slice(0, 5)
          .map(({ id }) => id),
    }
  },
  lunr(load) {
    const lunr = load('lunr') as Lunr
    let index: LunrIndex | undefined
    return {
      build(facts) {
        index = lunr(function () {
          this.ref('id')
          this.field('text')
          this.pipeline.reset()
          this.searchPipeline.reset()
          this.tokenizer = (text) => words(String(text ?? '')).map((word) => new lunr.Token(word, {}))
          for (const [id, text] of facts.entries()) this.add({ id, text })
        })
      },
      firstFive(sentence) {
        const found = index?.query((query) => {
          for (const word of new Set(words(sentence))) query.term(word, { usePipeline: false })
        })
        return (found ?? []).slice(0, 5).map(({ ref }) => Number(ref))
      },
    }
  },
  /** SQLite's own full-text index. */
  'better-sqlite3'(load) {
    const Database = load('better-sqlite3') as new (file: string) => Sqlite
    const database = new Database(':memory:')
    database.exec(`CREATE VIRTUAL TABLE f USING fts5(text, content='', tokenize="unicode61 remove_diacritics 0")`)
    const find = database.prepare('SELECT rowid AS id FROM f WHERE f MATCH ? ORDER BY rank LIMIT 5')
    return {
      build(facts) {
        const insert = database.prepare('INSERT INTO f(rowid, text) VALUES (?, ?)')
        database.transaction(() => facts.forEach((text, id) => void insert.run(id, text)))()
        database.exec(`INSERT INTO f(f) VALUES('optimize')`)
      },
      firstFive: (sentence) =>
        find.all([...new Set(words(sentence))].map((word) => `"${word}"`).join(' OR ')).map(({ id }) => id),
    }
  },
  'wink-bm25-text-search'(load) {
    const index = (load('wink-bm25-text-search') as () => Wink)()
    index.defineConfig({ fldWeights: { text: 1 } })
    index.definePrepTasks([words])
    return {
      build(facts) {
        facts.forEach((text, id) => void index.addDoc({ text }, id))
        index.consolidate()
      },
      firstFive: (sentence) => index.search(sentence, 5).map(([id]) => Number(id)),
    }
  },
}

export const PEER_ENGINES =
  (load: NodeJS.Require) =>
  (name: string): Engine => {
    const make = ENGINES[name]
    if (!make) throw new Error(`no engine is called ${name}`)
    return make(load)
  }
