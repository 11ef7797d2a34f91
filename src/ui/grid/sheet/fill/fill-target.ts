import { heightOf, isSingleCell, type Range, widthOf } from '../range'
import type { CellPosition } from '../view'

/**
 * The part that a fill dragged to this cell covers: down, up, right or left of the source, wherever the cell lies
 * farther off. Null inside the source.
 */
export function fillTarget(source: Range, { row, column }: CellPosition): Range | null {
  const down = row - source.bottom
  const up = source.top - row
  const right = column - source.right
  const left = source.left - column
  const farthest = Math.max(down, up, right, left)
  if (farthest <= 0) return null
  if (down === farthest) return { ...source, top: source.bottom + 1, bottom: row }
  if (up === farthest) return { ...source, top: row, bottom: source.top - 1 }
  if (right === farthest) return { ...source, left: source.right + 1, right: column }
  return { ...source, left: column, right: source.left - 1 }
}

/** A source and what it has been filled into, as one range. */
export const filledRange = (source: Range, target: Range): Range => ({
  top: Math.min(source.top, target.top),
  bottom: Math.max(source.bottom, target.bottom),
  left: Math.min(source.left, target.left),
  right: Math.max(source.right, target.right),
})

/**
 * How far down a double click on the handle fills: as far as the column to the left goes on without a gap, else the one
 * to the right, else as far as the filled columns themselves do. Null where nothing lies beside.
 */
export function fillToEdge(
  source: Range,
  rows: number,
  columns: number,
  isEmpty: (row: number, column: number) => boolean,
): Range | null {
  const next = source.bottom + 1
  const lastFull = (column: number): number => {
    if (column < 0 || column >= columns) return source.bottom
    let row = next
    while (row < rows && !isEmpty(row, column)) row += 1
    return row - 1
  }
  const own = Array.from({ length: widthOf(source) }, (_, n) => source.left + n)
  for (const column of [source.left - 1, source.right + 1, ...own]) {
    const bottom = lastFull(column)
    if (bottom > source.bottom) return { ...source, top: next, bottom }
  }
  return null
}

/**
 * A selection that shall go on as a series by a command: the filled cells at its top are the source, the rest is the
 * target. Where nothing is empty the first row is the source. A single row goes on to the right.
 */
export function seriesInside(
  range: Range,
  isEmpty: (row: number, column: number) => boolean,
): { readonly source: Range; readonly target: Range } | null {
  if (isSingleCell(range)) return null
  const isVertical = heightOf(range) > 1
  const [first, last] = isVertical ? [range.top, range.bottom] : [range.left, range.right]
  const isBlank = (step: number): boolean => {
    const [from, to] = isVertical ? [range.left, range.right] : [range.top, range.bottom]
    for (let line = from; line <= to; line++)
      if (!(isVertical ? isEmpty(step, line) : isEmpty(line, step))) return false
    return true
  }
  let end = first
  while (end < last && !isBlank(end + 1)) end += 1
  if (end === last) end = first
  return isVertical
    ? { source: { ...range, bottom: end }, target: { ...range, top: end + 1 } }
    : { source: { ...range, right: end }, target: { ...range, left: end + 1 } }
}
