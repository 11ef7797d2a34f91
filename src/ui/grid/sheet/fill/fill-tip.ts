import type { Range } from '../range'
import type { CellInput, Sheet } from '../sheet'
import type { CellPosition, SheetView } from '../view'
import { isDate } from './date-series'
import { cellAtStep, fillLinesOf, targetAtStep } from './fill-lines'
import { sourceCells } from './fill-plan'
import { type FillMode, fillLine } from './fill-series'

interface Words {
  /** For a cell that will be empty. */
  empty(): string
  number(value: number): string
  date(iso: string): string
}

interface AskedFill {
  readonly source: Range
  readonly target: Range
  readonly mode: FillMode
  /** Where the pointer is. */
  readonly over: CellPosition
}

/** What the last cell of a fill will show, in the line that the pointer is over; null where nothing may be written. */
export function fillTip<Row>(
  { source, target, mode, over }: AskedFill,
  view: SheetView<Row>,
  sheet: Sheet<Row>,
  words: Words,
): string | null {
  const lines = fillLinesOf(source, target)
  const at = lines.isVertical ? over.column : over.row
  const line = Math.max(lines.lines[0] ?? 0, Math.min(at, lines.lines.at(-1) ?? 0))
  const cells = sourceCells(lines, line, view, sheet)
  const targets = lines.target.flatMap(step => targetAtStep(lines, view, sheet, line, step) ?? [])
  const n = targets.findLastIndex(({ like, column }) => like === undefined || sheet.isWritable(like, column))
  const last = targets[n]
  if (last === undefined || cells.length === 0) return null
  const input = fillLine(cells, mode, lines.backwards)(n, sheet.kindOf(last.column))
  const from = lines.source.flatMap(step => cellAtStep(lines, view, line, step) ?? [])[n % cells.length]
  const seen = from ? sheet.textOf(from.row, from.column) : ''
  return textOf(
    input,
    seen,
    cells.some(({ value }) => 'value' in input && value === input.value),
    words,
  )
}

/** Choices, names and copies show as they are seen where they come from. */
function textOf(input: CellInput, seen: string, isCopy: boolean, words: Words): string {
  if (input.kind === 'empty') return words.empty()
  if (input.kind === 'text')
    return isDate(input.text) && input.text.length > 4 ? words.date(input.text) : input.text
  if (isCopy) return seen
  if (typeof input.value === 'number') return words.number(input.value)
  return isDate(input.value) ? words.date(input.value) : seen
}
