import { createMemo, For, Show } from 'solid-js'
import { useApp } from '../../../state/context'
import { Button } from '../../common/Button'
import { Combobox } from '../../common/Combobox'
import { Dialog } from '../../common/Dialog'
import { Segmented } from '../../common/Segmented'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import type { Cell } from '../cells/cell'
import type { ColumnId } from '../columns/column-ids'
import type { PlanPageState } from '../create-plan-page'
import styles from './BulkDialog.module.css'
import { BulkField } from './BulkField'
import { BULK_COLUMNS, type BulkMode, createBulkEdit } from './create-bulk-edit'

/** One field of many tasks in one step: which field, what becomes of it, and what that changes. */
export function BulkDialog(props: { page: PlanPageState; ids: readonly string[]; onClose(): void }) {
  const { session } = useApp()
  const { t, number } = useText()
  // Taken as it was when the dialog was opened.
  const plan = session.plan()
  const tasks = props.ids.flatMap(id => plan?.tasks.get(id) ?? [])
  if (!plan) return null
  const bulk = createBulkEdit(props.page, plan, tasks)
  const changed = () => bulk.result()?.changed.length ?? 0
  const modes = createMemo((): readonly BulkMode[] =>
    bulk.column() === 'coordinating' ? ['add', 'remove', 'set', 'clear'] : ['set', 'clear'],
  )
  const modeText = (mode: BulkMode) =>
    t(mode === 'set' && bulk.column() === 'coordinating' ? 'plan.bulk.replace' : `plan.bulk.${mode}`)
  const save = () => {
    bulk.save()
    props.onClose()
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('plan.bulk.title', { n: number(tasks.length) })}
      width={620}
      footer={
        <>
          <span class={`quiet ${styles.count}`} role="status">
            <Show when={bulk.result()} fallback={t('plan.bulk.nothing')}>
              {t('plan.bulk.count', { changed: number(changed()), same: number(tasks.length - changed()) })}
            </Show>
          </span>
          <Button onClick={props.onClose}>{t('shell.cancel')}</Button>
          <Button kind="prime" disabled={!bulk.canSave()} onClick={save}>
            {t('plan.bulk.save', { n: number(bulk.result() ? changed() : tasks.length) })}
          </Button>
        </>
      }
    >
      <form
        class={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (bulk.canSave()) save()
        }}
      >
        <div class={styles.choice}>
          <Combobox<ColumnId>
            label={t('plan.bulk.field')}
            showLabel="above"
            options={BULK_COLUMNS}
            value={bulk.column()}
            onChange={column => column && bulk.setColumn(column)}
            keyOf={column => column}
            textOf={column => t(`plan.column.${column}`)}
            noneText={t('plan.editor.none')}
          />
          <Segmented<BulkMode>
            label={t('plan.bulk.mode')}
            segments={modes().map(mode => ({ value: mode, label: modeText(mode) }))}
            value={bulk.mode()}
            onChange={bulk.setMode}
          />
        </div>
        <Show when={bulk.mode() !== 'clear'}>
          <Show when={bulk.draft()} keyed>
            <div class={styles.field}>
              <BulkField bulk={bulk} />
            </div>
          </Show>
        </Show>
        <Show when={bulk.preview().length > 0}>
          <ul class={styles.preview} aria-label={t('plan.bulk.preview')}>
            <For each={bulk.preview()}>
              {({ task, before, after }) => (
                <li>
                  <span class={styles.title} title={task.title ?? ''}>
                    {task.title || t('plan.row.untitled')}
                  </span>
                  <Shown cell={before} />
                  <span class="quiet" aria-hidden="true">
                    →
                  </span>
                  <Shown cell={after} />
                </li>
              )}
            </For>
            <Show when={bulk.moreThanShown() > 0}>
              <li class="quiet">{t('plan.bulk.more', { n: number(bulk.moreThanShown()) })}</li>
            </Show>
          </ul>
        </Show>
        {/* Enter in a field of one line saves. */}
        <button type="submit" hidden disabled={!bulk.canSave()} />
      </form>
    </Dialog>
  )
}

function Shown(props: { cell: Cell | undefined }) {
  const text = () => props.cell?.text || MISSING
  return (
    <span class={styles.value} classList={{ [styles.bad ?? '']: props.cell?.mark === 'bad' }} title={text()}>
      {text()}
    </span>
  )
}
