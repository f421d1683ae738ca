import { claimFindings } from './claims'
import type { Rule } from './rule'

/** A claim on a theme that no fact bears on. A claim whose writer cites a known fact is left in peace. */
export const unverified: Rule = {
  code: 'unverified',
  title: { en: 'Claim without a fact', vi: 'Nhận định chưa có dữ kiện' },
  description:
    'The claim is about a theme of the fact bases, and no fact bears on it. Off by default: most notes say more than any fact base holds. Claims that cite a known fact are not reported.',
  defaultSeverity: 'off',
  check: (context) => {
    const cited = context.annotations.filter((annotation) =>
      annotation.citations.some((id) => context.snapshot.fact(id)),
    )
    const quiet = new Set(cited.map(({ span }) => span.start))
    return claimFindings(context, 'unverified').filter(({ span }) => !quiet.has(span.start))
  },
}
