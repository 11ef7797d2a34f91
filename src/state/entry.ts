import type { Plan } from '../core/plan/plan'
import type { PlanEntry } from './ports'

/** How a plan is listed that is not in the storage's list, or not yet. */
export const unlistedEntry = (plan: Plan, changesets: number, now: number): PlanEntry => ({
  id: plan.id,
  title: plan.info.title ?? '',
  createdAt: now,
  changedAt: now,
  openedAt: now,
  tasks: plan.tasks.size,
  changesets,
  label: plan.info.label ?? '',
  deletedAt: null,
})
