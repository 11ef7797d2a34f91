import { err, ok, type Result } from '../../../../core/result'
import { bandsOf, cellsCount } from '../bands'
import type { Sheet } from '../sheet'
import type { Selection, SheetView } from '../view'
import type { BlockCell } from './block'
import { writeHtmlTable } from './html-write'
import { writeTsv } from './tsv'

/** What goes to the clipboard. */
export interface Copied {
  readonly text: string
  /** Null for so many cells that the table would only be a burden: other programs take the text then. */
  readonly html: string | null
  readonly cells: number
}

export type CopyFault =
  | { readonly kind: 'nothing-selected' }
  /** Several ranges make one block only where each has the same rows, or each the same columns. */
  | { readonly kind: 'ranges-differ' }
  | { readonly kind: 'too-many-cells'; readonly cells: number; readonly max: number }

const MOST_CELLS = 2_000_000
const MOST_HTML_CELLS = 200_000

/**
 * The selected cells as a block: text as seen, and the exact values in the table. Several ranges are joined as Excel
 * does it: those of the same rows side by side, those of the same columns one below the other, gaps left out.
 */
export function copySelection<Row>(
  selection: Selection | null,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): Result<Copied, CopyFault> {
  if (selection === null) return err({ kind: 'nothing-selected' })
  const count = cellsCount(selection.ranges)
  if (count > MOST_CELLS) return err({ kind: 'too-many-cells', cells: count, max: MOST_CELLS })
  const bands = bandsOf(selection.ranges)
  const [first, ...others] = bands.map(({ spans }) => spans.map(span => `${span.left}-${span.right}`).join())
  if (others.some(spans => spans !== first)) return err({ kind: 'ranges-differ' })

  const columns = (bands[0]?.spans ?? []).flatMap(({ left, right }) => columnsOf(view, left, right))
  const kinds = columns.map(column => sheet.kindOf(column))
  const rows: Row[] = []
  for (const { top, bottom } of bands)
    for (let position = top; position <= bottom; position++) {
      const row = view.rowAt(position)
      if (row !== undefined) rows.push(row)
    }
  if (rows.length === 0 || columns.length === 0) return err({ kind: 'nothing-selected' })

  const cells = rows.length * columns.length
  const block = rows.map(row =>
    columns.map((column, x): BlockCell => {
      const text = sheet.textOf(row, column)
      return cells > MOST_HTML_CELLS
        ? { text }
        : { text, exact: { kind: kinds[x] ?? '', value: sheet.valueOf(row, column) } }
    }),
  )
  const isNumber = (y: number, x: number) => {
    const [row, column] = [rows[y], columns[x]]
    return row !== undefined && column !== undefined && sheet.numberOf(row, column) !== null
  }
  const text = writeTsv(block.map(row => row.map(cell => cell.text)))
  return ok({ text, html: cells > MOST_HTML_CELLS ? null : writeHtmlTable(block, isNumber), cells })
}

function columnsOf<Row>(view: SheetView<Row>, left: number, right: number): readonly string[] {
  const columns: string[] = []
  for (let position = left; position <= right; position++) {
    const column = view.columnAt(position)
    if (column !== undefined) columns.push(column)
  }
  return columns
}
