import { createSignal } from 'solid-js'
import { readToday } from '../../../common/create-today'
import type { TextApi } from '../../../text/texts'
import { cellsCount } from '../bands'
import { isEmptyCell, writableCells, writesOf } from '../cells'
import type { ClipboardNotice } from '../clipboard/create-clipboard'
import type { GridSelection } from '../create-selection'
import type { Range } from '../range'
import type { CellPosition } from '../view'
import { type FillPlan, otherMode, planFill, planFillDown, planFillRight } from './fill-plan'
import type { FillMode } from './fill-series'
import { filledRange, fillToEdge, seriesInside } from './fill-target'

export type SheetText = Pick<TextApi, 't' | 'number' | 'date'>

export type Fill<Row> = ReturnType<typeof createFill<Row>>

const SIDES = ['top', 'bottom', 'left', 'right'] as const

/** A fill that was made, and can still be made into another. */
interface Made {
  readonly source: Range
  readonly part: Range
  readonly filled: Range
  readonly isSeries: boolean
  readonly seriesMode: FillMode
  takeBack(): Promise<boolean>
}

/** Fills of a grid: by the handle, by keys and by commands. Each is one block. */
export function createFill<Row>(
  selection: GridSelection<Row>,
  say: (notice: ClipboardNotice) => void,
  text: SheetText,
) {
  const { view, sheet } = selection
  const [target, setTarget] = createSignal<Range | null>(null)
  const [made, setMade] = createSignal<Made | null>(null)
  const [isAsked, setAsked] = createSignal(false)
  const isEmpty = (row: number, column: number) => {
    const data = view.rowAt(row)
    const id = view.columnAt(column)
    return data === undefined || id === undefined || isEmptyCell(sheet, data, id)
  }
  const single = (): Range | null => {
    const ranges = selection.selection()?.ranges
    return ranges?.length === 1 ? ranges[0] : null
  }

  function write({ writes, skippedReadOnly }: FillPlan<Row>, filled?: Range) {
    if (writes.length === 0 && skippedReadOnly === 0) return
    if (writes.length > 0) sheet.write(writes, 'fill')
    if (filled) selection.widenTo(filled)
    say({ kind: 'filled', written: writes.length, skippedReadOnly })
  }
  function into(source: Range, part: Range, mode: FillMode) {
    const goesOn = otherMode(source, part, view, sheet) === 'copy'
    const filled = filledRange(source, part)
    const plan = planFill(source, part, mode, view, sheet)
    const rows = view.rowCount()
    write(plan, filled)
    // Rows that have come in are brought in sight.
    if (part.bottom >= rows && view.rowCount() > rows) selection.api.ensureIndexVisible(view.rowCount() - 1)
    const takeBack = plan.writes.length > 0 ? sheet.takeBack?.() : undefined
    const isSeries = mode === 'count' || (mode === 'series' && goesOn)
    const seriesMode = goesOn ? 'series' : 'count'
    setAsked(false)
    setMade(takeBack ? { source, part, filled, isSeries, seriesMode, takeBack } : null)
  }
  /** While what was filled is what is selected. */
  const choice = (): Made | null => {
    const [now, range] = [made(), single()]
    const isFilled = SIDES.every(side => range?.[side] === now?.filled[side])
    return range && isFilled ? now : null
  }
  const bySelection = (plan: typeof planFillDown) => () => {
    const now = selection.selection()
    if (now) write(plan(now, view, sheet))
  }

  return {
    /** The part that a drag would fill; null = none. Reactive. */
    target,
    setTarget,
    into,
    /** The last fill, while it may still be another. Reactive; null = none. */
    choice,
    /** The list of what it may be is open. */
    isAsked,
    setAsked,
    /** Makes the last fill another, or nothing; either way it is one step of undo. */
    async change(to: 'copy' | 'series' | null) {
      const now = choice()
      if (!now || (to !== null && (to === 'series') === now.isSeries)) return
      setMade(null)
      if ((await now.takeBack()) && to !== null)
        into(now.source, now.part, to === 'copy' ? 'copy' : now.seriesMode)
    },
    /** Where the handle stands: the lower right corner of the only range, where something there may be written. */
    corner(): CellPosition | null {
      const range = single()
      const row = range && view.rowAt(range.bottom)
      if (!range || row === undefined || row === null || !sheet.canWrite() || selection.isEditing())
        return null
      for (let column = range.left; column <= range.right; column++) {
        const id = view.columnAt(column)
        if (id !== undefined && sheet.isWritable(row, id)) return { row: range.bottom, column: range.right }
      }
      return null
    },
    /** The range that the handle fills from. */
    source: single,
    down: bySelection(planFillDown),
    right: bySelection(planFillRight),
    /** Today's date into every selected cell, as it is typed here. */
    today() {
      const ranges = selection.selection()?.ranges ?? []
      const cells = [...writableCells(view, sheet, ranges)]
      const writes = writesOf(cells, { kind: 'text', text: text.date(readToday()) })
      write({ writes, skippedReadOnly: cellsCount(ranges) - writes.length })
    },
    /** As far down as the data beside goes. */
    toEdge() {
      const source = single()
      const part = source && fillToEdge(source, view.rowCount(), view.columnCount(), isEmpty)
      if (source && part) into(source, part, 'series')
    },
    /** The filled cells at the beginning of the selection go on as a series over the rest of it. */
    series() {
      const range = single()
      const parts = range && seriesInside(range, isEmpty)
      if (parts) into(parts.source, parts.target, 'count')
    },
  }
}
