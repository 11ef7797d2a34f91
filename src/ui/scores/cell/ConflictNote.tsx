import type { Conflict } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { ValueChoices } from '../../grid/ValueChoices'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { ScoreRow } from '../own/own-rows'
import { valueText } from '../own/own-text'
import { choiceEdits } from './choice-edits'

/** Both values with who and when. The one that is chosen takes its own author, day and reason along. */
export function ConflictNote(props: { scores: Scores; row: ScoreRow; conflict: Conflict; done(): void }) {
  const { session } = useApp()
  const text = useText()
  const { t, date } = text
  return (
    <ValueChoices
      title={t('scores.fix.conflict')}
      values={props.conflict.values}
      shown={({ value }) => valueText(typeof value === 'string' ? date(value) : value, text)}
      canEdit={props.scores.canEdit()}
      choose={chosen => {
        session.commit(choiceEdits(props.row, props.conflict, chosen), t('scores.message.choose'))
        props.done()
      }}
      done={props.done}
    />
  )
}
