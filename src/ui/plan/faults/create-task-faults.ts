import { type Accessor, createMemo } from 'solid-js'
import type { Plan } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { createFaults } from '../../grid/faults/create-faults'
import type { CellFault, FaultPlace, FaultSource } from '../../grid/faults/fault-source'
import type { SheetGrid } from '../../grid/sheet/create-sheet-grid'
import { cellFaultText } from '../../text/fault-text'
import { useText } from '../../text/texts'
import { COLUMN_IDS, type ColumnId } from '../columns/column-ids'
import type { CellPlace, GridState } from '../create-grid-state'
import type { Rows } from '../create-rows'
import type { PlanRow } from '../row/plan-row'
import { cellFault } from './cell-fault'
import { fixText } from './fix-text'
import { fixesOf } from './fixes'

interface Parts {
  readonly rows: Rows
  readonly grid: GridState
  readonly sheetGrid: Accessor<SheetGrid<PlanRow> | null>
  canEdit(): boolean
  goTo(place: CellPlace): void
}

const isColumn = (column: string): column is ColumnId => COLUMN_IDS.some(id => id === column)

/** The bad cells of the task grid: what could not be read, and names that are in no directory. */
export function createTaskFaults({ rows, grid, sheetGrid, canEdit, goTo }: Parts) {
  const { session } = useApp()
  const text = useText()
  const { t } = text

  const faults = createMemo(() => {
    const plan = rows.plan()
    return rows.rows().flatMap(row => (plan ? faultsOf(row, plan) : []))
  })
  function faultsOf(row: PlanRow, plan: Plan): readonly CellFault[] {
    const { task } = row
    if (!task) return []
    return COLUMN_IDS.flatMap(column => {
      const cell = rows.cellOf(row, column)
      if (cell.mark !== 'bad') return []
      const fault = cellFault(plan, task, column)
      return {
        ...{ row: row.id, column, typed: cell.text },
        rowText: task.title || t('plan.row.untitled'),
        columnText: t(`plan.column.${column}`),
        reason: fault ? cellFaultText(text, fault) : '',
      }
    })
  }
  let read: { plan: Plan; journal: Parameters<typeof fixesOf>[2] } | null = null
  /** Asked for once a plan, not once a fault. */
  function journalOf(plan: Plan) {
    if (read?.plan !== plan) read = { plan, journal: session.exported()?.journal ?? [] }
    return read.journal
  }
  /** Sorting and filtering are told by the sheet. */
  const seen = () => {
    const selection = sheetGrid()?.selection
    selection?.version()
    return selection?.view
  }

  const source: FaultSource = {
    faults,
    fixesOf({ row, column }) {
      const plan = rows.plan()
      const task = plan?.tasks.get(row)
      if (!plan || !task || !isColumn(column) || !canEdit()) return []
      return fixesOf(task, column, journalOf(plan), plan, session.newId).map(fix => ({
        label: fixText(fix, column, rows.context()),
        run: () => session.commit(fix.edits, t('plan.message.fix')),
      }))
    },
    rowPosition: row => (seen() ? grid.positionOf(row) : -1),
    columnPosition: column => seen()?.positionOf(column) ?? -1,
    goTo({ row, column }: FaultPlace) {
      if (isColumn(column)) goTo({ id: row, column })
    },
    focus() {
      const place = grid.focus()
      return place && { row: place.id, column: place.column }
    },
  }
  return createFaults(source)
}
