import type { NodeColumn } from '../../../core/analysis/analysis'
import { rankWithin } from '../../../core/analysis/rank'
import type { RankRule } from '../../../core/edition/edition'

/** A place inside a group: 3 of 12. */
export interface GroupPlace {
  readonly rank: number
  readonly n: number
}

/**
 * Places inside groups by the total, along the units; null where a unit has no group or a unit of its group has no
 * total yet: a place among some of them would be none.
 */
export function groupPlaces(
  total: Pick<NodeColumn, 'scores' | 'notApplicable'>,
  groups: readonly (string | null)[],
  rule: RankRule,
): readonly (GroupPlace | null)[] {
  const names = [...new Set(groups.filter(group => group !== null))]
  const ranked = new Map<string, number>()
  const lacking = new Set<string>()
  for (const [unit, group] of groups.entries()) {
    if (group === null || total.notApplicable[unit] === 1) continue
    if (Number.isNaN(total.scores[unit])) lacking.add(group)
    else ranked.set(group, (ranked.get(group) ?? 0) + 1)
  }
  const numbers = Int32Array.from(groups, group =>
    group === null || lacking.has(group) ? -1 : names.indexOf(group),
  )
  const ranks = rankWithin(total.scores, numbers, rule)
  return groups.map((group, unit) => {
    const rank = ranks[unit] ?? 0
    return group !== null && rank > 0 ? { rank, n: ranked.get(group) ?? 0 } : null
  })
}
