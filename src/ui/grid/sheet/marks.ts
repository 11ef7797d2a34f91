import { containsCell, type Range } from './range'
import type { Selection } from './view'

/** What a cell shows of the selection, as bits. */
export const MARK = {
  selected: 1,
  active: 2,
  tinted: 4,
  top: 8,
  right: 16,
  bottom: 32,
  left: 64,
  fill: 128,
  hit: 256,
} as const

/** The marks of a part that a drag of the handle would fill: its outline. */
export function fillMarksOf(target: Range, row: number, column: number): number {
  if (!containsCell(target, { row, column })) return 0
  const { fill, top, bottom, left, right } = MARK
  return (
    fill |
    (row === target.top ? top : 0) |
    (row === target.bottom ? bottom : 0) |
    (column === target.left ? left : 0) |
    (column === target.right ? right : 0)
  )
}

/** The marks of one cell: the active one is not tinted, a single one has no edges but the focus. */
export function marksOf({ active, ranges }: Selection, row: number, column: number): number {
  const cell = { row, column }
  let marks = active.row === row && active.column === column ? MARK.active : 0
  const isOne =
    ranges.length === 1 && ranges[0].top === ranges[0].bottom && ranges[0].left === ranges[0].right
  for (const range of ranges) {
    if (!containsCell(range, cell)) continue
    marks |= MARK.selected
    if (isOne) continue
    if (!(marks & MARK.active)) marks |= MARK.tinted
    if (row === range.top) marks |= MARK.top
    if (row === range.bottom) marks |= MARK.bottom
    if (column === range.left) marks |= MARK.left
    if (column === range.right) marks |= MARK.right
  }
  return marks
}
