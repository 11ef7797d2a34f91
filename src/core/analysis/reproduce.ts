import type { ScoreTable } from '../edition/dataset'
import { combine } from './aggregate'
import type { Reproduction } from './analysis'
import { ranked } from './rank'
import type { Tree } from './tree'

/** Noise of adding doubles. */
const NOISE = 1e-9
const SINGLE_DIGITS = 7

/** How many published scores of one inner node come out of its published children. */
export interface NodeReproduction {
  readonly matched: number
  readonly of: number
  readonly tolerance: number
  /** The recomputed scores, NaN where a part is missing. Along the table's units. */
  readonly recomputed: Float64Array
}

/**
 * Can the totals and ranks of a year be recomputed from published parts (DESIGN §2.5)? Tested only against totals
 * that were themselves published, from children none of which was derived from that total. Ranks are compared where
 * every ranked unit was recomputed and the publisher printed ranks.
 */
export function reproduce(tree: Tree, table: ScoreTable): Reproduction {
  if (tree.edition.combine === 'published') return { kind: 'published-only' }
  const origin = table.origins[0]
  if (origin === 'computed') return { kind: 'computed' }
  const children = tree.children[0] as Uint32Array
  if (origin !== 'published' || children.some(child => table.origins[child] !== 'published')) {
    return { kind: 'not-testable' }
  }
  const { matched, of, tolerance, recomputed } = reproduceNode(tree, table, 0)
  if (of === 0) return { kind: 'not-testable' }
  let ranks = 0
  let ofRanks = 0
  const present = recomputed.reduce((count, total) => count + (Number.isNaN(total) ? 0 : 1), 0)
  if (present >= (table.n[0] as number) && (table.n[0] as number) > 0) {
    const places = ranked(recomputed, tree.edition.rank, (tree.directions[0] as number) > 0 ? 'high' : 'low')
    for (let unit = 0; unit < table.units.length; unit++) {
      if (table.printedRanks[unit] === 0) continue
      ofRanks++
      if (places[unit] === table.printedRanks[unit]) ranks++
    }
  }
  return { kind: 'tested', totals: matched, ofTotals: of, ranks, ofRanks, tolerance }
}

/**
 * Recomputes one inner node for every unit from its direct children and compares with what the table holds.
 * Tolerance: half a unit of the node's printed precision + Σ share × half a unit of each child's, since each printed
 * figure may be off by half a unit. Points of the node.
 */
export function reproduceNode(tree: Tree, table: ScoreTable, position: number): NodeReproduction {
  const units = table.units.length
  const recomputed = new Float64Array(units)
  let tolerance = halfUnit(table, position) + NOISE
  for (const child of tree.children[position] as Uint32Array) {
    tolerance += Math.abs(tree.shares[child] as number) * halfUnit(table, child)
  }
  let matched = 0
  let of = 0
  for (let unit = 0; unit < units; unit++) {
    const score = table.scores[position * units + unit] as number
    const sum = combine(tree, position, {
      scores: table.scores,
      notApplicable: table.notApplicable,
      stride: units,
      offset: unit,
    })
    recomputed[unit] = sum
    if (Number.isNaN(sum) || Number.isNaN(score)) continue
    of++
    if (Math.abs(sum - score) <= tolerance) matched++
  }
  return { matched, of, tolerance, recomputed }
}

/**
 * Half a unit of the last printed digit. Figures kept as the publisher's files hold them (no printed decimals) are
 * single-precision numbers: seven significant digits.
 */
function halfUnit(table: ScoreTable, position: number): number {
  const decimals = table.decimals[position] as number
  if (decimals >= 0) return 0.5 * 10 ** -decimals
  const units = table.units.length
  let largest = 0
  for (const score of table.scores.subarray(position * units, (position + 1) * units)) {
    if (Math.abs(score) > largest) largest = Math.abs(score)
  }
  return largest === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(largest)) - SINGLE_DIGITS + 1)
}
