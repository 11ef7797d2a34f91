import type { Edit, Plan } from '../../../core/plan/plan'

/** Whether the plan holds already what an edit would write; such an edit is no change. */
export function sameStored(plan: Plan, { collection, id, field, to }: Edit): boolean {
  if (collection === 'plan') return false
  const record: Readonly<Record<string, unknown>> | undefined = plan[collection].get(id)
  const [name = field, element] = field.split('/')
  const value =
    element === undefined ? record?.[name] : (record?.[name] as Record<string, unknown>)?.[element]
  return (value ?? null) === (to ?? null)
}
