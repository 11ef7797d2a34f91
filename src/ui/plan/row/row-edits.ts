import { generateKeyBetween } from 'fractional-indexing'
import { inOrder, moveBehind } from '../../../core/plan/order'
import type { Edit, Plan, Task } from '../../../core/plan/plan'
import type { Known } from './plan-row'
import { nextNumber } from './plan-rows'

/** A new task behind another (null = first), with the next free number and what else is known of it. */
export function addTaskEdits(
  plan: Plan,
  id: string,
  after: string | null,
  fields: Partial<Task> = {},
): readonly Edit[] {
  const values = { number: nextNumber(plan.tasks.values()), ...fields }
  return [
    ...moveBehind('tasks', plan.tasks.values(), [id], after, generateKeyBetween),
    ...Object.entries(values).map(
      ([field, to]): Edit => ({ collection: 'tasks', id, field, to: to ?? null }),
    ),
  ]
}

/** New tasks in this order behind the last, with the next free numbers. */
export function addTasksEdits(plan: Plan, ids: readonly string[]): readonly Edit[] {
  const first = nextNumber(plan.tasks.values())
  return [
    ...moveBehind('tasks', plan.tasks.values(), ids, lastTask(plan), generateKeyBetween),
    ...ids.map((id, n): Edit => ({ collection: 'tasks', id, field: 'number', to: first + n })),
  ]
}

export const lastTask = (plan: Plan): string | null => inOrder(plan.tasks.values()).at(-1)?.id ?? null

/** The task before another in the plan's own order; null = it is the first. */
export function taskBefore(plan: Plan, id: string): string | null {
  const tasks = inOrder(plan.tasks.values())
  return tasks[tasks.findIndex(task => task.id === id) - 1]?.id ?? null
}

/** One step up or down; empty at either end. */
export function stepEdits(plan: Plan, id: string, steps: 1 | -1): readonly Edit[] {
  const tasks = inOrder(plan.tasks.values())
  const position = tasks.findIndex(task => task.id === id)
  const target = position + steps
  if (position < 0 || target < 0 || target >= tasks.length) return []
  return moveEdits(plan, id, steps > 0 ? (tasks[target]?.id ?? null) : (tasks[target - 1]?.id ?? null))
}

/** Empty where the task stands there already. */
export const moveEdits = (plan: Plan, id: string, after: string | null): readonly Edit[] =>
  taskBefore(plan, id) === after
    ? []
    : moveBehind('tasks', plan.tasks.values(), [id], after, generateKeyBetween)

/** What a dragged row shall stand behind, when it shall stand before `before` (null = at the end). */
export function afterOf(plan: Plan, moved: string, before: string | null): string | null {
  const rest = inOrder(plan.tasks.values()).filter(task => task.id !== moved)
  if (before === null) return rest.at(-1)?.id ?? null
  return rest[rest.findIndex(task => task.id === before) - 1]?.id ?? null
}

/** What the copy of a task takes over: what shall be done, by whom and when, but nothing of how far it is. */
const COPIED = [
  ...(['field', 'product', 'documentNumber', 'documentDate', 'issuingBody', 'directingLeader'] as const),
  ...(['leadAgency', 'head', 'deputy', 'officer', 'start', 'deadline', 'deadlineText', 'cycle'] as const),
  ...(['budget', 'notes', 'source', 'sourceUrl'] as const),
] as const

export function duplicateEdits(
  plan: Plan,
  task: Known<Task>,
  title: string,
  newId: () => string,
): readonly Edit[] {
  const id = newId()
  const fields = Object.fromEntries(COPIED.flatMap(field => (task[field] ? [[field, task[field]]] : [])))
  const measures = [...plan.measures.values()].filter(measure => measure.task === task.id)
  return [
    ...addTaskEdits(plan, id, task.id, { title, ...fields }),
    ...Object.keys(task.coordinating ?? {}).map(
      (agency): Edit => ({ collection: 'tasks', id, field: `coordinating/${agency}`, to: true }),
    ),
    ...measures.flatMap(({ name, operator, value, unit }) => {
      const own = newId()
      return Object.entries({ task: id, name, operator, value, unit }).map(
        ([field, to]): Edit => ({ collection: 'measures', id: own, field, to: to ?? null }),
      )
    }),
  ]
}
