import { applicableBounds } from './aggregate'
import type { NodeColumn, NodeView, Pace } from './analysis'
import { rankAnswerOf } from './column'
import { gapsOf } from './gap'
import { isStructural } from './lowest'
import { stageAt, type YearView } from './own-scores'
import { proposalOf } from './pace'
import { movementOf } from './trend'
import { unitScoresOf } from './unit-scores'

/** Percent rank from which a node is low against others (DESIGN §3 flags). */
const LOW_PERCENT_RANK = 0.75

/** Every node of the tree for one unit (−1 = none: no figures); what depends on the lenses offered is left empty and filled by components. */
export function nodeViewsOf(
  years: readonly YearView[],
  view: YearView,
  unit: number,
  paces: readonly Pace[],
): NodeView[] {
  const { tree, columns, structure, table } = view
  const bounds = applicableBounds(tree, unitScoresOf(view.columns, unit))
  return columns.map((column, position): NodeView => {
    const score = column.scores[unit] ?? Number.NaN
    const pace = paces[position] as Pace
    const gaps = gapsOf(
      tree,
      column,
      position,
      unit,
      bounds.mins[position] as number,
      bounds.maxes[position] as number,
    )
    return {
      code: column.code,
      parent: tree.edition.nodes[position]?.parent ?? null,
      depth: column.depth,
      leaf: tree.children[position]?.length === 0,
      score,
      notApplicable: column.notApplicable[unit] === 1,
      stage: stageAt(view, position, unit),
      rank: rankAnswerOf(column, unit),
      ...gaps,
      lowestBy: [],
      structural: isStructural(structure, position),
      structuralUnits: structure.lowestIn[position] as number,
      ratioUnits: structure.ofUnits[position] as number,
      lowInPointsOnly: false,
      lowByRank: gaps.percentRank >= LOW_PERCENT_RANK,
      ...movementOf(years, view, position, table.units[unit] ?? ''),
      pace,
      proposal: proposalOf(tree, position, column, score, pace),
    }
  })
}

/** Strictly better than the median of its column: low in points, not low against others. */
export const beatsMedian = (column: NodeColumn, score: number, direction: number): boolean =>
  direction * (score - column.median) > 0
