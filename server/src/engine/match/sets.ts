/** What is asked of sets again and again. */

/** True when the two sets share a member; the smaller one is walked. */
export function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const id of few) if (many.has(id)) return true
  return false
}
