import type { Plan } from '../../core/plan/plan'
import { recordIn } from '../text/record-names'
import type { CellPlace } from '../text/record-words'

/** What the plan shows there; undefined where it has no such record or nothing in it. */
export function valueAt(plan: Plan | null, { collection, id, field }: CellPlace): unknown {
  const [name, element] = field.split('/')
  const value = name === undefined ? undefined : recordIn([plan], collection, id)?.[name]
  if (element === undefined) return value
  return typeof value === 'object' && value !== null ? Reflect.get(value, element) : undefined
}
