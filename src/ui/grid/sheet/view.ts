import type { Range } from './range'

/**
 * The cells as they lie on screen, after sort, filter and hiding: positions count from 0; row numbers and ticks are
 * no columns, pinned rows no rows. The parts of the layer (selection, clipboard, fill, find) see the grid by this
 * alone.
 */
export interface SheetView<Row> {
  rowCount(): number
  columnCount(): number
  /** Undefined beyond the last row, and where a row is drawn over the whole width: it has no cells. */
  rowAt(position: number): Row | undefined
  /** Column id. */
  columnAt(position: number): string | undefined
  /** Words of the head. */
  headAt(position: number): string
}

/** What is selected. The active cell has the focus and lies in the last range. Null = nothing. */
export interface Selection {
  readonly active: CellPosition
  readonly ranges: readonly [Range, ...Range[]]
}

export interface CellPosition {
  readonly row: number
  readonly column: number
}
