/** What a rule about fact bases is. One file a rule, as for notes; `registry.ts` lists them. */
import type { SourceText } from '../facts/quotes'
import type { UseCounts } from '../features/usage'
import type { Snapshot } from '../host'
import type { Fact, FactBase, Language } from '../model'
import type { Span } from '../text/span'
import type { Finding, Rule, Severity } from './rule'

/** What is known of a base beside its own text. What is undefined has not been found out, and nothing is said of it. */
export interface BaseEvidence {
  /** In how many notes facts are used. */
  readonly uses?: UseCounts | undefined
  /** By `factKey`: the facts that a fact contradicts. */
  readonly disagreements?: ReadonlyMap<string, readonly Fact[]> | undefined
  /** By the id of a document with a path: its text; null where the file cannot be read. */
  readonly sources?: ReadonlyMap<string, SourceText | null> | undefined
}

export interface BaseRuleContext {
  readonly snapshot: Snapshot
  readonly base: FactBase
  readonly evidence: BaseEvidence
  readonly severity: Exclude<Severity, 'off'>
  readonly language: Language
}

export interface BaseRule extends Omit<Rule, 'check'> {
  check(context: BaseRuleContext): readonly Finding[]
}

/** A finding without a fix and without "see also". */
export function plainFinding(code: string, context: BaseRuleContext, span: Span, message: string): Finding {
  return { code, severity: context.severity, span, message, related: [], fixes: () => [] }
}
