/** From a block's sentences to its annotations: judged, and filtered by threshold. */
import type { NoteOptions } from '../host'
import type { ReadSentence } from '../markdown/readBlocks'
import type { Annotation, Verdict } from '../model'
import { offsetAt } from '../text/offsets'
import { antecedentOf } from './context'
import type { Judgeable, Judgement, Matcher } from './matcher'
import { nearFactReason } from './reasons'

/** An annotation whose spans count from its block's start; `heading` is undefined above the block's first heading. */
export type BlockAnnotation = Omit<Annotation, 'heading'> & { readonly heading: string | undefined }

/** What of a note's options decides its annotations. */
export type Judging = Pick<NoteOptions, 'threshold' | 'reader'>

/** A block's sentences, whose offsets count from `origin`, and the sentence before them, where the first points back to one. */
export interface Passage {
  readonly text: string
  readonly origin: number
  readonly sentences: readonly ReadSentence[]
  readonly before: ReadSentence | undefined
}

/** Annotations in order. Sentences that make no claim about a theme give none. */
export function annotate(passage: Passage, matcher: Matcher, options: Judging): readonly BlockAnnotation[] {
  const annotations: BlockAnnotation[] = []
  let earlier: Judgeable | undefined
  for (const [at, sentence] of passage.sentences.entries()) {
    const before = at === 0 ? passage.before : antecedentOf(passage.sentences[at - 1], sentence)
    const chain = before && earlier && chainOf(earlier, before, matcher, options)
    const judgement = judgeBehind(sentence, [before, chain], matcher, options)
    if (judgement.isClaim) annotations.push(annotationOf(passage, sentence, judgement, options))
    earlier = chain ?? before
  }
  return annotations
}

/** The first that makes it speak of a fact: the sentence before it, else that with what that one points back to itself. */
function judgeBehind(
  sentence: ReadSentence,
  [before, chain]: readonly (Judgeable | undefined)[],
  matcher: Matcher,
  { reader }: Judging,
): Judgement {
  const judgement = matcher.judge(sentence, reader, before)
  if (!chain || judgement.matches.length > 0 || !judgement.pointsBack) return judgement
  const further = matcher.judge(sentence, reader, chain)
  return further.matches.length > 0 ? further : judgement
}

/** Code units of what a sentence may point back to: a longer chain of sentences ends. */
const FURTHEST_BACK = 400

/**
 * "Rain is scarce in Hue. This may hurt the harvest. Such harvests are always poor." The third sentence points back to the
 * second, and that to the first: then it is both that the third may take from. `earlier`: what the one before it pointed back to.
 */
function chainOf(earlier: Judgeable, before: Judgeable, matcher: Matcher, { reader }: Judging): Judgeable | undefined {
  if (earlier.text.length > FURTHEST_BACK || !matcher.judge(before, reader).pointsBack) return undefined
  if (!matcher.judge(earlier, reader).introduces) return undefined
  return { text: `${earlier.text} ${before.text}`, container: before.container }
}

/** True where the first sentence is judged with the one before it. */
export function leansBack([first]: Passage['sentences'], matcher: Matcher, options: Judging): boolean {
  return first !== undefined && matcher.judge(first, options.reader).pointsBack
}

function annotationOf(
  { text, origin }: Passage,
  sentence: ReadSentence,
  judgement: Judgement,
  { threshold, reader }: Judging,
): BlockAnnotation {
  const linked = judgement.matches.length > 0 && judgement.confidence >= threshold
  const [best] = judgement.matches
  const verdict: Verdict = (linked ? best?.relation : undefined) ?? 'unverified'
  const spoken = reader === 'auto' ? judgement.language : reader
  const soften = linked && verdict === 'overstated' ? softenSpan(sentence, judgement, origin) : undefined
  const span = { start: sentence.span.start - origin, end: sentence.span.end - origin }
  return {
    span,
    text: text.slice(span.start, span.end),
    language: judgement.language,
    themes: judgement.themes,
    verdict,
    confidence: judgement.confidence,
    facts: linked ? judgement.matches : [],
    reason: best && !linked ? nearFactReason(best.id, spoken) : judgement.reason,
    citations: sentence.citations,
    heading: sentence.heading,
    ...(soften ? { soften } : {}),
  }
}

/** The word's span in the block, from its span in the sentence's plain text. */
function softenSpan(sentence: ReadSentence, { soften }: Judgement, origin: number): Annotation['soften'] {
  if (!soften) return undefined
  const start = offsetAt(sentence.offsets, soften.span.start)
  const last = offsetAt(sentence.offsets, soften.span.end - 1)
  return { span: { start: start - origin, end: last + 1 - origin }, replacement: soften.replacement }
}
