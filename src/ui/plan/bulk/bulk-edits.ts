import type { Edit, Plan, Task } from '../../../core/plan/plan'
import type { ColumnId } from '../columns/column-ids'
import type { Typed } from '../editors/typed'
import { sameStored } from '../form/same-stored'
import type { Known } from '../row/plan-row'
import { directoryOf, type EditContext, typedEdits } from '../typed-edits'

/** What shall become of one field; `add` and `remove` are for the list of coordinating agencies. */
export type BulkChange =
  | { readonly kind: 'set' | 'add' | 'remove'; readonly typed: Typed }
  | { readonly kind: 'clear' }

export interface BulkEdits {
  readonly edits: readonly Edit[]
  /** Ids of the tasks that will be others. */
  readonly changed: readonly string[]
}

/** One field of many tasks as one changeset; what a task holds already is not written again. */
export function bulkEdits(
  plan: Plan,
  tasks: readonly Known<Task>[],
  column: ColumnId,
  change: BulkChange,
  context: EditContext,
): BulkEdits {
  const { typed, made } =
    change.kind === 'clear' ? { typed: null, made: [] } : settled(change.typed, column, context)
  const changed: string[] = []
  const edits = tasks.flatMap(task => {
    const own = typedEdits(task, column, wantedOf(task, change.kind, typed), context).filter(
      edit => !sameStored(plan, edit),
    )
    if (own.length > 0) changed.push(task.id)
    return own
  })
  return { edits: changed.length > 0 ? [...made, ...edits] : [], changed }
}

/** Of a list, what stands in a task when these agencies have been added or taken away. */
function wantedOf(task: Known<Task>, kind: BulkChange['kind'], typed: Typed | null): Typed | null {
  if (typed?.kind !== 'list' || kind === 'set') return typed
  const present = Object.keys(task.coordinating ?? {})
  const ids =
    kind === 'add' ? [...new Set([...present, ...typed.ids])] : present.filter(id => !typed.ids.includes(id))
  return { ...typed, ids }
}

/** New names become records once, not once a task. */
function settled(
  typed: Typed,
  column: ColumnId,
  { newId }: EditContext,
): { readonly typed: Typed; readonly made: readonly Edit[] } {
  const collection = directoryOf(column) ?? 'agencies'
  const names = typed.kind === 'add' ? [typed.name] : typed.kind === 'list' ? typed.added : []
  const records = names.map(name => ({ id: newId(), name: name.trim() }))
  const made = records.map(({ id, name }): Edit => ({ collection, id, field: 'name', to: name }))
  const ids = records.map(({ id }) => id)
  if (typed.kind === 'list') return { typed: { ...typed, ids: [...typed.ids, ...ids], added: [] }, made }
  const [first] = ids
  return { typed: first === undefined ? typed : { kind: 'pick', key: first }, made }
}
