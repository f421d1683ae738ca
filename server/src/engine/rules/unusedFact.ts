import { baseStrings } from '../features/baseStrings'
import { factKey } from '../features/tally'
import { type BaseRule, plainFinding } from './baseRule'

/** A fact that no claim of the workspace's notes is about and that nobody cites. Drafts are not meant to be used yet. */
export const unusedFact: BaseRule = {
  code: 'unused-fact',
  title: { en: 'Fact that no note uses', vi: 'Dữ kiện chưa ghi chú nào dùng' },
  description:
    'No claim in the notes of the workspace is about the fact, and no note cites it. Off by default: most fact bases hold more than the notes of the day speak of.',
  defaultSeverity: 'off',
  check: (context) => {
    const { base, evidence, language } = context
    const { uses } = evidence
    if (!uses) return []
    return base.facts
      .filter((fact) => !fact.draft && !uses.has(factKey(fact)))
      .map(({ id, idSpan }) => plainFinding(unusedFact.code, context, idSpan, baseStrings(language).unused(id)))
  },
}
