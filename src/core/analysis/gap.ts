import type { NodeColumn } from './analysis'
import { passes } from './passing'
import { percentRank } from './rank'
import type { Tree } from './tree'

/** What the score of one unit at one node leaves open. Points of the node unless said; NaN = cannot be had. */
export interface Gaps {
  /** (score − min) / (max − min). */
  readonly ratio: number
  readonly percentRank: number
  readonly gapMax: number
  readonly gapBest: number
  readonly gapMean: number
  readonly gapNext: number
  /** (score − mean) / standard deviation. */
  readonly deviation: number
  /** Points of the total: effect × (best − score), counted so that more is worse also where low is better. */
  readonly stake: number
  readonly lost: number
}

/**
 * Gaps by DESIGN §1: gap = reference − score, so gap + score = reference. `min` and `max` are the bounds that hold
 * for the unit (smaller where something does not apply). Where low is better the reference `max` is the min.
 * A missing score, an unknown bound or a partial column leaves NaN; a printed mean stands in for a computed one.
 */
export function gapsOf(
  tree: Tree,
  column: NodeColumn,
  position: number,
  unit: number,
  min: number,
  max: number,
): Gaps {
  const score = column.scores[unit] ?? Number.NaN
  const direction = tree.directions[position] as number
  const toTotal = direction * column.effect
  const gapMax = (direction > 0 ? max : min) - score
  const gapBest = column.best - score
  return {
    ratio: max > min ? (score - min) / (max - min) : Number.NaN,
    percentRank: column.complete ? percentRank(column.ranks[unit] ?? 0, column.n) : Number.NaN,
    gapMax,
    gapBest,
    gapMean: column.mean - score,
    gapNext: nextBetter(tree, column, unit, direction) - score,
    deviation: column.standardDeviation > 0 ? (score - column.mean) / column.standardDeviation : Number.NaN,
    stake: toTotal * gapBest,
    lost: toTotal * gapMax,
  }
}

/** The nearest score that is strictly better at the rank rule's precision; NaN at the top and in partial columns. */
function nextBetter(tree: Tree, column: NodeColumn, unit: number, direction: number): number {
  if (!column.complete) return Number.NaN
  const score = column.scores[unit] ?? Number.NaN
  const { decimals } = tree.edition.rank
  let next = Number.NaN
  for (let other = 0; other < column.scores.length; other++) {
    if (column.ranks[other] === 0) continue
    const rival = column.scores[other] as number
    if (!passes(direction * rival, direction * score, decimals)) continue
    if (Number.isNaN(next) || direction * rival < direction * next) next = rival
  }
  return next
}
