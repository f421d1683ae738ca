/** What the rules about claims share: the message, the related facts, and the fixes that every such finding has. */
import { citeForClaim } from '../features/cite'
import { ignoreClaim } from '../features/ignore'
import { inLanguage } from '../features/language'
import { citationId, factPlace, factsOf } from '../features/locate'
import { type Strings, strings } from '../features/strings'
import type { Annotation, Language, Verdict } from '../model'
import type { Finding, Fix, RuleContext } from './rule'

/** One finding for each claim of that verdict. */
export function claimFindings(
  context: RuleContext,
  verdict: Verdict,
  own: (annotation: Annotation, words: Strings) => readonly Fix[] = () => [],
): readonly Finding[] {
  const { snapshot, annotations, severity, reader } = context
  return annotations
    .filter((annotation) => annotation.verdict === verdict)
    .map((annotation) => {
      const language = reader === 'auto' ? annotation.language : reader
      const words = strings(language)
      return {
        code: verdict,
        severity,
        span: annotation.span,
        message: message(context, annotation, language),
        related: factsOf(snapshot, annotation)
          .filter(({ match }) => match.relation === verdict)
          .map(({ fact }) => ({ ...factPlace(fact), message: inLanguage(fact.statement, language) })),
        fixes: () => [...own(annotation, words), ...commonFixes(context, annotation, words)],
      }
    })
}

/** `Contradicted: why. The fact: “…”` */
function message({ snapshot }: RuleContext, annotation: Annotation, language: Language): string {
  const words = strings(language)
  const best = factsOf(snapshot, annotation)[0]
  const reason = best?.match.reason.trim() || annotation.reason.trim()
  const verdict = words.verdicts[annotation.verdict]
  if (annotation.checked) return `${verdict}: ${endStopped(annotation.reason)}`
  const why = reason === '' ? `${verdict}.` : `${verdict}: ${endStopped(reason)}`
  const statement = best ? inLanguage(best.fact.statement, language) : ''
  return statement === '' || reason.includes(statement) ? why : `${why} ${words.factSays(statement)}`
}

function endStopped(sentence: string): string {
  return /[.!?…]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`
}

function commonFixes(
  { snapshot, note, citationStyle }: RuleContext,
  annotation: Annotation,
  words: Strings,
): readonly Fix[] {
  const facts = factsOf(snapshot, annotation).map(({ fact }) => fact)
  const cite = facts.slice(0, 1).flatMap((fact): readonly Fix[] => {
    const edits = citeForClaim({ snapshot, note, style: citationStyle }, annotation, fact)
    if (edits.length === 0) return []
    return [{ title: words.citeNamed(citationId(snapshot, fact)), kind: 'rewrite', preferred: false, edits }]
  })
  const ignoreFact = facts.slice(0, 1).map((fact): Fix => {
    const edits = ignoreClaim(note, annotation, citationId(snapshot, fact))
    return { title: words.ignoreFact(citationId(snapshot, fact)), kind: 'quickfix', preferred: false, edits }
  })
  const edits = ignoreClaim(note, annotation)
  return [...cite, { title: words.ignoreLine, kind: 'quickfix', preferred: false, edits }, ...ignoreFact]
}
