import { heightOf, type Range, widthOf } from '../range'
import type { CellWrite, Sheet } from '../sheet'
import type { Selection, SheetView } from '../view'
import { type FillMode, fillLine, type SourceCell } from './fill-series'

export interface FillPlan<Row> {
  readonly writes: readonly CellWrite<Row>[]
  readonly skippedReadOnly: number
}

/**
 * A fill by the handle: `target` is the part to be filled, right beside the source on one of its four sides and as
 * wide (up, down) or as high (left, right) as it. Each column, or row, goes on by itself.
 */
export function planFill<Row>(
  source: Range,
  target: Range,
  mode: FillMode,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): FillPlan<Row> {
  const isVertical = target.top > source.bottom || target.bottom < source.top
  const backwards = isVertical ? target.bottom < source.top : target.right < source.left
  // In the order of filling: what lies nearest to the target comes last in the source.
  const along = (range: Range) => {
    const steps = isVertical ? stepsOf(range.top, range.bottom) : stepsOf(range.left, range.right)
    return backwards ? steps.reverse() : steps
  }
  const across = isVertical ? stepsOf(source.left, source.right) : stepsOf(source.top, source.bottom)
  const cellAt = (line: number, step: number) => {
    const row = view.rowAt(isVertical ? step : line)
    const column = view.columnAt(isVertical ? line : step)
    return row === undefined || column === undefined ? null : { row, column }
  }

  const writes: CellWrite<Row>[] = []
  let skippedReadOnly = 0
  const steps = along(target)
  for (const line of across) {
    const cells = along(source).flatMap(step => sourceCell(sheet, cellAt(line, step)) ?? [])
    if (cells.length === 0) continue
    const inputAt = fillLine(cells, mode, backwards)
    let n = 0
    for (const step of steps) {
      const cell = cellAt(line, step)
      if (cell === null) continue
      if (!sheet.canWrite() || !sheet.isWritable(cell.row, cell.column)) skippedReadOnly += 1
      else writes.push({ ...cell, input: inputAt(n, sheet.kindOf(cell.column)) })
      n += 1
    }
  }
  return { writes, skippedReadOnly }
}

/** Ctrl+D: the first row of each range over its others; a range of one row takes the row above it. */
export const planFillDown = <Row>({ ranges }: Selection, view: SheetView<Row>, sheet: Sheet<Row>) =>
  joined(
    ranges.map(range => {
      const top = heightOf(range) === 1 ? range.top - 1 : range.top
      return top < 0
        ? NOTHING
        : planFill({ ...range, top, bottom: top }, { ...range, top: top + 1 }, 'copy', view, sheet)
    }),
  )

/** Ctrl+R: the first column of each range over its others; a range of one column takes the one to its left. */
export const planFillRight = <Row>({ ranges }: Selection, view: SheetView<Row>, sheet: Sheet<Row>) =>
  joined(
    ranges.map(range => {
      const left = widthOf(range) === 1 ? range.left - 1 : range.left
      return left < 0
        ? NOTHING
        : planFill({ ...range, left, right: left }, { ...range, left: left + 1 }, 'copy', view, sheet)
    }),
  )

const NOTHING = { writes: [], skippedReadOnly: 0 } as const

const joined = <Row>(plans: readonly FillPlan<Row>[]): FillPlan<Row> => ({
  writes: plans.flatMap(({ writes }) => writes),
  skippedReadOnly: plans.reduce((sum, plan) => sum + plan.skippedReadOnly, 0),
})

const stepsOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)

function sourceCell<Row>(
  sheet: Sheet<Row>,
  cell: { readonly row: Row; readonly column: string } | null,
): SourceCell | null {
  if (cell === null) return null
  const { row, column } = cell
  return {
    kind: sheet.kindOf(column),
    value: sheet.valueOf(row, column),
    text: sheet.editTextOf(row, column),
  }
}
