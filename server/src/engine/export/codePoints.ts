/** Offsets in code points, as the Web Annotation model counts them, and in UTF-16 code units, as we do. A byte order mark does not count. */

const SURROGATE = /[\ud800-\udfff]/
const MARK = '\uFEFF'

/** Places of one text; asked for in ascending order, all of them together cost the text's length. */
export class CodePoints {
  private readonly isPlain: boolean
  private readonly mark: number
  private at: number
  private count = 0

  constructor(private readonly text: string) {
    this.isPlain = !SURROGATE.test(text)
    this.mark = text.startsWith(MARK) ? 1 : 0
    this.at = this.mark
  }

  /** `"😀 a"`, 3 → 2. Offsets beyond the text are clipped to it. */
  before(offset: number): number {
    const end = Math.min(Math.max(offset, this.mark), this.text.length)
    if (this.isPlain) return end - this.mark
    if (end < this.at) [this.at, this.count] = [this.mark, 0]
    while (this.at < end) this.step()
    return this.count
  }

  /** `"😀 a"`, 2 → 3. */
  offsetOf(count: number): number {
    if (this.isPlain) return Math.min(Math.max(count, 0) + this.mark, this.text.length)
    if (count < this.count) [this.at, this.count] = [this.mark, 0]
    while (this.count < count && this.at < this.text.length) this.step()
    return this.at
  }

  private step(): void {
    this.at += (this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1
    this.count++
  }
}
