/** Values by the text they were made from; those used last are kept, up to a number of characters of text. */
export class RecentCache<Value> {
  private readonly values = new Map<string, Value>()
  private size = 0

  constructor(private readonly limit: number) {}

  get(text: string): Value | undefined {
    const value = this.values.get(text)
    if (value !== undefined) {
      this.values.delete(text)
      this.values.set(text, value)
    }
    return value
  }

  set(text: string, value: Value): void {
    if (!this.values.delete(text)) this.size += text.length
    this.values.set(text, value)
    for (const oldest of this.values.keys()) {
      if (this.size <= this.limit) return
      this.values.delete(oldest)
      this.size -= oldest.length
    }
  }
}
