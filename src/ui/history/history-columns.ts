import type { ColDef } from 'ag-grid-community'
import type { Change } from '../../core/journal/history'
import cells from '../grid/cells.module.css'
import { rowNumbers } from '../grid/columns'
import type { TextApi } from '../text/texts'
import { HISTORY_COLUMNS, type HistoryColumn } from './change-texts'
import styles from './History.module.css'

const WIDTHS: Readonly<Record<HistoryColumn, number>> = {
  at: 138,
  by: 118,
  record: 240,
  field: 124,
  before: 170,
  after: 170,
  note: 150,
}
/** They share what room there is, so that a wide screen shows whole values. */
const GROWING: readonly HistoryColumn[] = ['record', 'before', 'after', 'note']

/** Newest first as they come; a head sorts by what is seen, but for the time. */
export function historyColumns(
  textOf: (change: Change, column: HistoryColumn) => string,
  { t, collator }: Pick<TextApi, 't' | 'collator'>,
): ColDef<Change>[] {
  return [
    { ...rowNumbers<Change>(t('shell.grid.rowNumber')), width: 56 },
    ...HISTORY_COLUMNS.map((id): ColDef<Change> => {
      const seen = (change: Change | undefined) => (change ? textOf(change, id) : '')
      return {
        colId: id,
        headerName: t(`history.column.${id}`),
        initialWidth: WIDTHS[id],
        minWidth: 70,
        ...(GROWING.includes(id) && { initialFlex: WIDTHS[id] }),
        valueGetter: ({ data }) => (id === 'at' ? data?.changeset.at : seen(data)),
        valueFormatter: ({ data }) => seen(data),
        comparator: id === 'at' ? byStamp : (a, b) => collator.compare(a, b),
        tooltipValueGetter: ({ data }) => seen(data),
        cellClass: id === 'at' ? (styles.at ?? '') : id === 'note' ? (cells.quiet ?? '') : '',
      }
    }),
  ]
}

const byStamp = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
