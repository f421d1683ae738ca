import { nearest } from '../facts/nearest'
import { citationId } from '../features/locate'
import { strings } from '../features/strings'
import type { Citation } from '../model'
import type { Finding, Fix, Rule, RuleContext } from './rule'

/** `[^fact:data-scarc]` where the fact is called `data-scarce`: the fix puts the near id in all its places in the note. */
export const danglingCitation: Rule = {
  code: 'dangling-citation',
  title: { en: 'Citation of an unknown fact', vi: 'Trích dẫn dữ kiện không có' },
  description:
    'A citation `[^fact:ID]` names a fact that no fact base holds: a slip in the id, a fact that was renamed, or a fact base that is not in the workspace. Where a known id is near, a fix takes it.',
  defaultSeverity: 'warning',
  check: (context) => {
    const { snapshot, citations, cited } = context
    // Without any fact there is nothing to hold a citation against.
    if (!snapshot.bases.some((base) => base.facts.length > 0)) return []
    return citations
      .filter(({ kind, id }) => !snapshot.fact(id) && (kind === 'reference' || !cited.referenced.has(id)))
      .map((citation) => finding(context, citation))
  },
}

function finding(context: RuleContext, { span, id }: Citation): Finding {
  const { snapshot, severity, language } = context
  const words = strings(language)
  const facts = snapshot.bases.flatMap((base) => base.facts)
  const near = nearest(
    id,
    facts.map((fact) => citationId(snapshot, fact)),
  )
  const help = near === undefined ? words.chooseKnown : words.didYouMean(near)
  return {
    code: danglingCitation.code,
    severity,
    span,
    message: `${words.dangling(id)} ${help}`,
    related: [],
    fixes: () => (near === undefined ? [] : [rename(context, id, near)]),
  }
}

function rename({ note, cited, language }: RuleContext, from: string, to: string): Fix {
  const edits = cited.all
    .filter(({ id }) => id === from)
    .map(({ idSpan }) => ({ uri: note.uri, span: idSpan, newText: to }))
  return { title: strings(language).changeCitation(to), kind: 'quickfix', preferred: true, edits }
}
