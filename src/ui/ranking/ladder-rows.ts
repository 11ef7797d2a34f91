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

const NEAREST_ABOVE = 7
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

/** Indicators that reach the rung alone: first the one that would use the smallest part of its way to the best. */
function aloneOf(rung: Rung, nodes: readonly NodeView[]): Alone[] {
  const room = new Map(
    nodes.map(({ code, gapBest, gapMax }) => [code, Math.abs(Number.isNaN(gapBest) ? gapMax : gapBest)]),
  )
  const share = ({ node, raise }: Alone) => raise / (room.get(node) ?? Number.NaN)
  return rung.alone
    .filter(({ reachable }) => reachable)
    .map(({ node, raise }) => ({ node, raise }))
    .sort((a, b) => share(a) - share(b) || 0)
}
