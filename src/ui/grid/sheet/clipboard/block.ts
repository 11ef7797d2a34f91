import type { CellValue } from '../sheet'

/** One cell of a clipboard. */
export interface BlockCell {
  /** As it was seen where it was copied. */
  readonly text: string
  /** Known only where the cell was copied from one of our grids: exact in columns of the same kind. */
  readonly exact?: { readonly kind: string; readonly value: CellValue }
}

/** Rows of cells from a clipboard. A row may be shorter than others: what it does not have is not touched. */
export type Block = readonly (readonly BlockCell[])[]

export const textBlock = (rows: readonly (readonly string[])[]): Block =>
  rows.map(row => row.map(text => ({ text })))

export const widthOfBlock = (block: Block): number =>
  block.reduce((widest, row) => Math.max(widest, row.length), 0)
