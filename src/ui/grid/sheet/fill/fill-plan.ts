import { heightOf, type Range, widthOf } from '../range'
import type { CellWrite, Sheet } from '../sheet'
import type { Selection, SheetView } from '../view'
import { cellAtStep, type FillLines, fillLinesOf, targetAtStep } from './fill-lines'
import { type FillMode, fillLine, isSeries, type SourceCell } from './fill-series'

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
  const lines = fillLinesOf(source, target)
  const writes: CellWrite<Row>[] = []
  let skippedReadOnly = 0
  for (const line of lines.lines) {
    const cells = sourceCells(lines, line, view, sheet)
    if (cells.length === 0) continue
    const inputAt = fillLine(cells, mode, lines.backwards)
    let n = 0
    for (const step of lines.target) {
      const cell = targetAtStep(lines, view, sheet, line, step)
      if (cell === null) continue
      const { row, like, column } = cell
      if (!sheet.canWrite() || (like !== undefined && !sheet.isWritable(like, column))) skippedReadOnly += 1
      else writes.push({ row, column, input: inputAt(n, sheet.kindOf(column)) })
      n += 1
    }
  }
  return { writes, skippedReadOnly }
}

/** What Ctrl makes of a fill, as in Excel: a copy of what would go on as a series, else one number counts on. */
export function otherMode<Row>(
  source: Range,
  target: Range,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): FillMode {
  const lines = fillLinesOf(source, target)
  return lines.lines.some(line => isSeries(sourceCells(lines, line, view, sheet), lines.backwards))
    ? 'copy'
    : 'count'
}

/** The cells that a line goes by, in the order of filling. */
export const sourceCells = <Row>(
  lines: FillLines,
  line: number,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): readonly SourceCell[] =>
  lines.source.flatMap(step => sourceCell(sheet, cellAtStep(lines, view, line, step)) ?? [])

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
