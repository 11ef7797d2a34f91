import type { FoldedRow } from '../sheet'
import type { SheetView } from '../view'

/** Rows that are folded away, by their places: between the row they are folded into and the next. */
export type FoldedPlaces<Row> = ReadonlyMap<number, FoldedRow<Row>>

/** A row that is not on screen lies at a fraction, so that hits keep one order. */
const isFoldedPlace = (row: number): boolean => !Number.isInteger(row)

/** `positionOf`: place of a row on screen by its id; null = it is not there, and nothing folded into it counts. */
export function foldedPlaces<Row>(
  rows: readonly FoldedRow<Row>[],
  positionOf: (id: string) => number | null,
): FoldedPlaces<Row> {
  const under = new Map<string, FoldedRow<Row>[]>()
  for (const each of rows) {
    const known = under.get(each.under)
    if (known) known.push(each)
    else under.set(each.under, [each])
  }
  const places: [number, FoldedRow<Row>][] = []
  for (const [id, each] of under) {
    const position = positionOf(id)
    if (position === null) continue
    for (const [n, row] of each.entries()) places.push([position + (n + 1) / (each.length + 1), row])
  }
  return new Map(places.sort(([a], [b]) => a - b))
}

/** A view in which folded rows have their cells too. */
export const withFolded = <Row>(view: SheetView<Row>, places: () => FoldedPlaces<Row>): SheetView<Row> => ({
  rowCount: () => view.rowCount(),
  columnCount: () => view.columnCount(),
  rowAt: position => (isFoldedPlace(position) ? places().get(position)?.row : view.rowAt(position)),
  columnAt: position => view.columnAt(position),
  headAt: position => view.headAt(position),
})
