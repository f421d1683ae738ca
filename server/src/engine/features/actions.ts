/** Code actions: the fixes of the findings in a range, citing the fact of a claim that has no finding, accepting drafts. */
import type { Snapshot } from '../host'
import type { BaseEvidence } from '../rules/baseRule'
import type { Finding, Fix } from '../rules/rule'
import type { Span } from '../text/span'
import { baseFindingsIn } from './baseFindings'
import { citeForClaim } from './cite'
import { draftActions } from './drafts'
import { findingsIn } from './findings'
import { baseOfFile, citationId, factsOf } from './locate'
import { strings } from './strings'
import type { Action, ReaderOptions, SeveritySettings } from './types'

/** Actions for what the span touches; a span may be empty, as a cursor is. Fixes that several findings share come once. `evidence`: of a base. */
export function actionsIn(
  snapshot: Snapshot,
  uri: string,
  span: Span,
  severities: SeveritySettings,
  options: ReaderOptions,
  evidence?: BaseEvidence,
): readonly Action[] {
  const note = snapshot.note(uri)
  const base = baseOfFile(snapshot, uri)
  const inNote = note ? findingsIn(snapshot, note, span, { severities, options }) : []
  const here = base ? baseFindingsIn(snapshot, base, span, { severities, options, evidence }) : inNote
  const fixes = here.flatMap((finding) => finding.fixes().map((fix) => action(finding, fix)))
  const drafts = base ? draftActions(base, span, options) : []
  return merged([...fixes, ...drafts, ...citing(snapshot, uri, span, options)])
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

function action({ code }: Finding, fix: Fix): Action {
  const kind = fix.kind === 'rewrite' ? 'refactor.rewrite' : fix.kind
  return { title: fix.title, kind, preferred: fix.preferred, codes: [code], edits: fix.edits }
}

function citing(snapshot: Snapshot, uri: string, span: Span, options: ReaderOptions): readonly Action[] {
  const note = snapshot.note(uri)
  if (!note) return []
  const { stretches } = note
  const { reader, citations: style } = options
  const first = stretches.at(span.start)
  return Array.from({ length: stretches.at(span.end) - first + 1 }, (_, nth) => stretches.annotations(first + nth))
    .flat()
    .filter((annotation) => meets(annotation.span, span))
    .flatMap((annotation) => {
      const words = strings(reader === 'auto' ? annotation.language : reader)
      return factsOf(snapshot, annotation).map(({ fact }): Action => {
        const edits = citeForClaim({ snapshot, note, style }, annotation, fact)
        const title = words.citeNamed(citationId(snapshot, fact))
        return { title, kind: 'refactor.rewrite', preferred: false, codes: [], edits }
      })
    })
    .filter(({ edits }) => edits.length > 0)
}

/** One action for each change: the first that makes it, with the codes of all. */
function merged(actions: readonly Action[]): readonly Action[] {
  const byChange = new Map<string, Action>()
  for (const each of actions) {
    const key = JSON.stringify(each.edits)
    const first = byChange.get(key)
    byChange.set(key, first ? { ...first, codes: [...new Set([...first.codes, ...each.codes])] } : each)
  }
  return [...byChange.values()]
}
