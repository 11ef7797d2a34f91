import type { NodeColumn, Rung } from './analysis'
import { rankAnswerOf } from './column'
import type { YearView } from './own-scores'
import { needToPass } from './passing'
import { ceilingOf } from './tree'

/** Noise of adding doubles. */
const SAME = 1e-9
/** Rungs above the own place that carry prices: all of a country's provinces, the nearest of its communes. */
const PRICED = 100

/**
 * Every other unit whose total and rank are known as a step to pass, best first: computed ranks of complete columns,
 * else the printed ones. Need = points of the total until strictly better at the rank rule's precision (DESIGN §4),
 * NaN where the unit in view has no total. The nearest 100 rungs still to pass carry the prices.
 */
export function ladderOf(view: YearView, unit: number): Rung[] {
  const { tree, columns } = view
  const column = columns[0] as NodeColumn
  const direction = tree.directions[0] as number
  const own = direction * (column.scores[unit] ?? Number.NaN)
  const rooms = roomsOf(view, unit)
  const rungs: Rung[] = []
  for (const [position, id] of view.table.units.entries()) {
    const total = column.scores[position] as number
    const answer = rankAnswerOf(column, position)
    if (position === unit || Number.isNaN(total) || answer.kind !== 'rank') continue
    const need = needToPass(own, direction * total, tree.edition.rank.decimals)
    rungs.push({
      unit: id,
      total,
      rank: answer.rank,
      n: answer.n,
      need,
      alone: [],
    })
  }
  rungs.sort((a, b) => a.rank - b.rank || direction * (b.total - a.total))
  const above = rungs.filter(rung => rung.need > 0).length
  return rungs.map((rung, place) =>
    place < above && place >= above - PRICED
      ? { ...rung, alone: rooms.map(room => priceOf(room, rung.need)) }
      : rung,
  )
}

/** An indicator and how far it can be raised: to the best of all units, else to its maximum; NaN = no cap known. */
interface Room {
  readonly node: string
  readonly effect: number
  readonly room: number
}

function roomsOf(view: YearView, unit: number): Room[] {
  const { tree, columns } = view
  const rooms: Room[] = []
  for (const leaf of tree.leaves) {
    const column = columns[leaf] as NodeColumn
    const score = column.scores[unit] ?? Number.NaN
    const effect = Math.abs(tree.effects[leaf] as number)
    if (leaf === 0 || Number.isNaN(score) || !(effect > 0)) continue
    const cap = Number.isNaN(column.best) ? ceilingOf(tree, leaf) : column.best
    rooms.push({ node: column.code, effect, room: (tree.directions[leaf] as number) * (cap - score) })
  }
  return rooms
}

function priceOf({ node, effect, room }: Room, need: number): Rung['alone'][number] {
  const raise = need / effect
  return { node, raise, reachable: !(raise > room + SAME) }
}
