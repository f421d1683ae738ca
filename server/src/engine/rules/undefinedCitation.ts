import { defineFact } from '../features/cite'
import { inLanguage } from '../features/language'
import { factPlace } from '../features/locate'
import { strings } from '../features/strings'
import type { Fact } from '../model'
import type { Finding, Rule, RuleContext } from './rule'

/** A reference `[^fact:ID]` to a known fact without its footnote: Markdown would show it as plain text. Said once an id. */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  title: { en: 'Citation without its footnote', vi: 'Trích dẫn chưa có cước chú' },
  description:
    'A reference `[^fact:ID]` cites a known fact, and the note has no definition `[^fact:ID]: …` for it, so that Markdown shows the reference as plain text. The fix adds the definition at the end of the note.',
  defaultSeverity: 'information',
  check: (context) => {
    const { snapshot, citations, cited } = context
    return citations.flatMap((citation) => {
      const fact = snapshot.fact(citation.id)
      return fact && cited.isFirstUndefined(citation) ? [finding(context, fact, citation.id, citation.span)] : []
    })
  },
}

function finding(context: RuleContext, fact: Fact, id: string, span: Finding['span']): Finding {
  const { snapshot, note, severity, language } = context
  const words = strings(language)
  return {
    code: undefinedCitation.code,
    severity,
    span,
    message: words.undefinedCitation(id),
    related: [{ ...factPlace(fact), message: inLanguage(fact.statement, language) }],
    fixes: () => [
      {
        title: words.addDefinition(id),
        kind: 'quickfix',
        preferred: true,
        edits: defineFact(snapshot, note, fact, language),
      },
    ],
  }
}
