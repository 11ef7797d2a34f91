/**
 * What a grid tells of its cells so that it gets the habits of a spreadsheet: ranges, clipboard, fill, find, the
 * figures of a range. The layer knows positions, texts and values; what a value means stays with the page.
 */
export interface Sheet<Row> {
  /** False where the whole grid may only be read. */
  canWrite(): boolean
  /** Whether this cell may be written; what may not is skipped and counted. */
  isWritable(row: Row, column: string): boolean
  /** The cell as seen, in the language of the screen: what is copied, found, and shown in the figures' tip. */
  textOf(row: Row, column: string): string
  /** The text an editor would begin with; it comes back by `write` and reads as the same value. */
  editTextOf(row: Row, column: string): string
  /** The exact value as plain JSON; null = empty. */
  valueOf(row: Row, column: string): CellValue
  /** Cells of one kind may take each other's exact values ("score", "agencies of plan p1"); others take the text. */
  kindOf(column: string): string
  /** The number that counts, sums and fills go by; null = none. */
  numberOf(row: Row, column: string): number | null
  /** Takes one block: one changeset, one step of undo. A cell that cannot be read keeps its text and is marked. */
  write(block: readonly CellWrite<Row>[], by: WriteReason): void
  /**
   * Ctrl+Enter on an editor whose value is no text (a choice, a list): the same value for all of these cells, one
   * block. Absent = such an editor writes its own cell alone.
   */
  writeEdited?(cells: readonly Cell<Row>[], value: unknown): void
  /** Why this input would stand there as a bad cell, in words; null = it would not. Asked before a table is taken. */
  faultOf?(row: Row, column: string, input: CellInput): string | null
  /**
   * Asked right after a block: takes it back, false where something else has been changed since. Absent = a fill cannot
   * be changed into another.
   */
  takeBack?(): () => Promise<boolean>
  /** How many rows may come in behind the last one; absent = none. */
  mayAddRows?(): boolean
  /** Rows that are folded away, in their order: a search finds them too. Absent = none are. */
  folded?(): readonly FoldedRow<Row>[]
  /** Unfolds what hides such a row. */
  unfold?(row: Row): void
}

export interface FoldedRow<Row> {
  readonly id: string
  readonly row: Row
  /** Id of the row on screen that it is folded into. */
  readonly under: string
}

export type CellValue = string | number | boolean | null | readonly CellValue[]

/** A cell by what it holds, not by where it lies. */
export interface Cell<Row> {
  readonly row: Row
  /** Column id. */
  readonly column: string
}

export interface CellWrite<Row> {
  /** A row that is there, or the n-th new one behind the last (from 0). */
  readonly row: Row | NewRow
  /** Column id. */
  readonly column: string
  readonly input: CellInput
}

export interface NewRow {
  readonly newRow: number
}

export const isNewRow = (row: unknown): row is NewRow =>
  typeof row === 'object' && row !== null && 'newRow' in row

export type CellInput =
  /** As a user would type it. */
  | { readonly kind: 'text'; readonly text: string }
  /** An exact value of a cell of the same kind. */
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'empty' }

/** Why a block is written; the page words its changeset by it. */
export type WriteReason = 'paste' | 'cut' | 'clear' | 'fill' | 'replace' | 'enter'
