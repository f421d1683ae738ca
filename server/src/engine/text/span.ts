/** A half-open stretch `[start, end)` of a text, in UTF-16 code units: "abc" holds `{ start: 1, end: 2 }` → "b". */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True when the offset lies in the span; an offset at its end counts, so that a cursor behind the last letter does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
