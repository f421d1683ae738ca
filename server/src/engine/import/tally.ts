/** Counts what an import has to tell, by what it is, with the first few places of each: bounded, however much there is. */
import type { RecordPlace } from './model'

export interface Told {
  readonly what: string
  readonly count: number
  /** The first few, each once: cells of a table share a line. */
  readonly places: readonly RecordPlace[]
  /** True where there are other places than these. */
  readonly more: boolean
}

interface Counted {
  count: number
  readonly places: RecordPlace[]
  more: boolean
}

function isSame(a: RecordPlace, b: RecordPlace): boolean {
  return a.record === b.record && a.line === b.line
}

const PLACES = 5
/** Kinds that are told one by one; what comes behind is told together. */
const KINDS = 200
const OTHERS = 'other reasons'

export class Tally {
  private readonly kinds = new Map<string, Counted>()

  add(what: string, place: RecordPlace): void {
    const known = this.kinds.get(what) ?? (this.kinds.size >= KINDS ? this.kinds.get(OTHERS) : undefined)
    const kind = known ?? { count: 0, places: [], more: false }
    if (!known) this.kinds.set(this.kinds.size >= KINDS ? OTHERS : what, kind)
    kind.count++
    if (kind.places.some((each) => isSame(each, place))) return
    if (kind.places.length === PLACES) kind.more = true
    else kind.places.push({ record: place.record, ...(place.line === undefined ? {} : { line: place.line }) })
  }

  get count(): number {
    return [...this.kinds.values()].reduce((sum, { count }) => sum + count, 0)
  }

  /** The most frequent first. */
  told(): readonly Told[] {
    return [...this.kinds].map(([what, kind]) => ({ what, ...kind })).sort((a, b) => b.count - a.count)
  }
}
