import type { GridSize, Range } from './range'
import type { CellPosition } from './view'

export type Direction = 'up' | 'down' | 'left' | 'right'

export const isVertical = (direction: Direction): boolean => direction === 'up' || direction === 'down'

const stepOf = (direction: Direction): number => (direction === 'up' || direction === 'left' ? -1 : 1)

/** `steps` cells further, stopped by the edge of the grid. */
export function moved(from: CellPosition, direction: Direction, steps: number, size: GridSize): CellPosition {
  const by = steps * stepOf(direction)
  return isVertical(direction)
    ? { ...from, row: clamp(from.row + by, size.rows - 1) }
    : { ...from, column: clamp(from.column + by, size.columns - 1) }
}

const clamp = (value: number, last: number) => Math.max(0, Math.min(value, last))

/**
 * Where Ctrl+arrow leads, as in Excel: from within a filled block to its last cell; from its edge or an empty cell to
 * the next filled one; where nothing is filled any more to the edge of the grid.
 */
export function edgeOfData(
  from: CellPosition,
  direction: Direction,
  size: GridSize,
  isEmpty: (row: number, column: number) => boolean,
): CellPosition {
  const last = moved(from, direction, Math.max(size.rows, size.columns), size)
  const isLast = ({ row, column }: CellPosition) => row === last.row && column === last.column
  const isBlank = ({ row, column }: CellPosition) => isEmpty(row, column)
  const next = (cell: CellPosition) => moved(cell, direction, 1, size)
  if (isLast(from)) return from
  let at = next(from)
  const runsOn = !isBlank(from) && !isBlank(at)
  if (runsOn) while (!isLast(at) && !isBlank(next(at))) at = next(at)
  else while (!isLast(at) && isBlank(at)) at = next(at)
  return at
}

/**
 * The next cell inside ranges for Enter (down, then right) and Tab (right, then down), from range to range and from the
 * last cell back to the first.
 */
export function nextInside(
  { active, ranges }: { active: CellPosition; ranges: readonly [Range, ...Range[]] },
  along: 'rows' | 'columns',
  back: boolean,
): { readonly active: CellPosition; readonly range: number } {
  const found = ranges.findLastIndex(
    ({ top, bottom, left, right }) =>
      active.row >= top && active.row <= bottom && active.column >= left && active.column <= right,
  )
  const position = Math.max(found, 0)
  const range = ranges[position] ?? ranges[0]
  const place = placeIn(range, active, along) + (back ? -1 : 1)
  const count = (range.bottom - range.top + 1) * (range.right - range.left + 1)
  if (place >= 0 && place < count) return { active: cellIn(range, place, along), range: position }
  const other = (position + (back ? ranges.length - 1 : 1)) % ranges.length
  const into = ranges[other] ?? ranges[0]
  const lastPlace = (into.bottom - into.top + 1) * (into.right - into.left + 1) - 1
  return { active: cellIn(into, back ? lastPlace : 0, along), range: other }
}

const placeIn = (
  { top, bottom, left, right }: Range,
  { row, column }: CellPosition,
  along: 'rows' | 'columns',
) =>
  along === 'rows'
    ? (column - left) * (bottom - top + 1) + row - top
    : (row - top) * (right - left + 1) + column - left

function cellIn({ top, bottom, left, right }: Range, place: number, along: 'rows' | 'columns'): CellPosition {
  const [height, width] = [bottom - top + 1, right - left + 1]
  return along === 'rows'
    ? { row: top + (place % height), column: left + Math.floor(place / height) }
    : { row: top + Math.floor(place / width), column: left + (place % width) }
}
