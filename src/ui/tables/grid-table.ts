import type { Column, GridApi } from 'ag-grid-community'
import type { OutCell, OutTable } from '../../core/file/table-out'
import { deadlineEnd } from '../../core/plan/deadline'
import type { Sheet } from '../grid/sheet/sheet'

/** Pixels of a character of the grid's text. */
const CHARACTER = 7

/** A grid as it is seen: its columns from left to right, its rows as filtered and sorted, exact numbers and dates. */
export function gridTable<Row>(api: GridApi<Row>, sheet: Sheet<Row>, name: string): OutTable {
  const columns = api.getAllDisplayedColumns().filter(column => headOf(api, column) !== '')
  const rows: OutCell[][] = []
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data !== undefined) rows.push(columns.map(column => cellOf(sheet, data, column.getColId())))
  })
  return {
    name,
    columns: columns.map(column => ({
      head: headOf(api, column),
      width: Math.round(column.getActualWidth() / CHARACTER),
    })),
    rows,
    frozen: columns.filter(column => column.getPinned() === 'left').length,
  }
}

const headOf = <Row>(api: GridApi<Row>, column: Column): string =>
  api.getDisplayNameForColumn(column, 'csv').trim()

function cellOf<Row>(sheet: Sheet<Row>, row: Row, column: string): OutCell {
  const value = sheet.valueOf(row, column)
  const text = sheet.textOf(row, column)
  if (typeof value === 'number') return value
  const isDate = typeof value === 'string' && value !== text && deadlineEnd(value) !== null
  return isDate ? { date: value } : text
}
