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
    const { snapshot, note } = context
    const seen = new Set(note.structure.citations.filter(({ kind }) => kind === 'definition').map(({ id }) => id))
    return note.structure.citations.flatMap(({ id, span }) => {
      const fact = snapshot.fact(id)
      if (!fact || seen.has(id)) return []
      seen.add(id)
      return [finding(context, fact, id, span)]
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
