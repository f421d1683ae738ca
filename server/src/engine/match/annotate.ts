/** From a note's sentences to its annotations: judged, filtered by threshold and by what the writer ignores. */
import { ignores } from '../markdown/ignores'
import type { Annotation, NoteStructure, Sentence, Verdict } from '../model'
import type { Judgement, Matcher } from './matcher'

/** Annotations in the note's order. Sentences that make no claim about a theme give none. */
export function annotate(text: string, structure: NoteStructure, matcher: Matcher, threshold: number): Annotation[] {
  const ignored = ignores(text, structure.directives)
  const annotations: Annotation[] = []
  for (const sentence of structure.sentences) {
    const judgement = matcher.judge(sentence)
    if (!judgement.isClaim) continue
    const annotation = annotationOf(text, sentence, judgement, threshold)
    if (!ignored(annotation)) annotations.push(annotation)
  }
  return annotations
}

function annotationOf(text: string, sentence: Sentence, judgement: Judgement, threshold: number): Annotation {
  const linked = judgement.matches.length > 0 && judgement.confidence >= threshold
  const verdict: Verdict = (linked ? judgement.matches[0]?.relation : undefined) ?? 'unverified'
  const soften = linked && verdict === 'overstated' ? softenSpan(sentence, judgement) : undefined
  return {
    span: sentence.span,
    text: text.slice(sentence.span.start, sentence.span.end),
    language: judgement.language,
    themes: judgement.themes,
    verdict,
    confidence: judgement.confidence,
    facts: linked ? judgement.matches : [],
    reason: judgement.reason,
    citations: sentence.citations,
    heading: sentence.heading,
    ...(soften ? { soften } : {}),
  }
}

/** The word's span in the note, from its span in the sentence's plain text. */
function softenSpan(sentence: Sentence, { soften }: Judgement): Annotation['soften'] {
  if (!soften) return undefined
  const start = sentence.offsets[soften.span.start]
  const last = sentence.offsets[soften.span.end - 1]
  if (start === undefined || last === undefined) return undefined
  return { span: { start, end: last + 1 }, replacement: soften.replacement }
}
