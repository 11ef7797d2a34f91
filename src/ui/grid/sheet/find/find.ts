import { bandsOf, cellsOf } from '../bands'
import type { Range } from '../range'
import type { CellWrite, Sheet } from '../sheet'
import type { CellPosition, SheetView } from '../view'
import { fold, occurrences } from './occurrences'

export interface FindQuery {
  readonly text: string
  /** The whole cell, not a part of it. */
  readonly whole: boolean
  /** Where is looked; absent = everywhere. */
  readonly ranges?: readonly Range[]
}

/**
 * The next cell behind another that shows the text, row by row; from the end it goes on at the start, and the cell
 * itself comes last. Tones and case do not count. Null where there is none.
 */
export function findNext<Row>(
  query: FindQuery,
  from: CellPosition,
  back: boolean,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): CellPosition | null {
  const isHit = hitTest(query, view, sheet)
  const rows = rowsOf(query, view)
  const order = back ? rows.toReversed() : rows
  const isAfter = (cell: CellPosition) =>
    cell.row === from.row
      ? back
        ? cell.column < from.column
        : cell.column > from.column
      : back
        ? cell.row < from.row
        : cell.row > from.row
  for (const wanted of [true, false])
    for (const { row, columns } of order) {
      if (wanted ? (back ? row > from.row : row < from.row) : back ? row < from.row : row > from.row) continue
      for (const column of back ? columns.toReversed() : columns) {
        const cell = { row, column }
        if (isAfter(cell) === wanted && isHit(cell)) return cell
      }
    }
  return null
}

export interface Found {
  readonly cells: readonly CellPosition[]
  /** There are more than were asked for. */
  readonly more: boolean
}

/** Every cell that shows the text, row by row, up to a limit. */
export function findAll<Row>(
  query: FindQuery,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
  limit = Number.POSITIVE_INFINITY,
): Found {
  const isHit = hitTest(query, view, sheet)
  const cells: CellPosition[] = []
  for (const cell of cellsOf(placesOf(query, view))) {
    if (!isHit(cell)) continue
    if (cells.length === limit) return { cells, more: true }
    cells.push(cell)
  }
  return { cells, more: false }
}

export interface ReplacePlan<Row> {
  readonly writes: readonly CellWrite<Row>[]
  readonly skippedReadOnly: number
  /** The text is seen, but it is not in what an editor would begin with ("–", a percent sign): nothing to replace. */
  readonly skippedSeenOnly: number
}

/** Replaces the text in cells, in what an editor would begin with; of a whole-cell query the whole cell. */
export function planReplace<Row>(
  query: FindQuery,
  replacement: string,
  cells: readonly CellPosition[],
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): ReplacePlan<Row> {
  const writes: CellWrite<Row>[] = []
  let skippedReadOnly = 0
  let skippedSeenOnly = 0
  for (const place of cells) {
    const row = view.rowAt(place.row)
    const column = view.columnAt(place.column)
    if (row === undefined || column === undefined) continue
    if (!sheet.canWrite() || !sheet.isWritable(row, column)) {
      skippedReadOnly += 1
      continue
    }
    const text = replaced(sheet.editTextOf(row, column), query, replacement)
    if (text === null) skippedSeenOnly += 1
    else writes.push({ row, column, input: text === '' ? { kind: 'empty' } : { kind: 'text', text } })
  }
  return { writes, skippedReadOnly, skippedSeenOnly }
}

/** Null where the text is not found. */
function replaced(text: string, { text: query, whole }: FindQuery, replacement: string): string | null {
  const wanted = fold(query)
  if (whole) return wanted !== '' && fold(text).trim() === wanted.trim() ? replacement : null
  const found = occurrences(text, wanted)
  if (found.length === 0) return null
  const ends = [0, ...found.map(({ to }) => to)]
  const kept = [...found.map(({ from }) => from), text.length].map((from, n) => text.slice(ends[n], from))
  return kept.join(replacement)
}

/** Whether the cell shows the text. */
function hitTest<Row>({ text, whole }: FindQuery, view: SheetView<Row>, sheet: Sheet<Row>) {
  const wanted = whole ? fold(text).trim() : fold(text)
  return ({ row, column }: CellPosition): boolean => {
    if (wanted === '') return false
    const data = view.rowAt(row)
    const id = view.columnAt(column)
    if (data === undefined || id === undefined) return false
    const shown = fold(sheet.textOf(data, id))
    return whole ? shown.trim() === wanted : shown.includes(wanted)
  }
}

const placesOf = <Row>({ ranges }: FindQuery, view: SheetView<Row>): readonly Range[] =>
  ranges ?? [{ top: 0, bottom: view.rowCount() - 1, left: 0, right: view.columnCount() - 1 }]

/** Rows to be looked through, each with its columns. */
function rowsOf<Row>(query: FindQuery, view: SheetView<Row>) {
  return bandsOf(placesOf(query, view)).flatMap(({ top, bottom, spans }) => {
    const columns = spans.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, n) => left + n),
    )
    return Array.from({ length: bottom - top + 1 }, (_, n) => ({ row: top + n, columns }))
  })
}
