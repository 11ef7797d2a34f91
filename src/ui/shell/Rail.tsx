import { A, useLocation } from '@solidjs/router'
import { createMemo, For } from 'solid-js'
import { useApp } from '../../state/context'
import { Icon } from '../common/Icon'
import { openConflicts } from '../merge/decided-with'
import { useText } from '../text/texts'
import { Mark } from './Mark'
import { PAGES } from './pages'
import styles from './Rail.module.css'

/** One link a page; a count only where it is work to do. What is in view goes along. */
export function Rail() {
  const { session } = useApp()
  const { t } = useText()
  const location = useLocation()
  const conflicts = createMemo(() => openConflicts(session.plan()))
  const count = (page: string) => {
    if (page === 'plan') return session.plan()?.tasks.size
    return page === 'library' ? conflicts() || undefined : undefined
  }
  return (
    <nav class={styles.rail} aria-label={t('shell.pages.label')}>
      <div class={styles.brand}>
        <Mark />
        <span class={styles.text}>{t('shell.app')}</span>
      </div>
      <For each={PAGES}>
        {({ page, icon }) => (
          <A
            href={`/${page}${location.search}`}
            class={styles.link ?? ''}
            activeClass={styles.active ?? ''}
            title={t(`shell.pages.${page}`)}
          >
            <Icon of={icon} />
            <span class={styles.text}>{t(`shell.pages.${page}`)}</span>
            <span class={styles.count}>{count(page)}</span>
          </A>
        )}
      </For>
      <p class={styles.foot}>{t('shell.foot')}</p>
    </nav>
  )
}
