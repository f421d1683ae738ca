/** Judges sentences against fact bases: analysis, candidate frames, alignment, verdict, reason. Immutable once made. */
import { ROOM_TO_WRITE } from '../host'
import type { Container, FactMatch, Language, Sentence } from '../model'
import type { Span } from '../text/span'
import { likelihood } from './byText'
import { isClaim, themesOf } from './claim'
import { confidenceOf } from './confidence'
import { introduces as mayIntroduce, pointsBack as mayPointBack } from './context'
import { type Bearing, DISPUTED, factOf, type Ordered, scoreOf } from './dispute'
import type { Reach } from './frameIndex'
import type { CompiledGroup } from './groups'
import { QuietTexts } from './quietText'
import { Memory, type Read, type ReadGroup, readSentence } from './readSentence'
import { disputedReason, noFactReason, reasonByText, reasonFor } from './reasons'
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
  /** What follows might point back to it: it speaks of a fact by itself, be it a claim or not, or brings up what facts are about. */
  readonly introduces: boolean
  readonly soften?: { readonly span: Span; readonly replacement: string }
}

/** What of a sentence it is judged by. */
export type Judgeable = Pick<Sentence, 'text' | 'container'>

export interface Matcher {
  /** What it judges with. */
  readonly groups: readonly CompiledGroup[]
  /** `reader`: the language of the reasons; 'auto' takes the sentence's. `before`: what the sentence may point back to. */
  judge(sentence: Judgeable, reader: Language | 'auto', before?: Judgeable): Judgement
  /** What there may be to be found in Markdown, before it is read. Left out where nothing is known so soon. */
  reachOf?(text: string): Reach
}

/** How many facts an annotation names at most. */
const MOST_FACTS = 3

/**
 * Code units of notes that are read whatever their words: what is to be looked for is learnt word by word, and that takes
 * longer than to read so much. Of `check` on one small note it was a third, and a note of 30 KB still was judged sooner without.
 */
const READ_FIRST = 30_000

/** `remembered`: how many sentences. Each group has words of its own: what one base calls a thing does not disturb how another is read. */
export function createMatcher(
  groups: readonly CompiledGroup[],
  remembered = ROOM_TO_WRITE.sentences,
  readFirst = READ_FIRST,
): Matcher {
  const judged = new Judged(remembered)
  const memory = new Memory()
  const given = { groups, memory }
  const quiet = new QuietTexts(groups)
  let asked = 0
  const known = (sentence: Judgeable, reader: Language | 'auto') =>
    judged.of(reader, sentence, () => judgeSentence(sentence, given, reader, undefined))
  return {
    groups,
    reachOf(text) {
      asked += text.length
      return asked < readFirst ? 'alone' : quiet.reachOf(text)
    },
    judge(sentence, reader, before) {
      const { alone, behind } = known(sentence, reader)
      if (!before || !behind || !known(before, reader).alone.introduces) return alone
      return judged.behind(behind, before.text, () => judgeSentence(sentence, given, reader, before))
    },
  }
}

/** By itself, and behind the sentences that it has stood behind and may point back to, by their texts. */
interface Known {
  readonly alone: Judgement
  readonly behind: Map<string, Judgement> | undefined
}

type Texts = Map<string, Known>

/**
 * Judgements by the text of their sentence: typing changes one, the rest of the note stays. The text itself is the key, for
 * it is long, and a longer one made of it would have to be hashed anew each time.
 */
class Judged {
  private readers = new Map<Language | 'auto', Map<Container, Texts>>()
  private size = 0

  constructor(private readonly most: number) {}

  of(reader: Language | 'auto', { text, container }: Judgeable, judge: () => Judgement): Known {
    const texts = this.texts(reader, container)
    const before = texts.get(text)
    if (before) return before
    if (this.size >= this.most) this.clear()
    const alone = judge()
    const made = { alone, behind: alone.pointsBack ? new Map<string, Judgement>() : undefined }
    this.texts(reader, container).set(text, made)
    this.size++
    return made
  }

  behind(known: Map<string, Judgement>, text: string, judge: () => Judgement): Judgement {
    const before = known.get(text)
    if (before) return before
    const made = judge()
    known.set(text, made)
    this.size++
    return made
  }

  private texts(reader: Language | 'auto', container: Container): Texts {
    const containers = this.readers.get(reader) ?? new Map<Container, Texts>()
    const texts = containers.get(container) ?? new Map<string, Known>()
    if (texts.size === 0) this.readers.set(reader, containers.set(container, texts))
    return texts
  }

  private clear(): void {
    this.readers = new Map() // And not a cleared one: see `RecentCache`.
    this.size = 0
  }
}

function judgeSentence(
  sentence: Judgeable,
  { groups, memory }: { readonly groups: readonly CompiledGroup[]; readonly memory: Memory },
  reader: Language | 'auto',
  before: Judgeable | undefined,
): Judgement {
  return judgementOf(sentence, readSentence(sentence, groups, before, memory), reader)
}

function judgementOf(sentence: Judgeable, made: Read, reader: Language | 'auto'): Judgement {
  const { read, bearings, speaks } = made
  const first = read[0]?.spotted
  if (!first) return noClaim('en', { pointsBack: false, introduces: false })
  const [best] = bearings
  const themes = themesIn(read, best && factOf(best).theme)
  const { language } = first
  const pointsBack = !speaks && read.some(({ spotted }) => mayPointBack(spotted.mentions))
  const introduces = speaks || read.some(({ spotted }) => mayIntroduce(spotted.mentions))
  if (themes.length === 0 || !isClaim(sentence, first, best !== undefined))
    return noClaim(language, { pointsBack, introduces })
  const judged = judgedBy(made, reader === 'auto' ? language : reader)
  return { language, isClaim: true, themes, ...judged, pointsBack, introduces }
}

type Told = Pick<Judgement, 'matches' | 'confidence' | 'reason' | 'soften'>

function judgedBy({ bearings, disputed }: Ordered, spoken: Language): Told {
  const [best, other] = bearings
  if (!best) return { matches: NONE, confidence: 0, reason: noFactReason(spoken) }
  const [match, ...others] = bearings.slice(0, MOST_FACTS).map((each) => matchOf(each, spoken))
  const plain = match?.reason ?? ''
  const reason = disputed && other ? disputedReason(plain, factOf(best), factOf(other), spoken) : plain
  const sure = best.how === 'frame' ? confidenceOf(best.decision) : likelihood(best.decision)
  const soften =
    best.how === 'frame' ? softening(best.decision.analysis, best.decision, best.decision.table) : undefined
  return {
    matches: match ? [{ ...match, reason }, ...others] : NONE,
    confidence: round(disputed ? sure * DISPUTED : sure),
    reason,
    ...(soften ? { soften } : {}),
  }
}

/** First that of the fact, then those of the sentence's own words. */
function themesIn(read: readonly ReadGroup[], fact: string | undefined): readonly string[] {
  const found = new Set<string>()
  if (fact !== undefined) found.add(fact)
  for (const { spotted } of read) for (const theme of themesOf(spotted.mentions)) found.add(theme)
  return found.size === 0 ? NONE : [...found]
}

const NONE: readonly [] = []

function noClaim(language: Language, told: Pick<Judgement, 'pointsBack' | 'introduces'>): Judgement {
  return { language, isClaim: false, themes: NONE, matches: NONE, confidence: 0, reason: '', ...told }
}

export function matchOf(bearing: Bearing, spoken: Language): FactMatch {
  const { id, base } = factOf(bearing)
  const { relation } = bearing.decision
  return { id, base, relation, score: scoreOf(bearing), reason: reasonOf(bearing, spoken) }
}

function reasonOf(bearing: Bearing, spoken: Language): string {
  if (bearing.how === 'text') return reasonByText(bearing.decision, spoken)
  const { analysis, table, frames } = bearing.decision
  return reasonFor(analysis, bearing.decision, { table, frames, spoken })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
