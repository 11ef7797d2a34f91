import { createMemo, For, Match, Show, Switch } from 'solid-js'
import type { CollectionName, Conflict } from '../../core/plan/plan'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import styles from '../grid/CellNote.module.css'
import { NoteActions } from '../grid/NoteActions'
import { NoteBesideCell } from '../grid/NoteBesideCell'
import { ValueChoices } from '../grid/ValueChoices'
import { cellFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { valueText } from './cells/value-text'
import type { ColumnId } from './columns/column-ids'
import { NOTE_ID } from './create-plan-commands'
import type { PlanPageState } from './create-plan-page'
import { cellFault } from './faults/cell-fault'
import { fixText } from './faults/fix-text'
import { fixesOf } from './faults/fixes'
import type { PlanRow } from './row/plan-row'

/** Beside a bad cell its reason and the ways to mend it; beside a cell with two values both and the choice. */
export function CellNote(props: { page: PlanPageState }) {
  const { t } = useText()
  const { edits, faults, grid, rows } = props.page
  const found = createMemo(() => {
    const place = edits.opened()
    const row = place && edits.rowOf(place.id)
    if (!place || !row || rows.cellOf(row, place.column).mark === null) return null
    const conflict = conflictOf(row, place.column)
    return !conflict && faults.tells(place.id, place.column) ? null : { place, row, conflict }
  })
  const back = () => {
    const place = edits.opened()
    edits.close()
    if (place) grid.focusCell(place.id, place.column)
  }

  return (
    <NoteBesideCell
      id={NOTE_ID}
      label={t('plan.fix.label')}
      found={found()}
      api={grid.api}
      positionOf={grid.positionOf}
      close={edits.close}
      back={back}
    >
      {now => (
        <Switch>
          <Match when={now().conflict}>
            {conflict => (
              <ConflictNote page={props.page} column={now().place.column} conflict={conflict()} done={back} />
            )}
          </Match>
          <Match when={now().row.task}>
            <FaultNote page={props.page} row={now().row} column={now().place.column} done={back} />
          </Match>
        </Switch>
      )}
    </NoteBesideCell>
  )
}

const conflictOf = (row: PlanRow, column: ColumnId): Conflict | null =>
  row.conflicts.get(column) ?? (column === 'title' ? row.conflicts.get('deleted') : undefined) ?? null

function FaultNote(props: { page: PlanPageState; row: PlanRow; column: ColumnId; done(): void }) {
  const { session } = useApp()
  const text = useText()
  const { t } = text
  const { rows, commands } = props.page
  const reason = createMemo(() => {
    const fault = props.row.task && cellFault(session.plan(), props.row.task, props.column)
    const said = fault ? cellFaultText(text, fault) : ''
    const end = said.indexOf('. ') + 1
    return end > 0 ? [said.slice(0, end), said.slice(end)] : [said, '']
  })
  const fixes = createMemo(() =>
    props.row.task
      ? fixesOf(
          props.row.task,
          props.column,
          session.exported()?.journal ?? [],
          session.plan(),
          session.newId,
        )
      : [],
  )
  return (
    <>
      <p>
        <b class={styles.what}>{reason()[0]}</b>
        {reason()[1]}
      </p>
      <p class="sub">{t('faults.cell.kept')}</p>
      <NoteActions reach done={props.done}>
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
                {fixText(fix, props.column, rows.context())}
              </Button>
            )}
          </For>
        </Show>
      </NoteActions>
    </>
  )
}

function ConflictNote(props: { page: PlanPageState; column: ColumnId; conflict: Conflict; done(): void }) {
  const { session } = useApp()
  const { t } = useText()
  const { rows, commands } = props.page
  const isDelete = () => props.conflict.field === 'deleted'
  const agency = () => rows.context().agencyName(props.conflict.field.split('/')[1] ?? '') ?? ''
  const shown = (value: unknown) => {
    if (isDelete()) return t(value === true ? 'plan.fix.deleteTask' : 'plan.fix.keepTask')
    if (props.column === 'coordinating')
      return t(value === true ? 'plan.fix.with' : 'plan.fix.without', { name: agency() })
    return valueText(props.column, value, rows.context())
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
    <ValueChoices
      title={t(isDelete() ? 'plan.fix.conflictDeleted' : 'plan.fix.conflict')}
      values={choices()}
      shown={({ value }) => shown(value)}
      isInUse={isDelete() ? ({ value }) => value !== true : undefined}
      canEdit={commands.canEdit()}
      choose={({ value }) => choose(value)}
      done={props.done}
    />
  )
}
