/** A table of a foreign file as it was read, before anything is guessed of it. */
export interface TableSheet {
  readonly name: string
  /** Rows from the first of the sheet to the last that holds anything; merged cells repeat their value. */
  readonly rows: readonly TableRow[]
  /** Both corners included, counted from 0. */
  readonly merges: readonly Merge[]
  /** The sign between the fields of a text file; null where cells have types of their own. */
  readonly delimiter: string | null
}

export type TableRow = readonly TableCell[]

/** Text, number or truth value as it stands; `ShownCell` where the value is seen in another way than it is kept. */
export type TableCell = string | number | boolean | null | ShownCell

export interface ShownCell {
  readonly kind: 'number' | 'date'
  readonly text: string
  /** Dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as much as is seen of them. */
  readonly value: string | number
}

export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Why a file of rows is refused as a whole. */
export type TableFileFault =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly max: number }
  /** What is packed in it is too much, or too much for its size. */
  | { readonly kind: 'inflates'; readonly bytes: number; readonly max: number }
  | { readonly kind: 'packed-too-tight'; readonly ratio: number; readonly max: number }
  | { readonly kind: 'not-utf8'; readonly line: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'not-a-table' }
  /** A quotation mark that opens in this row and never closes. */
  | { readonly kind: 'open-quote'; readonly row: number }
  | { readonly kind: 'too-many-rows'; readonly sheet: string; readonly max: number }
  | { readonly kind: 'no-rows' }
  /** A document of Word without any. */
  | { readonly kind: 'no-table' }
  | { readonly kind: 'cancelled' }
  /** The reader itself gave up, for want of memory as a rule. */
  | { readonly kind: 'stopped'; readonly message: string }

/** Bytes of a file that is read. */
export const MAX_TABLE_BYTES = 64 * 1024 * 1024
/** Rows that go into a grid. */
export const MAX_GRID_ROWS = 200_000

/** How far reading is: `done` of `of` parts of the work. */
export interface TableProgress {
  readonly done: number
  readonly of: number
}

/** The cell as it is seen. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.text : String(cell)
}

export const isBlank = (cell: TableCell | undefined): boolean => cellText(cell).trim() === ''
