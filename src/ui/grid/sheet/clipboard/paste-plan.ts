import { err, ok, type Result } from '../../../../core/result'
import type { Range } from '../range'
import type { CellInput, CellWrite, Sheet } from '../sheet'
import type { Selection, SheetView } from '../view'
import { type Block, type BlockCell, widthOfBlock } from './block'
import { columnsFrom, columnsIn, type PasteRow, rowsFrom, rowsIn } from './paste-targets'

/** What became of a block. Columns and rows are those of the block that found no place. */
export interface PasteCounts {
  readonly written: number
  readonly skippedReadOnly: number
  readonly cutColumns: number
  readonly cutRows: number
}

export interface PastePlan<Row> {
  readonly writes: readonly CellWrite<Row>[]
  readonly counts: PasteCounts
  /** What has been pasted over, to be selected; new rows lie behind the last one. Null = several ranges, or nothing. */
  readonly range: Range | null
}

export type PasteFault =
  | { readonly kind: 'nothing-selected' }
  | { readonly kind: 'nothing-to-paste' }
  | { readonly kind: 'read-only' }
  /** Into several ranges only what fits each of them a whole number of times. */
  | { readonly kind: 'ranges-differ' }
  | { readonly kind: 'too-many-cells'; readonly cells: number; readonly max: number }

/** 200,000 rows into a grid, as the import of tables takes them. */
const MOST_ROWS = 200_000
const MOST_CELLS = 2_000_000

/**
 * Where the cells of a block go. They hit what is seen, in the order seen: hidden columns and filtered rows are not
 * there. A block fills a range that is a multiple of it, a range of one row or column takes the block's whole width
 * there, any other takes it once from the top left. Rows past the last become new ones where the sheet takes them.
 */
export function planPaste<Row>(
  block: Block,
  selection: Selection | null,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): Result<PastePlan<Row>, PasteFault> {
  const size = { height: block.length, width: widthOfBlock(block) }
  if (size.height === 0 || size.width === 0) return err({ kind: 'nothing-to-paste' })
  if (selection === null) return err({ kind: 'nothing-selected' })
  if (!sheet.canWrite()) return err({ kind: 'read-only' })
  if (size.height > MOST_ROWS)
    return err({ kind: 'too-many-cells', cells: size.height * size.width, max: MOST_CELLS })

  const areas: Area<Row>[] = []
  for (const range of selection.ranges) {
    const area = areaOf(range, size, view, sheet)
    if (selection.ranges.length > 1 && !area.isMultiple) return err({ kind: 'ranges-differ' })
    areas.push(area)
  }
  const cells = areas.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
  if (cells > MOST_CELLS) return err({ kind: 'too-many-cells', cells, max: MOST_CELLS })
  return ok(written(block, areas, sheet))
}

interface Area<Row> {
  readonly rows: readonly PasteRow<Row>[]
  readonly columns: readonly { readonly id: string; readonly position: number }[]
  readonly isMultiple: boolean
  readonly cutColumns: number
  readonly cutRows: number
}

/** The rows and columns that a range and a block make together. */
function areaOf<Row>(
  range: Range,
  block: { height: number; width: number },
  view: SheetView<Row>,
  sheet: Sheet<Row>,
): Area<Row> {
  const rows = rowsIn(view, range)
  const columns = columnsIn(view, range)
  const isTall = rows.length % block.height === 0 && rows.length > 0
  const isWide = columns.length % block.width === 0 && columns.length > 0
  const isMultiple = (isTall || rows.length === 1) && (isWide || columns.length === 1)
  const allRows = isMultiple && isTall ? rows : rowsFrom(view, sheet, range.top, block.height)
  const allColumns = isMultiple && isWide ? columns : columnsFrom(view, range.left, block.width)
  return {
    rows: allRows,
    columns: allColumns,
    isMultiple,
    cutRows: isMultiple && isTall ? 0 : block.height - allRows.length,
    cutColumns: isMultiple && isWide ? 0 : block.width - allColumns.length,
  }
}

function written<Row>(block: Block, areas: readonly Area<Row>[], sheet: Sheet<Row>): PastePlan<Row> {
  const writes: CellWrite<Row>[] = []
  let skippedReadOnly = 0
  const width = widthOfBlock(block)
  for (const { rows, columns } of areas) {
    const kinds = columns.map(({ id }) => sheet.kindOf(id))
    for (const [y, { row, like }] of rows.entries()) {
      const line = block[y % block.length] ?? []
      for (const [x, { id }] of columns.entries()) {
        const cell = line[x % width]
        if (cell === undefined) continue
        if (like !== undefined && !sheet.isWritable(like, id)) skippedReadOnly += 1
        else writes.push({ row, column: id, input: inputFor(cell, kinds[x] ?? '') })
      }
    }
  }
  const most = (count: (area: Area<Row>) => number) => Math.max(...areas.map(count))
  return {
    writes,
    counts: {
      written: writes.length,
      skippedReadOnly,
      cutColumns: most(area => area.cutColumns),
      cutRows: most(area => area.cutRows),
    },
    range: areas.length === 1 && areas[0] ? rangeOf(areas[0]) : null,
  }
}

/** An empty cell of ours shows a dash in many columns: elsewhere that is nothing, not a text. */
const NOTHING = /^\s*[–—-]?\s*$/

function inputFor({ text, exact }: BlockCell, kind: string): CellInput {
  if (exact?.kind === kind)
    return exact.value === null ? { kind: 'empty' } : { kind: 'value', value: exact.value }
  if (exact?.value === null && NOTHING.test(text)) return { kind: 'empty' }
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
}

function rangeOf<Row>({ rows, columns }: Area<Row>): Range | null {
  const [first, last] = [rows[0], rows.at(-1)]
  const [left, right] = [columns[0], columns.at(-1)]
  return first && last && left && right
    ? { top: first.position, bottom: last.position, left: left.position, right: right.position }
    : null
}
