import { nodeCodeText } from '../../common/node-code'
import type { CommentSource } from '../../grid/comments/comment-source'
import { useText } from '../../text/texts'
import { isStage, SCORE_COLUMNS } from '../cell/marks'
import type { Scores } from '../create-scores'
import type { ScoreRow } from './own-rows'

const ASSESSMENTS = 'assessments'
/** What a comment on the score of a year is about, whatever its stage. */
const SCORE = 'score'

const yearOf = (column: string): number | null => {
  const year = /^y(\d{4})$/.exec(column)?.[1]
  return year === undefined ? null : Number(year)
}

/** The cells of the own unit's scores take comments, whether the plan holds something there or not. */
export function createScoreComments(scores: Scores): CommentSource<ScoreRow> {
  const { t } = useText()
  const request = () =>
    scores.part() === 'own' && scores.isScored() ? scores.analysis()?.request : undefined
  const columnText = (column: string) => {
    const year = yearOf(column)
    if (year !== null) return String(year)
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
      const year = yearOf(column)
      const record = scores.recordAt(id, year ?? now.year)
      if (record === null) return null
      if (year !== null) return { collection: ASSESSMENTS, record, field: SCORE }
      const isField = isStage(column) || SCORE_COLUMNS.some(each => each === column)
      return isField ? { collection: ASSESSMENTS, record, field: column } : null
    },
    placeOf({ collection, record, field }) {
      const now = request()
      const [index, year, node] = record.split('|')
      if (!now || collection !== ASSESSMENTS || index !== now.index || !node || !scores.rowOf(node))
        return null
      if (record !== scores.recordAt(node, Number(year))) return null
      if (field === SCORE) return { id: node, column: `y${year}` }
      return Number(year) === now.year ? { id: node, column: field } : null
    },
    nameOf: ({ id, column }) => `${nodeCodeText(id)}, ${columnText(column)}`,
    goTo: scores.goTo,
    hasOtherNote: () => scores.noted() !== null,
    closeOtherNote: scores.closeNote,
  }
}
