import { Show } from 'solid-js'
import { useText } from '../../text/texts'
import type { PickList } from './create-pick'
import styles from './editors.module.css'

/** Why Enter takes nothing yet, and how to go on. */
export function QuestionHint(props: { list: PickList }) {
  const { t } = useText()
  const isUnknown = () => props.list.lines().every(({ pick }) => pick.kind === 'add')
  return (
    <p class={styles.question} role="status">
      <Show when={props.list.isOpenQuestion()}>
        {t(isUnknown() ? 'plan.editor.unknown' : 'plan.editor.unclear')}
      </Show>
    </p>
  )
}
