import { aggregateUnit } from './aggregate'
import type { NodeColumn } from './analysis'
import { counterpart } from './comparable'
import type { YearView } from './own-scores'
import { recombine } from './raise-total'
import { type UnitScores, unitScoresOf } from './unit-scores'

/**
 * Mean change of one node since `previous` over the other units scored in both years. Points of the node; NaN unless
 * the columns of both years are complete, since the mean of a few known units says nothing about all.
 */
export function meanChangeOf(view: YearView, previous: YearView, position: number, unit: number): number {
  const before = previous.columns[counterpart(view.tree, position, previous.tree)]
  const after = view.columns[position]
  if (!before?.complete || !after?.complete) return Number.NaN
  let sum = 0
  let count = 0
  for (const [id, place] of view.unitPositions) {
    if (place === unit || after.ranks[place] === 0) continue
    const change =
      (after.scores[place] as number) - (before.scores[previous.unitPositions.get(id) ?? -1] ?? Number.NaN)
    if (Number.isNaN(change)) continue
    sum += change
    count++
  }
  return count === 0 ? Number.NaN : sum / count
}

/**
 * Totals of the other ranked units when each moves by the mean change: node by node through the rule where the tree
 * is recombined and every indicator's change is known, else (and for a unit with a missing indicator) in the total.
 * Null where not even the change of the total is known.
 */
export function movedTotals(
  view: YearView,
  previous: YearView,
  unit: number,
  recombined: boolean,
): Float64Array | null {
  const { tree } = view
  const column = view.columns[0] as NodeColumn
  const inTotal = meanChangeOf(view, previous, 0, unit)
  if (Number.isNaN(inTotal)) return null
  const changes = recombined
    ? Float64Array.from(tree.leaves, leaf => meanChangeOf(view, previous, leaf, unit))
    : new Float64Array()
  const byNode = recombined && !changes.some(Number.isNaN)
  const moved: number[] = []
  for (let other = 0; other < column.scores.length; other++) {
    if (other === unit || column.ranks[other] === 0) continue
    const total = column.scores[other] as number
    const tree0 = byNode ? recombine(tree, unitScoresOf(view.columns, other)) : null
    moved.push(total + (tree0 ? changeThrough(view, tree0, changes) : inTotal))
  }
  return Float64Array.from(moved)
}

function changeThrough({ tree }: YearView, base: UnitScores, changes: Float64Array): number {
  const now: UnitScores = { ...base, scores: base.scores.slice(), notApplicable: base.notApplicable.slice() }
  for (const [place, leaf] of tree.leaves.entries()) {
    now.scores[leaf] = (now.scores[leaf] as number) + (changes[place] as number)
  }
  aggregateUnit(tree, now)
  return (now.scores[0] as number) - (base.scores[0] as number)
}
