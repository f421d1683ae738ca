/** Offsets in code points, as the Web Annotation model counts them, and in UTF-16 code units, as we do. A byte order mark does not count. */

const SURROGATE = /[\ud800-\udfff]/
const MARK = '\uFEFF'

/** Code points from one place that is remembered to the next. */
const STEP = 1024

/** Places of one text, in whatever order they are asked for. */
export class CodePoints {
  private readonly mark: number
  /** Where each 1024th code point begins; undefined where code units are code points. */
  private readonly known: readonly number[] | undefined

  constructor(private readonly text: string) {
    this.mark = text.startsWith(MARK) ? 1 : 0
    this.known = SURROGATE.test(text) ? this.everyStep() : undefined
  }

  /** `"😀 a"`, 3 → 2. Offsets beyond the text are clipped to it. */
  before(offset: number): number {
    const end = Math.min(Math.max(offset, this.mark), this.text.length)
    if (!this.known) return end - this.mark
    let [low, high] = [0, this.known.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.known[middle] ?? 0) <= end) low = middle
      else high = middle - 1
    }
    let count = low * STEP
    for (let at = this.known[low] ?? this.mark; at < end; at = this.next(at)) count++
    return count
  }

  /** `"😀 a"`, 2 → 3. */
  offsetOf(count: number): number {
    const wanted = Math.max(count, 0)
    if (!this.known) return Math.min(wanted + this.mark, this.text.length)
    const from = Math.min(Math.floor(wanted / STEP), this.known.length - 1)
    let at = this.known[from] ?? this.mark
    for (let seen = from * STEP; seen < wanted && at < this.text.length; seen++) at = this.next(at)
    return at
  }

  private everyStep(): readonly number[] {
    const known: number[] = []
    let count = 0
    for (let at = this.mark; at < this.text.length; at = this.next(at)) if (count++ % STEP === 0) known.push(at)
    return known
  }

  private next(at: number): number {
    return at + ((this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
}
