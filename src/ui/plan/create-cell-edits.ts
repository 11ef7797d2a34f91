import { createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { GridEdit } from '../grid/grid-edit'
import { useText } from '../text/texts'
import type { ColumnId } from './columns/column-ids'
import type { CellPlace, GridState } from './create-grid-state'
import type { Rows } from './create-rows'
import { isTyped } from './editors/typed'
import type { PlanRow } from './row/plan-row'
import { addTaskEdits } from './row/row-edits'
import { lastTask } from './row/row-order'
import { typedEdits } from './typed-edits'

/** Takes what editors hand over into the plan, and opens the reason beside a cell that came out bad. */
export function createCellEdits(rows: Rows, grid: GridState) {
  const { session } = useApp()
  const { t, language } = useText()
  /** The cell whose reason or conflict stands open beside it. */
  const [opened, setOpened] = createSignal<CellPlace | null>(null)
  const rowOf = (id: string) => rows.rows().find(row => row.id === id)

  function edit({ row, field, value }: GridEdit<PlanRow>) {
    if (session.readOnly() || (value !== null && !isTyped(value))) return
    const plan = session.plan()
    const column = field as ColumnId
    if (!plan || (value === null && !row.task)) return
    const id = row.task?.id ?? session.newId()
    const context = { language: language(), newId: () => session.newId(), plan }
    const typed = typedEdits(row.task ?? { id }, column, value, context)
    if (row.task) session.commit(typed)
    else {
      // An empty line becomes a task behind the last one.
      session.commit([...addTaskEdits(plan, id, lastTask(plan)), ...typed], t('plan.message.add', { n: 1 }))
    }
    openIfMarked(id, column)
  }

  function openIfMarked(id: string, column: ColumnId) {
    const after = rowOf(id)
    if (!after || rows.cellOf(after, column).mark === null) return void setOpened(null)
    // Enter goes down; what needs a look keeps the focus.
    setTimeout(() => {
      if (grid.isEditing()) return
      grid.focusCell(id, column)
      setOpened({ id, column })
    })
  }

  return {
    edit,
    opened,
    close: () => setOpened(null),
    /** A marked cell opens its reason where the focus comes to it. */
    onFocus(place: CellPlace | null) {
      const row = place && rowOf(place.id)
      setOpened(row && rows.cellOf(row, place.column).mark !== null ? place : null)
    },
    rowOf,
  }
}

export type CellEdits = ReturnType<typeof createCellEdits>
