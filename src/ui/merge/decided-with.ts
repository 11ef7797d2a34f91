import type { Plan } from '../../core/plan/plan'
import { columnOf } from '../scores/cell/marks'

interface Field {
  readonly collection: string
  readonly field: string
}

/** A score's author, day and reason are decided with it; pieces of evidence each on their own. */
export function decidedWith({ collection, field }: Field): string {
  const column = collection === 'assessments' ? columnOf(field) : null
  return column === null || column === 'evidence' ? field : column
}

/** How many decisions wait in a plan: a score and its author are one. */
export function openConflicts(plan: Plan | null): number {
  const rows = new Set<string>()
  for (const { collection, id, field } of plan?.conflicts.values() ?? [])
    rows.add(JSON.stringify([collection, id, decidedWith({ collection, field })]))
  return rows.size
}
