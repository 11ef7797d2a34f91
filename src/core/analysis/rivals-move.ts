import { aggregateUnit } from './aggregate'
import type { NodeColumn } from './analysis'
import { counterpart } from './comparable'
import type { YearView } from './own-scores'
import { recombine } from './raise-total'
import type { Tree } from './tree'
import { type UnitScores, unitScoresOf } from './unit-scores'

/** For each unit of a year its position in another; −1 = not there. */
export function positionsIn(view: YearView, other: YearView): Int32Array {
  return Int32Array.from(view.table.units, unit => other.unitPositions.get(unit) ?? -1)
}

/**
 * Mean change of one node since `previous` over the other units scored in both years. Points of the node; NaN unless
 * the columns of both years are complete, since the mean of a few known units says nothing about all.
 * `there` holds each unit's position in the previous year.
 */
export function meanChangeOf(
  view: YearView,
  previous: YearView,
  there: Int32Array,
  position: number,
  unit: number,
): number {
  const before = previous.columns[counterpart(view.tree, position, previous.tree)]
  const after = view.columns[position]
  if (!before?.complete || !after?.complete) return Number.NaN
  let sum = 0
  let count = 0
  for (let place = 0; place < there.length; place++) {
    if (place === unit || after.ranks[place] === 0 || there[place] === -1) continue
    const change = (after.scores[place] as number) - (before.scores[there[place] as number] as number)
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
  const there = positionsIn(view, previous)
  const inTotal = meanChangeOf(view, previous, there, 0, unit)
  if (Number.isNaN(inTotal)) return null
  const changes = recombined
    ? Float64Array.from(tree.leaves, leaf => meanChangeOf(view, previous, there, leaf, unit))
    : new Float64Array()
  const byNode = recombined && !changes.some(Number.isNaN)
  /** Where the rule adds, the same for every unit whose indicators all apply and are known; NaN = it does not add. */
  const added = changes.reduce((sum, change, place) => sum + change * effectOf(tree, place), 0)
  const moved: number[] = []
  for (let other = 0; other < column.scores.length; other++) {
    if (other === unit || column.ranks[other] === 0) continue
    const total = column.scores[other] as number
    moved.push(total + (byNode ? changeOf(view, other, changes, added, inTotal) : inTotal))
  }
  return Float64Array.from(moved)
}

const effectOf = (tree: Tree, place: number): number => tree.effects[tree.leaves[place] as number] as number

function changeOf(
  { tree, columns }: YearView,
  unit: number,
  changes: Float64Array,
  added: number,
  inTotal: number,
): number {
  if (!Number.isNaN(added) && hasEveryIndicator(tree, columns, unit)) return added
  const base = recombine(tree, unitScoresOf(columns, unit))
  return base ? changeThrough(tree, base, changes) : inTotal
}

function hasEveryIndicator(tree: Tree, columns: readonly NodeColumn[], unit: number): boolean {
  for (const leaf of tree.leaves) if (Number.isNaN(columns[leaf]?.scores[unit])) return false
  return true
}

function changeThrough(tree: Tree, base: UnitScores, changes: Float64Array): number {
  const now: UnitScores = { ...base, scores: base.scores.slice(), notApplicable: base.notApplicable.slice() }
  for (const [place, leaf] of tree.leaves.entries()) {
    now.scores[leaf] = (now.scores[leaf] as number) + (changes[place] as number)
  }
  aggregateUnit(tree, now)
  return (now.scores[0] as number) - (base.scores[0] as number)
}
