import type { Edition } from '../edition/edition'
import { dayOfMonth, isDay } from './calendar'
import { deadlineEnd } from './deadline'
import type { Target, Task } from './plan'

/** Whether a task's end lets its target count for the target's year. `limit` is the last day that would. */
export type Timing =
  | { readonly kind: 'in-time' | 'unknown' }
  | { readonly kind: 'after-survey' | 'after-year'; readonly limit: string }

/**
 * A task finished after the edition's survey window cannot count for that year's survey; without a known window,
 * after the year (DESIGN §4). Judged by the done date where the task is done, else by the deadline's last day.
 */
export function targetTiming(target: Target, task: Task, edition: Edition | null): Timing {
  const { year } = target
  const end = (task.status === 'done' ? deadlineEnd(task.doneDate) : null) ?? deadlineEnd(task.deadline)
  if (typeof year !== 'number' || !Number.isInteger(year) || end === null) return { kind: 'unknown' }
  const survey = surveyEnd(edition, year)
  if (survey !== null && end > survey) return { kind: 'after-survey', limit: survey }
  const lastDay = `${year}-12-31`
  return end > lastDay ? { kind: 'after-year', limit: lastDay } : { kind: 'in-time' }
}

/** Last day of the survey held for a year; the window's bounds are written `MM` or `MM-DD`. */
export function surveyEnd(edition: Edition | null, year: number): string | null {
  const window = edition?.surveyWindow
  const match = window ? /^(\d\d)(?:-(\d\d))?$/.exec(window.to) : null
  if (!match) return null
  const end = match[2] ? `${year}-${window?.to}` : dayOfMonth(year * 12 + Number(match[1]) - 1, 31)
  return isDay(end) ? end : null
}
