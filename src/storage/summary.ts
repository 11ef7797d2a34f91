import { type Fold, planOf } from '../core/journal/fold'

/** What the list of plans shows of a plan. */
export function summaryOf(fold: Fold): { title: string; label: string; tasks: number } {
  const plan = planOf(fold)
  return { title: plan.info.title ?? '', label: plan.info.label ?? '', tasks: plan.tasks.size }
}
