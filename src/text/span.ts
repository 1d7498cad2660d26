/** A run of the source, end exclusive, in UTF-16 units: `source.slice(start, end)` is its text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Document order; of two that start together the longer comes first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Whether `outer` holds all of `inner`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
