import { A, type RouteSectionProps, useLocation } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useText } from '../text/texts'
import styles from './LibraryTabs.module.css'
import { LIBRARY_TABS } from './tabs'

/** The parts of the Library above the one in view. What is in view goes along. */
export function LibraryTabs(props: RouteSectionProps) {
  const { t } = useText()
  const location = useLocation()
  return (
    <>
      <Show when={LIBRARY_TABS.length > 1}>
        <nav class={styles.tabs} aria-label={t('library.tabs.label')}>
          <For each={LIBRARY_TABS}>
            {({ path, name }) => (
              <A href={`${path}${location.search}`} class={styles.tab ?? ''} end>
                {t(name)}
              </A>
            )}
          </For>
        </nav>
      </Show>
      {props.children}
    </>
  )
}
