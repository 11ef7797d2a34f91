import { generateKeyBetween } from 'fractional-indexing'
import { inOrder, moveBehind } from '../../../core/plan/order'
import type { Edit, Plan } from '../../../core/plan/plan'

export const lastTask = (plan: Plan): string | null => inOrder(plan.tasks.values()).at(-1)?.id ?? null

/** The task before another in the plan's own order; null = it is the first. */
export function taskBefore(plan: Plan, id: string): string | null {
  const ids = idsInOrder(plan)
  return ids[ids.indexOf(id) - 1] ?? null
}

/** These tasks in the plan's own order; what is no task is left out. */
export function inPlanOrder(plan: Plan, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids)
  return idsInOrder(plan).filter(id => chosen.has(id))
}

/**
 * One step up or down for all of these: neighbours stay together, those that stand at the end stay there. Empty where
 * none can go on.
 */
export function stepEdits(plan: Plan, ids: readonly string[], steps: 1 | -1): readonly Edit[] {
  const chosen = new Set(ids)
  const now = idsInOrder(plan)
  // Going down is going up in the list turned round.
  const line = steps < 0 ? [...now] : now.toReversed()
  for (let place = 1; place < line.length; place++) {
    const [before, id] = [line[place - 1] as string, line[place] as string]
    if (chosen.has(id) && !chosen.has(before)) line.splice(place - 1, 2, id, before)
  }
  return arrangeEdits(plan, steps < 0 ? line : line.toReversed(), chosen)
}

/** These tasks as one block before another (null = at the end). Empty where they stand so already. */
export function moveEdits(plan: Plan, ids: readonly string[], before: string | null): readonly Edit[] {
  const now = idsInOrder(plan)
  const moved = inPlanOrder(plan, ids)
  const chosen = new Set(moved)
  // Dropped on one of themselves they stand before what comes next.
  const from = before === null ? now.length : now.indexOf(before)
  const next = now.slice(from).find(id => !chosen.has(id))
  const rest = now.filter(id => !chosen.has(id))
  const place = next === undefined ? rest.length : rest.indexOf(next)
  return arrangeEdits(plan, [...rest.slice(0, place), ...moved, ...rest.slice(place)], chosen)
}

const idsInOrder = (plan: Plan): readonly string[] => inOrder(plan.tasks.values()).map(({ id }) => id)

/** The edits by which the plan gets this order when only `moved` leave their place. */
function arrangeEdits(plan: Plan, arranged: readonly string[], moved: ReadonlySet<string>): readonly Edit[] {
  const now = idsInOrder(plan)
  if (arranged.every((id, place) => id === now[place])) return []
  const orders = new Map([...plan.tasks].map(([id, { order }]) => [id, order ?? null]))
  const written = new Map<string, Edit>()
  for (const [place, id] of arranged.entries()) {
    if (!moved.has(id) || moved.has(arranged[place - 1] ?? '')) continue
    const end = arranged.findIndex((other, at) => at > place && !moved.has(other))
    const run = arranged.slice(place, end < 0 ? undefined : end)
    const records = [...orders].map(([key, order]) => ({ id: key, order }))
    for (const edit of moveBehind('tasks', records, run, arranged[place - 1] ?? null, generateKeyBetween)) {
      orders.set(edit.id, String(edit.to))
      written.set(edit.id, edit)
    }
  }
  return [...written.values()]
}
