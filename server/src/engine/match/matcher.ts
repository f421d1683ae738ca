/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import type { FactMatch, Language, Sentence } from '../model'
import type { Span } from '../text/span'
import { likelihood, type TextDecision } from './byText'
import { isClaim, themesOf } from './claim'
import { confidenceOf } from './confidence'
import { pointsBack } from './context'
import type { CompiledGroup } from './groups'
import { type Found, type Memory, readSentence } from './readSentence'
import { noFactReason, reasonByText, reasonFor } from './reasons'
import { softening } from './soften'

/** What the matcher says of one sentence; spans in `sentence.text`. */
export interface Judgement {
  readonly language: Language
  readonly isClaim: boolean
  readonly themes: readonly string[]
  readonly matches: readonly FactMatch[]
  readonly confidence: number
  readonly reason: string
  /** It speaks of no fact by itself, and may with the sentence before it. */
  readonly pointsBack: boolean
  readonly soften?: { readonly span: Span; readonly replacement: string }
}

export interface Matcher {
  /** What it judges with. */
  readonly groups: readonly CompiledGroup[]
  /** `reader`: the language of the reasons; 'auto' takes the sentence's. `before`: what the sentence may point back to. */
  judge(sentence: Sentence, reader: Language | 'auto', before?: Sentence): Judgement
}

/** How many facts an annotation names at most. */
const MOST_FACTS = 3

/** Each group has words of its own: what one base calls a thing does not disturb how another is read. */
export function createMatcher(groups: readonly CompiledGroup[]): Matcher {
  const judged = new Judged()
  const memory: Memory = new Map()
  const given = { groups, memory }
  return {
    groups,
    judge(sentence, reader, before) {
      const { text, container } = sentence
      const kind = `${reader} ${container}`
      const alone = judged.get(kind, text) ?? judged.set(kind, text, judgeSentence(sentence, given, reader, undefined))
      if (!before || !alone.pointsBack) return alone
      const both = `${text}\n${before.text}`
      return judged.get(kind, both) ?? judged.set(kind, both, judgeSentence(sentence, given, reader, before))
    },
  }
}

/**
 * Judgements by the text of their sentence: typing changes one, the rest of the note stays. By kind first, so that
 * the text itself is the key.
 */
class Judged {
  private readonly kinds = new Map<string, Map<string, Judgement>>()
  private size = 0

  get(kind: string, text: string): Judgement | undefined {
    return this.kinds.get(kind)?.get(text)
  }

  set(kind: string, text: string, judgement: Judgement): Judgement {
    if (this.size >= MOST_REMEMBERED) {
      this.kinds.clear()
      this.size = 0
    }
    const texts = this.kinds.get(kind) ?? new Map<string, Judgement>()
    this.kinds.set(kind, texts.set(text, judgement))
    this.size++
    return judgement
  }
}

const MOST_REMEMBERED = 50_000

function judgeSentence(
  sentence: Sentence,
  { groups, memory }: { readonly groups: readonly CompiledGroup[]; readonly memory: Memory },
  reader: Language | 'auto',
  before: Sentence | undefined,
): Judgement {
  const { read, found, byText } = readSentence(sentence, groups, before, memory)
  const first = read[0]?.spotted
  if (!first) return { ...NOTHING, language: 'en' }
  const best = found[0]
  const fact = best?.alignment.frame.fact ?? byText[0]?.fact
  const own = read.flatMap(({ spotted }) => themesOf(spotted.mentions))
  const themes = [...new Set([...(fact ? [fact.theme] : []), ...own])]
  const { language } = first
  const spoken = reader === 'auto' ? language : reader
  const leans = !best && read.some(({ spotted }) => pointsBack(spotted.mentions))
  const nothing = { ...NOTHING, language, pointsBack: leans }
  if (themes.length === 0 || !isClaim(sentence, first, fact !== undefined)) return nothing
  const claim = { ...nothing, isClaim: true, themes }
  if (!best)
    return byText.length > 0
      ? { ...claim, ...judgedByText(byText, spoken) }
      : { ...claim, reason: noFactReason(spoken) }
  const matches = found.slice(0, MOST_FACTS).map((each) => matchOf(each, spoken))
  const soften = softening(best.analysis, best, best.table)
  return {
    ...claim,
    matches,
    confidence: confidenceOf(best),
    reason: matches[0]?.reason ?? '',
    ...(soften ? { soften } : {}),
  }
}

function judgedByText(
  decisions: readonly TextDecision[],
  spoken: Language,
): Pick<Judgement, 'matches' | 'confidence' | 'reason'> {
  const matches = decisions.slice(0, MOST_FACTS).map((each) => ({
    id: each.fact.id,
    base: each.fact.base,
    relation: each.relation,
    score: round(each.coverage),
    reason: reasonByText(each, spoken),
  }))
  const [first] = decisions
  return { matches, confidence: first ? round(likelihood(first)) : 0, reason: matches[0]?.reason ?? '' }
}

const NOTHING = { isClaim: false, themes: [], matches: [], confidence: 0, reason: '', pointsBack: false } as const

export function matchOf(found: Found, spoken: Language): FactMatch {
  const { frame, mass, possible } = found.alignment
  return {
    id: frame.fact.id,
    base: frame.fact.base,
    relation: found.relation,
    score: round((mass / possible) * found.grounds),
    reason: reasonFor(found.analysis, found, { table: found.table, frames: found.frames, spoken }),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
