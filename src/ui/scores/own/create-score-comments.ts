import { indicatorCell, readScoreCell, SCORE_FIELD } from '../../../core/plan/score-cells'
import { nodeCodeText } from '../../common/node-code'
import type { CommentSource } from '../../grid/comments/comment-source'
import { useText } from '../../text/texts'
import { isStage, SCORE_COLUMNS } from '../cell/marks'
import type { Scores } from '../create-scores'
import type { ScoreRow } from './own-rows'

const NAME = 'name'

const yearOf = (column: string): number | null => {
  const year = /^y(\d{4})$/.exec(column)?.[1]
  return year === undefined ? null : Number(year)
}

const isField = (column: string) => isStage(column) || SCORE_COLUMNS.some(each => each === column)

/** The cells of a unit's scores take comments, whether the plan holds something there or not. */
export function createScoreComments(scores: Scores): CommentSource<ScoreRow> {
  const { t } = useText()
  const request = () => (scores.part() === 'own' ? scores.analysis()?.request : undefined)
  const columnText = (column: string) => {
    const year = yearOf(column)
    if (year !== null) return String(year)
    if (column === NAME) return t('comments.cell.name')
    const known = SCORE_COLUMNS.find(each => each === column)
    if (known === 'evidence' || known === 'cause') return t(`scores.column.${known}`)
    return known === undefined ? column : t(`words.stage.${known}`)
  }
  return {
    api: scores.api,
    focus: scores.focus,
    cellOf({ id, column }) {
      const now = request()
      if (!now || !scores.rowOf(id)) return null
      if (column === NAME) return indicatorCell(now.index, id, NAME)
      const year = yearOf(column)
      const field = year !== null ? SCORE_FIELD : isField(column) ? column : null
      return field === null ? null : scores.cellAt(id, scores.unit(), field, year ?? now.year)
    },
    placeOf(cell) {
      const now = request()
      const read = readScoreCell(cell)
      if (!now || !read) return null
      if (read.kind === 'indicator')
        return read.index === now.index && read.field === NAME && scores.rowOf(read.node)
          ? { id: read.node, column: NAME }
          : null
      const { index, year, node } = read.place
      if (index !== now.index || !scores.rowOf(node)) return null
      if (cell.record !== scores.cellAt(node, scores.unit(), read.field, year)?.record) return null
      if (read.field === SCORE_FIELD) return { id: node, column: `y${year}` }
      return year === now.year && isField(read.field) ? { id: node, column: read.field } : null
    },
    nameOf: ({ id, column }) => `${nodeCodeText(id)}, ${columnText(column)}`,
    goTo: scores.goTo,
    hasOtherNote: () => scores.noted() !== null,
    closeOtherNote: scores.closeNote,
  }
}
