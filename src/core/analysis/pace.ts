import type { Edition } from '../edition/edition'
import type { NodeColumn, Pace } from './analysis'
import { counterpart } from './comparable'
import { quantile, sortedPresent } from './statistics'
import { ceilingOf, type Tree } from './tree'
import type { YearBase } from './year-base'

/**
 * One-year gains of all units at every node over `years`, the edition's comparable ones (DESIGN §4), falls counted as
 * negative gains; 75th and 90th percentile by linear interpolation (type 7, see `quantile`). Points of the node, in
 * the better direction. Only complete columns count: a few known provinces are not "all units".
 */
export function paceOf(edition: Edition, years: readonly YearBase[]): readonly Pace[] {
  const home = years.find(({ tree }) => tree.edition.id === edition.id)
  return edition.nodes.map((_, position) => (home ? nodePace(home.tree, years, position) : NO_PACE))
}

const NO_PACE: Pace = { p75: Number.NaN, p90: Number.NaN, gains: 0, from: 0, to: 0 }

/**
 * The proposed target: score + P75, capped at the mean, or at the best when the score is above the mean, and never
 * beyond what the node can reach. NaN where no gain is known or where nothing is left to propose.
 */
export function proposalOf(
  tree: Tree,
  position: number,
  column: NodeColumn,
  score: number,
  pace: Pace,
): number {
  const direction = tree.directions[position] as number
  const ahead = direction * score >= direction * column.mean
  const caps = [score + direction * pace.p75, ahead ? column.best : column.mean, ceilingOf(tree, position)]
  const target = direction * Math.min(...caps.filter(cap => !Number.isNaN(cap)).map(cap => direction * cap))
  if (Number.isNaN(pace.p75) || Number.isNaN(score)) return Number.NaN
  return direction * (target - score) > 0 ? target : Number.NaN
}

function nodePace(tree: Tree, years: readonly YearBase[], position: number): Pace {
  const gains: number[] = []
  const seen: number[] = []
  for (const [place, later] of years.entries()) {
    const earlier = years[place - 1]
    if (!earlier || later.year !== earlier.year + 1) continue
    const found = gainsBetween(tree, position, earlier, later)
    if (found.length === 0) continue
    gains.push(...found)
    seen.push(earlier.year, later.year)
  }
  if (gains.length === 0) return NO_PACE
  const ascending = sortedPresent(Float64Array.from(gains))
  return {
    p75: quantile(ascending, 0.75),
    p90: quantile(ascending, 0.9),
    gains: gains.length,
    from: seen[0] as number,
    to: seen.at(-1) as number,
  }
}

function gainsBetween(tree: Tree, position: number, earlier: YearBase, later: YearBase): number[] {
  const before = earlier.columns[counterpart(tree, position, earlier.tree)]
  const after = later.columns[counterpart(tree, position, later.tree)]
  if (!before?.complete || !after?.complete) return []
  const direction = tree.directions[position] as number
  const gains: number[] = []
  for (const [unit, place] of later.unitPositions) {
    const gain =
      (after.scores[place] as number) - (before.scores[earlier.unitPositions.get(unit) ?? -1] ?? Number.NaN)
    if (!Number.isNaN(gain)) gains.push(direction * gain)
  }
  return gains
}
