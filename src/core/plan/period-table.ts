import { closingDay } from './cycle'
import { deadlineEnd, deadlineStart } from './deadline'
import { leadOf } from './directory'
import { taskFindings } from './findings'
import { inOrder } from './order'
import type { Plan, Task } from './plan'
import { statusOf, type TaskStatus, taskStatus } from './status'

type Known<Value> = Value & { readonly id: string }

/**
 * Where a task is counted as of a day. Done: by its deadline, after it, or with no dates to judge by. Open: its deadline
 * not yet over, or over. `no-deadline`: open with no deadline that can be read, tasks of a reporting cycle among them.
 * `resting`: paused, awaiting confirmation, cancelled, or of a plan period that ended. `not-stated`: no status but
 * what a source says.
 */
export const PERIOD_CELLS = [
  'done-on-time',
  'done-late',
  'done-undated',
  'within',
  'past',
  'no-deadline',
  'resting',
  'not-stated',
] as const
export type PeriodCell = (typeof PERIOD_CELLS)[number]

/** By what tasks are put together: the lead agency's id, or the field ('1' … '7'). */
export type PeriodGroup = 'leadAgency' | 'field'

/** Ids of the tasks in each cell, in the plan's order. */
export type PeriodCounts = Readonly<Record<PeriodCell, readonly string[]>>

export interface PeriodRow {
  /** Agency id or field; as typed where it is none; null = not stated. */
  readonly key: string | null
  readonly cells: PeriodCounts
}

/** The tasks as of a day (`YYYY-MM-DD`): each stands in exactly one row and one cell. */
export interface PeriodTable {
  readonly asOf: string
  /** In the order in which the plan's tasks first name them. */
  readonly rows: readonly PeriodRow[]
  readonly total: PeriodCounts
}

/**
 * Counts the plan's tasks as of a day, which need not be the plan's own closing date. A task that was done after that
 * day was still open on it; of other past states the plan keeps no dates, so they count as they are.
 */
export function periodTable(plan: Plan, asOf: string, group: PeriodGroup): PeriodTable {
  const closes = closingDay(plan.info.periodCloses)
  const rows = new Map<string | null, Record<PeriodCell, string[]>>()
  const total = emptyCounts()
  for (const task of inOrder(plan.tasks.values())) {
    const key = (group === 'field' ? task.field : (leadOf(plan, task)?.id ?? task.leadAgency)) || null
    const own = rows.get(key) ?? emptyCounts()
    rows.set(key, own)
    const cell = cellOf(asOfDay(task, asOf), asOf, closes)
    own[cell].push(task.id)
    total[cell].push(task.id)
  }
  return { asOf, rows: [...rows].map(([key, cells]) => ({ key, cells })), total }
}

/** Number of tasks over all cells. */
export const countAll = (cells: PeriodCounts): number =>
  PERIOD_CELLS.reduce((sum, cell) => sum + cells[cell].length, 0)

const emptyCounts = (): Record<PeriodCell, string[]> =>
  Object.fromEntries(PERIOD_CELLS.map(cell => [cell, [] as string[]])) as Record<PeriodCell, string[]>

/** The task as it stood on a day: not yet done where all of its done date lies behind it. */
function asOfDay(task: Known<Task>, day: string): Known<Task> {
  const first = deadlineStart(task.doneDate)
  return statusOf(task.status) === 'done' && first !== null && first > day
    ? { ...task, status: 'running' }
    : task
}

function cellOf(task: Task, asOf: string, closes: number): PeriodCell {
  const { state, time } = taskStatus(task, asOf, closes)
  if (state === 'done') return doneCell(time.kind)
  if (time.kind === 'none' && time.reason === 'closed') return 'resting'
  if (time.kind === 'none' && time.reason === 'not-stated') return 'not-stated'
  if (deadlineEnd(task.deadline) === null) return 'no-deadline'
  return time.kind === 'past' ? 'past' : 'within'
}

const doneCell = (time: TaskStatus['time']['kind']): PeriodCell =>
  time === 'on-time' ? 'done-on-time' : time === 'late' ? 'done-late' : 'done-undated'

/** A task that a document may urge on: its deadline is over, or a reporting period closed without a report. */
export interface ToUrge {
  readonly task: string
  /** Days over the deadline, with its last day; null where only a report is due. */
  readonly past: Extract<TaskStatus['time'], { kind: 'past' }> | null
  /** Last day of the period that closed without a report. */
  readonly notReported: string | null
  /** Day of the last report up to `asOf`; null where the plan holds none. */
  readonly lastReport: string | null
  readonly lastUrging: {
    readonly document: string | null
    readonly date: string
    readonly time: number | null
  } | null
}

/** The tasks to be urged as of a day: the longest over first, then those past their cycle by the earliest period. */
export function toUrge(plan: Plan, asOf: string): readonly ToUrge[] {
  const tasks = new Map([...plan.tasks].map(([id, task]) => [id, asOfDay(task, asOf)]))
  const findings = taskFindings({ ...plan, tasks }, asOf)
  return inOrder(tasks.values())
    .flatMap(({ id }): ToUrge[] => {
      const found = findings.get(id)
      if (!found) return []
      const { status, notReported, lastCheckIn, lastUrging } = found
      const past = status.time.kind === 'past' ? status.time : null
      if (past === null && notReported === null) return []
      return [
        {
          task: id,
          past,
          notReported: notReported?.to ?? null,
          lastReport: lastCheckIn?.date ?? null,
          lastUrging: lastUrging && {
            document: lastUrging.document || null,
            date: String(lastUrging.date),
            time: typeof lastUrging.time === 'number' ? lastUrging.time : null,
          },
        },
      ]
    })
    .sort(
      (a, b) =>
        (b.past?.days ?? 0) - (a.past?.days ?? 0) ||
        (a.notReported ?? '9999').localeCompare(b.notReported ?? '9999'),
    )
}
