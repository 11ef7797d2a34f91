import type { GridSelection } from './create-selection'
import { rowsOf } from './row-ranges'

/**
 * The rows that a command for rows is about, in the order of the screen: the ticked ones that are in sight, if there
 * are any, else those of the selected ranges. What a filter hides is never touched.
 */
export function rowsInHand<Row>(
  { selection, view }: Pick<GridSelection<Row>, 'selection' | 'view'>,
  ticked: ReadonlySet<string>,
  idOf: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly by: 'ticks' | 'ranges' } {
  const rowsAt = (positions: readonly number[]): readonly Row[] =>
    positions.flatMap(position => {
      const row = view.rowAt(position)
      return row === undefined ? [] : [row]
    })
  if (ticked.size > 0) {
    const seen = rowsAt(Array.from({ length: view.rowCount() }, (_, position) => position))
    const rows = seen.filter(row => ticked.has(idOf(row)))
    if (rows.length > 0) return { rows, by: 'ticks' }
  }
  return { rows: rowsAt(rowsOf(selection()?.ranges ?? [])), by: 'ranges' }
}
