import { createEffect, createMemo, createSignal, For, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { Portal } from 'solid-js/web'
import { faultOf } from '../../core/plan/faults'
import type { CollectionName, Conflict } from '../../core/plan/plan'
import { referenceFault } from '../../core/plan/typed-reference'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { Kbd } from '../common/Kbd'
import { placeBeside } from '../grid/beside-cell'
import { cellFaultText } from '../text/fault-text'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import styles from './CellNote.module.css'
import { valueText } from './cells/value-text'
import type { ColumnId } from './columns/column-ids'
import { NOTE_ID } from './create-plan-keys'
import type { PlanPageState } from './create-plan-page'
import { type Fix, fixesOf } from './fixes'
import type { PlanRow } from './row/plan-row'

/** Beside a bad cell its reason and the ways to mend it; beside a cell with two values both and the choice. */
export function CellNote(props: { page: PlanPageState }) {
  const { t } = useText()
  const { edits, grid, rows } = props.page
  const [style, setStyle] = createSignal({ left: '0px', top: '0px' })
  let host: HTMLElement | undefined

  const found = createMemo(() => {
    const place = edits.opened()
    const row = place && edits.rowOf(place.id)
    if (!place || !row || rows.cellOf(row, place.column).mark === null) return null
    return { place, row, conflict: conflictOf(row, place.column) }
  })
  const put = () => {
    const place = found()?.place
    const next = place && placeBeside(grid.positionOf(place.id), place.column, host)
    if (next) setStyle(next)
    else if (place) edits.close()
  }
  createEffect(
    on(found, now => {
      if (!now) return
      // The cell is drawn, and the note measured, in the next frame.
      requestAnimationFrame(put)
      const api = grid.api()
      api?.addEventListener('bodyScroll', put)
      window.addEventListener('resize', put)
      onCleanup(() => {
        if (api && !api.isDestroyed()) api.removeEventListener('bodyScroll', put)
        window.removeEventListener('resize', put)
      })
    }),
  )
  const back = () => {
    const place = edits.opened()
    edits.close()
    if (place) grid.focusCell(place.id, place.column)
  }

  return (
    <Show when={found()}>
      {now => (
        <Portal>
          <section
            ref={host}
            id={NOTE_ID}
            class={styles.note}
            style={style()}
            aria-label={t('plan.fix.label')}
            aria-live="polite"
            on:keydown={event => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              back()
            }}
          >
            <Switch>
              <Match when={now().conflict}>
                {conflict => (
                  <ConflictNote
                    page={props.page}
                    column={now().place.column}
                    conflict={conflict()}
                    done={back}
                  />
                )}
              </Match>
              <Match when={now().row.task}>
                <FaultNote page={props.page} row={now().row} column={now().place.column} done={back} />
              </Match>
            </Switch>
          </section>
        </Portal>
      )}
    </Show>
  )
}

const conflictOf = (row: PlanRow, column: ColumnId): Conflict | null =>
  row.conflicts.get(column) ?? (column === 'title' ? row.conflicts.get('deleted') : undefined) ?? null

function FaultNote(props: { page: PlanPageState; row: PlanRow; column: ColumnId; done(): void }) {
  const { session } = useApp()
  const text = useText()
  const { t } = text
  const { rows, commands } = props.page
  const value = () => props.row.task?.[props.column]
  const reason = createMemo(() => {
    const plan = session.plan()
    const fault =
      faultOf('tasks', props.column, value()) ??
      (plan && referenceFault(plan, 'tasks', props.column, value()))
    const said = fault ? cellFaultText(text, fault) : ''
    const end = said.indexOf('. ') + 1
    return end > 0 ? [said.slice(0, end), said.slice(end)] : [said, '']
  })
  const fixes = createMemo(() =>
    props.row.task
      ? fixesOf(props.row.task, props.column, session.exported()?.journal ?? [], session.plan())
      : [],
  )
  const label = (fix: Fix) => {
    const shown = valueText(props.column, fix.value, rows.context())
    return fix.kind === 'clear' ? t('plan.fix.clear') : t(`plan.fix.${fix.kind}`, { value: shown })
  }
  return (
    <>
      <p>
        <b class={styles.what}>{reason()[0]}</b>
        {reason()[1]}
      </p>
      <p class="sub">{t('faults.cell.kept')}</p>
      <div class={styles.actions}>
        <Show when={commands.canEdit()}>
          <For each={fixes()}>
            {fix => (
              <Button
                small
                onClick={() => {
                  session.commit(fix.edits, t('plan.message.fix'))
                  props.done()
                }}
              >
                {label(fix)}
              </Button>
            )}
          </For>
        </Show>
        <Button small kind="quiet" onClick={props.done}>
          {t('plan.fix.dismiss')} <Kbd>Esc</Kbd>
        </Button>
        <span class={`quiet ${styles.reach}`}>
          <Kbd>Ctrl .</Kbd> {t('plan.fix.reach')}
        </span>
      </div>
    </>
  )
}

function ConflictNote(props: { page: PlanPageState; column: ColumnId; conflict: Conflict; done(): void }) {
  const { session } = useApp()
  const { t, dateTime } = useText()
  const { rows, commands } = props.page
  const isDelete = () => props.conflict.field === 'deleted'
  const agency = () => rows.context().agencyName(props.conflict.field.split('/')[1] ?? '') ?? ''
  const shown = (value: unknown) => {
    if (isDelete()) return t(value === true ? 'plan.fix.deleteTask' : 'plan.fix.keepTask')
    if (props.column === 'coordinating')
      return t(value === true ? 'plan.fix.with' : 'plan.fix.without', { name: agency() })
    return valueText(props.column, value, rows.context()) || t('plan.fix.empty')
  }
  // Keeping a task that another deleted is a choice of its own, though nobody wrote it.
  const choices = () =>
    isDelete() && !props.conflict.values.some(({ value }) => value !== true)
      ? [...props.conflict.values, { value: false, by: '', at: '', actor: '' }]
      : props.conflict.values
  const choose = (to: unknown) => {
    const { collection, id, field } = props.conflict
    session.commit([{ collection: collection as CollectionName, id, field, to }], t('plan.message.choose'))
    props.done()
  }
  return (
    <>
      <p class="strong">{t(isDelete() ? 'plan.fix.conflictDeleted' : 'plan.fix.conflict')}</p>
      <ul class={styles.values}>
        <For each={choices()}>
          {({ value, by, at }, position) => (
            <li>
              <span class={styles.value}>{shown(value) || MISSING}</span>
              <span class="quiet">
                {at === ''
                  ? ''
                  : t('plan.fix.by', {
                      by: by || t('plan.fix.nobody'),
                      at: dateTime(Date.parse(at.slice(0, 24))),
                    })}
                {position() === 0 && ` · ${t('plan.fix.inUse')}`}
              </span>
              <Show when={commands.canEdit()}>
                <Button small onClick={() => choose(value)}>
                  {t('plan.fix.keep', { value: shown(value) })}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class={styles.actions}>
        <Button small kind="quiet" onClick={props.done}>
          {t('plan.fix.dismiss')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  )
}
