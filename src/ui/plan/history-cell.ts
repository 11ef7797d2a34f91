import type { CellRegisters } from '../history/create-cell-history'
import type { Translate } from '../text/texts'
import { COLUMN_IDS } from './columns/column-ids'
import { DERIVED_COLUMNS } from './columns/task-columns'
import type { PlanPageState } from './create-plan-page'

/** The fields of a task that the cell in hand shows; null for what is worked out. */
export function historyCell({ grid, rows }: PlanPageState, t: Translate): CellRegisters | null {
  const place = grid.focus()
  const column = COLUMN_IDS.find(id => id === place?.column)
  const task = place && rows.plan()?.tasks.get(place.id)
  if (!place || !task || !column || DERIVED_COLUMNS.some(id => id === column)) return null
  const name = [task.number, t(`plan.column.${column}`)].filter(Boolean).join(' · ')
  const fields = column === 'deadline' ? ['deadline', 'deadlineText'] : [column]
  return { collection: 'tasks', id: place.id, fields, name }
}
