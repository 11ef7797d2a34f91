import type { Changeset } from '../../../core/journal/changeset'
import { faultOf } from '../../../core/plan/faults'
import type { Edit, Plan, Task } from '../../../core/plan/plan'
import { TEMPLATE_AUTHOR } from '../../../state/seed'
import type { ColumnId } from '../columns/column-ids'
import type { Known } from '../row/plan-row'
import type { Fix } from './fix'
import { referenceFixes } from './reference-fixes'

/**
 * The ways to mend a bad cell: who a name may mean, the value that stood there before, the nearest real day, or
 * nothing at all.
 */
export function fixesOf(
  task: Known<Task>,
  column: ColumnId,
  journal: readonly Changeset[],
  plan: Pick<Plan, 'agencies' | 'people' | 'tasks'> | null = null,
  newId: (() => string) | null = null,
): readonly Fix[] {
  const to = (value: unknown): Edit => ({ collection: 'tasks', id: task.id, field: column, to: value })
  const clearStrangers = () =>
    Object.keys(task.coordinating ?? {})
      .filter(id => !plan?.agencies.has(id))
      .map((id): Edit => ({ collection: 'tasks', id: task.id, field: `coordinating/${id}`, to: null }))
  const fault = faultOf('tasks', column, task[column])
  const earlier = earlierValue(task, column, journal)
  const fixes: Fix[] = plan && newId ? [...referenceFixes(task, column, plan, newId)] : []
  if (earlier) fixes.push(earlier)
  if (fault?.kind === 'no-such-day' && fault.year !== null)
    fixes.push({ kind: 'use', value: fault.nearest, edits: [to(fault.nearest)] })
  if (fixes.length === 0)
    fixes.push({
      kind: 'clear',
      value: null,
      edits: column === 'coordinating' ? clearStrangers() : [to(null)],
    })
  return fixes
}

/** A deadline as typed may have taken its wording or the cycle's place along. */
const ALONG: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
  deadline: ['deadline', 'deadlineText', 'cycle'],
}

/** What the changeset that made the cell bad had found there. */
function earlierValue(task: Known<Task>, column: ColumnId, journal: readonly Changeset[]): Fix | null {
  const fields = ALONG[column] ?? [column]
  const isCell = (op: Changeset['ops'][number], value: unknown) =>
    op[0] === 'tasks' && op[1] === task.id && op[2] === column && op[4] === value
  const written = journal
    .filter(({ ops }) => ops.some(op => isCell(op, task[column])))
    .reduce<Changeset | null>((last, next) => (last && last.at > next.at ? last : next), null)
  if (!written) return null
  const edits = written.ops
    .filter(([collection, id, field]) => collection === 'tasks' && id === task.id && fields.includes(field))
    .map(([, id, field, from]): Edit => ({ collection: 'tasks', id, field, to: from }))
  const value = edits.find(({ field }) => field === column)?.to ?? null
  if (value === null || faultOf('tasks', column, value) !== null) return null
  // Written when the plan was made from published material.
  const fromSource = journal.some(
    ({ by, ops }) => by === TEMPLATE_AUTHOR && ops.some(op => isCell(op, value)),
  )
  return { kind: fromSource ? 'source' : 'before', value, edits }
}
