import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Glyph } from '../common/Glyph'
import { analysisFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import styles from './ViewPicker.module.css'

/** In place of the pickers where the indices could not be read. Asked again by a press, and when a network comes. */
export function CatalogFault() {
  const { analysis } = useApp()
  const { t } = useText()
  const [busy, setBusy] = createSignal(false)
  const retry = async () => {
    setBusy(true)
    await analysis.retryCatalog()
    setBusy(false)
  }
  const onOnline = () => void retry()
  onMount(() => window.addEventListener('online', onOnline))
  onCleanup(() => window.removeEventListener('online', onOnline))
  return (
    <Show when={analysis.catalogFault()}>
      {fault => (
        <span class={styles.fault} role="alert" title={analysisFaultText(t, fault())}>
          <Glyph name="past" />
          {t('shell.picker.fault')}
          <Button small disabled={busy()} onClick={() => void retry()}>
            {t('shell.retry')}
          </Button>
        </span>
      )}
    </Show>
  )
}
