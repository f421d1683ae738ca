/** Values by the text they were made from; those used last are kept, up to a number of characters of text. */
export class RecentCache<Value> {
  private readonly values = new Map<string, Value>()
  private size = 0

  constructor(private readonly limit: number) {}

  /** The value for a text, made now if it is not known. */
  get(text: string, make: () => Value): Value {
    const known = this.values.get(text)
    if (known !== undefined) this.values.delete(text)
    else this.size += text.length
    const value = known ?? make()
    this.values.set(text, value)
    this.shrink()
    return value
  }

  private shrink(): void {
    for (const text of this.values.keys()) {
      if (this.size <= this.limit || this.values.size === 1) return
      this.values.delete(text)
      this.size -= text.length
    }
  }
}
