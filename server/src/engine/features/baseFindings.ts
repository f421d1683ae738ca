/** The findings of a fact base file: what is wrong in it, and what its rules find. */
import type { Snapshot } from '../host'
import type { FactBase, Problem } from '../model'
import type { BaseEvidence } from '../rules/baseRule'
import { BASE_RULES, FACT_BASE_RULE } from '../rules/registry'
import { type Finding, type Fix, lowerSeverity } from '../rules/rule'
import type { Span } from '../text/span'
import { baseStrings } from './baseStrings'
import type { ReaderOptions, SeveritySettings } from './types'

/** In the file's order. Rules that are off, and what `evidence` lacks, cost nothing. */
export function baseFindings(
  snapshot: Snapshot,
  base: FactBase,
  severities: SeveritySettings,
  { reader }: ReaderOptions,
  evidence: BaseEvidence = {},
): readonly Finding[] {
  const language = reader === 'auto' ? 'en' : reader
  const found = BASE_RULES.flatMap((rule) => {
    const severity = severities[rule.code] ?? rule.defaultSeverity
    return severity === 'off' ? [] : rule.check({ snapshot, base, evidence, severity, language })
  })
  return [...problemsOf(base, severities), ...found].sort((a, b) => a.span.start - b.span.start)
}

/** Those that touch the span, for their fixes. */
export function baseFindingsIn(
  snapshot: Snapshot,
  base: FactBase,
  span: Span,
  asked: {
    readonly severities: SeveritySettings
    readonly options: ReaderOptions
    readonly evidence?: BaseEvidence | undefined
  },
): readonly Finding[] {
  const found = baseFindings(snapshot, base, asked.severities, asked.options, asked.evidence)
  return found.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
}

/** The setting is a ceiling: a warning about a file stays one where errors are allowed. */
function problemsOf(base: FactBase, severities: SeveritySettings): readonly Finding[] {
  const { code, defaultSeverity } = FACT_BASE_RULE
  const ceiling = severities[code] ?? defaultSeverity
  return base.problems.flatMap((problem) => {
    const severity = lowerSeverity(problem.severity, ceiling)
    const { span, message } = problem
    return severity === 'off'
      ? []
      : [{ code, severity, span, message, related: [], fixes: () => fixesOf(base, problem) }]
  })
}

/** The name or key that was most likely meant. */
function fixesOf({ uri }: FactBase, { span, suggestion }: Problem): readonly Fix[] {
  if (suggestion === undefined) return []
  const edits = [{ uri, span, newText: suggestion }]
  return [{ title: baseStrings('en').changeTo(suggestion), kind: 'quickfix', preferred: true, edits }]
}
