import { STAGES, type Stage } from '../../../core/analysis/analysis'
import type { Tree } from '../../../core/analysis/tree'
import type { Assessment } from '../../../core/plan/plan'
import { stageInUse } from '../own/edits'
import { scoreFault } from '../own/score-fault'
import type { OwnCell, UnitsColumn } from './units-table'

/**
 * A cell of an index whose units are all scored in the plan: an edit goes to the stage that the table shows, or to the
 * one in use where it shows the best known. Sums of parts and published figures are not typed over.
 */
export function matrixCell(
  tree: Tree,
  { spec, column }: UnitsColumn,
  unit: number,
  assessment: Assessment | null,
  stage: Stage | null,
  canEdit: boolean,
  isConflict: (field: Stage) => boolean = () => false,
): OwnCell {
  const typedAt = (of: Stage) => assessment?.[of] ?? null
  const writes = stage ?? stageInUse({ ...EMPTY, ...Object.fromEntries(STAGES.map(of => [of, typedAt(of)])) })
  const typed = typedAt(writes)
  const position = tree.positions.get(spec.code) ?? -1
  const hasParts = (tree.children[position]?.length ?? 0) > 0 && tree.rules[position] !== 'published'
  const isTyped = typed !== null && typed !== ''
  const holds = !Number.isNaN(column.scores[unit]) || column.notApplicable[unit] === 1
  const isPublished = (stage ?? 'published') === 'published' && holds && !isTyped && column.stages[unit] === 0
  const given = STAGES[(column.stages[unit] ?? 0) - 1] ?? null
  return {
    writes: canEdit && !isPublished && (!hasParts || isTyped) ? writes : null,
    typed: isPublished ? null : typed,
    conflict: !isPublished && isConflict(writes),
    fault: isTyped && !isPublished ? scoreFault(spec, typed) : null,
    stage: stage === null ? given : null,
    combined: hasParts && !isTyped && given !== null,
  }
}

const EMPTY: Readonly<Record<Stage, unknown>> = {
  self: null,
  appraisal1: null,
  appraisal2: null,
  published: null,
}
