import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { useApp } from '../../state/context'
import type { Notice } from '../../state/notices'
import { Button, IconButton } from '../common/Button'
import { useText } from '../text/texts'
import styles from './Notices.module.css'
import { noticeAction, noticeText } from './notice-text'

/** What the user is told beside the page. Read out politely; what needs an answer stays until dismissed. */
export function Notices() {
  const { notices, durability } = useApp()
  const text = useText()
  const { t } = text
  const isFault = (notice: Notice) =>
    ['storage', 'file', 'template', 'set-aside'].includes(notice.kind) ||
    (notice.kind === 'saved-to-file' && notice.outcome.kind !== 'saved')
  return (
    <section class={styles.region} aria-label={t('shell.notices')} aria-live="polite">
      <For each={notices.list()}>
        {notice => {
          const action = noticeAction(t, notice, durability)
          return (
            <div class={styles.notice} classList={{ [styles.fault ?? '']: isFault(notice) }}>
              <p class="grow">{noticeText(text, notice)}</p>
              <Show when={action}>
                {does => (
                  <Button
                    small
                    onClick={() => {
                      does().run()
                      notices.dismiss(notice.id)
                    }}
                  >
                    {does().label}
                  </Button>
                )}
              </Show>
              <IconButton
                small
                icon={X}
                label={t(notice.kind === 'update' ? 'shell.update.later' : 'shell.close')}
                onClick={() => notices.dismiss(notice.id)}
              />
            </div>
          )
        }}
      </For>
    </section>
  )
}
