import { useLocation } from '@solidjs/router'
import HardDrive from 'lucide-solid/icons/hard-drive'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createMemo, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { useApp } from '../../state/context'
import { createLatest } from '../../state/latest'
import { Button } from '../common/Button'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import styles from './StatusLine.module.css'
import { StatusItem } from './status-slot'

/** Left what the page says, right the closing date and how safely the plan is kept. */
export function StatusLine(props: { slotRef(element: HTMLElement): void }) {
  const { session } = useApp()
  const { t, date } = useText()
  const online = createOnline()
  const day = createMemo(() => session.plan()?.info.closingDate ?? null)
  const today = () => new Date().toLocaleDateString('sv-SE')

  return (
    <footer class={styles.line}>
      <div class={styles.slot} ref={props.slotRef} />
      <Show when={!online()}>
        <StatusItem>
          <Icon of={WifiOff} size={14} />
          {t('shell.status.offline')}
        </StatusItem>
      </Show>
      <Show when={session.plan()}>
        <StatusItem>
          {day()
            ? t('shell.status.closing', { date: date(day()) })
            : t('shell.status.asOf', { date: date(today()) })}
        </StatusItem>
      </Show>
      <Storage />
    </footer>
  )
}

/** Whether the browser keeps the data; where it has not promised to, a click asks it. */
function Storage() {
  const { durability, session } = useApp()
  const { t, bytes } = useText()
  const [asked, setAsked] = createSignal(false)
  const location = useLocation()
  // Asked anew after a save and on every page: what is kept for work without a network comes in later.
  const moment = () => {
    const state = session.saveState()
    return `${state.kind === 'saved' ? state.at : ''} ${location.pathname}`
  }
  // No resource: a change of page would wait for the browser's answer.
  const usage = createLatest(moment, () => durability.usage())
  const used = () => {
    const size = usage.answer()
    // A browser that has just begun to store says 0.
    return size && size.bytes > 0 ? ` · ${bytes(size.bytes)}` : ''
  }
  return (
    <Switch fallback={<StatusItem>{t('shell.status.unknown')}</StatusItem>}>
      <Match when={durability.persisted() === 'asking'}>
        <StatusItem>{t('shell.status.asking')}</StatusItem>
      </Match>
      <Match when={durability.persisted() === true}>
        <StatusItem title={t('shell.status.protectedWhy')}>
          <Icon of={HardDrive} size={14} />
          {t('shell.status.protected')}
          {used()}
        </StatusItem>
      </Match>
      <Match when={durability.persisted() === false}>
        <Button
          kind="quiet"
          class={styles.ask ?? ''}
          title={t(asked() ? 'shell.status.refused' : 'shell.status.protectWhy')}
          onClick={async () => {
            await durability.persist()
            setAsked(true)
          }}
        >
          <Icon of={HardDrive} size={14} />
          {t(asked() ? 'shell.status.refused' : 'shell.status.unprotected')}
          {used()}
        </Button>
      </Match>
    </Switch>
  )
}

function createOnline() {
  const [online, setOnline] = createSignal(navigator.onLine)
  const update = () => setOnline(navigator.onLine)
  onMount(() => {
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
  })
  onCleanup(() => {
    window.removeEventListener('online', update)
    window.removeEventListener('offline', update)
  })
  return online
}
