/** Boosted decision trees, evaluated. After J. Friedman, "Greedy function approximation: a gradient boosting machine", 2001. */
import type { Tree, TreeModel } from '../words/wordData'

/** Shares of the three relations for features by name, each from 0 to 1, together 1. Equal shares from an empty model. */
export function sharesOf(model: TreeModel, names: readonly string[], features: Float64Array): number[] {
  const columns = model.features.map((name) => names.indexOf(name))
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

function answerOf(tree: Tree, columns: readonly number[], features: Float64Array): number {
  let node = tree[0]
  while (node && node.length > 1) {
    const [feature = 0, threshold = 0, left = 0, right = 0] = node
    node = tree[(features[columns[feature] ?? -1] ?? 0) <= threshold ? left : right]
  }
  return node?.[0] ?? 0
}
