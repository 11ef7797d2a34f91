import type { Raise } from '../analysis/analysis'
import type { Edition } from '../edition/edition'
import { placedTargets } from './placing'
import type { Plan } from './plan'

/**
 * The plan's live targets as raises for a base year (DESIGN §4, Projection): per node the most ambitious counts once,
 * in the order of the edition's nodes. Scores in points of the node. Targets that must be placed anew are not among
 * them (`placedTargets` lists those).
 */
export function liveRaises(
  plan: Plan,
  edition: Edition,
  baseYear: number,
  editions: readonly Edition[] = [],
): readonly Raise[] {
  const best = new Map<string, number>()
  const lowIsBetter = new Set(edition.nodes.filter(node => node.better === 'low').map(node => node.code))
  for (const placed of placedTargets(plan, edition, baseYear, editions)) {
    if (placed.kind === 'moved') continue
    const known = best.get(placed.node)
    const further =
      known === undefined || (lowIsBetter.has(placed.node) ? placed.score < known : placed.score > known)
    if (further) best.set(placed.node, placed.score)
  }
  return edition.nodes.flatMap(({ code }) => {
    const score = best.get(code)
    return score === undefined ? [] : [{ node: code, score }]
  })
}
