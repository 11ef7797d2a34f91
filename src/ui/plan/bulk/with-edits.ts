import type { Edit, Plan } from '../../../core/plan/plan'

type Fields = Readonly<Record<string, unknown>>

/** The plan as it will be with these edits of its records, to be looked at before they are made. */
export function withEdits(plan: Plan, edits: readonly Edit[]): Plan {
  const next = {
    ...plan,
    tasks: new Map(plan.tasks),
    agencies: new Map(plan.agencies),
    people: new Map(plan.people),
  }
  for (const { collection, id, field, to } of edits) {
    if (collection !== 'tasks' && collection !== 'agencies' && collection !== 'people') continue
    const records = next[collection] as Map<string, Fields>
    const record = records.get(id) ?? { id }
    const [name = field, element] = field.split('/')
    records.set(id, {
      ...record,
      [name]: element === undefined ? to : withElement(record[name], element, to),
    })
  }
  return next
}

function withElement(list: unknown, element: string, to: unknown): Fields {
  const { [element]: _, ...others } = (list ?? {}) as Fields
  return to === true ? { ...others, [element]: true } : others
}
