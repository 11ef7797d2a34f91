import type { ColDef, ITextFilterParams, ValueGetterParams } from 'ag-grid-community'
import { foldText } from '../../core/fold-text'
import cells from './cells.module.css'

export const ROW_NUMBER = 'rowNumber'

/** Position on screen; it stays 1, 2, 3 … after a sort, where the task's own number moves along. */
export function rowNumbers<Row>(label: string): ColDef<Row> {
  return {
    colId: ROW_NUMBER,
    headerName: label,
    headerTooltip: label,
    valueGetter: ({ node }: ValueGetterParams<Row>) =>
      node === null || node.rowPinned ? '' : (node.rowIndex ?? 0) + 1,
    width: 34,
    minWidth: 34,
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    filter: false,
    suppressNavigable: true,
    suppressMovable: true,
    suppressHeaderMenuButton: true,
    cellClass: cells.rowNumber ?? '',
    headerClass: [cells.rowNumber ?? '', cells.unseenHead ?? ''],
  }
}

/** Text in Vietnamese order; its filter finds "dat" in "Đất". */
export function textColumn<Row>(collator: Intl.Collator): ColDef<Row> {
  return {
    filter: 'agTextColumnFilter',
    filterParams: textFilter,
    comparator: (a: unknown, b: unknown) =>
      compareMissingLast(a, b) ?? collator.compare(String(a), String(b)),
  }
}

const textFilter: ITextFilterParams = {
  textFormatter: text => foldText(text) || null,
  trimInput: true,
  maxNumConditions: 1,
}

/** Numbers to the right; a text that was typed in place of a number sorts after them, a missing one last. */
export function numberColumn<Row>(): ColDef<Row> {
  return {
    cellClass: cells.number ?? '',
    headerClass: cells.number ?? '',
    filter: 'agNumberColumnFilter',
    filterParams: { maxNumConditions: 1 },
    comparator: (a: unknown, b: unknown) => {
      const missing = compareMissingLast(a, b)
      if (missing !== null) return missing
      if (typeof a === 'number' && typeof b === 'number') return a - b
      return (typeof a === 'number' ? 0 : 1) - (typeof b === 'number' ? 0 : 1)
    },
  }
}

function compareMissingLast(a: unknown, b: unknown): number | null {
  const missingA = isMissing(a)
  const missingB = isMissing(b)
  if (!missingA && !missingB) return null
  return (missingA ? 1 : 0) - (missingB ? 1 : 0)
}

const isMissing = (value: unknown) =>
  value === null || value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value))
