/** The whole derivation of a sentence's verdict, for people who ask why. Worked out beside the judging, which stays quick. */
import type { Annotation, Sentence } from '../model'
import { normalise } from '../text/normalise'
import type { Analysis } from './analyse'
import type { Judging } from './annotate'
import { decidedCandidates, droppedCandidates } from './candidates'
import { themesOf, whyNoClaim } from './claim'
import type { Derivation, DerivedConcept, DerivedNoClaim, DerivedToken, Outcome } from './derivation'
import { factOf } from './dispute'
import type { Matcher } from './matcher'
import { type ReadGroup, readSentence } from './readSentence'
import { negatorAt, unique, wording } from './wording'

/** How many facts that bear on the sentence are told of. */
const MOST_DECIDED = 3

/** Words that are known to carry no meaning of their own, and mere joints: they say nothing here either. */
const FILLER = 'filler'

/** What is explained: a sentence, the one that it may point back to, and what the note says of it; nothing where it is no claim, or ignored. */
export interface Explained {
  readonly sentence: Sentence
  readonly before: Sentence | undefined
  readonly annotation: Annotation | undefined
}

export function explain({ sentence, before, annotation }: Explained, matcher: Matcher, judging: Judging): Derivation {
  const { read, bearings } = readSentence(sentence, matcher.groups, before)
  const analyses = read.map(({ analysis }) => analysis)
  const judgement = matcher.judge(sentence, judging.reader, before)
  const spoken = judging.reader === 'auto' ? judgement.language : judging.reader
  const facts = bearings.map(factOf)
  const decided = new Set<unknown>(facts)
  const dropped = droppedCandidates(read, decided)
  const themes = unique([
    ...facts.slice(0, 1).map(({ theme }) => theme),
    ...read.flatMap(({ spotted }) => themesOf(spotted.mentions)),
  ])
  const noClaim = noClaimOf(sentence, read, facts.length > 0, themes)
  return {
    span: sentence.span,
    text: sentence.text,
    container: sentence.container,
    language: judgement.language,
    normal: normalise(sentence.text).text,
    tokens: tokensOf(analyses),
    concepts: conceptsOf(analyses),
    themes,
    ...(noClaim ? { noClaim } : {}),
    candidates: [...decidedCandidates(bearings.slice(0, MOST_DECIDED), spoken), ...dropped],
    ...(judgement.isClaim ? { outcome: outcomeOf(annotation, judgement, judging.threshold) } : {}),
  }
}

/** What the writer ignores is judged all the same; its reason is then the judgement's. */
function outcomeOf(
  annotation: Annotation | undefined,
  judgement: ReturnType<Matcher['judge']>,
  threshold: number,
): Outcome {
  const { confidence, matches, reason } = judgement
  const linked = confidence >= threshold ? matches[0]?.relation : undefined
  return {
    verdict: annotation?.verdict ?? linked ?? 'unverified',
    confidence,
    threshold,
    reason: annotation?.reason ?? reason,
    ignored: annotation === undefined,
  }
}

function noClaimOf(
  sentence: Sentence,
  [first]: readonly ReadGroup[],
  linked: boolean,
  themes: readonly string[],
): DerivedNoClaim | undefined {
  if (!first || themes.length === 0) return { why: 'theme' }
  const { analysis, spotted } = first
  const no = whyNoClaim(sentence, spotted, linked)
  if (no?.why !== 'cue') return no
  return { why: no.why, cue: { words: wording(analysis, no.cue), concept: no.cue.concept.id } }
}

/** All groups read the same tokens; a token is known when a lexicon of any of them knows it. */
function tokensOf(analyses: readonly Analysis[]): DerivedToken[] {
  const [first] = analyses
  const known = new Set(analyses.flatMap(({ occurrences }) => occurrences.flatMap((each) => each.tokens)))
  return (first?.tokens ?? []).map(({ text, key, start, end }, index) => ({
    text,
    key,
    start,
    end,
    clause: first?.clauses[index] ?? 0,
    known: known.has(index),
  }))
}

/** Each mention once, though several groups find it with the words that they share. */
function conceptsOf(analyses: readonly Analysis[]): DerivedConcept[] {
  const concepts = new Map<string, DerivedConcept>()
  for (const concept of analyses.flatMap(mentionsIn)) {
    const key = `${concept.id} ${concept.start} ${concept.end}`
    if (!concepts.has(key)) concepts.set(key, concept)
  }
  return [...concepts.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function mentionsIn(analysis: Analysis): DerivedConcept[] {
  return analysis.occurrences
    .filter(({ ids }) => !ids.has(FILLER))
    .map((each) => ({
      id: each.concept.id,
      kind: each.concept.kind,
      words: wording(analysis, each),
      start: analysis.tokens[each.first]?.start ?? 0,
      end: analysis.tokens[each.last]?.end ?? 0,
      clause: each.clause,
      negated: each.negated,
      negators: [...each.negators].sort((a, b) => a - b).map((at) => wording(analysis, negatorAt(analysis, at))),
      hypothetical: each.hypothetical,
    }))
}
