import { type RouteSectionProps, useIsRouting, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, lazy, onMount, Show, Suspense, untrack } from 'solid-js'
import { useApp } from '../../state/context'
import { CommandsProvider } from '../commands/commands'
import { ShellCommands } from '../commands/ShellCommands'
import { standsWithoutPlan } from '../library/tabs'
import { MergeHost } from '../merge/MergeHost'
import { useText } from '../text/texts'
import { Header } from './Header'
import { NoPlan } from './NoPlan'
import { Notices } from './Notices'
import { PageBoundary } from './PageBoundary'
import { Rail } from './Rail'
import { Refusals } from './Refusals'
import styles from './Shell.module.css'
import { StatusLine } from './StatusLine'
import { StatusSlotContext } from './status-slot'
import { watchUpdates } from './updates'

const PastBar = lazy(async () => ({ default: (await import('../history/PastBar')).PastBar }))

/** Rail, header, page, status line. Opens the last plan and ties the router's query to the view. */
export function Shell(props: RouteSectionProps) {
  const app = useApp()
  const { t, language } = useText()
  const [started, setStarted] = createSignal(false)
  const [slot, setSlot] = createSignal<HTMLElement>()
  const [parameters, setParameters] = useSearchParams()
  const isRouting = useIsRouting()
  let main!: HTMLElement

  // Written while another page is on its way, it would lead back to this one: it waits for that page.
  let waiting: Parameters<typeof setParameters>[0] | null = null
  const setQuery = (changes: Parameters<typeof setParameters>[0]) =>
    setParameters(changes, { replace: true, scroll: false })
  createEffect(() => {
    if (isRouting() || !waiting) return
    const changes = waiting
    waiting = null
    setQuery(changes)
  })

  app.query.connect({
    get: name => {
      const value = parameters[name]
      return Array.isArray(value) ? value[0] : value
    },
    set: changes => {
      if (untrack(isRouting)) waiting = { ...waiting, ...changes }
      else setQuery(changes)
    },
  })
  onMount(() => {
    void app.library.start(language()).finally(() => setStarted(true))
    watchUpdates(app.notices)
  })
  const needsPlan = () => !standsWithoutPlan(props.location.pathname)
  const loading = () => <p class={styles.loading}>{t('shell.loading')}</p>

  return (
    <StatusSlotContext.Provider value={slot}>
      <CommandsProvider>
        <div class={styles.app}>
          <button type="button" class={styles.skip} onClick={() => main.focus()}>
            {t('shell.skip')}
          </button>
          <Rail />
          <Header />
          <main class={styles.main} ref={main} tabindex={-1}>
            <Show when={app.session.past()}>
              {past => (
                <Suspense>
                  <PastBar past={past()} />
                </Suspense>
              )}
            </Show>
            <PageBoundary>
              <Show
                when={app.session.plan() !== null || !needsPlan()}
                fallback={started() ? <NoPlan /> : loading()}
              >
                <Suspense fallback={loading()}>{props.children}</Suspense>
              </Show>
            </PageBoundary>
            <Notices />
          </main>
          <StatusLine slotRef={setSlot} />
        </div>
        <Refusals />
        <MergeHost />
        <ShellCommands />
      </CommandsProvider>
    </StatusSlotContext.Provider>
  )
}
