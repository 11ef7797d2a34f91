import type { Edit, Plan, Task } from '../../../core/plan/plan'
import { candidatesOf, readReference } from '../../../core/plan/read-reference'
import type { ColumnId } from '../columns/column-ids'
import { COLUMN_IDS } from '../columns/column-ids'
import type { Known } from '../row/plan-row'
import { directoryOf } from '../typed-edits'
import type { Fix } from './fix'

type Directories = Pick<Plan, 'agencies' | 'people' | 'tasks'>

/** More names than a line has room for are chosen in the cell's own list. */
const MOST_OFFERED = 3

/**
 * The ways to mend a name that stands as typed: each record it may mean, or the name as a new record of the directory,
 * which then mends every cell with the same text. Of a list of agencies the first such name.
 */
export function referenceFixes(
  task: Known<Task>,
  column: ColumnId,
  plan: Directories,
  newId: () => string,
): readonly Fix[] {
  const to = directoryOf(column)
  const text = to && strangerIn(task, column, plan)
  if (!to || text === null) return []
  const read = readReference(plan, to, text)
  const meant = read.ok ? [read.value] : candidatesOf(plan, to, text)
  if (meant.length > 0)
    return meant.slice(0, MOST_OFFERED).map(id => ({
      ...{ kind: 'use', value: id, edits: swap(task.id, column, text, id) },
    }))
  const id = newId()
  const name: Edit = { collection: to, id, field: 'name', to: text.trim() }
  return [{ kind: 'add', value: text.trim(), edits: [name, ...everywhere(plan, text, to, id)] }]
}

/** The first name that stands as typed; null where all are of the directory. */
function strangerIn(task: Task, column: ColumnId, plan: Directories): string | null {
  const to = directoryOf(column)
  const value = task[column]
  const ids = typeof value === 'object' && value !== null ? Object.keys(value) : [value]
  const found = ids.find(id => typeof id === 'string' && id !== '' && to && !plan[to].has(id))
  return typeof found === 'string' ? found : null
}

const swap = (task: string, column: ColumnId, text: string, id: string): readonly Edit[] =>
  column === 'coordinating'
    ? [
        { collection: 'tasks', id: task, field: `coordinating/${text}`, to: null },
        { collection: 'tasks', id: task, field: `coordinating/${id}`, to: true },
      ]
    : [{ collection: 'tasks', id: task, field: column, to: id }]

function everywhere(plan: Directories, text: string, to: 'agencies' | 'people', id: string): readonly Edit[] {
  const columns = COLUMN_IDS.filter(column => directoryOf(column) === to)
  return [...plan.tasks.values()].flatMap(task =>
    columns.flatMap(column => {
      const value: unknown = task[column]
      const holds = column === 'coordinating' ? Object.hasOwn(task.coordinating ?? {}, text) : value === text
      return holds ? swap(task.id, column, text, id) : []
    }),
  )
}
