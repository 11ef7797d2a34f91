import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { TextField } from '../../common/TextField'

/** A field whose text is written when the focus leaves it or Enter is pressed; until then it is only typed. */
export function DraftField(props: {
  label: string
  /** As stored. */
  value: string
  onWrite(text: string): void
  multiline?: boolean
  readOnly?: boolean
  fault?: string | undefined
  hint?: string | undefined
  class?: string
}) {
  const [draft, setDraft] = createSignal(props.value)
  // By content: other fields of the record may be stored while this one is typed.
  const stored = createMemo(() => props.value)
  createEffect(on(stored, value => setDraft(value), { defer: true }))
  return (
    <TextField
      label={props.label}
      value={draft()}
      onInput={setDraft}
      onChange={text => props.onWrite(text)}
      multiline={props.multiline ?? false}
      rows={2}
      readOnly={props.readOnly ?? false}
      fault={props.fault}
      hint={props.hint}
      class={props.class ?? ''}
    />
  )
}
