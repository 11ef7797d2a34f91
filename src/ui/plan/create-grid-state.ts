import type { GridApi } from 'ag-grid-community'
import { createMemo, createSignal } from 'solid-js'
import type { ColumnId } from './columns/column-ids'
import type { Rows } from './create-rows'
import { countFilters, type Filter, rowFilter } from './filters'
import type { PlanRow } from './row/plan-row'

/** A cell by its task and column: it stays the same cell after a sort. */
export interface CellPlace {
  readonly id: string
  readonly column: ColumnId
}

/** Tasks that are shown alone, and the words for them. */
export interface Only {
  readonly tasks: ReadonlySet<string>
  readonly name: string
}

/** What the grid shows of the rows, and where the user is in it. */
export function createGridState(rows: Rows) {
  let api: GridApi<PlanRow> | undefined
  const [filters, setFilters] = createSignal<ReadonlySet<Filter>>(new Set())
  const [only, setOnly] = createSignal<Only | null>(null)
  const [search, setSearch] = createSignal('')
  const [focus, setFocus] = createSignal<CellPlace | null>(null)
  const [shown, setShown] = createSignal({ count: 0, sorted: false, filtered: false })

  const counts = createMemo(() => countFilters(rows.rows(), rows.bySource()))
  // A filter that finds nothing any more has no button to be switched off with.
  const active = createMemo(() => new Set([...filters()].filter(filter => counts().has(filter))))
  const isRowVisible = createMemo(() => {
    const [byFilter, few] = [rowFilter(active(), rows.bySource()), only()?.tasks]
    return few ? (row: PlanRow) => few.has(row.id) && (byFilter?.(row) ?? true) : byFilter
  })

  const positionOf = (id: string): number => api?.getRowNode(id)?.rowIndex ?? -1

  function focusCell(id: string, column: ColumnId, edit = false): boolean {
    const position = positionOf(id)
    if (!api || position < 0) return false
    api.ensureIndexVisible(position)
    api.ensureColumnVisible(column)
    api.setFocusedCell(position, column)
    // The grid tells of it later, when the next key may have come.
    setFocus({ id, column })
    if (edit) api.startEditingCell({ rowIndex: position, colKey: column })
    return true
  }

  return {
    filters: active,
    counts,
    only,
    /** Shows these tasks alone, whatever was filtered before; null = all again. */
    showOnly(next: Only | null) {
      if (next) {
        setFilters(new Set<Filter>())
        setSearch('')
        api?.setFilterModel(null)
      }
      setOnly(next)
    },
    search,
    setSearch,
    isRowVisible,
    focus,
    setFocus,
    shown,
    ready(next: GridApi<PlanRow>) {
      api = next
    },
    api: () => api,
    onShown(grid: GridApi<PlanRow>) {
      const next = {
        count: grid.getDisplayedRowCount(),
        sorted: grid.getColumnState().some(({ sort }) => sort !== null && sort !== undefined),
        filtered: grid.isAnyFilterPresent(),
      }
      if (JSON.stringify(next) !== JSON.stringify(shown())) setShown(next)
    },
    toggleFilter(filter: Filter, on: boolean) {
      const next = new Set(active())
      if (on) next.add(filter)
      else next.delete(filter)
      setFilters(next)
    },
    clearFilters() {
      setFilters(new Set<Filter>())
      setOnly(null)
      setSearch('')
      api?.setFilterModel(null)
    },
    clearSort: () => api?.applyColumnState({ defaultState: { sort: null } }),
    positionOf,
    /** The row at a place on screen; null where there is none. */
    idAt: (position: number): string | null => api?.getDisplayedRowAtIndex(position)?.data?.id ?? null,
    focusCell,
    /** The focused row's place on screen; −1 = none. */
    focusPosition: () => {
      const place = focus()
      return place ? positionOf(place.id) : -1
    },
    isEditing: () => (api?.getEditingCells().length ?? 0) > 0,
  }
}
export type GridState = ReturnType<typeof createGridState>
