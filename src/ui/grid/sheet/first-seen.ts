import type { GridApi } from 'ag-grid-community'
import type { GridView } from './create-view'

/** Position of the topmost row that is seen whole: the active cell of a whole column, so that nothing scrolls. */
export function firstSeenRow<Row>(api: GridApi<Row>): number {
  const { top } = api.getVerticalPixelRange()
  for (let row = Math.max(0, api.getFirstDisplayedRowIndex()); row < api.getDisplayedRowCount(); row++)
    if ((api.getDisplayedRowAtIndex(row)?.rowTop ?? 0) >= top) return row
  return 0
}

/** Position of the leftmost column that is seen whole; a frozen one where there is one. */
export function firstSeenColumn<Row>(api: GridApi<Row>, view: GridView<Row>): number {
  const { left } = api.getHorizontalPixelRange()
  for (let position = 0; position < view.columnCount(); position++) {
    const column = api.getColumn(view.columnAt(position) ?? '')
    if (column && (column.getPinned() === 'left' || (column.getLeft() ?? 0) >= left)) return position
  }
  return 0
}
