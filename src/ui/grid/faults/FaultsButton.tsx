import { Show } from 'solid-js'
import { Button } from '../../common/Button'
import { Glyph } from '../../common/Glyph'
import { useText } from '../../text/texts'
import type { Faults } from './create-faults'
import styles from './FaultsPanel.module.css'

/** For a status line: how many cells are bad; it opens and closes their list. */
export function FaultsButton(props: { faults: Faults }) {
  const { t, number } = useText()
  const count = () => props.faults.all().length
  return (
    <Show when={count() > 0}>
      <Button
        small
        kind="quiet"
        class={styles.count ?? ''}
        aria-expanded={props.faults.isOpen()}
        title={t('badCells.list')}
        onClick={() => props.faults.toggle()}
      >
        <Glyph name="past" />
        {t('badCells.count', { n: number(count()) })}
      </Button>
    </Show>
  )
}
