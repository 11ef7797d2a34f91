import { STAGES } from '../../core/analysis/analysis'
import type { CommentSource } from '../grid/comments/comment-source'
import type { CellRegisters } from '../history/create-cell-history'

const EVIDENCE = ['evidenceNumber', 'evidenceDate', 'evidenceAbstract', 'evidencePlace']

/** The fields of the plan that the cell in hand shows: where a comment stands, a history does too. */
export function historyCell(source: CommentSource<unknown>): CellRegisters | null {
  const place = source.focus()
  const cell = place && source.cellOf(place)
  if (!place || !cell) return null
  const { collection, record: id, field } = cell
  return { collection, id, fields: fieldsOf(field), name: source.nameOf(place) }
}

/** The score of a year is what any of its stages says. */
function fieldsOf(field: string): readonly string[] {
  if (field === 'score') return STAGES
  return field === 'evidence' ? EVIDENCE : [field]
}
