import type { Column, ColumnGroup, GridApi } from 'ag-grid-community'
import { ROW_NUMBER } from '../columns'
import type { GridSize } from './range'
import type { SheetView } from './view'

const TICKS = 'ag-Grid-SelectionColumn'

/** A view that also finds the place of a column. */
export interface GridView<Row> extends SheetView<Row> {
  size(): GridSize
  /** Position of a column id; −1 where it is no column of the sheet or not on screen. */
  positionOf(column: string): number
  /** First and last position of a column, or of the columns of a group, by the id of its head. */
  columnsOf(head: string): { readonly left: number; readonly right: number } | null
}

/** The grid as it stands now. A row that one component draws over the whole width keeps its position, without data. */
export function createView<Row>(api: GridApi<Row>): GridView<Row> {
  // Asked for each painted cell: kept until the grid says that its columns have changed.
  let kept: { columns: readonly Column[]; positions: ReadonlyMap<string, number> } | undefined
  const now = () => {
    if (kept) return kept
    const columns = api
      .getAllDisplayedColumns()
      .filter(column => column.getColId() !== ROW_NUMBER && column.getColId() !== TICKS)
    kept = { columns, positions: new Map(columns.map((column, position) => [column.getColId(), position])) }
    return kept
  }
  const forget = () => {
    kept = undefined
  }
  for (const event of ['displayedColumnsChanged', 'newColumnsLoaded', 'columnEverythingChanged'] as const)
    api.addEventListener(event, forget)

  const positionOf = (column: string) => now().positions.get(column) ?? -1
  const view: GridView<Row> = {
    rowCount: () => api.getDisplayedRowCount(),
    columnCount: () => now().columns.length,
    rowAt(position) {
      const node = api.getDisplayedRowAtIndex(position)
      const isFullWidth = node && api.getGridOption('isFullWidthRow')?.({ api, context: null, rowNode: node })
      return node && !isFullWidth ? node.data : undefined
    },
    columnAt: position => now().columns[position]?.getColId(),
    headAt(position) {
      const column = now().columns[position]
      return column ? (api.getDisplayNameForColumn(column, 'header') ?? '') : ''
    },
    size: () => ({ rows: view.rowCount(), columns: view.columnCount() }),
    positionOf,
    columnsOf(head) {
      const single = positionOf(head)
      if (single >= 0) return { left: single, right: single }
      const places = leavesOf(api.getAllDisplayedColumnGroups() ?? [], head)
        .map(column => positionOf(column.getColId()))
        .filter(place => place >= 0)
      return places.length > 0 ? { left: Math.min(...places), right: Math.max(...places) } : null
    },
  }
  return view
}

/** The columns on screen of the group that a head belongs to. */
function leavesOf(heads: readonly (Column | ColumnGroup)[], id: string): readonly Column[] {
  for (const head of heads) {
    if (!('getDisplayedLeafColumns' in head)) continue
    if (head.getUniqueId() === id) return head.getDisplayedLeafColumns()
    const within = leavesOf(head.getDisplayedChildren() ?? [], id)
    if (within.length > 0) return within
  }
  return []
}
