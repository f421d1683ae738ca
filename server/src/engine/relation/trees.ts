/** Boosted decision trees, evaluated. After J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001. */
import type { Tree, TreeModel } from '../words/wordData'

/** Shares of the three relations for features by name, each from 0 to 1, together 1. Equal shares from an empty model. */
export function sharesOf(model: TreeModel, names: readonly string[], features: Float64Array): number[] {
  const columns = columnsOf(model, names)
  const scores = [0, 0, 0]
  for (const round of model.rounds) {
    round.forEach((tree, relation) => {
      scores[relation] = (scores[relation] ?? 0) + answerOf(tree, columns, features)
    })
  }
  const most = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - most))
  const total = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((weight) => weight / total)
}

const known = new WeakMap<TreeModel, { readonly names: readonly string[]; readonly columns: readonly number[] }>()

/** Where in the vector each of the model's features stands; worked out once for a model. */
function columnsOf(model: TreeModel, names: readonly string[]): readonly number[] {
  const before = known.get(model)
  if (before?.names === names) return before.columns
  const columns = model.features.map((name) => names.indexOf(name))
  known.set(model, { names, columns })
  return columns
}

/** A feature that is not known is 0. */
function answerOf(tree: Tree, columns: readonly number[], features: Float64Array): number {
  let node = tree[0]
  while (node && node.length > 1) {
    const value = features[columns[node[0] ?? -1] ?? -1] ?? 0
    node = tree[node[value <= (node[1] ?? 0) ? 2 : 3] ?? -1]
  }
  return node?.[0] ?? 0
}
