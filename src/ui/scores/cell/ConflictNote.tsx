import { For, Show } from 'solid-js'
import type { Conflict } from '../../../core/plan/plan'
import { useApp } from '../../../state/context'
import { Button } from '../../common/Button'
import { Kbd } from '../../common/Kbd'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { ScoreRow } from '../own/own-rows'
import { valueText } from '../own/own-text'
import styles from './CellNote.module.css'
import { choiceEdits } from './choice-edits'

type Value = Conflict['values'][number]

/** Both values with who and when. The one that is chosen takes its own author, day and reason along. */
export function ConflictNote(props: { scores: Scores; row: ScoreRow; conflict: Conflict; done(): void }) {
  const { session } = useApp()
  const text = useText()
  const { t, date, dateTime } = text
  const shown = ({ value }: Value) =>
    valueText(typeof value === 'string' ? date(value) : value, text) || t('scores.fix.empty')
  const choose = (chosen: Value) => {
    session.commit(choiceEdits(props.row, props.conflict, chosen), t('scores.message.choose'))
    props.done()
  }
  return (
    <>
      <p class="strong">{t('scores.fix.conflict')}</p>
      <ul class={styles.values}>
        <For each={props.conflict.values}>
          {(value, position) => (
            <li>
              <span class="strong">{shown(value)}</span>
              <small>
                {t('scores.fix.by', {
                  by: value.by || t('scores.fix.nobody'),
                  at: dateTime(Date.parse(value.at.slice(0, 24))),
                })}
                {position() === 0 && ` · ${t('scores.fix.inUse')}`}
              </small>
              <Show when={props.scores.canEdit()}>
                <Button small onClick={() => choose(value)}>
                  {t('scores.fix.keep', { value: shown(value) })}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class={styles.actions}>
        <Button small kind="quiet" onClick={() => props.done()}>
          {t('scores.fix.dismiss')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  )
}
