import type { Column, GridApi, GridOptions, SuppressHeaderKeyboardEventParams } from 'ag-grid-community'

/** Tab goes to the cell that was left, else to the first one. The heads are one key further, by Shift+Tab or ↑. */
export const gridEntry = <Row>(): Pick<GridOptions<Row>, 'focusGridInnerElement'> => ({
  focusGridInnerElement: ({ api }) => {
    const left = api.getFocusedCell()
    if (!left || !rowAt(api, left.rowIndex, left.rowPinned === 'top')) return focusFirst(api)
    focus(api, left.rowIndex, left.column, left.rowPinned === 'top')
    return true
  },
})

/** The grid knows no way down from the head of a column whose cells take no focus. */
export const leadsDown = <Row>({ api, column, event }: SuppressHeaderKeyboardEventParams<Row>): boolean => {
  if (event.key !== 'ArrowDown' || !('getColDef' in column) || isNavigable(column)) return false
  if (!focusFirst(api)) return false
  event.preventDefault()
  return true
}

function focusFirst<Row>(api: GridApi<Row>): boolean {
  const column = api.getAllDisplayedColumns().find(isNavigable)
  const isPinned = api.getPinnedTopRowCount() > 0
  if (!column || !rowAt(api, 0, isPinned)) return false
  focus(api, 0, column, isPinned)
  return true
}

const isNavigable = (column: Column): boolean => column.getColDef().suppressNavigable !== true

const rowAt = <Row>(api: GridApi<Row>, position: number, isPinned: boolean) =>
  isPinned ? api.getPinnedTopRow(position) : api.getDisplayedRowAtIndex(position)

function focus<Row>(api: GridApi<Row>, position: number, column: Column, isPinned: boolean) {
  if (!isPinned) api.ensureIndexVisible(position)
  api.ensureColumnVisible(column)
  api.setFocusedCell(position, column, isPinned ? 'top' : null)
}
