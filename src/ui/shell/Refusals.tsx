import { createMemo, For, Show } from 'solid-js'
import type { CollectionName, Conflict } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { authorName } from '../text/author-name'
import { useRecordWords } from '../text/record-words'
import { useText } from '../text/texts'
import { valueAt } from './cell-at'
import styles from './Refusals.module.css'

/** Cells that another window changed first: both values, and the choice. Nothing is overwritten unseen. */
export function Refusals() {
  const { session } = useApp()
  const { t } = useText()
  const wordsOf = useRecordWords()
  const words = createMemo(() => wordsOf([session.plan()]))
  const show = ({ collection, field }: Conflict, value: unknown) =>
    words().value(collection, field, value) || t('shell.refusals.empty')
  const stands = (conflict: Conflict, value: unknown) =>
    (valueAt(session.plan(), conflict) ?? null) === (value ?? null)

  return (
    <Dialog
      open={session.refusals().length > 0}
      onClose={() => session.acknowledgeRefusals()}
      title={t('shell.refusals.title')}
      description={t('shell.refusals.body')}
      footer={
        <Button kind="prime" onClick={() => session.acknowledgeRefusals()}>
          {t('shell.refusals.done')}
        </Button>
      }
    >
      <For each={session.refusals()}>
        {conflict => (
          <section>
            <h3 class={styles.cell}>{words().cell(conflict)}</h3>
            <ul class={styles.values}>
              <For each={conflict.values}>
                {({ value, by }) => (
                  <li class={styles.value}>
                    <span class="grow">{show(conflict, value)}</span>
                    <span class="quiet">{authorName(t, by)}</span>
                    <Show
                      when={!stands(conflict, value)}
                      fallback={<span class="quiet">{t('shell.refusals.stands')}</span>}
                    >
                      <Button small onClick={() => session.commit([editTo(conflict, value)])}>
                        {t('shell.refusals.use')}
                      </Button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </Dialog>
  )
}

const editTo = ({ collection, id, field }: Conflict, to: unknown) => ({
  collection: collection as CollectionName,
  id,
  field,
  to,
})
