import type { RankRule } from '../edition/edition'
import { radixOrder } from './radix-order'
import { roundDecimal } from './round-decimal'

/** Up to here insertion sort beats every other kernel. */
const INSERTION_LIMIT = 160

/**
 * Ranks of one column: 1 + number of units strictly better at the rule's precision (1 2 2 4); 0 = unranked.
 * Higher is better; for a node where low is better hand in negated scores (`ranked` does so).
 * `decimals` null compares full precision, else values rounded half away from zero on their decimal value.
 * `ties: none` is numbered as `shared`, since no source states a tie-break: `tied` flags the equal values.
 * Missing rule: NaN is neither ranked nor counted.
 */
export function rank(scores: Float64Array, rule: RankRule): Uint32Array {
  return placesOf(comparable(scores, rule))
}

/** `rank` for either direction: with `better` low the lowest score is first. */
export function ranked(scores: Float64Array, rule: RankRule, better: 'high' | 'low'): Uint32Array {
  return rank(better === 'high' ? scores : negated(scores), rule)
}

/**
 * Ranks inside groups: each unit among the units with the same group number. NaN and a negative group = unranked.
 * `groups` runs along `scores`.
 */
export function rankWithin(scores: Float64Array, groups: Int32Array, rule: RankRule): Uint32Array {
  const ranks = new Uint32Array(scores.length)
  const members = new Map<number, number[]>()
  for (const [position, group] of groups.entries()) {
    if (group < 0) continue
    const known = members.get(group)
    if (known) known.push(position)
    else members.set(group, [position])
  }
  for (const positions of members.values()) {
    const part = Float64Array.from(positions, position => scores[position] as number)
    const partRanks = rank(part, rule)
    for (const [place, position] of positions.entries()) ranks[position] = partRanks[place] as number
  }
  return ranks
}

/** 1 where another unit holds an equal value at the rule's precision: shown as such where ties are `none`. */
export function tied(scores: Float64Array, rule: RankRule): Uint8Array {
  const ranks = rank(scores, rule)
  const counts = new Uint32Array(scores.length + 1)
  for (const place of ranks) counts[place] = (counts[place] as number) + 1
  return Uint8Array.from(ranks, place => (place > 0 && (counts[place] as number) > 1 ? 1 : 0))
}

/** (rank − 1) / (n − 1), 0 best – 1 worst; NaN for an unranked unit and for n = 1. */
export const percentRank = (place: number, n: number): number =>
  place > 0 && n > 1 ? (place - 1) / (n - 1) : Number.NaN

/** Values as the rule compares them. */
function comparable(scores: Float64Array, rule: RankRule): Float64Array {
  const { decimals } = rule
  if (decimals === null) return scores
  const rounded = new Float64Array(scores.length)
  for (let unit = 0; unit < scores.length; unit++)
    rounded[unit] = roundDecimal(scores[unit] as number, decimals)
  return rounded
}

function negated(scores: Float64Array): Float64Array {
  const result = new Float64Array(scores.length)
  for (let unit = 0; unit < scores.length; unit++) result[unit] = -(scores[unit] as number)
  return result
}

function placesOf(values: Float64Array): Uint32Array {
  const ranks = new Uint32Array(values.length)
  const order = new Uint32Array(values.length)
  let count = 0
  for (let unit = 0; unit < values.length; unit++) {
    if (!Number.isNaN(values[unit] as number)) order[count++] = unit
  }
  const best =
    count <= INSERTION_LIMIT ? insertionOrder(values, order, count) : radixOrder(values, order, count)
  let place = 0
  let last = Number.NaN
  for (let position = 0; position < count; position++) {
    const unit = best[position] as number
    const value = values[unit] as number
    if (value !== last) place = position + 1
    ranks[unit] = place
    last = value
  }
  return ranks
}

/** Sorts the first `count` unit positions by value, best first, in place. */
function insertionOrder(values: Float64Array, order: Uint32Array, count: number): Uint32Array {
  for (let next = 1; next < count; next++) {
    const unit = order[next] as number
    const value = values[unit] as number
    let hole = next - 1
    while (hole >= 0 && (values[order[hole] as number] as number) < value) {
      order[hole + 1] = order[hole] as number
      hole--
    }
    order[hole + 1] = unit
  }
  return order
}
