import type { Range } from './range'

/** Rows from `top` to `bottom` that have the same cells in. */
export interface Band {
  readonly top: number
  readonly bottom: number
  /** From left to right, apart from each other. */
  readonly spans: readonly Span[]
}

interface Span {
  readonly left: number
  readonly right: number
}

/** Ranges that may overlap, as bands from top to bottom in which each cell stands once. */
export function bandsOf(ranges: readonly Range[]): readonly Band[] {
  const starts = [...new Set(ranges.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort((a, b) => a - b)
  return starts.flatMap((top, position) => {
    const next = starts[position + 1]
    if (next === undefined) return []
    const spans = joined(ranges.filter(range => range.top <= top && range.bottom >= top))
    return spans.length > 0 ? [{ top, bottom: next - 1, spans }] : []
  })
}

function joined(ranges: readonly Range[]): readonly Span[] {
  const spans: { left: number; right: number }[] = []
  for (const { left, right } of [...ranges].sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1)
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right)
    else spans.push({ left, right })
  }
  return spans
}

/** How many cells there are, each counted once. */
export const cellsCount = (ranges: readonly Range[]): number =>
  bandsOf(ranges).reduce(
    (sum, { top, bottom, spans }) =>
      sum + (bottom - top + 1) * spans.reduce((width, { left, right }) => width + right - left + 1, 0),
    0,
  )

/** Every cell once, row by row. */
export function* cellsOf(ranges: readonly Range[]): Generator<{ row: number; column: number }> {
  for (const { top, bottom, spans } of bandsOf(ranges))
    for (let row = top; row <= bottom; row++)
      for (const { left, right } of spans)
        for (let column = left; column <= right; column++) yield { row, column }
}
