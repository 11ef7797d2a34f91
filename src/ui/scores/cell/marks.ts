import type { Stage } from '../../../core/analysis/analysis'
import { type CellFault, faultOf } from '../../../core/plan/faults'
import type { Conflict } from '../../../core/plan/plan'
import type { ScoreRow } from '../own/own-rows'
import type { ScoreFault } from '../own/score-fault'

/** Columns that show fields of an assessment, in the order of the grid. */
export const SCORE_COLUMNS = [
  'self',
  'appraisal1',
  'explanation',
  'appraisal2',
  'published',
  'evidence',
  'cause',
] as const
export type ScoreColumn = (typeof SCORE_COLUMNS)[number]

/** Why a cell wants a look. */
export type Mark =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'bad'; readonly fault: ScoreFault | CellFault; readonly field: string }

export const isStage = (column: string): column is Stage =>
  column === 'self' || column === 'appraisal1' || column === 'appraisal2' || column === 'published'

/** The column that shows a field: who, when and why stand with their value, the four of the evidence with each other. */
export const columnOf = (field: string): ScoreColumn | null =>
  SCORE_COLUMNS.find(column => field === column) ??
  SCORE_COLUMNS.find(column => field.startsWith(column) && /^[A-Z]/.test(field.slice(column.length))) ??
  null

/** Two values come before a bad one: which of them counts is to be settled first. */
export function markOf(row: ScoreRow, column: ScoreColumn): Mark | null {
  const conflict =
    row.conflicts.get(column) ?? [...row.conflicts.values()].find(each => columnOf(each.field) === column)
  if (conflict) return { kind: 'conflict', conflict }
  if (isStage(column)) {
    const { fault } = row.stages[column]
    if (fault) return { kind: 'bad', fault, field: column }
  }
  for (const [field, value] of Object.entries(row.assessment ?? {})) {
    const fault = columnOf(field) === column && field !== column ? faultOf('assessments', field, value) : null
    if (fault) return { kind: 'bad', fault, field }
  }
  return null
}

/** Every marked cell of the rows, in grid order. */
export function markedCells(
  rows: readonly ScoreRow[],
  kind: Mark['kind'],
): readonly { readonly id: string; readonly column: ScoreColumn }[] {
  return rows.flatMap(row =>
    SCORE_COLUMNS.filter(column => markOf(row, column)?.kind === kind).map(column => ({
      id: row.id,
      column,
    })),
  )
}
