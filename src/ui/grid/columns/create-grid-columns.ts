import type { ColDef, GridApi } from 'ag-grid-community'
import { type Accessor, createEffect, createSignal, on, untrack } from 'solid-js'
import type { Preferences } from '../../../state/preferences'
import {
  type Arrangement,
  arrange,
  arrangementOf,
  type KeptColumns,
  NOTHING_KEPT,
  readKept,
} from './arrangement'
import { createColumnSets } from './create-column-sets'
import type { ColumnSource } from './filter/column-values'
import { filterDisplay } from './filter/filter-display'
import { filterHandler } from './filter/filter-handler'
import { createRowTests } from './filter/row-tests'
import { isFixedColumn } from './fixed-columns'
import { listenToHeads } from './head-menu'

export type GridColumns<Row> = ReturnType<typeof createGridColumns<Row>>

export interface GridColumnsOptions {
  readonly preferences: Preferences
  /** What the columns are kept under: one name for each page and kind of columns. */
  keptAs(): string
  /** The page's own filters, which "clear all filters" clears too. */
  clearFilters?(): void
  /** Something of the page's own leaves rows out before they come to the grid. */
  isSearched?(): boolean
}

/** What the user does to the columns of a grid: kept, and the same after a reload. */
export function createGridColumns<Row>({
  preferences,
  keptAs,
  clearFilters,
  isSearched,
}: GridColumnsOptions) {
  const [joined, setJoined] = createSignal<{ api: GridApi<Row>; host: HTMLElement } | null>(null)
  const [target, setTarget] = createSignal<string | null>(null)
  const [version, setVersion] = createSignal(0)
  const [kept, setKept] = createSignal<ReadonlyMap<string, KeptColumns>>(new Map())
  const key = () => `columns.${keptAs()}`
  const now = () => kept().get(key()) ?? NOTHING_KEPT
  const api = () => joined()?.api ?? null

  function put(next: KeptColumns, name = key()) {
    setKept(new Map(kept()).set(name, next))
    void preferences.set(name, next)
  }
  /** The arrangement on screen becomes what is kept. */
  function remember(widths = now().now?.widths ?? {}) {
    const grid = api()
    // Before the stored arrangement is in, there is nothing of the user's to keep.
    if (grid && kept().has(key())) put({ ...now(), now: arrangementOf(grid, widths) })
  }
  function show(arrangement: Arrangement | null) {
    const grid = api()
    if (!grid) return
    // Widths that an arrangement does not name are the page's.
    grid.resetColumnState()
    if (arrangement) arrange(grid, arrangement)
    setVersion(before => before + 1)
  }
  async function restore(name = key()) {
    if (!untrack(kept).has(name)) {
      const stored = readKept(await preferences.get(name))
      if (!kept().has(name)) setKept(new Map(kept()).set(name, stored))
    }
    if (name !== untrack(key)) return
    const { now: arrangement } = untrack(now)
    if (arrangement) show(arrangement)
  }

  // Other columns are laid out first.
  createEffect(
    on(
      key,
      name =>
        setTimeout(() => {
          show(null)
          void restore(name)
        }),
      { defer: true },
    ),
  )

  const self = {
    api,
    host: () => joined()?.host ?? null,
    /** Id of the column that commands mean. */
    target: (): string | null => {
      const id = target()
      return id !== null && !isFixedColumn(id) && api()?.getColumn(id) ? id : null
    },
    /** Reactive: another number after the columns, their sort or their filters have changed. */
    version: version as Accessor<number>,
    kept: now,
    sets: createColumnSets({
      kept: now,
      put,
      show,
      present: () => {
        const grid = api()
        return grid && arrangementOf(grid, now().now?.widths ?? {})
      },
    }),
    /** Some rows are left out, by whatever filter. */
    isFiltered: () => isSearched?.() === true || api()?.isAnyFilterPresent() === true,
    clearFilters() {
      api()?.setFilterModel(null)
      clearFilters?.()
    },
    /** The width is the user's own: the page leaves it as it is. */
    hasOwnWidth: (column: string) => now().now?.widths[column] !== undefined,
    /** Back to the page's own standard. */
    reset() {
      put({ ...now(), now: null, applied: null })
      show(null)
    },
    /** Does something to the grid and keeps what comes of it. */
    change(act: (api: GridApi<Row>) => void) {
      const grid = api()
      if (!grid) return
      act(grid)
      remember()
      setVersion(before => before + 1)
    },
    /** Widths that the grid has just worked out for these columns become the user's. */
    keepWidths(columns: readonly string[]) {
      const grid = api()
      if (!grid) return
      const widths = columns.flatMap(id => {
        const width = grid.getColumn(id)?.getActualWidth()
        return width === undefined || isFixedColumn(id) ? [] : [[id, width] as const]
      })
      remember({ ...now().now?.widths, ...Object.fromEntries(widths) })
    },

    /** Goes into every column. */
    columnDefaults(source: ColumnSource<Row>): ColDef<Row> {
      const tests = createRowTests(source)
      return {
        resizable: true,
        filter: { component: filterDisplay(source), handler: () => filterHandler(source, tests) },
      }
    },

    join(grid: GridApi<Row>, host: HTMLElement): () => void {
      setJoined({ api: grid, host })
      setTarget(null)
      const leaveHeads = listenToHeads(host, setTarget)
      const whileThere =
        <Event>(run: (event: Event) => void) =>
        (event: Event) => {
          if (!grid.isDestroyed() && api() === grid) run(event)
        }
      const changed = whileThere(() => setVersion(before => before + 1))
      for (const event of ['displayedColumnsChanged', 'sortChanged', 'filterChanged'] as const)
        grid.addEventListener(event, changed)
      // What the program does by itself is not the user's.
      const byUser = whileThere(({ source }: { source: string }) => source.startsWith('ui') && remember())
      for (const event of ['columnPinned', 'columnVisible', 'sortChanged'] as const)
        grid.addEventListener(event, byUser)
      grid.addEventListener(
        'columnMoved',
        whileThere(({ finished, source }) => finished && source.startsWith('ui') && remember()),
      )
      grid.addEventListener(
        'columnResized',
        whileThere(({ finished, source, columns }) => {
          if (!finished || (!source.startsWith('ui') && source !== 'autosizeColumns')) return
          self.keepWidths((columns ?? []).map(column => column.getColId()))
        }),
      )
      // Columns that come in anew bring their own widths.
      grid.addEventListener(
        'newColumnsLoaded',
        whileThere(() => void restore()),
      )
      void restore()
      return () => {
        leaveHeads()
        if (untrack(api) === grid) setJoined(null)
      }
    },
  }
  return self
}
