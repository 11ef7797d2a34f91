import type { CellValue, Sheet } from './sheet'

/** A cell of a grid that shows figures: what is seen, the exact value, and what counts in a sum. */
export interface ShownCell {
  readonly text: string
  readonly value: CellValue
  readonly number: number | null
  /** What an editor would begin with, where that is another text than the one seen. */
  readonly edit?: string
}

export const EMPTY_CELL: ShownCell = { text: '', value: null, number: null }

export const textCell = (text: string): ShownCell => ({
  text,
  value: text === '' ? null : text,
  number: null,
})

/** NaN is an empty cell: a dash on screen is no text. */
export const numberCell = (value: number, write: (value: number) => string): ShownCell =>
  Number.isNaN(value) ? EMPTY_CELL : { text: write(value), value, number: value }

/** A sheet for reading; a grid with cells to write adds how. */
export const sheetOfShown = <Row>(
  shown: (row: Row, column: string) => ShownCell,
  kindOf: (column: string) => string,
): Sheet<Row> => ({
  canWrite: () => false,
  isWritable: () => false,
  textOf: (row, column) => shown(row, column).text,
  editTextOf: (row, column) => shown(row, column).edit ?? shown(row, column).text,
  valueOf: (row, column) => shown(row, column).value,
  kindOf,
  numberOf: (row, column) => shown(row, column).number,
  write: () => undefined,
})
