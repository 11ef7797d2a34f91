import { useNavigate } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { bringBack } from '../../core/journal/bring-back'
import { type Change, changesOf, fieldOf } from '../../core/journal/history'
import { foldAt, momentAt } from '../../core/journal/moment'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Dialog } from '../common/Dialog'
import { useText } from '../text/texts'
import { changeTexts } from './change-texts'
import type { CellRegisters } from './create-cell-history'
import { createWords } from './create-words'
import styles from './History.module.css'

/** Who gave a cell which value, newest first; any of them can be brought back. */
export function CellHistoryDialog(props: { cell: CellRegisters; onClose(): void }) {
  const { session } = useApp()
  const text = useText()
  const { t } = text
  const navigate = useNavigate()
  const { words } = createWords()
  const { cell } = props
  const changes = createMemo(() =>
    changesOf(session.journal() ?? []).filter(
      ({ collection, id, field }) =>
        collection === cell.collection && id === cell.id && cell.fields.includes(fieldOf(field)),
    ),
  )
  const textOf = createMemo(() => changeTexts(words(), text))
  const canWrite = () => session.fold() !== null && (session.past() !== null || !session.readOnly())
  /** What the cell showed after this change, its other fields included. */
  const editsTo = (change: Change) => {
    const fold = session.fold()
    if (!fold) return []
    const then = foldAt(fold, momentAt(fold.chains, change.changeset.at))
    const parts = cell.fields.map(field => ({ collection: cell.collection, id: cell.id, field }))
    return bringBack(fold, then, parts)
  }
  const use = (change: Change) => {
    const edits = editsTo(change)
    props.onClose()
    session.backToNow()
    session.commit(edits, t('history.message.values'))
  }
  const showAll = () => {
    props.onClose()
    const query = new URLSearchParams(location.hash.split('?')[1])
    query.set('what', `${cell.collection}:${cell.id}`)
    if (cell.fields.length === 1 && cell.fields[0]) query.set('field', cell.fields[0])
    navigate(`/library/history?${query}`)
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('history.cell.title', { cell: cell.name })}
      width={680}
      footer={
        <>
          <Button onClick={showAll}>{t('history.cell.all')}</Button>
          {/* A look is no wish to bring anything back: Enter closes. */}
          <Button kind="prime" data-autofocus="" onClick={() => props.onClose()}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <Show when={changes().length > 0} fallback={<p>{t('history.cell.none')}</p>}>
        <ol class={styles.entries}>
          <For each={changes()}>
            {(change, position) => (
              <li class={styles.entry}>
                <span class="nowrap">{textOf()(change, 'at')}</span>
                <span>
                  {textOf()(change, 'by')}
                  <Show when={textOf()(change, 'note')}>{note => <div class="quiet">{note()}</div>}</Show>
                </span>
                <span classList={{ [styles.undone ?? '']: change.undone }}>
                  <Show when={fieldOf(change.field) !== cell.fields[0]}>
                    <span class="quiet">{textOf()(change, 'field')}: </span>
                  </Show>
                  {textOf()(change, 'after') || <span class="quiet">{t('history.cell.empty')}</span>}
                </span>
                <Show when={position() > 0} fallback={<span class="quiet">{t('history.cell.now')}</span>}>
                  <Button small disabled={!canWrite()} onClick={() => use(change)}>
                    {t('history.cell.use')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Dialog>
  )
}
