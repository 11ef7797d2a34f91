import { For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { useText } from '../text/texts'
import type { LibraryPageState } from './create-library-page'
import styles from './Library.module.css'

/** Deleted plans; nothing is ever thrown away from here. */
export function Bin(props: { page: LibraryPageState }) {
  const { library } = useApp()
  const { t, dateTime } = useText()
  return (
    <Show when={library.bin().length > 0}>
      <section class={styles.section}>
        <h2 class={styles.head}>{t('library.bin.title')}</h2>
        <p class="quiet">{t('library.bin.text')}</p>
        <ul class={styles.ways}>
          <For each={library.bin()}>
            {entry => (
              <li class={styles.way}>
                <div class="grow">
                  <div class="strong">{props.page.titleOf(entry)}</div>
                  <div class="quiet">
                    {t('library.bin.deleted')} {dateTime(entry.deletedAt ?? 0)}
                  </div>
                </div>
                <Button
                  aria-label={`${t('library.bin.restore')} ${props.page.titleOf(entry)}`}
                  onClick={() => void library.restore(entry.id)}
                >
                  {t('library.bin.restore')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
