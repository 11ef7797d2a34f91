import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { Button, IconButton } from '../../common/Button'
import { Icon } from '../../common/Icon'
import { cellFaultText } from '../../text/fault-text'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import type { Part, PartRecord } from './create-task-draft'
import type { FormState } from './create-task-form'
import styles from './TaskForm.module.css'

export interface PartColumn {
  /** Field of the record; for worked-out columns any name of its own. */
  readonly field: string
  readonly label: string
  /** A grid track. */
  readonly width: string
  readonly right?: boolean
  /** A cell that is not typed. */
  readonly draw?: (record: PartRecord) => JSX.Element
  /** A reason beyond what the field's own kind knows. */
  readonly fault?: (record: PartRecord) => string | undefined
}

/** The records of one kind that belong to the task: a line each, fields in the line. */
export function PartTable(props: {
  form: FormState
  part: Part
  title: string
  empty: string
  hint?: string
  columns: readonly PartColumn[]
  addLabel?: string
  /** Written records stay as they are; only new lines can be typed into and taken back. */
  appendOnly?: boolean
  further?: JSX.Element
}) {
  const { t } = useText()
  const heading = createUniqueId()
  const { draft } = props.form
  let host!: HTMLElement
  const records = () => draft.records(props.part)
  const tracks = () => `${props.columns.map(({ width }) => width).join(' ')} 28px`
  const canType = (record: PartRecord) =>
    !props.form.readOnly() && (!props.appendOnly || draft.isAdded(record.id))
  const add = () => {
    draft.add(props.part)
    queueMicrotask(() => host.querySelector<HTMLElement>('li:last-of-type input')?.focus())
  }
  return (
    <section class={styles.part} aria-labelledby={heading} ref={host}>
      <h3 id={heading} class={styles.heading}>
        {props.title}
        <Show when={records().length > 0}>
          <span class="quiet">{records().length}</span>
        </Show>
      </h3>
      <Show when={records().length > 0} fallback={<p class="quiet">{props.empty}</p>}>
        <ul class={styles.lines}>
          <li class={styles.head} style={{ 'grid-template-columns': tracks() }} aria-hidden="true">
            <For each={props.columns}>
              {column => <span classList={{ num: column.right === true }}>{column.label}</span>}
            </For>
          </li>
          <For each={records().map(({ id }) => id)}>
            {id => (
              <Show when={records().find(record => record.id === id)}>
                {record => (
                  <li class={styles.row} style={{ 'grid-template-columns': tracks() }}>
                    <For each={props.columns}>
                      {column => (
                        <PartCell
                          form={props.form}
                          part={props.part}
                          record={record()}
                          column={column}
                          canType={canType(record()) && column.draw === undefined}
                        />
                      )}
                    </For>
                    <Show when={canType(record())}>
                      <IconButton
                        icon={Trash}
                        small
                        label={t('plan.form.remove')}
                        onClick={() => draft.remove(id)}
                      />
                    </Show>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!props.form.readOnly()}>
        <div class={styles.under}>
          <Show when={props.addLabel}>
            {label => (
              <Button small onClick={add}>
                <Icon of={Plus} size={14} />
                {label()}
              </Button>
            )}
          </Show>
          {props.further}
          <Show when={props.hint && records().length > 0}>
            <span class="quiet">{props.hint}</span>
          </Show>
        </div>
      </Show>
    </section>
  )
}

function PartCell(props: {
  form: FormState
  part: Part
  record: PartRecord
  column: PartColumn
  canType: boolean
}) {
  const text = useText()
  const { draft } = props.form
  const stored = () => {
    const value = props.record[props.column.field]
    if (value === null || value === undefined) return ''
    return typeof value === 'number' ? text.number(value) : text.date(String(value))
  }
  const shown = () => draft.partText(props.part, props.record.id, props.column.field) ?? stored()
  const fault = () => {
    const found = draft.partFault(props.part, props.record, props.column.field)
    return found ? cellFaultText(text, found) : props.column.fault?.(props.record)
  }
  return (
    <span class={styles.cell} classList={{ num: props.column.right === true }}>
      <Show when={props.canType} fallback={props.column.draw?.(props.record) ?? (shown() || MISSING)}>
        <input
          class={styles.input}
          classList={{ num: props.column.right === true, [styles.bad ?? '']: fault() !== undefined }}
          aria-label={props.column.label}
          aria-invalid={fault() !== undefined}
          title={fault()}
          autocomplete="off"
          value={shown()}
          onInput={event =>
            draft.typePart(props.part, props.record.id, props.column.field, event.currentTarget.value)
          }
        />
        <Show when={fault()}>{reason => <small class={styles.fault}>{reason()}</small>}</Show>
      </Show>
    </span>
  )
}
