import { Match, Switch } from 'solid-js'
import type { SaveState } from '../../state/app'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Glyph } from '../common/Glyph'
import { storageFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { createExport } from './export-plan'
import styles from './SaveStatus.module.css'

type Of<Kind extends SaveState['kind']> = Extract<SaveState, { kind: Kind }>

/** "Saved" only when it is. A failure is red, names the fact and offers the file. */
export function SaveStatus() {
  const { session } = useApp()
  const { t, time } = useText()
  const exportPlan = createExport()
  const of = <Kind extends SaveState['kind']>(kind: Kind) => {
    const state = session.saveState()
    return state.kind === kind ? (state as Of<Kind>) : undefined
  }
  return (
    <div class={styles.state}>
      <Switch>
        <Match when={of('saving')}>
          <Glyph name="soon" />
          {t('shell.save.saving')}
        </Match>
        <Match when={of('saved')}>
          {saved => (
            <>
              <Glyph name="check" />
              {t('shell.save.saved', { time: time(saved().at) })}
            </>
          )}
        </Match>
        <Match when={of('failed')}>
          {failed => (
            <span class={styles.failed} role="alert" title={storageFaultText(t, failed().fault)}>
              <Glyph name="past" />
              {failed().unsaved > 0
                ? t('shell.save.failedCount', { n: failed().unsaved })
                : t('shell.save.failed')}
              <Button kind="quiet" class={styles.action ?? ''} onClick={() => void session.retry()}>
                {t('shell.retry')}
              </Button>
              <Button kind="quiet" class={styles.action ?? ''} onClick={exportPlan}>
                {t('shell.save.download')}
              </Button>
            </span>
          )}
        </Match>
      </Switch>
    </div>
  )
}
