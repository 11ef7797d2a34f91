import type { GridApi } from 'ag-grid-community'
import type { CellAddress } from '../../../core/plan/comments'

/** A cell by the id of its row and its column: it stays the same cell after a sort. */
export interface Place {
  readonly id: string
  readonly column: string
}

/** What a page tells of its grid so that its cells take comments. What a cell means stays with the page. */
export interface CommentSource<Row> {
  api(): GridApi<Row> | undefined
  /** The cell that has the focus. */
  focus(): Place | null
  /** What a comment at this place is about; null = it takes none. */
  cellOf(place: Place): CellAddress | null
  /** Where a cell stands on this page; null = nowhere. */
  placeOf(cell: CellAddress): Place | null
  /** "Row 3, Deadline". */
  nameOf(place: Place): string
  /** Brings the cell on screen, whatever hides it, and gives it the focus. */
  goTo(place: Place): void
  /** Another note stands beside this cell: comments wait until they are asked for. */
  hasOtherNote(place: Place): boolean
  closeOtherNote(): void
}
