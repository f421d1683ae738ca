/** Holds a base's own examples against what becomes of them: `expect:` names a sentence, its verdict, and the fact that should speak. */
import type { EngineHost, NoteOptions } from '../host'
import type { Annotation, Expectation, FactBase, Verdict } from '../model'

/** What became of an example. */
export interface ExampleOutcome {
  readonly expectation: Expectation
  readonly passed: boolean
  /** `none`: nothing of it is a claim. */
  readonly verdict: Verdict | 'none'
  /** The fact that speaks first, where one does. */
  readonly fact?: string
  /** 0 to 1. */
  readonly confidence: number
  /** Why it came so, in the reader's language; '' where nothing is a claim. */
  readonly reason: string
  /** What stands in the way, where the example itself or its fact does. */
  readonly obstacle?: 'several-claims' | 'unknown-fact' | 'draft-fact'
}

const NOTE_URI = 'example:sentence.md'

/** In the base's order; each is read as a note that holds nothing else, and judged by the host's facts. */
export function tryExamples(
  host: Pick<EngineHost, 'view'>,
  base: FactBase,
  options: NoteOptions,
): readonly ExampleOutcome[] {
  const facts = new Map(base.facts.map((fact) => [fact.id, fact]))
  return base.expect.map((expectation) => {
    const { annotations } = host.view(NOTE_URI, `${expectation.sentence}\n`, options)
    const [claim, ...others] = annotations
    const named = expectation.fact === undefined ? undefined : facts.get(expectation.fact)
    const unknown = expectation.fact !== undefined && !named
    const hindered = unknown ? 'unknown-fact' : named?.draft ? 'draft-fact' : undefined
    const obstacle = others.length > 0 ? 'several-claims' : hindered
    const passed = others.length === 0 && !unknown && isAsExpected(expectation, base.id, claim)
    return { expectation, passed, ...told(claim), ...(passed || !obstacle ? {} : { obstacle }) }
  })
}

function isAsExpected({ verdict, fact }: Expectation, base: string, claim: Annotation | undefined): boolean {
  if (verdict !== (claim?.verdict ?? 'none')) return false
  const [first] = claim?.facts ?? []
  return fact === undefined || !first || (first.id === fact && first.base === base)
}

function told(claim: Annotation | undefined): Pick<ExampleOutcome, 'verdict' | 'fact' | 'confidence' | 'reason'> {
  if (!claim) return { verdict: 'none', confidence: 0, reason: '' }
  const { verdict, confidence, reason, facts } = claim
  return { verdict, confidence, reason, ...(facts[0] ? { fact: facts[0].id } : {}) }
}
