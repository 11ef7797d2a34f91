import { isDay } from './calendar'
import { isStartAfterDeadline } from './clashes'
import { closingDay, lastClosedPeriod, type Period } from './cycle'
import { deadlineStart } from './deadline'
import type { CheckIn, Measure, Plan, Target, Task, Urging } from './plan'
import { type SixClears, sixClears } from './six-clears'
import { statusOf, type TaskStatus, taskStatus } from './status'

type Known<Value> = Value & { readonly id: string }

/** What the plan says about one task, as of a date. */
export interface TaskFindings {
  readonly status: TaskStatus
  readonly clears: SixClears
  readonly lastCheckIn: Known<CheckIn> | null
  readonly lastUrging: Known<Urging> | null
  /** The period that closed without a report; null = reported, not due, or unknown. */
  readonly notReported: Period | null
  /** The start lies after the deadline. */
  readonly startAfterDeadline: boolean
}

/** Findings of every task. `asOf` is the plan's closing date, else today: `YYYY-MM-DD`. */
export function taskFindings(plan: Plan, asOf: string): ReadonlyMap<string, TaskFindings> {
  const targets = byTask(plan.targets.values())
  const measures = byTask(plan.measures.values())
  const checkIns = byTask(plan.checkIns.values())
  const urgings = byTask(plan.urgings.values())
  const closes = closingDay(plan.info.periodCloses)
  const findings = new Map<string, TaskFindings>()
  for (const [id, task] of plan.tasks) {
    const own = checkIns.get(id) ?? []
    const aims = { targets: targets.get(id) ?? [], measures: measures.get(id) ?? [] }
    findings.set(id, {
      status: taskStatus(task, asOf, closes),
      clears: sixClears(plan, task, aims),
      lastCheckIn: latest(own, asOf),
      lastUrging: latest(urgings.get(id) ?? [], asOf),
      notReported: notReported(task, own, plan.info.reportingCycle, closes, asOf),
      startAfterDeadline: isStartAfterDeadline(task),
    })
  }
  return findings
}

/** Six clears of one task; for all tasks at once `taskFindings`. */
export function sixClearsOf(plan: Plan, task: Known<Task>): SixClears {
  const own = <Value extends { task?: string | null | undefined }>(records: ReadonlyMap<string, Value>) =>
    [...records.values()].filter(record => record.task === task.id)
  return sixClears(plan, task, { targets: own<Target>(plan.targets), measures: own<Measure>(plan.measures) })
}

/**
 * The last closed period of the task's cycle (else of the plan's) without a check-in in it or after it. Only tasks
 * under way are expected to report, and only where the plan shows that the period was theirs: a start no later than
 * its end, or a report before it. So the absence of data alone accuses nobody.
 */
export function notReported(
  task: Task,
  checkIns: readonly CheckIn[],
  planCycle: unknown,
  closes: number,
  asOf: string,
): Period | null {
  const state = statusOf(task.status)
  if (state !== 'running' && state !== 'not-started') return null
  const period = lastClosedPeriod(task.cycle || planCycle, asOf, closes)
  if (period === null) return null
  const dates = checkIns.map(({ date }) => date).filter(date => isDay(date) && date <= asOf) as string[]
  if (dates.some(date => date >= period.from)) return null
  const start = deadlineStart(task.start)
  return dates.length > 0 || (start !== null && start <= period.to) ? period : null
}

/** The latest dated entry up to a day; of equal dates the one with the greater id, so that it is the same everywhere. */
function latest<Value extends { readonly id: string; readonly date?: string | null | undefined }>(
  entries: readonly Value[],
  asOf: string,
): Value | null {
  let found: Value | null = null
  for (const entry of entries) {
    const { date } = entry
    if (!isDay(date) || date > asOf) continue
    const known = found?.date ?? ''
    if (found === null || date > known || (date === known && entry.id > found.id)) found = entry
  }
  return found
}

function byTask<Value extends { task?: string | null | undefined }>(
  records: Iterable<Value>,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>()
  for (const record of records) {
    if (!record.task) continue
    const known = groups.get(record.task)
    if (known) known.push(record)
    else groups.set(record.task, [record])
  }
  return groups
}
