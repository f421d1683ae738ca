/** From a note's sentences to its annotations: judged, filtered by threshold and by what the writer ignores. */
import type { NoteOptions } from '../host'
import { ignores } from '../markdown/ignores'
import type { Annotation, NoteStructure, Sentence, Verdict } from '../model'
import { offsetAt } from '../text/offsets'
import { antecedentOf } from './context'
import type { Judgement, Matcher } from './matcher'
import { nearFactReason } from './reasons'

/** Annotations in the note's order. Sentences that make no claim about a theme give none. */
export function annotate(text: string, structure: NoteStructure, matcher: Matcher, options: Judging): Annotation[] {
  const ignored = ignores(text, structure.directives)
  const annotations: Annotation[] = []
  for (const [at, sentence] of structure.sentences.entries()) {
    const judgement = matcher.judge(sentence, options.reader, antecedentOf(structure.sentences, at))
    if (!judgement.isClaim) continue
    const annotation = annotationOf(text, sentence, judgement, options)
    if (!ignored(annotation)) annotations.push(annotation)
  }
  return annotations
}

/** What of a note's options decides its annotations. */
export type Judging = Pick<NoteOptions, 'threshold' | 'reader'>

function annotationOf(
  text: string,
  sentence: Sentence,
  judgement: Judgement,
  { threshold, reader }: Judging,
): Annotation {
  const linked = judgement.matches.length > 0 && judgement.confidence >= threshold
  const [best] = judgement.matches
  const verdict: Verdict = (linked ? best?.relation : undefined) ?? 'unverified'
  const spoken = reader === 'auto' ? judgement.language : reader
  const soften = linked && verdict === 'overstated' ? softenSpan(sentence, judgement) : undefined
  return {
    span: sentence.span,
    text: text.slice(sentence.span.start, sentence.span.end),
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

/** The word's span in the note, from its span in the sentence's plain text. */
function softenSpan(sentence: Sentence, { soften }: Judgement): Annotation['soften'] {
  if (!soften) return undefined
  const start = offsetAt(sentence.offsets, soften.span.start)
  const last = offsetAt(sentence.offsets, soften.span.end - 1)
  return { span: { start, end: last + 1 }, replacement: soften.replacement }
}
