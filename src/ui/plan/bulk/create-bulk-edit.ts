import { createMemo, createSignal } from 'solid-js'
import type { Plan, Task } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { useText } from '../../text/texts'
import { cellOf } from '../cells/cell-of'
import { COLUMN_IDS, type ColumnId } from '../columns/column-ids'
import { DERIVED_COLUMNS } from '../columns/task-columns'
import type { PlanPageState } from '../create-plan-page'
import { createTaskDraft } from '../form/create-task-draft'
import type { Known } from '../row/plan-row'
import { planRows } from '../row/plan-rows'
import { type BulkChange, bulkEdits } from './bulk-edits'
import { withEdits } from './with-edits'

/** Each task has a number of its own; what is worked out cannot be set. */
export const BULK_COLUMNS = COLUMN_IDS.filter(
  column => column !== 'number' && !DERIVED_COLUMNS.includes(column),
)

export type BulkMode = 'set' | 'add' | 'remove' | 'clear'

const MOST_SHOWN = 5

/** Nobody's list is lost unless it is asked for. */
const firstMode = (column: ColumnId): BulkMode => (column === 'coordinating' ? 'add' : 'set')

/** What the dialog for one field of many tasks holds; nothing is written before `save`. */
export function createBulkEdit(page: PlanPageState, plan: Plan, tasks: readonly Known<Task>[]) {
  const { session } = useApp()
  const { t, language, number } = useText()
  const context = () => ({ language: language(), newId: () => session.newId(), plan })
  const focused = page.grid.focus()?.column
  const [column, setColumnSignal] = createSignal<ColumnId>(
    BULK_COLUMNS.find(each => each === focused) ?? 'status',
  )
  const [mode, setMode] = createSignal<BulkMode>(firstMode(column()))
  /** The field's editor is that of a form, over a task that holds nothing. */
  const draft = createMemo(() => {
    column()
    return createTaskDraft({ id: '' }, plan, context)
  })
  const change = createMemo((): BulkChange | null => {
    const kind = mode()
    if (kind === 'clear') return { kind }
    const typed = draft().typed(column())
    const isNothing =
      !typed ||
      (typed.kind === 'text' && typed.text.trim() === '') ||
      (typed.kind === 'pick' && typed.key === null) ||
      (typed.kind === 'list' && typed.ids.length + typed.added.length === 0)
    return isNothing ? null : { kind, typed }
  })
  const result = createMemo(() => {
    const now = change()
    return now ? bulkEdits(plan, tasks, column(), now, context()) : null
  })
  /** Of the first tasks that change, how the cell looks now and how it will. */
  const preview = createMemo(() => {
    const now = result()
    const first = tasks.filter(({ id }) => now?.changed.includes(id)).slice(0, MOST_SHOWN)
    if (!now || first.length === 0) return []
    const next = withEdits(plan, now.edits)
    const shownIn = (of: Plan) => {
      const few = { ...of, tasks: new Map(first.map(({ id }) => [id, of.tasks.get(id) ?? { id }])) }
      const rows = planRows(few, page.rows.asOf(), null)
      return new Map(rows.map(row => [row.id, cellOf(row, column(), page.rows.context())]))
    }
    const [before, after] = [shownIn(plan), shownIn(next)]
    return first.map(task => ({ task, before: before.get(task.id), after: after.get(task.id) }))
  })

  return {
    tasks,
    column,
    setColumn(next: ColumnId) {
      setColumnSignal(next)
      if (mode() !== 'clear') setMode(firstMode(next))
    },
    mode,
    setMode,
    draft,
    context: page.rows.context,
    result,
    preview,
    moreThanShown: () => Math.max(0, (result()?.changed.length ?? 0) - MOST_SHOWN),
    canSave: () => (result()?.changed.length ?? 0) > 0,
    save() {
      const now = result()
      if (!now || now.changed.length === 0) return
      const places = { n: number(now.changed.length), field: t(`plan.column.${column()}`) }
      if (page.commands.commit(now.edits, t('plan.bulk.message', places)))
        page.commands.setSaid({ text: t('plan.bulk.done', places), offer: 'undo' })
    },
  }
}
export type BulkEdit = ReturnType<typeof createBulkEdit>
