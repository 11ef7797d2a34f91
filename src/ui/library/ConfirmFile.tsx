import { For, Show } from 'solid-js'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { type TextKey, useText } from '../text/texts'
import type { LibraryPageState, Opened } from './create-library-page'
import styles from './Library.module.css'

const SHOWN = 50

/** What a file says other than its journal, before it is taken. */
export function ConfirmFile(props: { page: LibraryPageState }) {
  const { t } = useText()
  const asked = (): (Opened & { outcome: { kind: 'confirm' } }) | undefined =>
    props.page.opened().find(file => file.outcome?.kind === 'confirm') as never
  return (
    <Show when={asked()} keyed>
      {file => {
        const { title, edits, clockAhead } = file.outcome
        const show = (value: unknown) =>
          value === null || value === ''
            ? t('library.confirm.emptied')
            : typeof value === 'string'
              ? value
              : JSON.stringify(value)
        return (
          <Dialog
            open
            onClose={() => props.page.refuse(file)}
            title={t(edits.length > 0 ? 'library.confirm.title' : 'library.confirm.clockTitle', { title })}
            description={
              <>
                <Show when={edits.length > 0}>{t('library.confirm.text', { n: edits.length })} </Show>
                <Show when={clockAhead}>{t('library.confirm.clockText')}</Show>
              </>
            }
            width={640}
            footer={
              <>
                <Button onClick={() => props.page.refuse(file)}>{t('shell.cancel')}</Button>
                <Button kind="prime" onClick={() => void props.page.accept(file)}>
                  {edits.length > 0
                    ? t('library.confirm.accept', { n: edits.length })
                    : t('library.confirm.acceptClock')}
                </Button>
              </>
            }
          >
            <Show when={edits.length > 0}>
              <table class={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('library.confirm.cell')}</th>
                    <th scope="col">{t('library.confirm.value')}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={edits.slice(0, SHOWN)}>
                    {edit => (
                      <tr>
                        <td>
                          {edit.collection} · {edit.id} ·{' '}
                          {(t(`plan.column.${edit.field}` as TextKey) as string | undefined) ?? edit.field}
                        </td>
                        <td>{show(edit.to)}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <Show when={edits.length > SHOWN}>
                <p class="quiet">{t('library.confirm.more', { n: edits.length - SHOWN })}</p>
              </Show>
            </Show>
          </Dialog>
        )
      }}
    </Show>
  )
}
