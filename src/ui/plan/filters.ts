import type { PlanRow } from './row/plan-row'

/** The filters that are work to do; each is offered only where it finds something. */
export const FILTERS = ['past', 'soon', 'notReported', 'noLead', 'notClear', 'doneBySource'] as const
export type Filter = (typeof FILTERS)[number]

/** Whether a row is found by a filter. `bySource`: statuses are what the sources say. */
function passes({ findings, lead }: PlanRow, filter: Filter, bySource: boolean): boolean {
  if (!findings) return false
  switch (filter) {
    case 'past':
    case 'soon':
      return findings.status.time.kind === filter
    case 'notReported':
      return findings.notReported !== null
    case 'noLead':
      return lead === null
    case 'notClear':
      return findings.clears.missing.length > 0
    case 'doneBySource':
      return bySource && findings.status.state === 'done'
  }
}

/** Filter → number of rows, for those that find any. */
export function countFilters(rows: readonly PlanRow[], bySource: boolean): ReadonlyMap<Filter, number> {
  const counts = new Map<Filter, number>()
  for (const filter of FILTERS) {
    const count = rows.filter(row => passes(row, filter, bySource)).length
    if (count > 0) counts.set(filter, count)
  }
  return counts
}

/** Filters of the page, ready for the grid; undefined where none is on. */
export function rowFilter(
  filters: ReadonlySet<Filter>,
  bySource: boolean,
): ((row: PlanRow) => boolean) | undefined {
  if (filters.size === 0) return undefined
  return row => [...filters].every(filter => passes(row, filter, bySource))
}
