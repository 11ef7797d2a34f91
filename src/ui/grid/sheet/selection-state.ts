import { containsCell, type GridSize, type Range, rangeBetween, rangeOfCell, subtract, within } from './range'
import type { CellPosition, Selection } from './view'

/** A selection that knows where its last range began and which corner moves. */
export interface SelectionState extends Selection {
  readonly anchor: CellPosition
  readonly head: CellPosition
}

/** One cell and nothing else. */
export const atCell = (cell: CellPosition): SelectionState => ({
  active: cell,
  anchor: cell,
  head: cell,
  ranges: [rangeOfCell(cell)],
})

/** One range between two cells. */
export const spanning = (anchor: CellPosition, head: CellPosition, active = anchor): SelectionState => ({
  active,
  anchor,
  head,
  ranges: [rangeBetween(anchor, head)],
})

/** One more range; it becomes the last one. */
export const adding = (before: SelectionState | null, next: SelectionState): SelectionState =>
  before ? { ...next, ranges: [...before.ranges, ...next.ranges] as [Range, ...Range[]] } : next

/** Another last range in place of the one there is. The active cell stays where the new range has it. */
export function replacingLast(
  before: SelectionState,
  anchor: CellPosition,
  head: CellPosition,
): SelectionState {
  const range = rangeBetween(anchor, head)
  const active = containsCell(range, before.active) ? before.active : anchor
  const others = before.ranges.slice(0, -1)
  return { active, anchor, head, ranges: [...others, range] as unknown as [Range, ...Range[]] }
}

/** Without these cells. The active one moves where it is among them; something always stays selected. */
export function without(before: SelectionState, hole: Range): SelectionState {
  const left = before.ranges.flatMap(range => subtract(range, hole))
  const last = left.findLastIndex(range => containsCell(range, before.active))
  const range = left[last] ?? left.at(-1)
  if (!range) return before
  const active = last >= 0 ? before.active : { row: range.top, column: range.left }
  const ranges = [...left.filter(other => other !== range), range] as unknown as [Range, ...Range[]]
  return { ...fromSelection({ active, ranges }), active }
}

/** Taken over from elsewhere: the corner beside the active cell is the one that stays. */
export function fromSelection({ active, ranges }: Selection): SelectionState {
  const last = ranges.at(-1) ?? ranges[0]
  const anchor = {
    row: active.row === last.bottom ? last.bottom : last.top,
    column: active.column === last.right ? last.right : last.left,
  }
  const head = {
    row: anchor.row === last.top ? last.bottom : last.top,
    column: anchor.column === last.left ? last.right : last.left,
  }
  return { active, ranges, anchor, head }
}

/** What is left of it in a grid of this size: positions stay, ranges that are gone are dropped. */
export function clamped(state: SelectionState, size: GridSize): SelectionState | null {
  if (size.rows === 0 || size.columns === 0) return null
  const cell = ({ row, column }: CellPosition): CellPosition => ({
    row: Math.min(row, size.rows - 1),
    column: Math.min(column, size.columns - 1),
  })
  const [first, ...others] = state.ranges.flatMap(range => within(range, size) ?? [])
  const active = cell(state.active)
  if (!first) return atCell(active)
  const ranges = [first, ...others] as const
  return containsCell(ranges.at(-1) ?? first, active)
    ? { active, anchor: cell(state.anchor), head: cell(state.head), ranges: [...ranges] }
    : atCell(active)
}
