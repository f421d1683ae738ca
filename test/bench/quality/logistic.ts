/** Logistic regression for few features: plain gradient descent, shrunk towards 0, with signs that may be asked for. */

export interface Example {
  readonly features: readonly number[]
  readonly right: boolean
}

export interface FitOptions {
  /** For each weight the sign that it must have; 0 leaves it free. */
  readonly signs: readonly (-1 | 0 | 1)[]
  /** For each weight how much it is drawn to 0; the first is the base and is not. */
  readonly shrink: readonly number[]
}

const MOST_ROUNDS = 20_000
/** A change of the weights that no printed figure shows. */
const STILL = 1e-6

/** The weights, the first that of the constant. The largest step at which descent cannot overshoot is taken throughout. */
export function fitLogistic(examples: readonly Example[], { signs, shrink }: FitOptions): number[] {
  const rows = examples.map(({ features, right }) => ({ inputs: [1, ...features], right: right ? 1 : 0 }))
  const size = rows[0]?.inputs.length ?? 0
  const steepest = rows.reduce((sum, { inputs }) => sum + inputs.reduce((total, each) => total + each * each, 0), 0) / 4
  const weights = new Array<number>(size).fill(0)
  let ahead = [...weights]
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const slope = slopeOf(rows, ahead)
    const momentum = round / (round + 3)
    let change = 0
    ahead = weights.map((before, at) => {
      const drawn = shrink[at] ?? 0
      const next = (ahead[at] ?? 0) - ((slope[at] ?? 0) + drawn * (ahead[at] ?? 0)) / (steepest + drawn)
      const kept = (signs[at] ?? 0) * next < 0 ? 0 : next
      weights[at] = kept
      change = Math.max(change, Math.abs(kept - before))
      return kept + momentum * (kept - before)
    })
    if (change < STILL) break
  }
  return weights
}

interface Row {
  readonly inputs: readonly number[]
  readonly right: number
}

function slopeOf(rows: readonly Row[], weights: readonly number[]): number[] {
  const slope = new Array<number>(weights.length).fill(0)
  for (const { inputs, right } of rows) {
    const off = logistic(inputs.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0)) - right
    inputs.forEach((each, at) => {
      slope[at] = (slope[at] ?? 0) + off * each
    })
  }
  return slope
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
