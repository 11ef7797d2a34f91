import type { NodeColumn, Projection, Raise, RankAnswer } from './analysis'
import { rankAnswerOf } from './column'
import type { YearView } from './own-scores'
import { passes, placeAmong } from './passing'
import { raiseTotal } from './raise-total'
import { meanChangeOf, movedTotals, positionsIn } from './rivals-move'
import { unitScoresOf } from './unit-scores'

/**
 * The estimate for one unit: the total with the raises, and its rank twice (DESIGN §4): others hold, and others move
 * as in the last comparable year (`previous`; null = none). Ranks are computed on complete columns; on a partial one
 * the answer is the interval between the nearest known rungs, or none. Without a gain the rank in view stands.
 */
export function project(
  view: YearView,
  previous: YearView | null,
  unit: number,
  raises: readonly Raise[],
): Projection {
  const column = view.columns[0] as NodeColumn
  const raised = raiseTotal(view.tree, unitScoresOf(view.columns, unit), raises)
  const { base, total } = raised
  const baseRank = rankAnswerOf(column, unit)
  const meanChange = previous
    ? meanChangeOf(view, previous, positionsIn(view, previous), 0, unit)
    : Number.NaN
  const moved = previous && column.complete ? movedTotals(view, previous, unit, raised.recombined) : null
  return {
    base: { total: base, rank: baseRank, n: column.n },
    total,
    raises: raised.raises,
    unplaced: raised.unplaced,
    othersHold: total === base ? baseRank : standing(view, unit, base, total),
    othersMove: moved ? placed(view, total, moved) : { kind: 'none' },
    meanChange,
    movedFrom: previous && !Number.isNaN(meanChange) ? previous.year : null,
    carried: raised.carried,
    recombined: raised.recombined,
  }
}

function standing(view: YearView, unit: number, base: number, total: number): RankAnswer {
  const column = view.columns[0] as NodeColumn
  if (!column.complete) return intervalOf(view, unit, base, total)
  const rivals = column.scores.filter((_, other) => other !== unit && (column.ranks[other] as number) > 0)
  return placed(view, total, rivals)
}

function placed(view: YearView, total: number, rivals: Float64Array): RankAnswer {
  if (Number.isNaN(total)) return { kind: 'none' }
  const direction = view.tree.directions[0] as number
  const { decimals } = view.tree.edition.rank
  const rank = placeAmong(
    direction * total,
    rivals.map(rival => direction * rival),
    decimals,
  )
  return { kind: 'rank', rank, n: rivals.length + 1, printed: false }
}

/** Between the nearest known rung that is better and the nearest that is not; the own place before is a rung too. */
function intervalOf(view: YearView, unit: number, base: number, total: number): RankAnswer {
  const column = view.columns[0] as NodeColumn
  if (Number.isNaN(total) || column.n === 0) return { kind: 'none' }
  const direction = view.tree.directions[0] as number
  const { decimals } = view.tree.edition.rank
  let best = 1
  let worst = column.n
  let known = 0
  for (let other = 0; other < column.scores.length; other++) {
    const answer = rankAnswerOf(column, other)
    const rung = other === unit ? base : (column.scores[other] as number)
    if (answer.kind !== 'rank' || Number.isNaN(rung)) continue
    known++
    if (passes(direction * rung, direction * total, decimals)) best = Math.max(best, answer.rank)
    else worst = Math.min(worst, answer.rank)
  }
  return known === 0
    ? { kind: 'none' }
    : { kind: 'interval', best, worst: Math.max(best, worst), n: column.n }
}
