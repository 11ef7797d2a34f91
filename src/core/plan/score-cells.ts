import type { CellAddress } from './comments'
import { placeOf, type ScorePlace } from './own-scores'
import { assessmentId, type Plan } from './plan'

/** Field of the score of a unit and year, whatever its stage. */
export const SCORE_FIELD = 'score'

/** What a comment on a figure is about, read from its cell. */
export type ScoreCell =
  | { readonly kind: 'year'; readonly place: ScorePlace; readonly field: string }
  | { readonly kind: 'indicator'; readonly index: string; readonly node: string; readonly field: string }

/**
 * The cell of a figure of one unit and year, whether a record is there or not. Every grid that shows the figure names
 * it so; another unit or year in view is another cell.
 */
export const yearCell = (
  plan: Plan,
  unit: string,
  at: Omit<ScorePlace, 'unit'>,
  field: string,
): CellAddress => {
  const place = placeOf(plan, unit, at)
  return {
    collection: 'assessments',
    record: assessmentId(place.index, place.year, place.node, place.unit),
    field,
  }
}

/** The cell of what holds for an indicator whatever the year: its name, who answers for it, the tasks for it. */
export const indicatorCell = (index: string, node: string, field: string): CellAddress => ({
  collection: 'owners',
  record: `${index}|${node}`,
  field,
})

/** Null where the cell is none of a figure or indicator. `unit` absent = the plan's own. */
export function readScoreCell({ collection, record, field }: CellAddress): ScoreCell | null {
  const parts = record.split('|')
  if (collection === 'owners') {
    const [index, node] = parts
    return parts.length === 2 && index && node ? { kind: 'indicator', index, node, field } : null
  }
  const [index, year, node, unit] = parts
  if (collection !== 'assessments' || parts.length > 4 || !index || !node || !/^\d{4}$/.test(year ?? ''))
    return null
  return { kind: 'year', place: { index, year: Number(year), node, ...(unit && { unit }) }, field }
}
