import { generateKeyBetween } from 'fractional-indexing'
import { inOrder, moveBehind } from '../../../core/plan/order'
import type { Edit, Plan, Task } from '../../../core/plan/plan'
import type { Known } from './plan-row'
import { nextNumber } from './plan-rows'
import { lastTask } from './row-order'

/** A new task behind another (null = first), with the next free number and what else is known of it. */
export const addTaskEdits = (
  plan: Plan,
  id: string,
  after: string | null,
  fields: Partial<Task> = {},
): readonly Edit[] => [
  ...addTasksEdits(plan, [id], after),
  ...Object.entries(fields).map(([field, to]): Edit => ({ collection: 'tasks', id, field, to: to ?? null })),
]

/** New tasks in this order behind another (null = first; the last one where nothing is said), numbered on. */
export function addTasksEdits(
  plan: Plan,
  ids: readonly string[],
  after: string | null = lastTask(plan),
): readonly Edit[] {
  const first = nextNumber(plan.tasks.values())
  return [
    ...moveBehind('tasks', plan.tasks.values(), ids, after, generateKeyBetween),
    ...ids.map((id, n): Edit => ({ collection: 'tasks', id, field: 'number', to: first + n })),
  ]
}

export const removeEdits = (ids: readonly string[]): readonly Edit[] =>
  ids.map(id => ({ collection: 'tasks', id, field: 'deleted', to: true }))

/** What a copy has of its own, or gets in another way. */
const OWN = new Set(['id', 'order', 'deleted', 'number', 'title', 'coordinating'])

/**
 * Copies of tasks as one block behind the last of them, with every field and all coordinating agencies, also what
 * could not be read. Targets, measures, reports and urgings stay with the first: nothing is claimed twice.
 */
export function duplicateEdits(
  plan: Plan,
  tasks: readonly Known<Task>[],
  titleOf: (task: Known<Task>) => string,
  newId: () => string,
): { readonly ids: readonly string[]; readonly edits: readonly Edit[] } {
  const originals = inOrder(tasks)
  const copies = originals.map(task => ({ id: newId(), task }))
  const to = (id: string, field: string, value: unknown): Edit => ({
    collection: 'tasks',
    id,
    field,
    to: value,
  })
  const ids = copies.map(({ id }) => id)
  return {
    ids,
    edits: [
      ...addTasksEdits(plan, ids, originals.at(-1)?.id ?? null),
      ...copies.flatMap(({ id, task }) => [
        to(id, 'title', titleOf(task)),
        ...Object.entries(task).flatMap(([field, value]) =>
          OWN.has(field) || value === undefined || typeof value === 'object' ? [] : [to(id, field, value)],
        ),
        ...Object.keys(task.coordinating ?? {}).map(agency => to(id, `coordinating/${agency}`, true)),
      ]),
    ],
  }
}

/** Whether something hangs on these tasks that a copy does not take along. */
export const haveClaims = (plan: Plan, ids: readonly string[]): boolean =>
  [...plan.targets.values(), ...plan.measures.values()].some(({ task }) => task && ids.includes(task))
