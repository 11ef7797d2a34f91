import { deadlineEnd } from '../../core/plan/deadline'
import { statusOf } from '../../core/plan/status'
import type { PlanRow } from './row/plan-row'

const DAYS = ['documentDate', 'start', 'doneDate'] as const

/** Columns whose cells are days that can be past, near or absent. */
export const hasDueDays = (column: string): boolean => column === 'deadline' || DAYS.some(id => id === column)

/**
 * The last day of what a cell says; null = none is given. Of a deadline no question arises where the task is closed,
 * or goes by a cycle.
 */
export function dueDayOf({ task }: PlanRow, column: string): string | null | undefined {
  if (!task) return undefined
  const day = DAYS.find(id => id === column)
  if (day) return deadlineEnd(task[day])
  if (column !== 'deadline') return undefined
  const state = statusOf(task.status)
  if (state === 'done' || state === 'cancelled' || (!task.deadline && task.cycle)) return undefined
  return deadlineEnd(task.deadline)
}
