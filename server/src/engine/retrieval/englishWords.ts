/** The words of an English sentence with what stands for them: words of the same company, translations, other ways to write them. */
import type { Initials, Short } from './initials'
import type { Joined } from './joined'
import type { LostMarks } from './lostMarks'
import { Memo } from './memo'
import type { QueryWeights, QueryWord } from './query'
import { stemOf, type Term, tagsOf } from './terms'
import { PAIR } from './vocabulary'
import type { Alternative, WordBook } from './wordBook'

/** How facts write what a sentence writes otherwise. */
export interface Writings {
  readonly marks: LostMarks
  readonly initials: Initials
  readonly joined: Joined
}

export class EnglishWords {
  private readonly known = new Memo<readonly Alternative[]>()

  constructor(
    private readonly book: WordBook,
    private readonly weights: QueryWeights,
    private readonly writings: Partial<Writings>,
  ) {}

  /** `terms` are those of the text. */
  words(terms: readonly Term[], text: string): QueryWord[] {
    const { initials, joined } = this.writings
    const short = initials?.standingFor(terms)
    const together = joined?.together(terms)
    const parted = joined ? partedBy(joined, terms, text) : terms
    const isPart = (term: Term) => parted !== terms && !terms.includes(term)
    return distinct(parted).map((term) => {
      const share = shareOf(term, this.weights) * (isPart(term) ? this.weights.part : 1)
      return { term, share, alternatives: this.alternatives(term, short?.get(term.key), together?.get(term.key)) }
    })
  }

  private alternatives(
    term: Term,
    short?: readonly Short[],
    together?: readonly Alternative[],
  ): readonly Alternative[] {
    const { weights, book } = this
    const own = this.known.get(term.text, () => english(term, book, weights))
    if (!short && !together) return own
    const others = [
      ...(short ?? []).map(({ key, more }) => ({ key, weight: more ? weights.moreInitials : weights.initials })),
      ...scaled(together ?? [], weights.together),
    ]
    const names = others.map(({ key, weight }) => `${key}${PAIR}${weight}`)
    return this.known.get([term.text, ...names].join(PAIR), () => [...own, ...others])
  }
}

function english(term: Term, book: WordBook, weights: QueryWeights): Alternative[] {
  const own = { key: term.key, weight: 1 }
  if (term.stop) return [own]
  return [
    own,
    ...scaled(lemmas(book.near(term.key), book), weights.synonym),
    ...scaled(book.toVietnamese(term.key), weights.translation),
  ]
}

/** The same terms where none is parted. */
function partedBy(joined: Joined, terms: readonly Term[], text: string): readonly Term[] {
  const tags = tagsOf(text)
  let parted: Term[] | undefined
  for (const [at, term] of terms.entries()) {
    const parts = joined.apart(term, tags.includes(term.text))
    if (parts.length > 0) parted ??= terms.slice(0, at)
    if (parts.length > 0) parted?.push(...parts)
    else parted?.push(term)
  }
  return parted ?? terms
}

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>()
  return terms.filter((term) => !seen.has(term.key) && seen.add(term.key))
}

/** What a word counts beside others of the same frequency. */
export function shareOf(term: Term, weights: QueryWeights): number {
  return term.stop ? weights.stop : 1
}

/** The word book has irregular forms ("went") and other spellings by themselves, an index has them under their lemmas. */
export function lemmas(stems: readonly Alternative[], { lemma, spelt }: WordBook): Alternative[] {
  return stems.map(({ key, weight }) => ({ key: spelt(lemma(key) === key ? key : stemOf(lemma(key))), weight }))
}

export function scaled(alternatives: readonly Alternative[], by: number): Alternative[] {
  return alternatives.map(({ key, weight }) => ({ key, weight: weight * by }))
}
