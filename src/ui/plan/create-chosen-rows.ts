import { type Accessor, createMemo, createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { SheetGrid } from '../grid/sheet/create-sheet-grid'
import { boundsOf } from '../grid/sheet/range'
import { rangesOfRows } from '../grid/sheet/row-ranges'
import { rowsInHand } from '../grid/sheet/rows-in-hand'
import type { ColumnId } from './columns/column-ids'
import type { GridState } from './create-grid-state'
import type { PlanRow } from './row/plan-row'

const NOBODY: ReadonlySet<string> = new Set()
const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, place) => id === b[place])

/** The tasks that commands for rows are about: the ticked ones, else those of the ranges, else the focused one. */
export function createChosenRows(grid: GridState, sheetGrid: Accessor<SheetGrid<PlanRow> | null>) {
  const { session } = useApp()
  const selection = () => sheetGrid()?.selection ?? null
  // Ticks are of one plan; another one has other ids.
  const [ticks, setTicks] = createSignal(NOBODY)
  const ticked = createMemo(() => {
    const tasks = session.plan()?.tasks
    return tasks ? new Set([...ticks()].filter(id => tasks.has(id))) : NOBODY
  })
  const inHand = createMemo(() => {
    const now = selection()
    if (!now) return { ids: [], lines: 0, byTicks: false }
    now.version()
    const { rows, by } = rowsInHand(now, ticked(), ({ id }) => id)
    return { ids: rows.flatMap(({ task }) => task?.id ?? []), lines: rows.length, byTicks: by === 'ticks' }
  })
  const ids = createMemo((): readonly string[] => inHand().ids, undefined, { equals: sameIds })

  /** Every selected range goes over all columns. */
  const isWhole = createMemo(() => {
    const now = selection()
    const last = (now?.view.columnCount() ?? 0) - 1
    return now?.selection()?.ranges.every(({ left, right }) => left === 0 && right === last) ?? false
  })

  function toggleTicks() {
    const now = selection()?.selection()
    const view = selection()?.view
    if (!now || !view) return
    const found = rowsInHand({ selection: () => now, view }, NOBODY, ({ id }: PlanRow) => id)
    const of = found.rows.flatMap(({ task }) => task?.id ?? [])
    const next = new Set(ticked())
    const areAll = of.every(id => next.has(id))
    for (const id of of) {
      if (areAll) next.delete(id)
      else next.add(id)
    }
    setTicks(next)
  }

  return {
    ids,
    /** How many rows there are with the empty lines among them. */
    lines: createMemo(() => inHand().lines),
    byTicks: () => inHand().byTicks,
    ticked,
    setTicked: setTicks,
    toggleTicks,
    clearTicks: () => setTicks(NOBODY),
    isWhole,
    /**
     * Selects these tasks wherever they now stand: whole rows or, where `columns` is kept, the columns that were
     * selected. The focus goes to `column` of `active`.
     */
    show(ids: readonly string[], active: string, column: ColumnId, columns: 'whole' | 'kept' | 'cell') {
      const now = selection()
      const place = { row: grid.positionOf(active), column: now?.view.positionOf(column) ?? -1 }
      if (!now || place.row < 0 || place.column < 0) return void grid.focusCell(active, column)
      const span = spanOf(now.selection()?.ranges, columns, place.column, now.lastCell().column)
      const ranges = rangesOfRows(
        ids.map(grid.positionOf).filter(position => position >= 0),
        span,
        place.row,
      )
      if (ranges) now.select({ active: place, ranges })
    },
  }
}
export type ChosenRows = ReturnType<typeof createChosenRows>

function spanOf(
  ranges: Parameters<typeof boundsOf>[0] | undefined,
  columns: 'whole' | 'kept' | 'cell',
  column: number,
  last: number,
) {
  if (columns === 'whole') return { left: 0, right: last }
  const kept = columns === 'kept' && ranges ? boundsOf(ranges) : null
  return kept && kept.left <= column && kept.right >= column ? kept : { left: column, right: column }
}
