import type { Plan } from '../../core/plan/plan'
import type { MergeRow } from '../merge/merge-groups'
import { COLUMN_IDS } from '../plan/columns/column-ids'
import { columnOf } from '../scores/cell/marks'

/** Where a cell stands on the pages, as a path with its query; null = it has no cell of its own. */
export function cellAddress(plan: Plan, { collection, id, field }: MergeRow['cell']): string | null {
  if (collection === 'tasks') {
    const name = field.split('/')[0]
    const column = COLUMN_IDS.find(each => each === name) ?? 'title'
    return plan.tasks.has(id) ? address('/plan', { task: id, column }) : null
  }
  if (collection === 'assessments') {
    const [index = '', year = '', node = '', unit] = id.split('|')
    const column = columnOf(field) ?? 'self'
    const own = unit ?? plan.info.ownUnit
    return address('/scores', { index, year, ...(own ? { unit: own } : {}), node, column })
  }
  if (collection === 'owners') {
    const { index, node } = plan.owners.get(id) ?? {}
    return index && node ? address('/gaps', { index }) : null
  }
  const task = taskOf(plan, collection, id)
  return task ? address('/plan', { task }) : null
}

function taskOf(plan: Plan, collection: string, id: string): string | null {
  if (collection === 'targets') return plan.targets.get(id)?.task ?? null
  if (collection === 'measures') return plan.measures.get(id)?.task ?? null
  if (collection === 'checkIns') return plan.checkIns.get(id)?.task ?? null
  return collection === 'urgings' ? (plan.urgings.get(id)?.task ?? null) : null
}

const address = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query)}`
