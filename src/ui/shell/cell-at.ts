import type { Plan } from '../../core/plan/plan'
import type { TextKey, Translate } from '../text/texts'

/** A register of the journal: a field of a record; elements of a reference list are `field/element`. */
export interface CellAt {
  readonly collection: string
  readonly id: string
  readonly field: string
}

/**
 * "3 · Nâng cao vai trò… · Thời hạn", by the first of the plans that has the record. Fields without a column keep their
 * own name, nameless records their id.
 */
export function nameOfCell(t: Translate, cell: CellAt, plans: readonly (Plan | null)[]): string {
  const record = plans.map(plan => recordAt(plan, cell)).find(found => found !== undefined)
  const field = cell.field.split('/')[0] ?? ''
  const column: string | undefined = t(`plan.column.${field}` as TextKey)
  const name = [record?.number, record?.title ?? record?.name ?? record?.node].filter(Boolean)
  return [...(name.length > 0 ? name : [cell.id]), column ?? field].join(' · ')
}

/** What the plan shows there; undefined where it has no such record or nothing in it. */
export function valueAt(plan: Plan | null, cell: CellAt): unknown {
  const [name, element] = cell.field.split('/')
  const value = name === undefined ? undefined : recordAt(plan, cell)?.[name]
  if (element === undefined) return value
  return typeof value === 'object' && value !== null ? Reflect.get(value, element) : undefined
}

function recordAt(plan: Plan | null, { collection, id }: CellAt): Record<string, unknown> | undefined {
  if (!plan) return undefined
  if (collection === 'plan') return plan.info
  const records: unknown = Reflect.get(plan, collection)
  return records instanceof Map ? records.get(id) : undefined
}
