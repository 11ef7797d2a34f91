import { cellsOf } from './bands'
import type { Range } from './range'
import type { Cell, CellInput, CellWrite, Sheet } from './sheet'
import type { SheetView } from './view'

/** Nothing is in it: neither a value nor a text that could not be read. */
export const isEmptyCell = <Row>(sheet: Sheet<Row>, row: Row, column: string): boolean => {
  const value = sheet.valueOf(row, column)
  const isBlank = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return isBlank && sheet.editTextOf(row, column) === ''
}

/** The cells of ranges, each once, row by row; rows without cells are left out. */
export function* cellsIn<Row>(view: SheetView<Row>, ranges: readonly Range[]): Generator<Cell<Row>> {
  for (const place of cellsOf(ranges)) {
    const row = view.rowAt(place.row)
    const column = view.columnAt(place.column)
    if (row !== undefined && column !== undefined) yield { row, column }
  }
}

/** Those of them that may be written. */
export function* writableCells<Row>(
  view: SheetView<Row>,
  sheet: Sheet<Row>,
  ranges: readonly Range[],
): Generator<Cell<Row>> {
  if (!sheet.canWrite()) return
  for (const cell of cellsIn(view, ranges)) if (sheet.isWritable(cell.row, cell.column)) yield cell
}

/** The same input for many cells. */
export const writesOf = <Row>(cells: Iterable<Cell<Row>>, input: CellInput): readonly CellWrite<Row>[] =>
  [...cells].map(cell => ({ ...cell, input }))
