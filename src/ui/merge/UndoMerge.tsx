import { Show } from 'solid-js'
import { useApp } from '../../state/context'
import { ConfirmDialog } from '../common/ConfirmDialog'
import { createHistory } from '../shell/history'
import { useText } from '../text/texts'

/** Asked before a merge is taken back: what goes, what stays, and that colleagues will receive it. */
export function UndoMerge() {
  const { merging, session } = useApp()
  const { t } = useText()
  const history = createHistory()
  return (
    <Show when={merging.undoAsked() && session.wouldUndo()}>
      {outcome => (
        <ConfirmDialog
          open
          title={t('merge.undo.title', { name: session.undoneMerge() ?? '' })}
          action={t('merge.undo.action', { n: outcome().reverted })}
          onConfirm={history.undoMerge}
          onClose={() => merging.askUndo(false)}
        >
          <p>{t('merge.undo.text', { n: outcome().reverted })}</p>
          <Show when={outcome().skipped > 0}>
            <p>{t('merge.undo.skipped', { n: outcome().skipped })}</p>
          </Show>
          <p>{t('merge.undo.others')}</p>
        </ConfirmDialog>
      )}
    </Show>
  )
}
