import type { Column, GridApi } from 'ag-grid-community'
import { isFixedColumn } from './fixed-columns'

/** Columns on screen from left to right, those that a user may arrange. */
const shown = <Row>(api: GridApi<Row>): Column[] =>
  api.getAllDisplayedColumns().filter(column => !isFixedColumn(column.getColId()))

/** Columns the page keeps frozen whatever the user does. */
const isLocked = (column: Column): boolean => column.getColDef().lockPinned === true

/** Sorts by this column; `add` keeps the columns that are sorted by already in front of it. */
export function sortBy<Row>(api: GridApi<Row>, id: string, sort: 'asc' | 'desc', add = false) {
  const others = sortedColumns(api).filter(other => other !== id)
  api.applyColumnState({
    state: [{ colId: id, sort, sortIndex: add ? others.length : 0 }],
    ...(!add && { defaultState: { sort: null } }),
  })
}

export const clearSort = <Row>(api: GridApi<Row>, id: string) =>
  api.applyColumnState({ state: [{ colId: id, sort: null }] })

/** Ids in the order in which they decide. */
export const sortedColumns = <Row>(api: GridApi<Row>): string[] =>
  api
    .getColumnState()
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId }) => colId)

/** Freezes all columns from the left to this one, and no others. */
export function freezeTo<Row>(api: GridApi<Row>, id: string) {
  const columns = shown(api)
  const last = columns.findIndex(column => column.getColId() === id)
  const free = columns.filter(column => !isLocked(column))
  const isIn = (column: Column) => columns.indexOf(column) <= last
  api.setColumnsPinned(
    free.filter(column => !isIn(column)),
    null,
  )
  api.setColumnsPinned(free.filter(isIn), 'left')
}

export const unfreeze = <Row>(api: GridApi<Row>) => api.setColumnsPinned(frozenByUser(api), null)

export const frozenByUser = <Row>(api: GridApi<Row>): Column[] =>
  shown(api).filter(column => column.getPinned() === 'left' && !isLocked(column))

/** At least one column stays. */
export const canHide = <Row>(api: GridApi<Row>, id: string): boolean =>
  shown(api).length > 1 && api.getColumn(id)?.getColDef().lockVisible !== true

/** The column on screen that it would change places with; null at the end of the frozen ones, too. */
export function neighbour<Row>(api: GridApi<Row>, id: string, step: 1 | -1): Column | null {
  const columns = shown(api)
  const place = columns.findIndex(column => column.getColId() === id)
  const [column, next] = [columns[place], columns[place + step]]
  const stays = column?.getColDef().lockPosition || next?.getColDef().lockPosition
  return !column || !next || stays || next.getPinned() !== column.getPinned() ? null : next
}

export function moveColumn<Row>(api: GridApi<Row>, id: string, step: 1 | -1) {
  const next = neighbour(api, id, step)
  const all = api.getAllGridColumns()
  if (next) api.moveColumns([id], all.indexOf(next))
}
