/** What a note cites as a whole: which facts it refers to, and which of them have their footnote. */
import type { NoteView } from '../host'
import type { Citation } from '../model'

export interface NoteCitations {
  readonly all: readonly Citation[]
  readonly referenced: ReadonlySet<string>
  readonly defined: ReadonlySet<string>
  /** True for the first citation of an id that the note has no footnote for. */
  isFirstUndefined(citation: Citation): boolean
}

/** Costs what the stretches cost that cite facts; others are not even read. */
export function citationsOf({ stretches }: NoteView): NoteCitations {
  const all: Citation[] = []
  for (let nth = 0; nth < stretches.count; nth++) {
    for (const citation of stretches.cites(nth)) all.push(citation)
  }
  const ids = (kind: Citation['kind']) => new Set(all.filter((each) => each.kind === kind).map(({ id }) => id))
  const defined = ids('definition')
  const first = new Map<string, number>()
  for (const { id, span } of all) if (!defined.has(id) && !first.has(id)) first.set(id, span.start)
  return {
    all,
    referenced: ids('reference'),
    defined,
    isFirstUndefined: ({ id, span }) => first.get(id) === span.start,
  }
}

export function isDefined({ stretches }: NoteView, id: string): boolean {
  for (let nth = 0; nth < stretches.count; nth++) {
    if (stretches.cites(nth).some((each) => each.kind === 'definition' && each.id === id)) return true
  }
  return false
}
