import { cellsOf } from '../bands'
import { containsCell, type Range } from '../range'
import type { CellWrite, Sheet } from '../sheet'
import type { CellPosition, SheetView } from '../view'
import { comparable, occurrences } from './occurrences'

export interface FindQuery {
  readonly text: string
  /** The whole cell, not a part of it. */
  readonly whole: boolean
  /** Tones and case count. */
  readonly exact?: boolean
  /** Where is looked; absent = everywhere. */
  readonly ranges?: readonly Range[]
}

/**
 * Every cell that shows the text, row by row. Null stands for a cell that does not, so that long searches can pause.
 * `between`: places of further rows that lie between those of the view, from top to bottom; ranges have none.
 */
export function* hitsOf<Row>(
  query: FindQuery,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
  between: Iterable<number> = [],
): Generator<CellPosition | null> {
  const isHit = hitTest(query, view, sheet)
  const rest = query.ranges ? [] : [...between]
  const columns = view.columnCount()
  function* hidden(before: number): Generator<CellPosition | null> {
    for (let row = rest[0]; row !== undefined && row < before; row = rest[0]) {
      rest.shift()
      for (let column = 0; column < columns; column++) yield isHit({ row, column }) ? { row, column } : null
    }
  }
  for (const cell of cellsOf(placesOf(query, view))) {
    if (rest.length > 0) yield* hidden(cell.row)
    yield isHit(cell) ? cell : null
  }
  yield* hidden(Number.POSITIVE_INFINITY)
}

/**
 * The next of cells that lie row by row, behind another or, with `back`, before it; from the end it goes on at the
 * start. `inclusive`: the cell itself counts. Null where there are none.
 */
export function nextHit(
  cells: readonly CellPosition[],
  from: CellPosition,
  back = false,
  inclusive = false,
): CellPosition | null {
  const place = placeOf(cells, from)
  const isAt = isSame(cells[place], from)
  if (back) return cells[place - 1] ?? cells.at(-1) ?? null
  return cells[isAt && !inclusive ? place + 1 : place] ?? cells[0] ?? null
}

/** Which of the cells it is, from 0; −1 where it is none of them. */
export function indexOfHit(cells: readonly CellPosition[], cell: CellPosition): number {
  const place = placeOf(cells, cell)
  return isSame(cells[place], cell) ? place : -1
}

/** How many of them lie before a cell. */
function placeOf(cells: readonly CellPosition[], { row, column }: CellPosition): number {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = cells[middle]
    if (at && (at.row < row || (at.row === row && at.column < column))) low = middle + 1
    else high = middle
  }
  return low
}

const isSame = (a: CellPosition | undefined, b: CellPosition) => a?.row === b.row && a.column === b.column

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
function replaced(
  written: string,
  { text: query, whole, exact = false }: FindQuery,
  replacement: string,
): string | null {
  const text = exact ? written.normalize('NFC') : written
  const wanted = comparable(query, exact)
  if (whole) return wanted !== '' && comparable(text, exact).trim() === wanted.trim() ? replacement : null
  const found = occurrences(text, wanted, exact)
  if (found.length === 0) return null
  const ends = [0, ...found.map(({ to }) => to)]
  const kept = [...found.map(({ from }) => from), text.length].map((from, n) => text.slice(ends[n], from))
  return kept.join(replacement)
}

/** Whether a cell shows the text. */
export function hitTest<Row>(
  { text, whole, exact = false, ranges }: FindQuery,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): (cell: CellPosition) => boolean {
  const wanted = whole ? comparable(text, exact).trim() : comparable(text, exact)
  return cell => {
    if (wanted === '' || (ranges && !ranges.some(range => containsCell(range, cell)))) return false
    const data = view.rowAt(cell.row)
    const id = view.columnAt(cell.column)
    if (data === undefined || id === undefined) return false
    const shown = comparable(sheet.textOf(data, id), exact)
    return whole ? shown.trim() === wanted : shown.includes(wanted)
  }
}

const placesOf = <Row>({ ranges }: FindQuery, view: SheetView<Row>): readonly Range[] =>
  ranges ?? [{ top: 0, bottom: view.rowCount() - 1, left: 0, right: view.columnCount() - 1 }]
