/** The findings of a note (its rules') or of a fact base file (what is wrong in it). */
import type { Snapshot } from '../host'
import type { FactBase } from '../model'
import { FACT_BASE_RULE, RULES } from '../rules/registry'
import { type Finding, SEVERITIES, type Severity } from '../rules/rule'
import { noteLanguage } from './language'
import { baseOfFile } from './locate'
import type { ReaderOptions, SeveritySettings } from './types'

/** In the file's order. Rules that are off cost nothing; an unknown uri has no findings. */
export function findings(
  snapshot: Snapshot,
  uri: string,
  severities: SeveritySettings,
  options: ReaderOptions,
): readonly Finding[] {
  const base = baseOfFile(snapshot, uri)
  if (base) return baseFindings(base, severities)
  const note = snapshot.note(uri)
  if (!note) return []
  const { reader } = options
  const language = noteLanguage(reader, note)
  const found = RULES.flatMap((rule) => {
    const severity = severities[rule.code] ?? rule.defaultSeverity
    return severity === 'off' ? [] : rule.check({ snapshot, note, severity, language, reader })
  })
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** The setting is a ceiling: a warning about a file stays one where errors are allowed. */
function baseFindings(base: FactBase, severities: SeveritySettings): readonly Finding[] {
  const { code, defaultSeverity } = FACT_BASE_RULE
  const ceiling = severities[code] ?? defaultSeverity
  return base.problems.flatMap((problem) => {
    const severity = lower(problem.severity, ceiling)
    const { span, message } = problem
    return severity === 'off' ? [] : [{ code, severity, span, message, related: [], fixes: () => [] }]
  })
}

function lower(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b
}
