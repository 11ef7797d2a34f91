import type { GridApi } from 'ag-grid-community'
import type { GridView } from './create-view'
import type { Selection, SheetView } from './view'

/**
 * The focused cell of a pinned row. Ranges do not reach there; for the clipboard the row is a grid of its own, of that
 * one row. Null where the focus lies elsewhere.
 */
export function pinnedCell<Row>(
  api: GridApi<Row>,
  view: GridView<Row>,
): { readonly view: SheetView<Row>; readonly selection: Selection } | null {
  const focused = api.getFocusedCell()
  if (!focused?.rowPinned) return null
  const { rowIndex, rowPinned } = focused
  const node = rowPinned === 'top' ? api.getPinnedTopRow(rowIndex) : api.getPinnedBottomRow(rowIndex)
  const data = node?.data
  const column = view.positionOf(focused.column.getColId())
  if (data === undefined || column < 0) return null
  return {
    view: { ...view, rowCount: () => 1, rowAt: position => (position === 0 ? data : undefined) },
    selection: {
      active: { row: 0, column },
      ranges: [{ top: 0, bottom: 0, left: column, right: column }],
    },
  }
}
