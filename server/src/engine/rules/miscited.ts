import { defineFact } from '../features/cite'
import { inLanguage } from '../features/language'
import { citationId, factPlace, factsOf, sameFact } from '../features/locate'
import { strings } from '../features/strings'
import type { Annotation, Citation, Fact } from '../model'
import type { Finding, Rule, RuleContext } from './rule'

/** Below these the match itself is in doubt, and a writer's own citation is believed. */
const SURE = { confidence: 0.75, score: 0.6 }

/** A claim that matches one fact and cites another. Quiet where the two come from the same sentence of a source. */
export const miscited: Rule = {
  code: 'miscited',
  title: { en: 'Claim cites another fact', vi: 'Nhận định dẫn nhầm dữ kiện' },
  description:
    'The claim clearly matches a fact, and cites only others. Quiet when in doubt: where the match is not sure, where one of the cited facts bears on the claim too, and where both facts come from the same sentence of a source.',
  defaultSeverity: 'information',
  check: (context) => context.annotations.flatMap((annotation) => checkClaim(context, annotation)),
}

function checkClaim(context: RuleContext, annotation: Annotation): readonly Finding[] {
  const { snapshot } = context
  const matched = factsOf(snapshot, annotation)
  const best = matched[0]
  // What the writer has checked is believed.
  if (annotation.checked || !best || annotation.confidence < SURE.confidence || best.match.score < SURE.score) return []
  const cited = annotation.citations.map((id) => snapshot.fact(id))
  const known = cited.filter((fact) => fact !== undefined)
  if (known.length === 0 || known.length < cited.length) return []
  const related = known.some((fact) =>
    matched.some((match) => sameFact(match.fact, fact) || sameSource(match.fact, fact)),
  )
  const citation = related ? undefined : citationOf(context, annotation)
  return citation ? [finding(context, annotation, citation, best.fact)] : []
}

function sameSource(a: Fact, b: Fact): boolean {
  // Each base calls its documents as it likes.
  if (a.base !== b.base) return false
  return a.sources.some((one) =>
    b.sources.some(
      (other) => one.document === other.document && one.section === other.section && one.sentence === other.sentence,
    ),
  )
}

/** The claim's first reference, in it or right behind it. */
function citationOf({ citations: here }: RuleContext, { span, citations }: Annotation): Citation | undefined {
  return here.find(
    ({ kind, id, span: own }) => kind === 'reference' && own.start >= span.start && citations.includes(id),
  )
}

function finding(context: RuleContext, annotation: Annotation, citation: Citation, fact: Fact): Finding {
  const { snapshot, note, severity, reader } = context
  const language = reader === 'auto' ? annotation.language : reader
  const words = strings(language)
  const id = citationId(snapshot, fact)
  return {
    code: miscited.code,
    severity,
    span: citation.span,
    message: words.miscited(citation.id, id),
    related: [{ ...factPlace(fact), message: inLanguage(fact.statement, language) }],
    fixes: () => {
      const change = { uri: note.uri, span: citation.idSpan, newText: id }
      const edits = [change, ...defineFact(snapshot, note, fact, annotation.language)]
      return [{ title: words.changeCitation(id), kind: 'quickfix', preferred: false, edits }]
    },
  }
}
