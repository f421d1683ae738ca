/**
 * Values by the text they were made from; those used last are kept, up to a number of characters of text.
 *
 * In two maps, of which the older one is dropped as a whole, and nothing is ever taken out of either. V8 links the table of a map
 * that was cleared, or that is built anew for all that was deleted, to the one that follows: once the first is old, a scavenge
 * keeps all that ever stood in any of them. A fifth of all that judging a vault makes was carried into the old space that way,
 * and a seventh of its time went into carrying it.
 */
export class RecentCache<Value> {
  private values = new Map<string, Value>()
  private older: ReadonlyMap<string, Value> = new Map()
  /** Of the texts in `values`. */
  private size = 0

  constructor(private readonly limit: number) {}

  get(text: string): Value | undefined {
    const value = this.values.get(text)
    if (value !== undefined) return value
    const before = this.older.get(text)
    if (before !== undefined) this.set(text, before)
    return before
  }

  set(text: string, value: Value): void {
    if (!this.values.has(text)) this.size += text.length
    if (2 * this.size > this.limit) {
      this.older = this.values
      this.values = new Map()
      this.size = text.length
    }
    this.values.set(text, value)
  }
}
