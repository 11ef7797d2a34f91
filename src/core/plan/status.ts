import { daysBetween, yearsAndMonths } from './calendar'
import { STATUSES, type Status } from './choices'
import { nextClosing } from './cycle'
import { deadlineEnd, deadlineStart } from './deadline'
import type { Task } from './plan'

/**
 * Due soon = within 30 days: what a monthly look-ahead ("việc đến hạn trong tháng tới") lists. The next report of a
 * monthly cycle is therefore always among them.
 */
const SOON_DAYS = 30

/** How late, in days; over a year in years and months too (to the nearest month), else both 0. */
export interface Lateness {
  readonly days: number
  readonly years: number
  readonly months: number
}

/** The second axis, as of a date. `end` is the last day of the deadline or, with `report`, of the reporting period. */
export type Time =
  | {
      readonly kind: 'within' | 'soon'
      readonly end: string
      readonly days: number
      readonly report: boolean
    }
  | ({ readonly kind: 'past'; readonly end: string } & Lateness)
  /** Done by the deadline, or after it. */
  | { readonly kind: 'on-time'; readonly end: string }
  | ({ readonly kind: 'late'; readonly end: string } & Lateness)
  | {
      readonly kind: 'none'
      /**
       * `not-stated`: only the source speaks of the status, and it gives no time. `no-deadline`: nothing due, or
       * nothing readable. `closed`: paused, awaiting confirmation, cancelled or ended; or done with no date to judge by.
       */
      readonly reason: 'no-deadline' | 'not-stated' | 'closed'
    }

/** Where a task stands on both axes, as of a day. */
export interface TaskStatus {
  /** Null where nothing is stated, or the text typed is no status. */
  readonly state: Status | null
  readonly time: Time
  /** What the source says, where it says anything (DESIGN §5, Demo honesty). */
  readonly perSource: string | null
}

const CLOSED: readonly (Status | null)[] = ['paused', 'awaiting', 'cancelled', 'period-ended']

/** A stored status; null where it is empty or no status at all. */
export const statusOf = (value: unknown): Status | null => STATUSES.find(status => status === value) ?? null

/**
 * State × time of a task as of a day (`YYYY-MM-DD`). The deadline is judged on its last day; where there is none the
 * next report of a cycle counts, which is never past (`notReported` tells that). `closes` is the closing day of periods.
 */
export function taskStatus(task: Task, asOf: string, closes: number): TaskStatus {
  const state = statusOf(task.status)
  const perSource = task.statusInSource?.trim() || null
  return { state, perSource, time: timeOf(task, state, perSource, asOf, closes) }
}

function timeOf(
  task: Task,
  state: Status | null,
  perSource: string | null,
  asOf: string,
  closes: number,
): Time {
  if (CLOSED.includes(state)) return { kind: 'none', reason: 'closed' }
  const end = deadlineEnd(task.deadline)
  if (state === 'done') return doneTime(task.doneDate, end)
  if (state === null && perSource !== null) return { kind: 'none', reason: 'not-stated' }
  if (end !== null) return dueTime(end, asOf, false)
  // A deadline that cannot be read is not replaced by the cycle: the cell asks for it.
  const due = task.deadline ? null : nextClosing(task.cycle, asOf, closes)
  return due === null ? { kind: 'none', reason: 'no-deadline' } : dueTime(due, asOf, true)
}

function dueTime(end: string, asOf: string, report: boolean): Time {
  const days = daysBetween(asOf, end)
  if (days < 0) return { kind: 'past', end, ...lateness(end, asOf) }
  return { kind: days <= SOON_DAYS ? 'soon' : 'within', end, days, report }
}

/** A done date given as a month or a year is judged only where all its days fall on one side. */
function doneTime(doneDate: unknown, end: string | null): Time {
  const first = deadlineStart(doneDate)
  const last = deadlineEnd(doneDate)
  if (end === null || first === null || last === null) return { kind: 'none', reason: 'closed' }
  if (last <= end) return { kind: 'on-time', end }
  return first > end ? { kind: 'late', end, ...lateness(end, first) } : { kind: 'none', reason: 'closed' }
}

const YEAR_DAYS = 365

function lateness(end: string, day: string): Lateness {
  const days = daysBetween(end, day)
  return days > YEAR_DAYS ? { days, ...yearsAndMonths(end, day) } : { days, years: 0, months: 0 }
}
