import type { NodeColumn, NodeView, Projection, RankAnswer, Rung } from '../../core/analysis/analysis'
import { needToPass } from '../../core/analysis/passing'
import type { EditionNode } from '../../core/edition/edition'

export type LadderRow =
  | {
      readonly kind: 'rung'
      readonly unit: string
      readonly rank: number
      readonly n: number
      readonly total: number
      /** Points of the total still needed; ≤ 0 = passed. */
      readonly need: number
      /** Indicators of which a raise of one alone is enough. */
      readonly alone: readonly { readonly node: string; readonly raise: number }[]
    }
  /** Rungs folded into one row. */
  | {
      readonly kind: 'fold'
      readonly id: Fold
      readonly from: number
      readonly to: number
      readonly count: number
    }
  | {
      readonly kind: 'own'
      readonly which: 'projected' | 'now'
      readonly rank: RankAnswer
      readonly total: number
    }

export type Fold = 'above' | 'passed'

/** An indicator that may still be raised: by how much, NaN = no cap is known, so that nothing is promised. */
export interface Room {
  readonly node: string
  readonly effect: number
  readonly room: number
}

export interface LadderAsked {
  readonly rungs: readonly Rung[]
  readonly now: { readonly total: number; readonly rank: RankAnswer }
  /** Null = nothing is projected. */
  readonly projected: { readonly total: number; readonly rank: RankAnswer } | null
  /** 1 = a high total is better, −1 = a low one. */
  readonly direction: number
  readonly decimals: number | null
  readonly rooms: readonly Room[]
  readonly unfolded: ReadonlySet<Fold>
}

const NEAREST_ABOVE = 4
const PASSED_SHOWN = 3

/**
 * Rungs as the panel lists them, best on top: the nearest above, the projected place, what is passed with its middle
 * folded, the place now. Needs count from the projected total.
 */
export function ladderRows(asked: LadderAsked): LadderRow[] {
  const { rungs, now, projected, direction, decimals, unfolded } = asked
  const from = projected?.total ?? now.total
  const needOf = (own: number, rung: Rung) => needToPass(direction * own, direction * rung.total, decimals)
  const above = rungs.filter(rung => !(needOf(from, rung) <= 0))
  const passed = rungs.filter(rung => needOf(from, rung) <= 0 && !(needOf(now.total, rung) <= 0))
  const below = rungs.filter(rung => needOf(now.total, rung) <= 0)
  const rung = (each: Rung): LadderRow => {
    const need = needOf(from, each)
    return {
      kind: 'rung',
      unit: each.unit,
      rank: each.rank,
      n: each.n,
      total: each.total,
      need,
      alone: need > 0 ? aloneOf(asked.rooms, need) : [],
    }
  }
  const fold = (id: Fold, rows: readonly Rung[]): LadderRow[] => {
    if (unfolded.has(id) || rows.length < 2) return rows.map(rung)
    const [first, last] = [rows[0] as Rung, rows.at(-1) as Rung]
    return [{ kind: 'fold', id, from: first.rank, to: last.rank, count: rows.length }]
  }
  return [
    ...fold('above', above.slice(0, -NEAREST_ABOVE)),
    ...above.slice(-NEAREST_ABOVE).map(rung),
    ...(projected ? [own('projected', projected)] : []),
    ...passed.slice(0, PASSED_SHOWN).map(rung),
    ...fold('passed', passed.slice(PASSED_SHOWN, -1)),
    ...(passed.length > PASSED_SHOWN ? passed.slice(-1).map(rung) : []),
    ...(Number.isNaN(now.total) ? [] : [own('now', now)]),
    ...below.slice(0, 1).map(rung),
  ]
}

const own = (
  which: 'projected' | 'now',
  { rank, total }: { rank: RankAnswer; total: number },
): LadderRow => ({
  kind: 'own',
  which,
  rank,
  total,
})

const aloneOf = (rooms: readonly Room[], need: number) =>
  rooms
    .map(({ node, effect, room }) => ({ node, raise: need / effect, room }))
    .filter(({ raise, room }) => raise <= room + 1e-9)
    .map(({ node, raise }) => ({ node, raise }))

/** What each leaf leaves open after the raises: up to the best of all units, else to its maximum. */
export function roomsOf(
  nodes: readonly NodeView[],
  columns: readonly NodeColumn[],
  specs: readonly EditionNode[],
  raises: Projection['raises'],
): Room[] {
  return nodes.flatMap((node, position): Room[] => {
    const effect = Math.abs(columns[position]?.effect ?? Number.NaN)
    if (!node.leaf || node.depth === 0 || Number.isNaN(node.score) || !(effect > 0)) return []
    const direction = specs[position]?.better === 'low' ? -1 : 1
    const gap = Number.isNaN(node.gapBest) ? node.gapMax : node.gapBest
    const raise = raises.find(each => each.node === node.code)
    const raised = raise ? direction * (raise.to - raise.from) : 0
    return [{ node: node.code, effect, room: direction * gap - (raised || 0) }]
  })
}
