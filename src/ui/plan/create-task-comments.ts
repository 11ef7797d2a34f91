import { useApp } from '../../state/context'
import type { CommentSource } from '../grid/comments/comment-source'
import { useText } from '../text/texts'
import { COLUMN_IDS } from './columns/column-ids'
import type { CellEdits } from './create-cell-edits'
import type { CellPlace, GridState } from './create-grid-state'
import type { Rows } from './create-rows'
import type { PlanRow } from './row/plan-row'

const TASKS = 'tasks'

/** The cells of tasks take comments, those that are worked out too; empty lines take none. */
export function createTaskComments(page: {
  rows: Rows
  grid: GridState
  edits: CellEdits
  goTo(place: CellPlace): void
}): CommentSource<PlanRow> {
  const { session } = useApp()
  const { t } = useText()
  const { rows, grid, edits } = page
  const columnOf = (column: string) => COLUMN_IDS.find(id => id === column)
  return {
    api: grid.api,
    focus: grid.focus,
    cellOf: ({ id, column }) =>
      columnOf(column) && session.plan()?.tasks.has(id)
        ? { collection: TASKS, record: id, field: column }
        : null,
    placeOf: ({ collection, record, field }) =>
      collection === TASKS && columnOf(field) ? { id: record, column: field } : null,
    nameOf({ id, column }) {
      const known = columnOf(column)
      const row = rows.rows().findIndex(row => row.id === id) + 1
      return t('plan.bar.faultAt', { row, column: known ? t(`plan.column.${known}`) : column })
    },
    goTo({ id, column }) {
      const known = columnOf(column)
      if (known) page.goTo({ id, column: known })
    },
    hasOtherNote: () => edits.opened() !== null,
    closeOtherNote: edits.close,
  }
}
