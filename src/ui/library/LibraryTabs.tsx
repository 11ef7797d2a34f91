import { A, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { openConflicts } from '../merge/decided-with'
import { useText } from '../text/texts'
import styles from './LibraryTabs.module.css'
import { LIBRARY_TABS } from './tabs'

/** The parts of the Library above the one in view. What is in view goes along. */
export function LibraryTabs(props: RouteSectionProps) {
  const { session } = useApp()
  const { t, number } = useText()
  const counts = createMemo(() => ({ '/library/conflicts': openConflicts(session.plan()) }))
  /** Only where it is work to do. */
  const countOf = (path: string) => (counts() as Readonly<Record<string, number>>)[path] || null
  const location = useLocation()
  return (
    <>
      <Show when={LIBRARY_TABS.length > 1}>
        <nav class={styles.tabs} aria-label={t('library.tabs.label')}>
          <For each={LIBRARY_TABS}>
            {({ path, name }) => (
              <A href={`${path}${location.search}`} class={styles.tab ?? ''} end>
                {t(name)}
                <Show when={countOf(path)}>
                  {count => <span class={styles.count}>{number(count(), 0)}</span>}
                </Show>
              </A>
            )}
          </For>
        </nav>
      </Show>
      {props.children}
    </>
  )
}
