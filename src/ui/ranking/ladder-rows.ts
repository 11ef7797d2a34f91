import type { NodeView, RankAnswer, Rung } from '../../core/analysis/analysis'

export type LadderRow =
  | { readonly kind: 'rung'; readonly rung: Rung; readonly alone: readonly Alone[] }
  | { readonly kind: 'own'; readonly rank: RankAnswer; readonly total: number }
  /** Rungs folded into one row. */
  | { readonly kind: 'fold'; readonly from: number; readonly to: number; readonly count: number }

/** An indicator that reaches a rung alone, and the raise it takes. */
export interface Alone {
  readonly node: string
  readonly raise: number
}

const NEAREST_ABOVE = 6
const BELOW = 1

/**
 * Rungs as the panel lists them, best on top: the first, the nearest above, the own row, the next below; the middle is
 * folded. Without an own total every rung stands, since none is nearer than another.
 */
export function ladderRows(
  rungs: readonly Rung[],
  own: { readonly rank: RankAnswer; readonly total: number },
  nodes: readonly NodeView[],
  unfolded: boolean,
): LadderRow[] {
  const row = (rung: Rung): LadderRow => ({ kind: 'rung', rung, alone: aloneOf(rung, nodes) })
  if (Number.isNaN(own.total)) return rungs.map(row)
  const above = rungs.filter(({ need }) => need > 0)
  const below = rungs.filter(({ need }) => !(need > 0)).slice(0, BELOW)
  const middle = above.slice(1, -NEAREST_ABOVE)
  const [from, to] = [middle[0], middle.at(-1)]
  const folds = !unfolded && middle.length > 1 && from !== undefined && to !== undefined
  return [
    ...(folds
      ? [
          ...above.slice(0, 1).map(row),
          { kind: 'fold' as const, from: from.rank, to: to.rank, count: middle.length },
          ...above.slice(-NEAREST_ABOVE).map(row),
        ]
      : above.map(row)),
    { kind: 'own', ...own },
    ...below.map(row),
  ]
}

/** Points to the best, else to the maximum; NaN = neither is known. */
const roomOf = ({ gapBest, gapMax }: NodeView): number => Math.abs(Number.isNaN(gapBest) ? gapMax : gapBest)

/** Whether the ladder can say which single indicators would do. */
export const isPriced = (rungs: readonly Rung[], nodes: readonly NodeView[]): boolean =>
  rungs.some(({ alone }) =>
    alone.some(({ node }) => nodes.some(each => each.code === node && Number.isFinite(roomOf(each)))),
  )

/**
 * Indicators that reach the rung alone: first the one that would use the smallest part of its way to the best. Where
 * neither the best nor the maximum is known, nothing can be said of an indicator.
 */
function aloneOf(rung: Rung, nodes: readonly NodeView[]): Alone[] {
  const room = new Map(nodes.map(node => [node.code, roomOf(node)]))
  const share = ({ node, raise }: Alone) => raise / (room.get(node) ?? Number.NaN)
  return rung.alone
    .filter(({ node, reachable }) => reachable && Number.isFinite(room.get(node)))
    .map(({ node, raise }) => ({ node, raise }))
    .sort((a, b) => share(a) - share(b))
}
