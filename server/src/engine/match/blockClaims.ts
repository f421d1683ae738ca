/** What is said of one block: the annotations of its sentences, and its citations. Stays the same object while nothing of it changes. */

import type { Block } from '../markdown/block'
import { type IgnoredRegion, isIgnored } from '../markdown/ignores'
import type { StretchReader } from '../markdown/stretchReader'
import { moveCitation } from '../markdown/structure'
import { type Annotation, type Citation, type Language, VERDICTS, type Verdict } from '../model'
import { annotate, type BlockAnnotation, type Judging, leansBack, type Passage } from './annotate'
import type { Matcher } from './matcher'

/** Offsets count from the block's start. Immutable. */
export interface BlockClaims {
  /** Those that the writer has not ignored. */
  readonly annotations: readonly BlockAnnotation[]
  readonly citations: readonly Citation[]
  readonly counts: ClaimCounts
}

/** How many annotations there are, by verdict and by language. */
export interface ClaimCounts {
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly languages: Readonly<Record<Language, number>>
}

export const NO_CLAIMS: BlockClaims = { annotations: [], citations: [], counts: countClaims([]) }

/** A block as it was judged behind one sentence. */
export interface JudgedBlock {
  readonly block: Block
  /** The text of the sentence before that its first one may point back to. */
  readonly before: string | undefined
  /** False where the sentence before does not matter. */
  readonly leans: boolean
  /** Its last sentence has nothing that what follows might point back to. True of blocks that were passed over. */
  readonly isSilent: boolean
  readonly claims: BlockClaims
  /** What was left of the claims, by what was ignored: the last answer, which most often is the next one too. */
  left: { readonly key: string; readonly claims: BlockClaims } | undefined
}

/** `sentenceBefore` is asked only where the first sentence points back. */
export function judgeBlock(
  block: Block,
  reader: StretchReader,
  sentenceBefore: () => Passage['before'],
  { matcher, options }: { readonly matcher: Matcher; readonly options: Judging },
): JudgedBlock {
  const { origin, sentences, citations } = block.reading(reader)
  const leans = leansBack(sentences, matcher, options)
  const before = leans ? sentenceBefore() : undefined
  const passage = { text: block.text, origin, sentences, before }
  const annotations = annotate(passage, matcher, options)
  const claims = {
    annotations,
    counts: countClaims(annotations),
    citations: origin === 0 ? citations : citations.map((citation) => moveCitation(citation, -origin)),
  }
  const last = sentences.at(-1)
  const isSilent = last !== undefined && !matcher.judge(last, options.reader).introduces
  return { block, before: before?.text, leans, isSilent, claims, left: undefined }
}

/** A block that holds nothing to be found: it was not read. `leans`: it might, behind a sentence that speaks of a fact. */
export function quietBlock(block: Block, leans: boolean): JudgedBlock {
  return { block, before: undefined, leans, isSilent: true, claims: NO_CLAIMS, left: undefined }
}

/** The claims that are left where regions of the note are ignored; `start` is where the block stands. */
export function claimsLeft(judged: JudgedBlock, regions: readonly IgnoredRegion[], start: number): BlockClaims {
  const { claims, block } = judged
  if (regions.length === 0) return claims
  const here = regions.flatMap(({ span, facts }) => {
    const from = Math.max(span.start - start, 0)
    const to = Math.min(span.end - start, block.text.length)
    return from < to ? [{ span: { start: from, end: to }, facts }] : []
  })
  if (here.length === 0 || claims.annotations.length === 0) return claims
  const key = JSON.stringify(here)
  if (judged.left?.key === key) return judged.left.claims
  const annotations = claims.annotations.filter((annotation) => !isIgnored(here, annotation))
  judged.left = { key, claims: { ...claims, annotations, counts: countClaims(annotations) } }
  return judged.left.claims
}

export function countClaims(annotations: readonly Pick<Annotation, 'verdict' | 'language'>[]): ClaimCounts {
  const verdicts = { supported: 0, contradicted: 0, overstated: 0, unverified: 0 }
  const languages = { en: 0, vi: 0 }
  for (const { verdict, language } of annotations) {
    verdicts[verdict]++
    languages[language]++
  }
  return { verdicts, languages }
}

/** In one number, for those who pass thousands of blocks by: that it was judged, whether it cites, and a bit for each verdict. */
export function tidingsOf({ counts: { verdicts }, citations }: Pick<BlockClaims, 'counts' | 'citations'>): number {
  const bits = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(bitOf)
  return bits.reduce((all, bit) => all | bit, JUDGED | (citations.length > 0 ? CITES : 0))
}

/** The bits of which one is set where a block's claims have one of the verdicts, or cite a fact. */
export function tidingsWith(verdicts: readonly Verdict[]): number {
  return verdicts.map(bitOf).reduce((all, bit) => all | bit, CITES)
}

const JUDGED = 1
const CITES = 2

function bitOf(verdict: Verdict): number {
  return 4 << VERDICTS.indexOf(verdict)
}

export function addCounts(a: ClaimCounts, b: ClaimCounts): ClaimCounts {
  return combined(a, b, 1)
}

export function subtractCounts(a: ClaimCounts, b: ClaimCounts): ClaimCounts {
  return combined(a, b, -1)
}

function combined(a: ClaimCounts, b: ClaimCounts, times: number): ClaimCounts {
  return {
    verdicts: {
      supported: a.verdicts.supported + times * b.verdicts.supported,
      contradicted: a.verdicts.contradicted + times * b.verdicts.contradicted,
      overstated: a.verdicts.overstated + times * b.verdicts.overstated,
      unverified: a.verdicts.unverified + times * b.verdicts.unverified,
    },
    languages: {
      en: a.languages.en + times * b.languages.en,
      vi: a.languages.vi + times * b.languages.vi,
    },
  }
}
