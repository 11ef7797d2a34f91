import type { Analysis } from '../../core/analysis/analysis'
import { rankAnswerOf } from '../../core/analysis/column'
import type { Unit } from '../../core/edition/unit'

/** Which units stand beside the one in view: kinds that are on, and single units the user added. */
export interface Comparison {
  readonly best: boolean
  readonly neighbours: boolean
  readonly region: boolean
  readonly added: readonly string[]
}

export const FIRST_COMPARISON: Comparison = { best: true, neighbours: true, region: true, added: [] }

const OF_REGION = 3

/** The units to compare with by the total of the year in view, best first; never the unit in view itself. */
export function comparedUnits(
  { units, columns, request }: Pick<Analysis, 'units' | 'columns' | 'request'>,
  unitOf: (id: string) => Unit | null,
  comparison: Comparison,
): string[] {
  const total = columns[0]
  if (!total) return []
  const ranked = units
    .map((id, position) => {
      const answer = rankAnswerOf(total, position)
      return { id, rank: answer.kind === 'rank' ? answer.rank : Number.POSITIVE_INFINITY }
    })
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id)
  const own = ranked.indexOf(request.unit)
  const region = unitOf(request.unit)?.region ?? null
  const chosen = new Set([
    ...(comparison.best ? ranked.slice(0, 1) : []),
    ...(comparison.neighbours && own >= 0 ? [ranked[own - 1], ranked[own + 1]] : []),
    ...(comparison.region && region !== null
      ? ranked.filter(id => id !== request.unit && unitOf(id)?.region === region).slice(0, OF_REGION)
      : []),
    ...comparison.added,
  ])
  const place = (id: string) => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length)
  return [...chosen]
    .filter(id => id !== undefined && id !== request.unit && units.includes(id))
    .map(id => id as string)
    .sort((a, b) => place(a) - place(b))
}
