import { COLLECTION_NAMES, type Edit, type Plan } from '../../../core/plan/plan'

type Fields = Readonly<Record<string, unknown>>

/** The plan as it will be with these edits of its records, to be looked at before they are made. */
export function withEdits(plan: Plan, edits: readonly Edit[]): Plan {
  const changed: Record<string, Map<string, Fields>> = {}
  for (const { collection, id, field, to } of edits) {
    if (collection === 'plan' || !COLLECTION_NAMES.includes(collection)) continue
    const records = changed[collection] ?? new Map<string, Fields>(plan[collection])
    changed[collection] = records
    if (field === 'deleted' && to === true) {
      records.delete(id)
      continue
    }
    const record = records.get(id) ?? { id }
    const [name = field, element] = field.split('/')
    records.set(id, {
      ...record,
      [name]: element === undefined ? to : withElement(record[name], element, to),
    })
  }
  return { ...plan, ...changed }
}

function withElement(list: unknown, element: string, to: unknown): Fields {
  const { [element]: _, ...others } = (list ?? {}) as Fields
  return to === true ? { ...others, [element]: true } : others
}
