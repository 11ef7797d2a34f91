import { firstRowBelow, foldHead, type TableHead } from '../../core/file/table-head'
import { cellText, isBlank, type TableCell, type TableRow, type TableSheet } from '../../core/file/table-rows'
import type { RowKind } from '../../core/file/table-tasks'
import { foldText } from '../../core/fold-text'
import type { CellInput, CellWrite, Sheet } from '../grid/sheet/sheet'

/** By what a row of a foreign table finds the row of a grid: any of these texts is the row's. */
export interface RowKey<Row> {
  readonly id: string
  readonly head: string
  textsOf(row: Row): readonly string[]
}

/** A grid that takes values from a table: rows that are there, columns that may be written. */
export interface GridTarget<Row> {
  readonly sheet: Sheet<Row>
  readonly rows: readonly Row[]
  readonly keys: readonly RowKey<Row>[]
  /** Columns as they stand, with their heads; `own` is the head without a common one above it. */
  readonly columns: readonly { readonly id: string; readonly head: string; readonly own?: string }[]
}

export interface GridImportRequest<Row> {
  readonly target: GridTarget<Row>
  readonly table: TableSheet
  readonly head: TableHead
  /** Along the table's columns: id of a key or of a column; null = not taken. */
  readonly meanings: readonly (string | null)[]
}

export type GridImportFault =
  | { readonly kind: 'unknown-row'; readonly text: string }
  | { readonly kind: 'ambiguous-key'; readonly text: string; readonly count: number }
  | { readonly kind: 'repeated-key'; readonly text: string; readonly row: number }
  /** In the grid's own words; the cell is taken as typed. */
  | { readonly kind: 'cell'; readonly reason: string }

export interface GridProposal<Row> {
  readonly writes: readonly CellWrite<Row>[]
  /** Along the rows below the head. */
  readonly kinds: readonly RowKind[]
  readonly firstRow: number
  readonly faults: readonly { row: number; column: number | null; fault: GridImportFault }[]
  /** Cells that the grid does not let be written. */
  readonly readOnly: number
}

/** What the heads of a table most plainly mean: keys and columns of that name, each once. */
export function guessMeanings<Row>(head: TableHead, target: GridTarget<Row>): readonly (string | null)[] {
  const known = [
    ...[...target.keys, ...target.columns].map(({ id, head: name }) => ({ id, name: foldHead(name) })),
    ...target.columns.flatMap(({ id, own }) => (own === undefined ? [] : [{ id, name: foldHead(own) }])),
  ]
  const taken = new Set<string>()
  const take = (id: string | undefined) => {
    if (id === undefined || taken.has(id)) return null
    taken.add(id)
    return id
  }
  return head.heads.map(parts => {
    const texts = [parts.join(' – '), parts.at(-1) ?? ''].map(foldHead)
    return take(known.find(({ id, name }) => name !== '' && texts.includes(name) && !taken.has(id))?.id)
  })
}

/** The rows below the head as one block for the grid. An empty cell leaves what is there. */
export function proposeGridImport<Row>({
  target,
  table,
  head,
  meanings,
}: GridImportRequest<Row>): GridProposal<Row> {
  const { sheet, keys } = target
  const key = keys.find(({ id }) => meanings.includes(id)) ?? null
  const keyColumn = meanings.indexOf(key?.id ?? '')
  const places = key ? placesOf(target.rows, key) : new Map<string, readonly Row[]>()
  const seen = new Map<Row, number>()
  const writes: CellWrite<Row>[] = []
  const kinds: RowKind[] = []
  const faults: { row: number; column: number | null; fault: GridImportFault }[] = []
  let readOnly = 0
  const firstRow = firstRowBelow(table, head)
  const columns = meanings.map(id => (target.columns.some(column => column.id === id) ? id : null))

  for (const [position, cells] of table.rows.slice(firstRow).entries()) {
    const at = firstRow + position + 1
    const found = findRow(cells[keyColumn], places, seen)
    if (!found.ok) {
      if (found.fault) faults.push({ row: at, column: keyColumn, fault: found.fault })
      kinds.push('left-out')
      continue
    }
    seen.set(found.row, at)
    const own = writesOf(found.row, cells, columns, sheet)
    readOnly += own.readOnly
    for (const { column, reason } of own.faults)
      faults.push({ row: at, column, fault: { kind: 'cell', reason } })
    for (const write of own.writes) writes.push(write)
    kinds.push(own.writes.length > 0 ? 'update' : 'same')
  }
  return { writes, kinds, firstRow, faults, readOnly }
}

function placesOf<Row>(rows: readonly Row[], key: RowKey<Row>): ReadonlyMap<string, readonly Row[]> {
  const places = new Map<string, Row[]>()
  for (const row of rows)
    for (const text of new Set(key.textsOf(row).map(foldKey))) {
      if (text !== '') places.set(text, [...(places.get(text) ?? []), row])
    }
  return places
}

const foldKey = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim()

type Found<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly fault: GridImportFault | null }

function findRow<Row>(
  cell: TableCell | undefined,
  places: ReadonlyMap<string, readonly Row[]>,
  seen: ReadonlyMap<Row, number>,
): Found<Row> {
  const text = cellText(cell).trim()
  if (text === '') return { ok: false, fault: null }
  const [row, ...others] = places.get(foldKey(text)) ?? []
  if (row === undefined) return { ok: false, fault: { kind: 'unknown-row', text } }
  if (others.length > 0)
    return { ok: false, fault: { kind: 'ambiguous-key', text, count: others.length + 1 } }
  const before = seen.get(row)
  return before === undefined
    ? { ok: true, row }
    : { ok: false, fault: { kind: 'repeated-key', text, row: before } }
}

function writesOf<Row>(
  row: Row,
  cells: TableRow,
  meanings: GridImportRequest<Row>['meanings'],
  sheet: Sheet<Row>,
) {
  const writes: CellWrite<Row>[] = []
  const faults: { column: number; reason: string }[] = []
  let readOnly = 0
  for (const [at, column] of meanings.entries()) {
    const cell = cells[at]
    if (column === null || isBlank(cell) || isSame(row, column, cell, sheet)) continue
    if (!sheet.isWritable(row, column)) {
      readOnly += 1
      continue
    }
    const input = inputOf(cell)
    const reason = sheet.faultOf?.(row, column, input) ?? null
    if (reason !== null) faults.push({ column: at, reason })
    writes.push({ row, column, input })
  }
  return { writes, faults, readOnly }
}

/** Numbers as they are kept, dates as they mean, else the text as typed. */
function inputOf(cell: TableCell | undefined): CellInput {
  const value = typeof cell === 'object' ? cell?.value : cell
  return typeof value === 'number' || (typeof cell === 'object' && cell?.kind === 'date')
    ? { kind: 'value', value: value ?? null }
    : { kind: 'text', text: cellText(cell) }
}

function isSame<Row>(row: Row, column: string, cell: TableCell | undefined, sheet: Sheet<Row>): boolean {
  const input = inputOf(cell)
  if (input.kind === 'value' && typeof input.value === 'number')
    return sheet.valueOf(row, column) === input.value
  return cellText(cell).trim().normalize('NFC') === sheet.textOf(row, column).trim().normalize('NFC')
}
