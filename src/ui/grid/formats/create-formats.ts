import { createEffect, createMemo, createSignal, on, untrack } from 'solid-js'
import { useApp } from '../../../state/context'
import type { GridColumns } from '../columns/create-grid-columns'
import { isFixedColumn } from '../columns/fixed-columns'
import type { SheetGrid } from '../sheet/create-sheet-grid'
import type { FormatCells } from './column-figures'
import { type CellFormat, type Evaluation, evaluation } from './evaluate'
import { type FormatRule, readRules } from './format-rule'
import { paintFormats } from './paint-formats'

export interface FormatSource<Row> {
  /** What the rules are kept under: one name for each page and kind of columns. */
  keptAs(): string
  columns: Pick<GridColumns<Row>, 'api' | 'host' | 'target'>
  /** Null until the grid stands. */
  grid(): SheetGrid<Row> | null
  /** ISO day by which days are judged. */
  asOf(): string
  /** Day that a cell falls due; undefined = no question of it. Absent = the page knows no days. */
  dayOf?: NonNullable<FormatCells<Row>['dayOf']>
  hasDays?(column: string): boolean
}

export interface ColumnName {
  readonly id: string
  readonly name: string
}

/** A cell as the preview shows it. */
export interface Sample {
  readonly text: string
  readonly format: CellFormat | null
}

export type Formats = ReturnType<typeof createFormats>

/** The rules of a page's grid: kept with the user's other choices, and drawn in the cells. */
export function createFormats<Row>(source: FormatSource<Row>) {
  const { preferences } = useApp()
  const [kept, setKept] = createSignal<ReadonlyMap<string, readonly FormatRule[]>>(new Map())
  const [isOpen, setOpen] = createSignal(false)
  /** A rule that is being written counts while it is. */
  const [draft, setDraft] = createSignal<FormatRule | null>(null)
  const key = createMemo(() => `formats.${source.keptAs()}`)
  const rules = () => kept().get(key()) ?? []
  const inForce = createMemo((): readonly FormatRule[] => {
    const now = draft()
    if (!now) return rules()
    const isKnown = rules().some(({ id }) => id === now.id)
    return isKnown ? rules().map(rule => (rule.id === now.id ? now : rule)) : [now, ...rules()]
  })

  createEffect(
    on(key, async name => {
      if (untrack(kept).has(name)) return
      const stored = readRules(await preferences.get(name))
      if (!untrack(kept).has(name)) setKept(new Map(untrack(kept)).set(name, stored))
    }),
  )
  function put(next: readonly FormatRule[]) {
    setKept(new Map(kept()).set(key(), next))
    void preferences.set(key(), next)
  }

  /** The sheet of this page's grid: a page with two has one of them on screen. */
  const shownGrid = () => {
    const grid = source.grid()
    return grid && grid.selection.api === source.columns.api() ? grid : null
  }
  const allRows = (): readonly Row[] => {
    const rows: Row[] = []
    const api = source.columns.api()
    if (api && !api.isDestroyed()) api.forEachNode(({ data }) => data !== undefined && rows.push(data))
    return rows
  }
  const evaluated = createMemo((): Evaluation<Row> | null => {
    const grid = shownGrid()
    const now = inForce()
    if (!grid || now.length === 0) return null
    const { sheet, version } = grid.selection
    // Rows or values are others: figures are worked out anew, when they are asked for.
    version()
    const cells: FormatCells<Row> = {
      numberOf: sheet.numberOf,
      textOf: sheet.textOf,
      ...(source.dayOf && { dayOf: source.dayOf }),
    }
    return evaluation(now, allRows, cells, source.asOf())
  })
  createEffect(() => {
    const [api, host] = [source.columns.api(), source.columns.host()]
    if (api && host) paintFormats(host, api, evaluated)
  })

  const columnsOf = (): readonly ColumnName[] => {
    const api = source.columns.api()
    if (!api || api.isDestroyed()) return []
    return api
      .getAllGridColumns()
      .filter(column => !isFixedColumn(column.getColId()))
      .map(column => ({
        id: column.getColId(),
        name: api.getDisplayNameForColumn(column, 'header') ?? column.getColId(),
      }))
  }

  return {
    rules,
    isOpen,
    setOpen,
    setDraft,
    columnsOf,
    hasDays: (columns: readonly string[]) =>
      source.hasDays !== undefined && columns.every(column => source.hasDays?.(column)),
    isThere: () => shownGrid() !== null,
    put,
    /** The columns a new rule is for: those of the range, if the column that was pressed last is among them. */
    aimed(): readonly string[] {
      const selection = shownGrid()?.selection
      const target = source.columns.target()
      const ranges = selection?.selection()?.ranges ?? []
      const chosen = new Set<string>()
      for (const { left, right } of ranges) {
        for (let at = left; at <= right; at++) {
          const id = selection?.view.columnAt(at)
          if (id !== undefined) chosen.add(id)
        }
      }
      return target === null || chosen.has(target) ? [...chosen] : [target]
    },
    /** How many cells a rule would draw, and the first of them as they would look. */
    preview(rule: FormatRule, most: number): { readonly count: number; readonly samples: readonly Sample[] } {
      const grid = shownGrid()
      const now = evaluated()
      if (!grid || !now) return { count: 0, samples: [] }
      let count = 0
      const samples: Sample[] = []
      const rows = allRows()
      for (const column of rule.columns) {
        for (const row of rows) {
          if (!now.holds(rule, row, column)) continue
          count++
          if (samples.length < most)
            samples.push({
              text: grid.selection.sheet.textOf(row, column),
              format: now.formatOf(row, column),
            })
        }
      }
      return { count, samples }
    },
  }
}
