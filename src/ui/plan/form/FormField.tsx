import { Show } from 'solid-js'
import { TextField } from '../../common/TextField'
import { cellFaultText } from '../../text/fault-text'
import { useText } from '../../text/texts'
import { editText } from '../cells/value-text'
import type { ColumnId } from '../columns/column-ids'
import type { FieldForm } from './create-task-form'

interface FieldProps {
  form: FieldForm
  column: ColumnId
  hint?: string
  class?: string | undefined
}

/** A field of the task that is typed: text, number, date or deadline. The reason stands below it. */
export function FormText(props: FieldProps & { multiline?: boolean; rows?: number }) {
  const text = useText()
  const { draft, context } = props.form
  const start = () => editText(props.column, draft.task[props.column], context())
  const shown = () => {
    const typed = draft.typed(props.column)
    return typed?.kind === 'text' ? typed.text : typed === null ? '' : start()
  }
  const fault = () => {
    const found = draft.fault(props.column)
    return found ? cellFaultText(text, found) : undefined
  }
  return (
    <TextField
      label={text.t(`plan.column.${props.column}`)}
      value={shown()}
      onInput={typed => draft.type(props.column, { kind: 'text', text: typed })}
      multiline={props.multiline ?? false}
      rows={props.rows ?? 2}
      hint={props.hint}
      fault={fault()}
      readOnly={props.form.readOnly()}
      autofocus={props.form.autofocus ?? false}
      class={props.class ?? ''}
    />
  )
}

/** What the source says word for word; not to be edited here. */
export function FormFact(props: {
  label: string
  text: string | null | undefined
  class?: string | undefined
}) {
  return (
    <Show when={props.text}>
      <p class={props.class}>
        <span class="quiet">{props.label}:</span> {props.text}
      </p>
    </Show>
  )
}
