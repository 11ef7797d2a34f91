import { createSignal } from 'solid-js'
import type { Edit, Plan } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { useText } from '../text/texts'
import type { ChosenRows } from './create-chosen-rows'
import type { GridState } from './create-grid-state'
import { addTasksEdits, duplicateEdits, haveClaims, removeEdits } from './row/row-edits'
import { inPlanOrder, lastTask, moveEdits, stepEdits, taskBefore } from './row/row-order'

/** What was just done or why not, said in the status line, and what is offered beside it. */
export interface Said {
  readonly text: string
  readonly offer?: 'undo' | 'unsort' | 'faults'
}

/** Adding, copying, deleting and moving tasks, as many as are chosen. Selection and focus go along with their rows. */
export function createRowCommands(grid: GridState, chosen: ChosenRows) {
  const { session } = useApp()
  const { t, number } = useText()
  const [said, setSaid] = createSignal<Said | null>(null)
  const canEdit = () => !session.readOnly() && session.plan() !== null
  const canMove = () => canEdit() && !grid.shown().sorted && !grid.shown().filtered

  function commit(edits: readonly Edit[], message: string): boolean {
    if (!canEdit() || edits.length === 0) return false
    setSaid(null)
    session.commit(edits, message)
    return true
  }

  /** New tasks must be seen, whatever is filtered. The grid tells of a filter later, and selects anew by it. */
  function showNew(ids: readonly string[], then: () => void) {
    if (ids.every(id => grid.positionOf(id) >= 0)) return then()
    grid.clearFilters()
    setTimeout(then)
  }

  /** As many new tasks as rows are chosen, beside them; beside empty lines alone that is at the end. */
  function insert(afterOf: (plan: Plan, ids: readonly string[]) => string | null) {
    const plan = session.plan()
    if (!plan) return
    const beside = inPlanOrder(plan, chosen.ids())
    const ids = Array.from({ length: chosen.lines() }, () => session.newId())
    const [first] = ids
    const isWhole = chosen.isWhole() || ids.length > 1
    const message = t('plan.message.add', { n: ids.length })
    if (!first || !commit(addTasksEdits(plan, ids, afterOf(plan, beside)), message)) return
    showNew(ids, () => chosen.show(ids, first, 'title', isWhole ? 'whole' : 'cell'))
  }

  function move(ids: readonly string[], edits: readonly Edit[]) {
    const focused = grid.focus()
    const active = ids.find(id => id === focused?.id) ?? ids[0]
    const message = t('plan.message.move', { n: ids.length })
    if (active === undefined || !commit(edits, message)) return
    chosen.show(ids, active, focused?.column ?? 'title', chosen.byTicks() ? 'cell' : 'kept')
    const row = Math.min(...ids.map(grid.positionOf)) + 1
    const key = ids.length === 1 ? 'plan.row.moved' : 'plan.row.movedMany'
    setSaid({ text: t(key, { n: ids.length, row: number(row) }) })
  }
  /** Moving asks for the plan's own order on screen; says so where it is not there. */
  const mayMove = (): boolean => {
    if (canEdit() && !canMove()) setSaid({ text: t('plan.row.sortedFirst'), offer: 'unsort' })
    return canMove()
  }

  return {
    said,
    setSaid,
    canEdit,
    canMove,
    commit,
    addLast() {
      const plan = session.plan()
      const id = session.newId()
      if (!plan || !commit(addTasksEdits(plan, [id], lastTask(plan)), t('plan.message.add', { n: 1 }))) return
      if (grid.positionOf(id) < 0) grid.clearFilters()
      // The grid takes over new rows before it can put the editor into one.
      setTimeout(() => grid.focusCell(id, 'title', true))
    },
    insertAbove: () =>
      insert((plan, [first]) => (first === undefined ? lastTask(plan) : taskBefore(plan, first))),
    insertBelow: () => insert((plan, ids) => ids.at(-1) ?? lastTask(plan)),
    duplicate() {
      const plan = session.plan()
      const originals = chosen.ids()
      if (!plan || originals.length === 0) return
      const tasks = originals.flatMap(id => plan.tasks.get(id) ?? [])
      const titleOf = ({ title }: { title?: string | null | undefined }) =>
        t('plan.row.copyOf', { title: title ?? '' }).trim()
      const { ids, edits } = duplicateEdits(plan, tasks, titleOf, session.newId)
      const [first] = ids
      const isWhole = chosen.isWhole() || ids.length > 1
      if (!first || !commit(edits, t('plan.message.duplicate', { n: ids.length }))) return
      showNew(ids, () => chosen.show(ids, first, 'title', isWhole ? 'whole' : 'cell'))
      const done = t('plan.row.duplicated', { n: ids.length })
      setSaid({ text: haveClaims(plan, originals) ? `${done} ${t('plan.row.claimsStay')}` : done })
    },
    remove() {
      const ids = chosen.ids()
      const [first] = ids
      const title = (first && session.plan()?.tasks.get(first)?.title) || t('plan.row.untitled')
      const position = Math.min(...ids.map(grid.positionOf))
      const column = grid.focus()?.column ?? 'title'
      const isWhole = chosen.isWhole()
      if (!commit(removeEdits(ids), t('plan.message.remove', { n: ids.length }))) return
      const key = ids.length === 1 ? 'plan.row.removed' : 'plan.row.removedMany'
      setSaid({ text: t(key, { n: ids.length, title }), offer: 'undo' })
      const next = grid.idAt(position) ?? grid.idAt(position - 1)
      if (next !== null) chosen.show([next], next, column, isWhole ? 'whole' : 'cell')
    },
    step(steps: 1 | -1) {
      const plan = session.plan()
      if (!plan || !mayMove()) return
      const ids = inPlanOrder(plan, chosen.ids())
      move(ids, stepEdits(plan, ids, steps))
    },
    /** A row was dragged: where it is one of several chosen, they go along as one block. */
    moveBefore(id: string, before: string | null) {
      const plan = session.plan()
      if (!plan || !mayMove()) return
      const ids = inPlanOrder(plan, chosen.ids().includes(id) ? chosen.ids() : [id])
      move(ids, moveEdits(plan, ids, before))
    },
    /** How many rows go along when this one is dragged. */
    draggedWith: (id: string): number => (chosen.ids().includes(id) ? chosen.ids().length : 1),
  }
}

export type RowCommands = ReturnType<typeof createRowCommands>
