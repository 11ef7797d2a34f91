import type { CellValue, CellWrite, Sheet, WriteReason } from '../../../../../src/ui/grid/sheet/sheet'
import type { SheetView } from '../../../../../src/ui/grid/sheet/view'

export type SmallRow = Readonly<Record<string, CellValue>>

/** A sheet of plain rows: texts in Vietnamese figures, empty cells as a dash, columns named here read-only. */
export function smallSheet(
  columns: readonly string[],
  rows: readonly (SmallRow | undefined)[],
  options: {
    readOnly?: readonly string[]
    kinds?: Readonly<Record<string, string>>
    mayAddRows?: boolean
    canWrite?: boolean
  } = {},
) {
  const written: { block: readonly CellWrite<SmallRow>[]; by: WriteReason }[] = []
  const held = (row: SmallRow, column: string): CellValue => row[column] ?? null
  const editTextOf = (row: SmallRow, column: string) => {
    const value = held(row, column)
    return value === null ? '' : String(value).replace('.', ',')
  }
  const sheet: Sheet<SmallRow> = {
    canWrite: () => options.canWrite ?? true,
    isWritable: (row, column) => row.locked !== true && !options.readOnly?.includes(column),
    textOf: (row, column) => editTextOf(row, column) || '–',
    editTextOf,
    valueOf: held,
    kindOf: column => options.kinds?.[column] ?? 'any',
    numberOf(row, column) {
      const value = held(row, column)
      return typeof value === 'number' ? value : null
    },
    write: (block, by) => void written.push({ block, by }),
    ...(options.mayAddRows !== undefined && { mayAddRows: () => options.mayAddRows === true }),
  }
  const view: SheetView<SmallRow> = {
    rowCount: () => rows.length,
    columnCount: () => columns.length,
    rowAt: position => rows[position],
    columnAt: position => columns[position],
    headAt: position => columns[position] ?? '',
  }
  return { sheet, view, written }
}

/** Selection of ranges given as [top, left, bottom, right]. */
export function selecting(
  first: readonly [number, number, number, number],
  ...others: readonly (readonly [number, number, number, number])[]
) {
  const range = ([top, left, bottom, right]: readonly [number, number, number, number]) => ({
    top,
    left,
    bottom,
    right,
  })
  return {
    active: { row: first[0], column: first[1] },
    ranges: [range(first), ...others.map(range)],
  } as const
}
