/**
 * Boosted decision trees, fitted: one tree for each relation in each round, on a share of the rows and of the features.
 * After J. Friedman, "Stochastic gradient boosting", 2002; splits at quantiles, second-order gains as in T. Chen and
 * C. Guestrin, "XGBoost", 2016. The same rows and seed give the same trees.
 */
import type { Tree, TreeModel } from '../../../../server/src/engine'

/** One observation: what is known of it, which class it is of, how much it counts. */
export interface Row {
  readonly features: Float64Array
  readonly label: number
  readonly weight: number
}

export interface BoostingOptions {
  readonly rounds: number
  readonly depth: number
  /** How much of each tree's answer is added. */
  readonly rate: number
  /** The fewest rows that a leaf answers for. */
  readonly leaf: number
  /** Draws leaves towards 0. */
  readonly ridge: number
  /** Share of the rows that a tree sees, and of the features. */
  readonly rows: number
  readonly columns: number
  readonly seed: number
}

const CLASSES = 3
/** Splits tried for a feature. */
const BINS = 24
const LEAST_GAIN = 1e-3

interface Binned {
  readonly edges: readonly (readonly number[])[]
  /** For each feature, the bin of each row. */
  readonly bins: readonly Uint8Array[]
}

interface Gradients {
  readonly first: Float64Array
  readonly second: Float64Array
}

export function boost(rows: readonly Row[], names: readonly string[], options: BoostingOptions): TreeModel {
  const binned = binFeatures(rows, names.length)
  const random = randomNumbers(options.seed)
  const scores = rows.map(() => new Float64Array(CLASSES))
  const rounds = Array.from({ length: options.rounds }, () => {
    const shares = scores.map(softmax)
    const round = Array.from({ length: CLASSES }, (_, label) => {
      const gradients = gradientsOf(rows, shares, label)
      const columns = names.flatMap((_, column) => (random() < options.columns ? [column] : []))
      const sample = rows.flatMap((_, row) => (random() < options.rows ? [row] : []))
      return growTree({ binned, gradients, columns, options }, sample)
    })
    rows.forEach((row, at) => {
      round.forEach((tree, label) => {
        const score = scores[at]
        if (score) score[label] = (score[label] ?? 0) + answerOf(tree, row.features)
      })
    })
    return round
  })
  return { features: names, rounds }
}

function binFeatures(rows: readonly Row[], count: number): Binned {
  const edges = Array.from({ length: count }, (_, column) => edgesOf(rows.map((row) => row.features[column] ?? 0)))
  const bins = edges.map((limits, column) =>
    Uint8Array.from(rows, (row) => {
      const value = row.features[column] ?? 0
      const bin = limits.findIndex((limit) => value <= limit)
      return bin < 0 ? limits.length : bin
    }),
  )
  return { edges, bins }
}

/** Between all values where they are few, else at quantiles. */
function edgesOf(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (distinct.length <= BINS) return distinct.slice(1).map((value, at) => (value + (distinct[at] ?? value)) / 2)
  const quantiles = Array.from(
    { length: BINS - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / BINS)] ?? 0,
  )
  return [...new Set(quantiles)]
}

/** Numbers from 0 to 1, a linear congruential generator (Numerical Recipes, 7.1). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - most))
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((weight) => weight / total)
}

function gradientsOf(rows: readonly Row[], shares: readonly Float64Array[], label: number): Gradients {
  const share = (at: number) => shares[at]?.[label] ?? 0
  return {
    first: Float64Array.from(rows, (row, at) => ((row.label === label ? 1 : 0) - share(at)) * row.weight),
    second: Float64Array.from(rows, (row, at) => Math.max(share(at) * (1 - share(at)), 1e-6) * row.weight),
  }
}

interface Ground {
  readonly binned: Binned
  readonly gradients: Gradients
  readonly columns: readonly number[]
  readonly options: BoostingOptions
}

interface Split {
  readonly column: number
  readonly bin: number
}

function growTree(ground: Ground, sample: readonly number[]): Tree {
  const tree: number[][] = []
  const grow = (rows: readonly number[], depth: number): number => {
    const node: number[] = []
    const at = tree.push(node) - 1
    const split = depth > 0 ? bestSplit(ground, rows) : undefined
    if (!split) {
      node.push(leafValue(ground, rows))
      return at
    }
    const bins = ground.binned.bins[split.column] ?? new Uint8Array()
    const goesLeft = (row: number) => (bins[row] ?? 0) <= split.bin
    const left = grow(rows.filter(goesLeft), depth - 1)
    const right = grow(
      rows.filter((row) => !goesLeft(row)),
      depth - 1,
    )
    node.push(split.column, ground.binned.edges[split.column]?.[split.bin] ?? 0, left, right)
    return at
  }
  grow(sample, ground.options.depth)
  return tree
}

function leafValue({ gradients, options }: Ground, rows: readonly number[]): number {
  const [first, second] = sums(gradients, rows)
  return (options.rate * first) / (second + options.ridge)
}

function sums({ first, second }: Gradients, rows: readonly number[]): readonly [number, number] {
  let [one, two] = [0, 0]
  for (const row of rows) {
    one += first[row] ?? 0
    two += second[row] ?? 0
  }
  return [one, two]
}

function bestSplit(ground: Ground, rows: readonly number[]): Split | undefined {
  if (rows.length < 2 * ground.options.leaf) return undefined
  const totals = sums(ground.gradients, rows)
  let best: Split | undefined
  let most = LEAST_GAIN
  for (const column of ground.columns) {
    const { bin, gain } = splitOf(ground, rows, column, totals)
    if (gain > most) {
      most = gain
      best = { column, bin }
    }
  }
  return best
}

/** The bin after which the column parts the rows best, and what that gains. */
function splitOf(
  { binned, gradients, options }: Ground,
  rows: readonly number[],
  column: number,
  [first, second]: readonly [number, number],
): { readonly bin: number; readonly gain: number } {
  const count = (binned.edges[column]?.length ?? 0) + 1
  const histogram = histogramOf(gradients, rows, binned.bins[column] ?? new Uint8Array(), count)
  const gainOf = (g: number, h: number) => (g * g) / (h + options.ridge)
  const whole = gainOf(first, second)
  let [g, h, n] = [0, 0, 0]
  let best = { bin: 0, gain: 0 }
  for (let bin = 0; bin < count - 1; bin++) {
    g += histogram.first[bin] ?? 0
    h += histogram.second[bin] ?? 0
    n += histogram.rows[bin] ?? 0
    if (n < options.leaf || rows.length - n < options.leaf) continue
    const gain = gainOf(g, h) + gainOf(first - g, second - h) - whole
    if (gain > best.gain) best = { bin, gain }
  }
  return best
}

function histogramOf({ first, second }: Gradients, rows: readonly number[], bins: Uint8Array, count: number) {
  const histogram = { first: new Float64Array(count), second: new Float64Array(count), rows: new Uint32Array(count) }
  for (const row of rows) {
    const bin = bins[row] ?? 0
    histogram.first[bin] = (histogram.first[bin] ?? 0) + (first[row] ?? 0)
    histogram.second[bin] = (histogram.second[bin] ?? 0) + (second[row] ?? 0)
    histogram.rows[bin] = (histogram.rows[bin] ?? 0) + 1
  }
  return histogram
}

function answerOf(tree: Tree, features: Float64Array): number {
  let node = tree[0]
  while (node && node.length > 1) {
    const [column = 0, threshold = 0, left = 0, right = 0] = node
    node = tree[(features[column] ?? 0) <= threshold ? left : right]
  }
  return node?.[0] ?? 0
}

/** The model with numbers of four decimals: a third of the size, and no verdict less. */
export function rounded(model: TreeModel): TreeModel {
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    features: model.features,
    rounds: model.rounds.map((trees) => trees.map((tree) => tree.map((node) => node.map(round)))),
  }
}
