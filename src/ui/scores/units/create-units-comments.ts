import { readScoreCell, SCORE_FIELD } from '../../../core/plan/score-cells'
import { nodeCodeText } from '../../common/node-code'
import type { CommentSource } from '../../grid/comments/comment-source'
import type { Scores } from '../create-scores'
import type { UnitsRow } from './units-table'

/**
 * The scores of all units take comments: those of the stage that is shown, else of the score in use, which are the
 * comments on the year in the sheet of each unit.
 */
export function createUnitsComments(scores: Scores): CommentSource<UnitsRow> {
  const field = () => scores.stage() ?? SCORE_FIELD
  const isNode = (column: string) => scores.tree()?.positions.has(column) === true
  return {
    api: scores.unitsGrid,
    focus: scores.unitsFocus,
    cellOf: ({ id, column }) => (isNode(column) ? scores.cellAt(column, id, field()) : null),
    placeOf(cell) {
      const now = scores.analysis()?.request
      const read = readScoreCell(cell)
      if (!now || read?.kind !== 'year' || read.field !== field()) return null
      const { index, year, node, unit = scores.ownUnit() } = read.place
      if (index !== now.index || year !== now.year || unit === null || !isNode(node)) return null
      return cell.record === scores.cellAt(node, unit, read.field)?.record ? { id: unit, column: node } : null
    },
    nameOf: ({ id, column }) => `${scores.nameOfUnit(id)}, ${nodeCodeText(column)}`,
    goTo: scores.goToUnit,
    hasOtherNote: () => false,
    closeOtherNote: () => undefined,
  }
}
