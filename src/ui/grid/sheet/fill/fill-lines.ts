import type { Range } from '../range'
import type { NewRow, Sheet } from '../sheet'
import type { CellPosition, SheetView } from '../view'

/** How a fill runs: line by line, each from the source into the target beside it. */
export interface FillLines {
  readonly isVertical: boolean
  /** Upwards or to the left. */
  readonly backwards: boolean
  /** Positions of the columns of a fill up or down, of the rows of one to a side. */
  readonly lines: readonly number[]
  /** Steps along a line in the order of filling: what lies nearest to the target comes last in the source. */
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** `target` lies right beside the source on one of its four sides, as wide or as high as it. */
export function fillLinesOf(source: Range, target: Range): FillLines {
  const isVertical = target.top > source.bottom || target.bottom < source.top
  const backwards = isVertical ? target.bottom < source.top : target.right < source.left
  const along = (range: Range) => {
    const steps = isVertical ? stepsOf(range.top, range.bottom) : stepsOf(range.left, range.right)
    return backwards ? steps.reverse() : steps
  }
  return {
    isVertical,
    backwards,
    lines: isVertical ? stepsOf(source.left, source.right) : stepsOf(source.top, source.bottom),
    source: along(source),
    target: along(target),
  }
}

/** The cell at a step of a line; null where a row has no cells. */
export function cellAtStep<Row>(
  { isVertical }: FillLines,
  view: SheetView<Row>,
  line: number,
  step: number,
): { readonly row: Row; readonly column: string } | null {
  const at: CellPosition = isVertical ? { row: step, column: line } : { row: line, column: step }
  const row = view.rowAt(at.row)
  const column = view.columnAt(at.column)
  return row === undefined || column === undefined ? null : { row, column }
}

/** A cell that is filled, `like` the row whose read-only cells are its own. */
interface TargetCell<Row> {
  readonly row: Row | NewRow
  readonly like: Row | undefined
  readonly column: string
}

/** The cell at a step of a target: below the last row a new one, where the sheet takes rows. */
export function targetAtStep<Row>(
  lines: FillLines,
  view: SheetView<Row>,
  sheet: Pick<Sheet<Row>, 'mayAddRows'>,
  line: number,
  step: number,
): TargetCell<Row> | null {
  const there = cellAtStep(lines, view, line, step)
  if (there) return { ...there, like: there.row }
  const column = view.columnAt(line)
  const newRow = step - view.rowCount()
  if (!lines.isVertical || newRow < 0 || column === undefined || !sheet.mayAddRows?.()) return null
  return { row: { newRow }, like: view.rowAt(view.rowCount() - 1), column }
}

const stepsOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
