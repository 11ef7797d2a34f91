import type { Candidate, MergeCell } from '../../core/journal/reconcile'
import { DELETED } from '../../core/journal/record'
import type { Conflict, Plan } from '../../core/plan/plan'
import { type MergeGroup, type MergeRow, mergeGroups } from '../merge/merge-groups'

/** Conflicts of a plan by record, in the order of a merge. */
export const conflictGroups = (
  plan: Plan,
  nameOf: (collection: string, id: string) => string,
  compareNames: (a: string, b: string) => number,
): readonly MergeGroup[] =>
  mergeGroups(
    { cells: [...plan.conflicts.values()].map(cellOf), before: plan, mine: plan, merged: plan },
    'conflict',
    nameOf,
    compareNames,
  )

/** What the pages show: of a deletion that met an edit the record, else the value written last. */
export const inUse = ({ cell }: Pick<MergeRow, 'cell'>): Candidate | undefined =>
  cell.field === DELETED ? cell.candidates.find(({ value }) => value !== true) : cell.candidates[0]

/** Both sides are long since one: every value is of this plan. */
const cellOf = ({ collection, id, field, values }: Conflict): MergeCell => ({
  ...{ kind: 'conflict', collection, id, field, before: null },
  ...{ mine: values[0]?.value, merged: values[0]?.value },
  candidates: values.map(value => ({ ...value, mine: true, sources: [] })),
})
