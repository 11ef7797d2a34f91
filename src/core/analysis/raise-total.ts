import { aggregateNode, aggregateUnit, applicableBounds } from './aggregate'
import type { Projection, Raise } from './analysis'
import type { Tree } from './tree'
import type { UnitScores } from './unit-scores'

/** What raises do to the total of one unit. Points. */
export interface RaisedTotal {
  readonly base: number
  readonly total: number
  readonly raises: Projection['raises']
  readonly unplaced: readonly string[]
  readonly carried: number
  readonly recombined: boolean
}

/**
 * Raises → node scores → total (DESIGN §4). The scores climb only along the paths of the raised nodes, deepest first,
 * so that an inner target adds only what its descendants' raises leave short. Per node the highest raise counts once,
 * cut at the maximum; a raise to the present score or below brings nothing; one whose present score is missing
 * brings NaN and is left out of the total.
 * With every indicator known the tree is recombined by the edition's rule and what the published total differs from
 * it is carried along unchanged; else the total grows by Σ effect × raise, NaN where the rule does not add.
 */
export function raiseTotal(tree: Tree, unit: UnitScores, raises: readonly Raise[]): RaisedTotal {
  const recombination = recombine(tree, unit)
  const published = unit.scores[0] as number
  const base = Number.isNaN(published) && recombination ? (recombination.scores[0] as number) : published
  const climb = recombination ? recombinedClimb(tree, recombination) : linearClimb(tree)
  const { maxes, mins } = applicableBounds(tree, unit)
  const highest = highestRaises(tree, raises)
  const done: Projection['raises'][number][] = []
  let total = base
  for (const position of tree.upward) {
    const wished = highest.get(position)
    if (wished === undefined) continue
    const direction = tree.directions[position] as number
    const cap = (direction > 0 ? maxes[position] : mins[position]) as number
    const capped = direction * wished > direction * cap
    const target = capped ? cap : wished
    const from = unit.scores[position] as number
    const lift = direction * (target - from) > 0 ? target - from : 0
    const points = Number.isNaN(from) ? Number.NaN : climb(position, lift)
    if (!Number.isNaN(from)) total += points
    done.push({
      node: tree.codes[position] as string,
      from,
      to: Number.isNaN(from) ? target : from + lift,
      points,
      capped,
      unknownMax: Number.isNaN(cap),
    })
  }
  return {
    base,
    total,
    raises: done.reverse(),
    unplaced: raises.map(raise => raise.node).filter(code => !tree.positions.has(code)),
    carried: recombination ? differenceOf(base, recombination.scores[0] as number) : 0,
    recombined: recombination !== null,
  }
}

/** Below a billionth of a point it is the noise of adding doubles. */
function differenceOf(published: number, recombined: number): number {
  const difference = published - recombined
  return Math.abs(difference) < 1e-9 ? 0 : difference
}

/** The unit's tree computed anew from its indicators; null where one is missing or the edition is never recomputed. */
export function recombine(tree: Tree, unit: UnitScores): UnitScores | null {
  const scores = unit.scores.slice()
  const notApplicable = unit.notApplicable.slice()
  for (const leaf of tree.leaves) {
    if (Number.isNaN(scores[leaf]) && notApplicable[leaf] !== 1) return null
  }
  const again: UnitScores = { scores, notApplicable, stride: 1, offset: 0 }
  aggregateUnit(tree, again)
  return Number.isNaN(scores[0]) || tree.leaves.length === 1 ? null : again
}

/** Lifts a node above its base by `lift` unless its descendants did so already; answers the points of the total. */
type Climb = (position: number, lift: number) => number

/** Nodes are climbed deepest first, so that no path runs through a node that was lifted before. */
function recombinedClimb(tree: Tree, base: UnitScores): Climb {
  const now: UnitScores = { ...base, scores: base.scores.slice(), notApplicable: base.notApplicable.slice() }
  return (position, lift) => {
    const before = now.scores[0] as number
    const gained = (now.scores[position] as number) - (base.scores[position] as number)
    const short = shortOf(tree, position, lift, gained)
    if (short === 0) return 0
    now.scores[position] = (now.scores[position] as number) + short
    for (
      let parent = tree.parents[position] as number;
      parent >= 0;
      parent = tree.parents[parent] as number
    ) {
      aggregateNode(tree, parent, now)
    }
    return (now.scores[0] as number) - before
  }
}

function linearClimb(tree: Tree): Climb {
  const gains = new Float64Array(tree.codes.length)
  return (position, lift) => {
    let points = shortOf(tree, position, lift, gains[position] as number)
    if (points === 0) return 0
    gains[position] = (gains[position] as number) + points
    for (let node = position; (tree.parents[node] as number) >= 0; node = tree.parents[node] as number) {
      points *= tree.shares[node] as number
      const parent = tree.parents[node] as number
      gains[parent] = (gains[parent] as number) + points
    }
    return points
  }
}

/** What `gained` leaves short of `lift`, both counted from the base. */
const shortOf = (tree: Tree, position: number, lift: number, gained: number): number =>
  (tree.directions[position] as number) * (lift - gained) > 0 ? lift - gained : 0

function highestRaises(tree: Tree, raises: readonly Raise[]): Map<number, number> {
  const highest = new Map<number, number>()
  for (const { node, score } of raises) {
    const position = tree.positions.get(node)
    if (position === undefined || Number.isNaN(score)) continue
    const known = highest.get(position)
    const direction = tree.directions[position] as number
    if (known === undefined || direction * score > direction * known) highest.set(position, score)
  }
  return highest
}
