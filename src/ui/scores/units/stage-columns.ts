import type { Analysis, NodeColumn, Stage } from '../../../core/analysis/analysis'
import { withOwnScores } from '../../../core/analysis/own-scores'
import type { Tree } from '../../../core/analysis/tree'
import { yearBaseOf } from '../../../core/analysis/year-base'
import { isWithinBounds } from '../../../core/edition/check-edition'
import type { ScoreTable } from '../../../core/edition/dataset'
import { compileTable } from '../../../core/edition/score-table'
import { ownScores } from '../../../core/plan/own-scores'
import type { Plan } from '../../../core/plan/plan'

/**
 * All units at one stage: what was typed at it, with totals and ranks of that alone; at the last one what is
 * published counts too. Reckoned here, so that a block that is pasted shows its totals at once.
 */
export function stageColumns(
  analysis: Analysis,
  tree: Tree,
  plan: Plan,
  stage: Stage,
): readonly NodeColumn[] {
  const { request, units } = analysis
  const { index, year } = request
  const empty = compileTable(tree.edition, { edition: tree.edition.id, units: [...units], columns: [] }, year)
  const base = yearBaseOf(tree, stage === 'published' ? withPublished(empty, analysis) : empty, true)
  const given = ownScores(
    plan,
    (ofIndex, ofYear, node, score) => {
      if (ofIndex !== index || ofYear !== year) return false
      const spec = tree.edition.nodes[tree.positions.get(node) ?? -1]
      return spec === undefined || isWithinBounds(spec, score)
    },
    stage,
  )
  return withOwnScores(base, { ...request, ownScores: given }).columns
}

/** The cells that the dataset holds. */
function withPublished(table: ScoreTable, { columns }: Analysis): ScoreTable {
  const units = table.units.length
  const scores = table.scores.slice()
  const n = table.n.slice()
  for (const [position, column] of columns.entries()) {
    if (column.origin === null) continue
    n[position] = column.n
    for (const [unit, score] of column.scores.entries())
      if (column.stages[unit] === 0) scores[position * units + unit] = score
  }
  return { ...table, scores, n }
}
