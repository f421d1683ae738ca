/** Pairs of which the one is the other, seen from the other side: "China buys it from Laos", "Laos sells it to China". */
import type { Item } from './items'

const CONVERSE = [
  ['buy', 'sell'],
  ['export', 'import'],
  ['give-back', 'get-back'],
  ['charge', 'come', 'accept'],
] as const

export function areConverse(...items: readonly Item[]): boolean {
  return CONVERSE.some((ids) => items.every((item) => ids.some((id) => item.ids.has(id))))
}
