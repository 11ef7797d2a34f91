import { LENSES, type Lens } from '../edition/edition'
import type { NodeColumn, NodeView } from './analysis'
import { percentRank } from './rank'
import type { Group, Tree } from './tree'

/** Two scores closer than this are one place. */
const SAME = 1e-9
/** Share of units from which "lowest by ratio" is low for everyone. */
const STRUCTURAL_SHARE = 0.9

/** How many nodes a component lists by default: 1 for up to 4 nodes, 2 for 5–8, else 3 (DESIGN §3). */
export const defaultK = (nodes: number): number => (nodes <= 4 ? 1 : nodes <= 8 ? 2 : 3)

/**
 * How low a node is by a lens: larger = lower, in the lens's own measure; NaN = the lens cannot judge the node.
 * A node that did not fall is not judged by `fall`. `direction` 1 = high is better, −1 = low is better.
 */
export function lowness(view: NodeView, lens: Lens, direction: number): number {
  switch (lens) {
    case 'ratio':
      return -direction * view.ratio
    case 'rank':
      return rankLowness(view)
    case 'mean':
      return -direction * view.deviation
    case 'best':
      return direction * view.gapBest
    case 'stake':
      return view.stake
    case 'lost':
      return view.lost
    case 'fall': {
      const fall = -direction * view.change
      return fall > SAME ? fall : Number.NaN
    }
  }
}

/** Percent rank; in a partial column the printed rank still says how low, where its denominator is known. */
function rankLowness({ rank, percentRank: computed }: NodeView): number {
  return Number.isNaN(computed) && rank.kind === 'rank' ? percentRank(rank.rank, rank.n) : computed
}

/**
 * Places of the k largest values, largest first; all that tie with the k-th are listed, in their given order.
 * NaN is never listed.
 */
export function lowestPlaces(values: readonly number[], k: number): number[] {
  const places = [...values.keys()].filter(place => !Number.isNaN(values[place]))
  places.sort((a, b) => {
    const difference = (values[b] as number) - (values[a] as number)
    return Math.abs(difference) <= SAME ? a - b : difference
  })
  const last = places[Math.min(k, places.length) - 1]
  if (last === undefined) return []
  return places.filter(place => (values[place] as number) >= (values[last] as number) - SAME)
}

/**
 * Lenses that list the same nodes in every component of the edition: equal effects make `best` and `stake` one, equal
 * ranges in points of the total make `ratio` and `lost` one. Lens left out → the earlier lens it coincides with.
 */
export function coincidingLenses(tree: Tree): Partial<Record<Lens, Lens>> {
  const found: Partial<Record<Lens, Lens>> = {}
  const effect = (position: number): number => tree.effects[position] as number
  const range = (position: number): number =>
    effect(position) * ((tree.maxes[position] as number) - (tree.mins[position] as number))
  if (tree.groups.every(group => areEqual(group, effect))) found.stake = 'best'
  if (tree.groups.every(group => areEqual(group, range))) found.lost = 'ratio'
  return found
}

/** Lenses that judge at least one indicator and do not coincide with an earlier one that does, in order. */
export function offeredLenses(
  tree: Tree,
  views: readonly NodeView[],
  coinciding: Readonly<Partial<Record<Lens, Lens>>>,
): Lens[] {
  const answered = LENSES.filter(lens =>
    tree.groups.some(group =>
      group.members.some(position => {
        const view = views[position] as NodeView
        // A year in which nothing fell still answers the question.
        return !Number.isNaN(lens === 'fall' ? view.change : lowness(view, lens, 1))
      }),
    ),
  )
  return answered.filter(lens => {
    const twin = coinciding[lens]
    return twin === undefined || !answered.includes(twin)
  })
}

/** In how many units each node is the lowest of its component by score ratio, along the tree's positions. */
export interface Structure {
  readonly lowestIn: Uint32Array
  readonly ofUnits: Uint32Array
}

/**
 * Counts over all units (DESIGN §3 structural). A component is judged in a unit where at least two of its nodes
 * apply and none is missing, and only where every column of it is complete: one known province says nothing
 * about the others. Ties for the lowest all count.
 */
export function structureOf(tree: Tree, columns: readonly NodeColumn[]): Structure {
  const lowestIn = new Uint32Array(tree.codes.length)
  const ofUnits = new Uint32Array(tree.codes.length)
  for (const { members } of tree.groups) {
    if (!members.every(position => columns[position]?.complete && isBounded(tree, position))) continue
    const units = columns[0]?.scores.length ?? 0
    for (let unit = 0; unit < units; unit++) countUnit(tree, columns, members, unit, lowestIn, ofUnits)
  }
  return { lowestIn, ofUnits }
}

/**
 * Whether a node is low for everyone (DESIGN §3 structural): lowest of its component by score ratio in at least 90 %
 * of the units judged. False where none could be judged. `position` as in `Tree`.
 */
export const isStructural = (structure: Structure, position: number): boolean =>
  (structure.ofUnits[position] as number) > 0 &&
  (structure.lowestIn[position] as number) >= STRUCTURAL_SHARE * (structure.ofUnits[position] as number)

function countUnit(
  tree: Tree,
  columns: readonly NodeColumn[],
  members: Uint32Array,
  unit: number,
  lowestIn: Uint32Array,
  ofUnits: Uint32Array,
): void {
  let applying = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const position of members) {
    const column = columns[position] as NodeColumn
    if (column.notApplicable[unit] === 1) continue
    const ratio = goodness(tree, position, column.scores[unit] as number)
    if (Number.isNaN(ratio)) return
    applying++
    if (ratio < lowest) lowest = ratio
  }
  if (applying < 2) return
  for (const position of members) {
    const column = columns[position] as NodeColumn
    if (column.notApplicable[unit] === 1) continue
    ofUnits[position] = (ofUnits[position] as number) + 1
    const ratio = goodness(tree, position, column.scores[unit] as number)
    if (ratio <= lowest + SAME) lowestIn[position] = (lowestIn[position] as number) + 1
  }
}

/** The score ratio turned so that higher is better. */
function goodness(tree: Tree, position: number, score: number): number {
  const min = tree.mins[position] as number
  return ((tree.directions[position] as number) * (score - min)) / ((tree.maxes[position] as number) - min)
}

const isBounded = (tree: Tree, position: number): boolean =>
  !Number.isNaN(tree.mins[position]) && !Number.isNaN(tree.maxes[position])

/** Whether a measure is known and the same at every indicator of a component. */
function areEqual(group: Group, measure: (position: number) => number): boolean {
  const first = measure(group.members[0] as number)
  return group.members.every(position => Math.abs(measure(position) - first) <= SAME)
}
