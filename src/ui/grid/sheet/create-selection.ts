import type { GridApi } from 'ag-grid-community'
import { type Accessor, createSignal } from 'solid-js'
import { cellsCount } from './bands'
import { isEmptyCell, writableCells, writesOf } from './cells'
import type { GridView } from './create-view'
import { firstSeenColumn, firstSeenRow } from './first-seen'
import { type Direction, edgeOfData, isVertical, moved, nextInside } from './moves'
import { boundsOf, containsCell, type Range, rangeBetween } from './range'
import {
  adding,
  atCell,
  clamped,
  fromSelection,
  replacingLast,
  type SelectionState,
  spanning,
  without,
} from './selection-state'
import type { Sheet } from './sheet'
import type { CellPosition, Selection } from './view'

export type GridSelection<Row> = ReturnType<typeof createSelection<Row>>

/**
 * What is selected in a grid, and all that keys, mouse and commands do with it. Positions are those of the view; the
 * active cell is the grid's focused cell.
 */
export function createSelection<Row>(api: GridApi<Row>, view: GridView<Row>, sheet: Sheet<Row>) {
  const [state, setState] = createSignal<SelectionState | null>(null)
  const [version, setVersion] = createSignal(0)
  const lastCell = (): CellPosition => ({ row: view.rowCount() - 1, column: view.columnCount() - 1 })
  const isEmpty = (row: number, column: number) => {
    const data = view.rowAt(row)
    const id = view.columnAt(column)
    return data === undefined || id === undefined || isEmptyCell(sheet, data, id)
  }

  function show({ row, column }: CellPosition) {
    const id = view.columnAt(column)
    if (id === undefined || row < 0 || row >= view.rowCount()) return
    api.ensureIndexVisible(row)
    api.ensureColumnVisible(id)
  }
  function focusActive() {
    const active = state()?.active
    const id = active && view.columnAt(active.column)
    if (id !== undefined && active) api.setFocusedCell(active.row, id)
  }
  /** Takes a new state and brings the focus to its active cell. */
  function put(next: SelectionState, focus = true) {
    setState(next)
    if (focus) focusActive()
  }
  const inGrid = () => view.rowCount() > 0 && view.columnCount() > 0

  function select(next: SelectionState, add: boolean, focus: boolean) {
    put(add ? adding(state(), next) : next, focus)
  }

  const self = {
    api,
    view,
    sheet,
    /** Reactive; a new object after each change. Null = nothing. */
    selection: state as Accessor<Selection | null>,
    /** Reactive: another number after rows, columns or values have changed. */
    version,
    /** More than one cell. */
    isMany: () => cellsCount(state()?.ranges ?? []) > 1,
    isEditing: () => api.getEditingCells().length > 0,
    /** The moving corner of the last range. */
    head: (): CellPosition => state()?.head ?? { row: 0, column: 0 },
    /** The corner of the last range that stays. */
    anchor: (): CellPosition => state()?.anchor ?? { row: 0, column: 0 },
    lastCell,
    focusActive,
    /** Rows of one page, less the one that stays in sight. */
    pageRows() {
      const { top, bottom } = api.getVerticalPixelRange()
      const height =
        api.getDisplayedRowAtIndex(state()?.active.row ?? 0)?.rowHeight ??
        api.getSizesForCurrentTheme().rowHeight
      return Math.max(1, Math.floor((bottom - top) / height) - 1)
    },

    /** Selects these ranges; the active cell is scrolled to, and gets the focus unless `focus` is false. */
    select(selection: Selection, focus = true) {
      show(selection.active)
      put(fromSelection(selection), focus)
    },
    /** One cell, or one more range that begins there. Leaves the focus to the caller. */
    start: (cell: CellPosition, add = false) => select(atCell(cell), add, false),
    /** The last range from where it began to this cell. */
    extendTo(cell: CellPosition, scroll = false) {
      const now = state()
      if (!now) return put(atCell(cell))
      setState(replacingLast(now, now.anchor, cell))
      if (scroll) show(cell)
    },
    /** Takes what lies between this cell and another out of the selection, as it is now; for a drag. */
    takeOut(from: CellPosition): (to: CellPosition) => void {
      const before = state()
      return to => {
        if (before) put(without(before, rangeBetween(from, to)))
      }
    },
    /** Whole rows, both ends within; `add` keeps the other ranges. */
    selectRows(from: number, to: number, add = false) {
      if (!inGrid()) return
      const active = { row: from, column: firstSeenColumn(api, view) }
      const [anchor, head] = [
        { row: from, column: 0 },
        { row: to, column: lastCell().column },
      ]
      select(spanning(anchor, head, active), add, true)
    },
    /** Whole columns, both ends within. */
    selectColumns(from: number, to: number, add = false) {
      if (!inGrid()) return
      const active = { row: firstSeenRow(api), column: from }
      const [anchor, head] = [
        { row: 0, column: from },
        { row: lastCell().row, column: to },
      ]
      select(spanning(anchor, head, active), add, true)
    },
    /** Whole rows from the last range's first one to this one. */
    extendRows(to: number) {
      const now = state()
      if (!now) return self.selectRows(to, to)
      const anchor = { row: now.anchor.row, column: 0 }
      setState(replacingLast(now, anchor, { row: to, column: lastCell().column }))
    },
    extendColumns(to: number) {
      const now = state()
      if (!now) return self.selectColumns(to, to)
      const anchor = { row: 0, column: now.anchor.column }
      setState(replacingLast(now, anchor, { row: lastCell().row, column: to }))
    },
    /** The last range over all columns. */
    widenToRows() {
      const now = state()
      if (!now) return
      const { anchor, head } = now
      setState(replacingLast(now, { ...anchor, column: 0 }, { ...head, column: lastCell().column }))
    },
    /** The last range over all rows. */
    widenToColumns() {
      const now = state()
      if (!now) return
      const { anchor, head } = now
      setState(replacingLast(now, { ...anchor, row: 0 }, { ...head, row: lastCell().row }))
    },
    /** Every cell. */
    selectAll() {
      if (!inGrid()) return
      const now = state()
      const active = now?.active ?? { row: firstSeenRow(api), column: firstSeenColumn(api, view) }
      put(spanning({ row: 0, column: 0 }, lastCell(), active), now === null)
    },
    /** This range in place of all others, around the active cell; nothing scrolls. */
    widenTo(range: Range) {
      const active = state()?.active
      if (active) setState(fromSelection({ active, ranges: [range] }))
    },
    /** Back to the active cell. */
    collapse() {
      const now = state()
      if (now) setState(atCell(now.active))
    },
    goTo(cell: CellPosition, extend = false) {
      if (extend) return self.extendTo(cell, true)
      show(cell)
      put(atCell(cell))
    },
    /**
     * To a cell that was found: inside the selection where `keep` is set and it lies there, else to it alone. The focus
     * may stay elsewhere.
     */
    goToFound(cell: CellPosition, keep: boolean, focus: boolean) {
      show(cell)
      const now = state()
      const last = keep && now ? now.ranges.findLastIndex(range => containsCell(range, cell)) : -1
      const range = now?.ranges[last]
      if (!now || !range) return put(atCell(cell), focus)
      const others = now.ranges.filter((_, position) => position !== last)
      const ranges = [...others, range] as unknown as readonly [Range, ...Range[]]
      put({ ...fromSelection({ active: cell, ranges }), active: cell }, focus)
    },
    /** One step, `steps`, or with `jump` to the edge of data; `extend` moves the last range's end. */
    move(direction: Direction, how: { extend?: boolean; jump?: boolean; steps?: number } = {}) {
      const now = state()
      if (!now || !inGrid()) return
      const from = how.extend ? now.head : now.active
      // A range over all columns goes by its active column.
      const probe = how.extend && isVertical(direction) ? { ...from, column: now.active.column } : from
      const size = view.size()
      const reached = how.jump
        ? edgeOfData(probe, direction, size, isEmpty)
        : moved(from, direction, how.steps ?? 1, size)
      self.goTo(isVertical(direction) ? { ...from, row: reached.row } : reached, how.extend ?? false)
    },
    /** The next cell inside the selection: Enter goes down (`rows`), Tab to the right (`columns`). */
    step(along: 'rows' | 'columns', back: boolean) {
      const now = state()
      if (!now) return
      const { active, range } = nextInside(now, along, back)
      const last = now.ranges.length - 1
      // The active cell lies in the last range.
      const [first, ...others] = [...now.ranges.slice(range + 1), ...now.ranges.slice(0, range + 1)]
      show(active)
      if (range === last || !first) put({ ...now, active })
      else put({ ...fromSelection({ active, ranges: [first, ...others] }), active })
    },
    /** Opens the editor of the active cell. */
    edit() {
      const active = state()?.active
      const id = active && view.columnAt(active.column)
      if (active && id !== undefined) api.startEditingCell({ rowIndex: active.row, colKey: id })
    },
    /** Empties what may be written and is not empty, as one block. */
    clear() {
      const ranges = state()?.ranges
      if (!ranges) return
      const full = [...writableCells(view, sheet, ranges)].filter(
        ({ row, column }) => !isEmptyCell(sheet, row, column),
      )
      if (full.length > 0) sheet.write(writesOf(full, { kind: 'empty' }), 'clear')
    },

    /** The grid's focus has moved: within a range it moves the active cell, elsewhere it starts anew. */
    followFocus() {
      const focused = api.getFocusedCell()
      if (!focused) return
      if (focused.rowPinned) return void setState(null)
      const cell = { row: focused.rowIndex, column: view.positionOf(focused.column.getColId()) }
      const now = state()
      if (cell.column < 0 || (now?.active.row === cell.row && now.active.column === cell.column)) return
      const isInside = now !== null && self.isMany() && containsCell(now.ranges.at(-1) ?? now.ranges[0], cell)
      setState(isInside ? { ...now, active: cell } : atCell(cell))
    },
    /** Rows have another order or columns another place: only the focused cell is still what it was. */
    reset() {
      const focused = api.getFocusedCell()
      const column = focused ? view.positionOf(focused.column.getColId()) : -1
      setState(
        focused && !focused.rowPinned && column >= 0 ? atCell({ row: focused.rowIndex, column }) : null,
      )
      self.refresh()
    },
    /** Rows or values are others: what lies outside is cut off. */
    refresh() {
      const now = state()
      if (now) {
        const bounds = boundsOf(now.ranges)
        const isOutside = bounds.bottom >= view.rowCount() || bounds.right >= view.columnCount()
        if (isOutside) setState(clamped(now, view.size()))
      }
      setVersion(before => before + 1)
    },
  }
  return self
}
