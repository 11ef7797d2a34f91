import type { CollectionName, Conflict, Edit } from '../../../core/plan/plan'
import type { ScoreRow } from '../own/own-rows'
import { columnOf } from './marks'

/** The chosen value, and what its writer wrote beside it where that differs too. */
export function choiceEdits(
  row: Pick<ScoreRow, 'conflicts'>,
  conflict: Conflict,
  chosen: Conflict['values'][number],
): readonly Edit[] {
  const column = columnOf(conflict.field)
  const along = [...row.conflicts.values()].filter(
    other => other.field !== conflict.field && columnOf(other.field) === column && column !== 'evidence',
  )
  const pick = ({ collection, id, field }: Conflict, to: unknown): Edit => ({
    collection: collection as CollectionName,
    id,
    field,
    to,
  })
  return [
    pick(conflict, chosen.value),
    ...along.flatMap(other => {
      const own = other.values.find(({ actor }) => actor === chosen.actor)
      return own ? [pick(other, own.value)] : []
    }),
  ]
}
