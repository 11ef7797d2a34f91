/** A cell that the user changed. Nothing in the grid has moved yet: commit it, and the new rows will show it. */
export interface GridEdit<Row> {
  readonly row: Row
  /** The column's `field`, else its `colId`. */
  readonly field: string
  readonly value: unknown
  readonly oldValue: unknown
}
