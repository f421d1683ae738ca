/** "Did you mean": the known name nearest to one that is not known. */

/** The nearest of `known` within a third of the name's length in edits, or undefined. `"quotee"`, `["quote", "url"]` → `"quote"`. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** ` Did you mean "quote"?`, or '' where nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const candidate = nearest(name, known)
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`
}

/** Levenshtein's distance: insertions, deletions and replacements, each one edit. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replace = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replace, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
