/**
 * Finds weights that make a loss small, step by step (Adam: D. Kingma, J. Ba, 2015), the same at each run. What comes out is the
 * mean of the weights over the later half of the steps: the last ones depend on which examples happened to come last (B. Polyak,
 * A. Juditsky, "Acceleration of stochastic approximation by averaging", 1992).
 */

export interface Descent {
  /** How many weights there are. */
  readonly size: number
  /** How many examples there are. */
  readonly examples: number
  readonly epochs: number
  /** How strongly weights are held near 0, where the examples weigh 1 on average. */
  readonly shrink: number
  /** Adds what the loss of one example grows by with each weight to `gradient`. */
  slope(example: number, weights: Float64Array, gradient: Float64Array): void
}

const BATCH = 16
const RATE = 0.02

export function descend({ size, examples, epochs, shrink, slope }: Descent): Float64Array {
  const weights = new Float64Array(size)
  const steps = new Steps(size)
  const sum = new Float64Array(size)
  const order = shuffled(examples)
  let summed = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = RATE / (1 + (4 * epoch) / epochs)
    for (let from = 0; from < examples; from += BATCH) {
      const gradient = new Float64Array(size)
      const batch = order.subarray(from, from + BATCH)
      for (const example of batch) slope(example, weights, gradient)
      const grows = gradient.map((each, at) => each / batch.length + shrink * (weights[at] ?? 0))
      steps.take(weights, grows, rate)
      if (epoch < epochs / 2) continue
      summed++
      for (let at = 0; at < size; at++) sum[at] = (sum[at] ?? 0) + (weights[at] ?? 0)
    }
  }
  return sum.map((each) => each / Math.max(summed, 1))
}

/** Each weight is moved by the mean of its slopes so far beside how much they vary. */
class Steps {
  private readonly mean: Float64Array
  private readonly square: Float64Array
  private taken = 0

  constructor(size: number) {
    this.mean = new Float64Array(size)
    this.square = new Float64Array(size)
  }

  take(weights: Float64Array, slopes: Float64Array, rate: number): void {
    const { mean, square } = this
    const taken = ++this.taken
    for (let at = 0; at < weights.length; at++) {
      const each = slopes[at] ?? 0
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * each
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * each * each
      const [first, second] = [(mean[at] ?? 0) / (1 - 0.9 ** taken), (square[at] ?? 0) / (1 - 0.999 ** taken)]
      weights[at] = (weights[at] ?? 0) - (rate * first) / (Math.sqrt(second) + 1e-8)
    }
  }
}

/** What each example of a group weighs, so that groups count as they are weighted and examples weigh 1 on average. */
export function evenly(groups: readonly { readonly size: number; readonly weight: number }[]): number[] {
  const examples = groups.reduce((sum, { size }) => sum + size, 0)
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0)
  return groups.map(({ size, weight }) => (weight * examples) / (weights * size))
}

function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  let state = 7
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    const [a = 0, b = 0] = [order[at], order[other]]
    order[at] = b
    order[other] = a
  }
  return order
}

/** Brings features to a mean of 0 and a spread of 1, and weights for them back. */
export class Scale {
  private readonly mean: Float64Array
  private readonly spread: Float64Array

  /** A feature that never varies stays as it is. */
  constructor(rows: readonly Float64Array[]) {
    const size = rows[0]?.length ?? 0
    this.mean = new Float64Array(size)
    this.spread = new Float64Array(size)
    for (let at = 0; at < size; at++) {
      const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length
      const spread = Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length)
      this.mean[at] = spread > 1e-9 ? mean : 0
      this.spread[at] = spread > 1e-9 ? spread : 1
    }
  }

  to(row: Float64Array): Float64Array {
    return row.map((value, at) => (value - (this.mean[at] ?? 0)) / (this.spread[at] ?? 1))
  }

  /** Weights of the rows as they were, and what is to be added to their sum. */
  back(weights: Float64Array): { readonly weights: Float64Array; readonly offset: number } {
    const raw = weights.map((weight, at) => weight / (this.spread[at] ?? 1))
    return { weights: raw, offset: -raw.reduce((sum, weight, at) => sum + weight * (this.mean[at] ?? 0), 0) }
  }
}
