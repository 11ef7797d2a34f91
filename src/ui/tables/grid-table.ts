import type { Column, GridApi, IRowNode } from 'ag-grid-community'
import type { OutCell, OutTable } from '../../core/file/table-out'
import { deadlineEnd } from '../../core/plan/deadline'
import { ROW_NUMBER } from '../grid/columns'
import type { Sheet } from '../grid/sheet/sheet'

/** Pixels of a character of the grid's text. */
const CHARACTER = 7
/** Columns of dates, where a year alone is one too. */
const DATE_KINDS = ['day', 'deadline']
/** Milliseconds of work before others get their turn. */
const TURN = 40

/** What a page hands over of its grid, to be made into a table. */
export interface GridSource<Row> {
  readonly api: GridApi<Row>
  readonly sheet: Pick<Sheet<Row>, 'textOf' | 'valueOf' | 'numberOf' | 'kindOf'>
  /** Name of the table and the file. */
  readonly name: string
  /** Units and sources of a column, as a note on its head. */
  noteOf?(column: string): string | undefined
  /** Rows of the grid that are none of the table, such as empty lines. */
  isLeftOut?(row: Row): boolean
  /** A cell that is other than its number, date or text. */
  cellOf?(row: Row, column: string): OutCell | undefined
}

/** Work that may take long: told how far it is, and ended where it stands. */
export interface Work {
  readonly signal: AbortSignal
  report(share: number): void
}

/**
 * A grid as it is seen: its columns from left to right, its rows as filtered and sorted, exact numbers and dates. Null
 * when it was ended before.
 */
export async function gridTable<Row>(source: GridSource<Row>, work: Work): Promise<OutTable | null> {
  const { api, name, noteOf } = source
  const columns = api
    .getAllDisplayedColumns()
    .filter(column => column.getColId() !== ROW_NUMBER && headOf(api, column) !== '')
  const seen: Row[] = []
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data !== undefined) seen.push(data)
  })
  // A row that is frozen above and stands among the others too is one row.
  const idOf = (data: Row) => api.getGridOption('getRowId')?.({ api, data, context: null, level: 0 })
  const ids = new Set(seen.map(idOf))
  const top = pinnedRows(api.getPinnedTopRowCount(), place => api.getPinnedTopRow(place))
  seen.unshift(...top.filter(data => !ids.has(idOf(data))))
  seen.push(...pinnedRows(api.getPinnedBottomRowCount(), place => api.getPinnedBottomRow(place)))
  const kept = seen.filter(row => !source.isLeftOut?.(row))
  const rows: OutCell[][] = []
  let turn = performance.now()
  for (const [position, row] of kept.entries()) {
    rows.push(columns.map(column => cellOf(source, row, column.getColId())))
    if (performance.now() - turn < TURN) continue
    work.report(position / kept.length)
    await new Promise(resolve => setTimeout(resolve))
    if (work.signal.aborted) return null
    turn = performance.now()
  }
  return {
    name,
    columns: columns.map(column => ({
      head: headOf(api, column),
      note: noteOf?.(column.getColId()),
      width: Math.max(4, Math.round(column.getActualWidth() / CHARACTER)),
    })),
    rows,
    frozen: columns.filter(column => column.getPinned() === 'left').length,
  }
}

const pinnedRows = <Row>(count: number, rowAt: (place: number) => IRowNode<Row> | undefined): Row[] =>
  Array.from({ length: count }, (_, place) => rowAt(place)?.data).filter(data => data !== undefined)

/** Words of the head; below a common one both. */
export function headOf<Row>(api: GridApi<Row>, column: Column): string {
  const own = (api.getDisplayNameForColumn(column, 'csv') ?? '').trim()
  const parent = column.getParent()
  const above = parent ? (api.getDisplayNameForColumnGroup(parent, 'csv') ?? '').trim() : ''
  return own === '' || above === '' || above === own ? own : `${above} – ${own}`
}

function cellOf<Row>(source: GridSource<Row>, row: Row, column: string): OutCell {
  const own = source.cellOf?.(row, column)
  if (own !== undefined) return own
  const { sheet } = source
  const number = sheet.numberOf(row, column)
  // Twelve digits: a difference of two scores is not 0.6828000000000001.
  if (number !== null) return Number(number.toPrecision(12))
  const value = sheet.valueOf(row, column)
  if (typeof value === 'number') return value
  const text = sheet.textOf(row, column)
  const first = Array.isArray(value) ? value[0] : value
  return isSeenDate(first, text, sheet.kindOf(column)) ? { date: first } : text
}

/** A year alone is a date only where dates stand: elsewhere "2025" may be a number of a document. */
const isSeenDate = (value: unknown, text: string, kind: string): value is string =>
  typeof value === 'string' &&
  deadlineEnd(value) !== null &&
  text === value.split('-').reverse().join('/') &&
  (value !== text || DATE_KINDS.includes(kind))
