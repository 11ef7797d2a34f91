import { type ParentProps, Show } from 'solid-js'
import { Button } from '../common/Button'
import { Kbd } from '../common/Kbd'
import { useText } from '../text/texts'
import styles from './CellNote.module.css'

/** The buttons of a note, the last of which closes it; `reach` tells the key that leads to them. */
export function NoteActions(props: ParentProps<{ reach?: boolean; done(): void }>) {
  const { t } = useText()
  return (
    <div class={styles.actions}>
      {props.children}
      <Button small kind="quiet" onClick={() => props.done()}>
        {t('shell.note.dismiss')} <Kbd>Esc</Kbd>
      </Button>
      <Show when={props.reach}>
        <span class={`quiet ${styles.reach}`}>
          <Kbd>Ctrl .</Kbd> {t('shell.note.reach')}
        </span>
      </Show>
    </div>
  )
}
