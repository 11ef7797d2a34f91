import type { Claims } from '../../../core/plan/claims'
import { headOf, leadOf, personOf } from '../../../core/plan/directory'
import { taskFindings } from '../../../core/plan/findings'
import { inOrder } from '../../../core/plan/order'
import type { Agency, Conflict, Plan, Task } from '../../../core/plan/plan'
import type { Known, PlanRow } from './plan-row'

const NO_CONFLICTS: ReadonlyMap<string, Conflict> = new Map()

/** The lines of the grid in the plan's own order. A line in which nothing changed stays the same object. */
export function planRows(
  plan: Plan,
  asOf: string,
  claims: Claims | null,
  before: readonly PlanRow[] = [],
): readonly PlanRow[] {
  const known = new Map(before.map(row => [row.id, row]))
  const findings = taskFindings(plan, asOf)
  const conflicts = conflictsByTask(plan)
  return inOrder(plan.tasks.values()).map((task): PlanRow => {
    const coordinating = Object.keys(task.coordinating ?? {})
    const row: PlanRow = {
      id: task.id,
      task,
      findings: findings.get(task.id) ?? null,
      lead: leadOf(plan, task),
      head: headOf(plan, task),
      deputy: personOf(plan, task.deputy),
      officer: personOf(plan, task.officer),
      directingLeader: personOf(plan, task.directingLeader),
      coordinating: coordinating.flatMap(id => plan.agencies.get(id) ?? []) as readonly Known<Agency>[],
      strangers: coordinating.filter(id => !plan.agencies.has(id)),
      claim: claims?.byTask.get(task.id) ?? null,
      conflicts: conflicts.get(task.id) ?? NO_CONFLICTS,
    }
    const earlier = known.get(task.id)
    return earlier && sameRow(earlier, row) ? earlier : row
  })
}

/** Field → conflict of every task that has one. */
function conflictsByTask(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Conflict>> {
  const found = new Map<string, Map<string, Conflict>>()
  for (const conflict of plan.conflicts.values()) {
    if (conflict.collection !== 'tasks') continue
    const fields = found.get(conflict.id) ?? new Map<string, Conflict>()
    found.set(conflict.id, fields)
    fields.set(conflict.field.split('/')[0] ?? conflict.field, conflict)
  }
  return found
}

const BY_IDENTITY = ['task', 'lead', 'deputy', 'officer', 'directingLeader'] as const
const BY_CONTENT = ['findings', 'head', 'coordinating', 'strangers', 'claim'] as const

function sameRow(a: PlanRow, b: PlanRow): boolean {
  return (
    BY_IDENTITY.every(part => a[part] === b[part]) &&
    BY_CONTENT.every(part => JSON.stringify(a[part]) === JSON.stringify(b[part])) &&
    a.conflicts.size === b.conflicts.size &&
    [...a.conflicts].every(([field, conflict]) => b.conflicts.get(field) === conflict)
  )
}

/** The number a new task gets: one more than the greatest. */
export function nextNumber(tasks: Iterable<Task>): number {
  let last = 0
  for (const { number } of tasks) if (typeof number === 'number' && number > last) last = Math.floor(number)
  return last + 1
}
