import { ROW_NUMBER } from '../columns'
import type { GridView } from './create-view'

/** What lies under an element: a cell, the number of a row, the head of columns, or the corner above the numbers. */
export type Hit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number }
  | { readonly kind: 'rowNumber'; readonly row: number }
  | { readonly kind: 'head'; readonly left: number; readonly right: number }
  | { readonly kind: 'corner' }

const WIDGETS = 'button, a, input, select, textarea, [contenteditable], .ag-checkbox'
const HEAD_SIGNS =
  '.ag-sort-indicator-container, .ag-header-icon, .ag-header-expand-icon, .ag-header-cell-resize, .ag-floating-filter'

/** Null for anything else: pinned rows, ticks, drag handles' rows without data, controls inside a cell or head. */
export function hitOf<Row>(target: EventTarget | null, view: GridView<Row>): Hit | null {
  if (!(target instanceof Element) || target.closest(WIDGETS)) return null
  const cell = target.closest('.ag-cell[col-id]')
  if (cell) {
    const row = rowOf(cell)
    if (row === null) return null
    const id = cell.getAttribute('col-id') ?? ''
    if (id === ROW_NUMBER) return { kind: 'rowNumber', row }
    const column = view.positionOf(id)
    return column < 0 ? null : { kind: 'cell', row, column }
  }
  const head = target.closest('[role="columnheader"][col-id]')
  if (!head || target.closest(HEAD_SIGNS)) return null
  const id = head.getAttribute('col-id') ?? ''
  if (id === ROW_NUMBER) return { kind: 'corner' }
  const columns = view.columnsOf(id)
  return columns && { kind: 'head', ...columns }
}

/** Position of the row that an element lies in; null in pinned rows, whose index begins with a letter. */
export function rowOf(element: Element): number | null {
  const index = element.closest('.ag-row[row-index]')?.getAttribute('row-index') ?? ''
  return /^\d+$/.test(index) ? Number(index) : null
}
