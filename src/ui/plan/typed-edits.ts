import { parseTyped } from '../../core/plan/parse-typed'
import type { Edit, Plan, Task } from '../../core/plan/plan'
import { type Reference, referenceOf } from '../../core/plan/references'
import { parseCoordinating, parseReference } from '../../core/plan/typed-reference'
import type { Language } from '../text/language'
import type { ColumnId } from './columns/column-ids'
import type { Typed } from './editors/typed'
import type { Known } from './row/plan-row'

export interface EditContext {
  readonly language: Language
  newId(): string
  /** Where names that are typed or pasted as text are looked up; without it they stay as typed. */
  readonly plan?: Pick<Plan, 'agencies' | 'people'>
}

/** Where the records live that a column names; null for columns of values. */
export const directoryOf = (column: ColumnId): Reference | null => referenceOf('tasks', column)

type EditedTask = Pick<Known<Task>, 'id' | 'deadline' | 'coordinating'>

/**
 * The edits that one typed value stands for; null empties the cell. What cannot be read stays as typed. All edits of
 * one value belong into one changeset: a new agency and the task that names it are undone together.
 */
export function typedEdits(
  task: EditedTask,
  column: ColumnId,
  typed: Typed | null,
  context: EditContext,
): readonly Edit[] {
  const to = (field: string, value: unknown): Edit => ({ collection: 'tasks', id: task.id, field, to: value })
  if (column === 'coordinating') return coordinatingEdits(task, typed, to, context)
  if (typed === null) return emptied(task, column, to)
  if (typed.kind === 'list') return []
  if (typed.kind === 'number') return [to(column, typed.value)]
  if (typed.kind === 'pick') return [to(column, typed.key)]
  if (typed.kind === 'add') {
    const added = newRecord(directoryOf(column) ?? 'agencies', typed.name, context)
    return [...added.edits, to(column, added.id)]
  }
  if (typed.text.trim() === '') return emptied(task, column, to)
  const { fields } =
    (context.plan && parseReference(context.plan, 'tasks', column, typed.text)) ??
    parseTyped('tasks', column, typed.text, context.language)
  return Object.entries(fields).map(([field, value]) => to(field, value))
}

/** An empty deadline shows the cycle: emptying what is seen empties that. */
function emptied(
  task: EditedTask,
  column: ColumnId,
  to: (field: string, value: unknown) => Edit,
): readonly Edit[] {
  if (column !== 'deadline') return [to(column, null)]
  const edits = [to('deadline', null), to('deadlineText', null)]
  return task.deadline ? edits : [...edits, to('cycle', null)]
}

function coordinatingEdits(
  task: EditedTask,
  typed: Typed | null,
  to: (field: string, value: unknown) => Edit,
  context: EditContext,
): readonly Edit[] {
  const present = Object.keys(task.coordinating ?? {})
  const wanted = wantedAgencies(typed, context)
  const added = (typed?.kind === 'list' ? typed.added : []).map(name => newRecord('agencies', name, context))
  return [
    ...added.flatMap(({ edits }) => edits),
    ...present.filter(id => !wanted.includes(id)).map(id => to(`coordinating/${id}`, null)),
    ...wanted.filter(id => !present.includes(id)).map(id => to(`coordinating/${id}`, true)),
    ...added.map(({ id }) => to(`coordinating/${id}`, true)),
  ]
}

function wantedAgencies(typed: Typed | null, { plan }: EditContext): readonly string[] {
  if (typed?.kind === 'list') {
    const left = plan && typed.typed ? parseCoordinating(plan, typed.typed).elements : []
    return [...new Set([...typed.ids, ...left])]
  }
  return typed?.kind === 'text' && plan ? parseCoordinating(plan, typed.text).elements : []
}

function newRecord(
  collection: Reference,
  name: string,
  context: EditContext,
): { readonly id: string; readonly edits: readonly Edit[] } {
  const id = context.newId()
  return { id, edits: [{ collection, id, field: 'name', to: name.trim() }] }
}
