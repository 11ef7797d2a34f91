import { type CellFault, faultOf } from '../../../core/plan/faults'
import type { Plan, Task } from '../../../core/plan/plan'
import { referenceFault } from '../../../core/plan/typed-reference'
import type { ColumnId } from '../columns/column-ids'

/** Why a task's cell is bad: what it holds cannot be read, or names nobody of the directory. Null = it is fine. */
export function cellFault(
  plan: Pick<Plan, 'agencies' | 'people'> | null,
  task: Task,
  column: ColumnId,
): CellFault | null {
  const value = task[column]
  return faultOf('tasks', column, value) ?? (plan && referenceFault(plan, 'tasks', column, value))
}
