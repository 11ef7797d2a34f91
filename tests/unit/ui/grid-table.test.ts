import { expect, test } from 'vitest'
import { type GridSource, gridTable } from '../../../src/ui/tables/grid-table'

interface Row {
  readonly id: string
  readonly gap: number
  readonly due: string
  readonly document: string
}
const ROWS: readonly Row[] = [
  { id: 'a', gap: 2.2 - 1.5172, due: '2025-11', document: '2025' },
  { id: 'b', gap: 3, due: '2021', document: '12/SNV' },
]

/** As much of a grid as is asked: columns in their order, one frozen, and a row that stands above the others too. */
function source(rows: readonly Row[]): GridSource<Row> {
  const column = (id: string, width: number, pinned: 'left' | null) => ({
    getColId: () => id,
    getParent: () => null,
    getActualWidth: () => width,
    getPinned: () => pinned,
    head: id,
  })
  const api = {
    getAllDisplayedColumns: () => [
      column('gap', 70, 'left'),
      column('due', 140, null),
      column('document', 7, null),
    ],
    getDisplayNameForColumn: (of: { head: string }) => of.head,
    getGridOption:
      () =>
      ({ data }: { data: Row }) =>
        data.id,
    forEachNodeAfterFilterAndSort: (take: (node: { data: Row }) => void) => {
      for (const data of rows) take({ data })
    },
    getPinnedTopRowCount: () => 1,
    getPinnedTopRow: () => ({ data: { ...ROWS[0] } }),
    getPinnedBottomRowCount: () => 0,
    getPinnedBottomRow: () => undefined,
  }
  const sheet = {
    numberOf: (row: Row, id: string) => (id === 'gap' ? row.gap : null),
    valueOf: (row: Row, id: string) => row[id as keyof Row],
    textOf: (row: Row, id: string) =>
      String(row[id as keyof Row])
        .split('-')
        .reverse()
        .join('/'),
    kindOf: (id: string) => (id === 'due' ? 'deadline' : 'text'),
  }
  return { api: api as never, sheet, name: 'x', noteOf: id => (id === 'gap' ? 'Điểm' : undefined) }
}
const work = (signal = new AbortController().signal) => ({ signal, report: () => undefined })

test('a grid becomes a table with its numbers and dates, a frozen row once, widths and notes', async () => {
  expect(await gridTable(source(ROWS), work())).toEqual({
    name: 'x',
    frozen: 1,
    columns: [
      { head: 'gap', note: 'Điểm', width: 10 },
      { head: 'due', note: undefined, width: 20 },
      { head: 'document', note: undefined, width: 4 },
    ],
    // Twelve digits of a difference; a year is a date only where dates stand.
    rows: [
      [0.6828, { date: '2025-11' }, '2025'],
      [3, { date: '2021' }, '12/SNV'],
    ],
  })
})

test('a long grid lets others have their turn, and is left where it was ended', async () => {
  const many = Array.from({ length: 100_000 }, (_, n) => ({ ...ROWS[1], id: `r${n}` }) as Row)
  const control = new AbortController()
  const shares: number[] = []
  const made = gridTable(source(many), {
    signal: control.signal,
    report(share) {
      shares.push(share)
      control.abort()
    },
  })
  expect(await made).toBeNull()
  expect(shares).toHaveLength(1)
})
