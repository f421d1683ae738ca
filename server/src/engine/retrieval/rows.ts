/** Rows of numbers of any length, one after the other in one typed array: how an index keeps the words of its facts. */

/** Row `r` is `values[starts[r]] … values[starts[r + 1] - 1]`; its second half begins at `middles[r]`. */
export interface Rows {
  readonly values: Uint32Array
  readonly starts: Uint32Array
  readonly middles: Uint32Array
}

/** Fills rows in their order; the array grows as it is filled. */
export class RowWriter {
  private readonly starts: Uint32Array
  private readonly middles: Uint32Array
  private values = new Uint32Array(1 << 12)
  private length = 0
  private row = 0

  constructor(rows: number) {
    this.starts = new Uint32Array(rows + 1)
    this.middles = new Uint32Array(rows)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  endHalf(): void {
    this.middles[this.row] = this.length
  }

  endRow(): void {
    this.starts[++this.row] = this.length
  }

  done(): Rows {
    return { values: this.values.slice(0, this.length), starts: this.starts, middles: this.middles }
  }
}
