/** Accepting drafts of a fact base: the one at a place, those under its heading of the source, all of the file. */
import { acceptingEdit } from '../facts/draftEdits'
import type { Fact, FactBase } from '../model'
import type { Span } from '../text/span'
import { type BaseStrings, baseStrings } from './baseStrings'
import type { Action, ReaderOptions } from './types'

/** None where the span touches no draft. */
export function draftActions(base: FactBase, span: Span, { reader }: ReaderOptions): readonly Action[] {
  const drafts = base.facts.filter(({ draft }) => draft)
  const here = drafts.filter(({ span: own }) => own.start <= span.end && span.start <= own.end)
  const [first] = here
  if (!first) return []
  const words = baseStrings(reader === 'auto' ? 'en' : reader)
  const one = here.length === 1 ? words.acceptDraft : words.acceptDrafts(here.length)
  const under = here.length === 1 ? underHeading(drafts, first, words) : []
  const all = drafts.length > here.length ? [{ title: words.acceptAll(drafts.length), facts: drafts }] : []
  return [{ title: one, facts: here }, ...under, ...all].flatMap(({ title, facts }, nth) =>
    accepting(base, facts, title, nth === 0),
  )
}

interface Choice {
  readonly title: string
  readonly facts: readonly Fact[]
}

/** Drafts of one part of a document, where that is neither the one draft nor all of them. */
function underHeading(drafts: readonly Fact[], draft: Fact, words: BaseStrings): readonly Choice[] {
  const [place] = draft.sources
  if (place?.heading === undefined) return []
  const facts = drafts.filter(({ sources: [own] }) => own?.document === place.document && own.heading === place.heading)
  if (facts.length < 2 || facts.length === drafts.length) return []
  return [{ title: words.acceptUnder(facts.length, place.heading), facts }]
}

function accepting({ uri, text }: FactBase, facts: readonly Fact[], title: string, preferred: boolean): Action[] {
  const edits = facts.flatMap((fact) => {
    const edit = acceptingEdit(text, fact)
    return edit ? [{ uri, ...edit }] : []
  })
  return edits.length === 0 ? [] : [{ title, kind: 'quickfix', preferred, codes: [], edits }]
}
