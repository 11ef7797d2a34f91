import { Show } from 'solid-js'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import type { LibraryPageState, Opened } from './create-library-page'
import { OutsideEdits } from './OutsideEdits'

/** What a file says other than its journal, before it is taken. */
export function ConfirmFile(props: { page: LibraryPageState }) {
  const { t } = useText()
  const asked = (): (Opened & { outcome: { kind: 'confirm' } }) | undefined =>
    props.page.opened().find(file => file.outcome?.kind === 'confirm') as never
  return (
    <Show when={asked()} keyed>
      {file => {
        const { title, edits, before, after, clockAhead } = file.outcome
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
              <OutsideEdits edits={edits} before={before} after={after} />
            </Show>
          </Dialog>
        )
      }}
    </Show>
  )
}
