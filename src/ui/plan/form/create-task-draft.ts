import { createMemo, createSignal } from 'solid-js'
import { type CellFault, faultOf } from '../../../core/plan/faults'
import { parseTyped } from '../../../core/plan/parse-typed'
import type { CollectionName, Edit, Plan, Task } from '../../../core/plan/plan'
import type { ColumnId } from '../columns/column-ids'
import type { Typed } from '../editors/typed'
import type { Known } from '../row/plan-row'
import { type EditContext, typedEdits } from '../typed-edits'
import { sameStored } from './same-stored'

/** Records that belong to a task and are kept in its form. */
export const PARTS = ['targets', 'measures', 'checkIns', 'urgings'] as const
export type Part = (typeof PARTS)[number]

export type PartRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** What the form has changed and not yet written. All of it becomes one changeset. */
export function createTaskDraft(task: Known<Task>, plan: Plan, context: () => EditContext) {
  const [typed, setTyped] = createSignal<ReadonlyMap<ColumnId, Typed | null>>(new Map())
  const [texts, setTexts] = createSignal<ReadonlyMap<string, string>>(new Map())
  const [added, setAdded] = createSignal<readonly { part: Part; id: string }[]>([])
  const [removed, setRemoved] = createSignal<ReadonlySet<string>>(new Set())

  const stored = (part: Part): readonly PartRecord[] =>
    [...plan[part].values()].filter(record => record.task === task.id) as readonly PartRecord[]
  const textKey = (part: Part, id: string, field: string) => JSON.stringify([part, id, field])

  const fieldEdits = (column: ColumnId): readonly Edit[] => {
    const change = typed().get(column)
    return change === undefined ? [] : typedEdits(task, column, change, context())
  }
  const partEdits = (): Edit[] => {
    const edits: Edit[] = []
    const gone = removed()
    const filled = new Set<string>()
    for (const [key, text] of texts()) {
      const [part, id, field] = JSON.parse(key) as [Part, string, string]
      if (gone.has(id)) continue
      if (text.trim() !== '') filled.add(id)
      const { fields } = parseTyped(part, field, text, context().language)
      for (const [name, to] of Object.entries(fields)) edits.push({ collection: part, id, field: name, to })
    }
    // A line that was added and left empty is none.
    const fresh = added().filter(({ id }) => filled.has(id) && !gone.has(id))
    const isDropped = (id: string) => added().some(line => line.id === id) && !filled.has(id)
    return [
      ...fresh.map(({ part, id }): Edit => ({ collection: part, id, field: 'task', to: task.id })),
      ...edits.filter(({ id }) => !isDropped(id)),
      ...[...gone]
        .filter(id => !added().some(line => line.id === id))
        .map((id): Edit => ({ collection: partOf(id), id, field: 'deleted', to: true })),
    ]
  }
  const partOf = (id: string): CollectionName =>
    (['targets', 'measures', 'checkIns', 'urgings'] as const).find(part => plan[part].has(id)) ?? 'measures'

  const edits = createMemo(() =>
    [...[...typed().keys()].flatMap(fieldEdits), ...partEdits()].filter(edit => !sameStored(plan, edit)),
  )

  return {
    task,
    plan,
    edits,
    /** What was typed into a field; undefined = nothing yet. */
    typed: (column: ColumnId): Typed | null | undefined => typed().get(column),
    type: (column: ColumnId, value: Typed | null) => setTyped(new Map(typed()).set(column, value)),
    /** The fault of what a field would hold. */
    fault(column: ColumnId): CellFault | null {
      const edit = fieldEdits(column).find(({ field }) => field === column)
      return faultOf('tasks', column, edit ? edit.to : task[column])
    },
    records: (part: Part): readonly PartRecord[] => [
      ...stored(part).filter(({ id }) => !removed().has(id)),
      ...added()
        .filter(line => line.part === part && !removed().has(line.id))
        .map(({ id }) => ({ id })),
    ],
    isAdded: (id: string) => added().some(line => line.id === id),
    partText: (part: Part, id: string, field: string): string | undefined =>
      texts().get(textKey(part, id, field)),
    typePart: (part: Part, id: string, field: string, text: string) =>
      setTexts(new Map(texts()).set(textKey(part, id, field), text)),
    partFault(part: Part, record: PartRecord, field: string): CellFault | null {
      const text = texts().get(textKey(part, record.id, field))
      return text === undefined
        ? faultOf(part, field, record[field])
        : parseTyped(part, field, text, context().language).fault
    },
    partValue(part: Part, record: PartRecord, field: string): unknown {
      const text = texts().get(textKey(part, record.id, field))
      return text === undefined
        ? record[field]
        : parseTyped(part, field, text, context().language).fields[field]
    },
    add(part: Part): string {
      const id = context().newId()
      setAdded([...added(), { part, id }])
      return id
    },
    remove: (id: string) => setRemoved(new Set(removed()).add(id)),
  }
}
