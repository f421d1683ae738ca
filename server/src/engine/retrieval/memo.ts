/** What was worked out for a key before: words come again and again. Starts anew when it is full. */

const MOST = 1 << 13

export class Memo<V> {
  private readonly known = new Map<unknown, V>()

  get(key: string | object, make: () => V): V {
    const before = this.known.get(key)
    if (before !== undefined) return before
    if (this.known.size >= MOST) this.known.clear()
    const made = make()
    this.known.set(key, made)
    return made
  }
}
