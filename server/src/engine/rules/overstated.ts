import type { Strings } from '../features/strings'
import type { Annotation } from '../model'
import { claimFindings } from './claims'
import type { Fix, Rule } from './rule'

/** "will stop" where the fact says "may slow": the fix puts the fact's word in place of the one that says too much. */
export const overstated: Rule = {
  code: 'overstated',
  title: { en: 'Claim stronger than its fact', vi: 'Nhận định mạnh hơn dữ kiện' },
  description:
    'The claim is about what a fact says, and puts it more strongly: “will” for “may”, “all” for “often”, “the only one” for “one of”. Where a single word does it, a fix softens that word.',
  defaultSeverity: 'information',
  check: (context) =>
    claimFindings(context, 'overstated', (annotation, words) =>
      soften(context.note.uri, context.note.text, annotation, words),
    ),
}

function soften(uri: string, text: string, annotation: Annotation, words: Strings): readonly Fix[] {
  if (!annotation.soften) return []
  const { span, replacement } = annotation.soften
  const title = words.soften(text.slice(span.start, span.end), replacement)
  return [{ title, kind: 'quickfix', preferred: true, edits: [{ uri, span, newText: replacement }] }]
}
