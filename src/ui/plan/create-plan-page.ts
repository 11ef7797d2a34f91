import { createMemo, createSignal } from 'solid-js'
import type { Task } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { createColumnOffer } from '../grid/columns/create-column-offer'
import { createComments } from '../grid/comments/create-comments'
import { createFormatOffer } from '../grid/formats/create-format-offer'
import type { SheetGrid } from '../grid/sheet/create-sheet-grid'
import { COLUMN_IDS } from './columns/column-ids'
import { createCellEdits } from './create-cell-edits'
import { createChosenRows } from './create-chosen-rows'
import { type CellPlace, createGridState } from './create-grid-state'
import { createRowCommands } from './create-row-commands'
import { createRows } from './create-rows'
import { createTaskComments } from './create-task-comments'
import { createTaskSheet } from './create-task-sheet'
import { dueDayOf, hasDueDays } from './due-days'
import { createTaskFaults } from './faults/create-task-faults'
import { emptyRows, type Known, type PlanRow } from './row/plan-row'

/** As many lines as a screen of 900 px shows: a new plan looks like the sheet it shall become. */
const SHEET_LINES = 28

/** All that the plan page does; its parts only draw. */
export function createPlanPage() {
  const { session, query } = useApp()
  const rows = createRows()
  const grid = createGridState(rows)
  const [sheetGrid, setSheetGrid] = createSignal<SheetGrid<PlanRow> | null>(null)
  const chosen = createChosenRows(grid, sheetGrid)
  const commands = createRowCommands(grid, chosen)
  const edits = createCellEdits(rows, grid)
  const columns = createColumnOffer<PlanRow>({
    keptAs: () => `plan.${session.plan()?.info.label || 'own'}`,
    clearFilters: grid.clearFilters,
  })
  const sheet = createTaskSheet(rows, commands, edits)
  const [form, setForm] = createSignal<string | null>(null)
  const [bulk, setBulk] = createSignal<readonly string[] | null>(null)

  /** A plan of one's own goes on in empty lines; published and example ones end where they end. */
  const lines = createMemo((): readonly PlanRow[] => {
    const plan = session.plan()
    const tasks = rows.rows()
    if (!plan || plan.info.label || session.readOnly() || tasks.length >= SHEET_LINES) return tasks
    return [...tasks, ...emptyRows(SHEET_LINES).slice(tasks.length)]
  })
  /** The task that has the focus. */
  const task = createMemo((): Known<Task> | null => {
    const id = grid.focus()?.id
    return (id !== undefined && session.plan()?.tasks.get(id)) || null
  }) as () => Known<Task> | null

  /** Brings a cell on screen, whatever hides it. */
  function goTo({ id, column }: CellPlace) {
    if (grid.positionOf(id) < 0) grid.clearFilters()
    if (grid.api()?.getColumn(column)?.isVisible() === false)
      columns.change(api => api.setColumnsVisible([column], true))
    setTimeout(() => {
      if (!grid.focusCell(id, column)) return
      edits.onFocus({ id, column })
      // A column that was hidden may bring a scroll bar, which then covers the last row.
      requestAnimationFrame(() => grid.api()?.ensureIndexVisible(grid.positionOf(id)))
    })
  }

  const formats = createFormatOffer<PlanRow>({
    keptAs: () => `plan.${session.plan()?.info.label || 'own'}`,
    columns,
    grid: sheetGrid,
    asOf: rows.asOf,
    dayOf: dueDayOf,
    hasDays: hasDueDays,
  })
  const comments = createComments(createTaskComments({ rows, grid, edits, goTo }))
  const faults = createTaskFaults({ rows, grid, sheetGrid, canEdit: commands.canEdit, goTo })

  return {
    rows,
    grid,
    chosen,
    commands,
    edits,
    columns,
    comments,
    faults,
    formats,
    sheet,
    /** Null until the grid stands. */
    sheetGrid,
    setSheetGrid,
    lines,
    task,
    readOnly: session.readOnly,
    isEmpty: () => session.plan() !== null && rows.rows().length === 0,
    /** The tasks whose one field is edited in a dialog; null = it is closed. */
    bulk,
    openBulk() {
      edits.close()
      if (chosen.ids().length > 0) setBulk(chosen.ids())
    },
    closeBulk: () => void setBulk(null),
    form,
    openForm(id: string) {
      edits.close()
      setForm(id)
    },
    closeForm() {
      const id = form()
      setForm(null)
      if (id !== null) setTimeout(() => grid.focusCell(id, grid.focus()?.column ?? 'title'))
    },
    goTo,
    /** To the task, and its cell, that the address names; they are named for one time only. */
    goToAsked() {
      const id = query.get('task')
      if (id === undefined) return
      const asked = query.get('column')
      query.set({ task: null, column: null })
      const column = COLUMN_IDS.find(name => name === asked) ?? 'title'
      if (session.plan()?.tasks.has(id)) goTo({ id, column })
    },
  }
}
export type PlanPageState = ReturnType<typeof createPlanPage>
