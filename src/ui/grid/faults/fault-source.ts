/** A cell by its row's id and its column's id. */
export interface FaultPlace {
  readonly row: string
  readonly column: string
}

/** One bad cell, ready to be listed. */
export interface CellFault extends FaultPlace {
  /** What the row is called. */
  readonly rowText: string
  readonly columnText: string
  /** As it stands in the cell. */
  readonly typed: string
  /** Why it does not count, as a sentence. */
  readonly reason: string
}

/** A way to make a cell good by one click. */
export interface FaultFix {
  readonly label: string
  run(): void
}

/** What a page tells of the bad cells of its grid, so that they can be listed, gone to and mended. */
export interface FaultSource {
  /** Every bad cell, also of rows and columns that are hidden, in the page's own order. Reactive. */
  faults(): readonly CellFault[]
  /** Asked for what is listed on screen alone. */
  fixesOf(fault: CellFault): readonly FaultFix[]
  /** Places on screen; −1 = hidden. Reactive where sorting or filtering changes them. */
  rowPosition(row: string): number
  columnPosition(column: string): number
  /** Brings the cell on screen, whatever hides it, and the focus to it. */
  goTo(place: FaultPlace): void
  /** The cell that has or had the focus last; null = none. */
  focus(): FaultPlace | null
}
