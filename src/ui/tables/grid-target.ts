import type { GridApi } from 'ag-grid-community'
import { ROW_NUMBER } from '../grid/columns'
import type { Sheet } from '../grid/sheet/sheet'
import type { GridTarget, RowKey } from './grid-import'
import { headOf } from './grid-table'

/**
 * A grid as it takes a table: the columns on screen with a cell that may be written; null where there is none.
 * `rows` are all of it, seen or not.
 */
export function gridTarget<Row>(
  { api, sheet }: { readonly api: GridApi<Row>; readonly sheet: Sheet<Row> },
  rows: readonly Row[],
  keys: readonly RowKey<Row>[],
): GridTarget<Row> | null {
  if (!sheet.canWrite()) return null
  const columns = api
    .getAllDisplayedColumns()
    .filter(column => column.getColId() !== ROW_NUMBER)
    .map(column => ({
      id: column.getColId(),
      head: headOf(api, column),
      own: (api.getDisplayNameForColumn(column, 'csv') ?? '').trim(),
    }))
    .filter(({ id, head }) => head !== '' && rows.some(row => sheet.isWritable(row, id)))
  return columns.length > 0 ? { sheet, rows, keys, columns } : null
}

/** All rows of a grid, those that a filter hides too. */
export function allRows<Row>(api: GridApi<Row>): readonly Row[] {
  const rows: Row[] = []
  api.forEachNode(({ data }) => {
    if (data !== undefined) rows.push(data)
  })
  return rows
}
