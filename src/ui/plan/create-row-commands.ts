import { createSignal } from 'solid-js'
import type { Edit } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import type { GridState } from './create-grid-state'
import {
  addTaskEdits,
  afterOf,
  duplicateEdits,
  lastTask,
  moveEdits,
  stepEdits,
  taskBefore,
} from './row/row-edits'

/** What was just done, said in the status line. */
export type Said =
  | { readonly kind: 'removed'; readonly title: string }
  | { readonly kind: 'moved'; readonly row: number }
  | { readonly kind: 'sorted' }
  | { readonly kind: 'clipboard'; readonly text: string }

/** Adding, deleting and moving tasks. The grid keeps its place, the focus goes along with its row. */
export function createRowCommands(grid: GridState) {
  const { session } = useApp()
  const { t } = useText()
  const [said, setSaid] = createSignal<Said | null>(null)
  const canEdit = () => !session.readOnly() && session.plan() !== null
  const canMove = () => canEdit() && !grid.shown().sorted && !grid.shown().filtered

  function commit(edits: readonly Edit[], message: string): boolean {
    if (!canEdit() || edits.length === 0) return false
    setSaid(null)
    session.commit(edits, message)
    return true
  }

  /** A new task must be seen, whatever is filtered. */
  function showNew(id: string) {
    if (grid.positionOf(id) < 0) grid.clearFilters()
    // The grid takes over new rows before it can put the editor into one.
    setTimeout(() => grid.focusCell(id, 'title', true))
  }

  function addBehind(after: string | null) {
    const plan = session.plan()
    if (!plan) return
    const id = session.newId()
    if (commit(addTaskEdits(plan, id, after), t('plan.message.add'))) showNew(id)
  }

  function move(id: string, edits: readonly Edit[]) {
    const column = grid.focus()?.column ?? 'title'
    if (!commit(edits, t('plan.message.move'))) return
    grid.focusCell(id, column)
    setSaid({ kind: 'moved', row: grid.positionOf(id) + 1 })
  }

  return {
    said,
    setSaid,
    canEdit,
    canMove,
    commit,
    addLast() {
      const plan = session.plan()
      if (plan) addBehind(lastTask(plan))
    },
    addAbove(id: string) {
      const plan = session.plan()
      if (plan) addBehind(taskBefore(plan, id))
    },
    addBelow: (id: string) => addBehind(id),
    duplicate(id: string) {
      const plan = session.plan()
      const task = plan?.tasks.get(id)
      if (!plan || !task) return
      const title = t('plan.row.copyOf', { title: task.title ?? '' }).trim()
      const edits = duplicateEdits(plan, task, title, () => session.newId())
      const made = edits.find(edit => edit.collection === 'tasks')?.id
      if (commit(edits, t('plan.message.duplicate')) && made) grid.focusCell(made, 'title')
    },
    remove(id: string) {
      const task = session.plan()?.tasks.get(id)
      const position = grid.positionOf(id)
      const column = grid.focus()?.column ?? 'title'
      if (
        !task ||
        !commit([{ collection: 'tasks', id, field: 'deleted', to: true }], t('plan.message.remove'))
      )
        return
      setSaid({ kind: 'removed', title: task.title || t('plan.row.untitled') })
      const api = grid.api()
      const next = Math.min(position, (api?.getDisplayedRowCount() ?? 0) - 1)
      if (next >= 0) api?.setFocusedCell(next, column)
    },
    step(id: string, steps: 1 | -1) {
      const plan = session.plan()
      if (!plan) return
      if (!canMove()) return canEdit() ? void setSaid({ kind: 'sorted' }) : undefined
      move(id, stepEdits(plan, id, steps))
    },
    moveBefore(id: string, before: string | null) {
      const plan = session.plan()
      if (plan && canMove()) move(id, moveEdits(plan, id, afterOf(plan, id, before)))
    },
  }
}

export type RowCommands = ReturnType<typeof createRowCommands>
