import type { Range } from '../range'
import type { NewRow, Sheet } from '../sheet'
import type { SheetView } from '../view'

/** A row that takes cells. */
export interface PasteRow<Row> {
  readonly row: Row | NewRow
  /** The row whose read-only cells are its own: itself, for a new one the last that is there. */
  readonly like: Row | undefined
  readonly position: number
}

/** Rows with cells from one position to another. */
export function rowsIn<Row>(view: SheetView<Row>, { top, bottom }: Range): readonly PasteRow<Row>[] {
  const rows: PasteRow<Row>[] = []
  for (let position = top; position <= bottom; position++) {
    const row = view.rowAt(position)
    if (row !== undefined) rows.push({ row, like: row, position })
  }
  return rows
}

/** As many rows with cells as asked for, then new ones where the sheet takes them; fewer where it does not. */
export function rowsFrom<Row>(
  view: SheetView<Row>,
  sheet: Sheet<Row>,
  top: number,
  count: number,
): readonly PasteRow<Row>[] {
  const end = view.rowCount()
  const rows: PasteRow<Row>[] = []
  for (let position = top; position < end && rows.length < count; position++) {
    const row = view.rowAt(position)
    if (row !== undefined) rows.push({ row, like: row, position })
  }
  if (rows.length === count || !sheet.mayAddRows?.()) return rows
  const like = rows.at(-1)?.like ?? view.rowAt(end - 1)
  const there = rows.length
  for (let newRow = 0; newRow < count - there; newRow++)
    rows.push({ row: { newRow }, like, position: end + newRow })
  return rows
}

interface PasteColumn {
  readonly id: string
  readonly position: number
}

export function columnsIn<Row>(view: SheetView<Row>, { left, right }: Range): readonly PasteColumn[] {
  const columns: PasteColumn[] = []
  for (let position = left; position <= right; position++) {
    const id = view.columnAt(position)
    if (id !== undefined) columns.push({ id, position })
  }
  return columns
}

/** As many columns as asked for, fewer at the right end. */
export const columnsFrom = <Row>(view: SheetView<Row>, left: number, count: number): readonly PasteColumn[] =>
  columnsIn(view, { top: 0, bottom: 0, left, right: Math.min(left + count, view.columnCount()) - 1 })
