import { createMemo, createSignal, createUniqueId, Show } from 'solid-js'
import { cellFaultText } from '../../text/fault-text'
import { useText } from '../../text/texts'
import type { ColumnId } from '../columns/column-ids'
import { createPick, type PickLine, type PickOption } from '../editors/create-pick'
import { lineId, PickLines } from '../editors/PickLines'
import { QuestionHint } from '../editors/QuestionHint'
import type { FieldForm } from './create-task-form'
import styles from './TaskForm.module.css'

/** A field of the task that is chosen from a list or, where a directory stands behind it, added to it. */
export function FormPick(props: {
  form: FieldForm
  column: ColumnId
  options: readonly PickOption[]
  addText?: (name: string) => string
  hint?: string | undefined
  class?: string | undefined
}) {
  const text = useText()
  const { draft } = props.form
  const storedText = () => String(draft.task[props.column] ?? '')
  const chosen = createMemo(() => {
    const typed = draft.typed(props.column)
    if (typed === undefined) return props.options.find(option => option.chosen)?.text ?? storedText()
    if (typed?.kind === 'pick')
      return props.options.find(({ key }) => key === typed.key && key !== null)?.text ?? ''
    return typed?.kind === 'add' ? typed.name : typed?.kind === 'text' ? typed.text : ''
  })
  const fault = () => {
    const found = draft.fault(props.column)
    return found ? cellFaultText(text, found) : undefined
  }
  const isNew = () => draft.typed(props.column)?.kind === 'add'
  return (
    <PickField
      label={text.t(`plan.column.${props.column}`)}
      value={chosen()}
      options={props.options}
      addText={props.addText}
      readOnly={props.form.readOnly()}
      autofocus={props.form.autofocus}
      class={props.class}
      fault={fault()}
      hint={isNew() ? text.t('plan.form.isNew') : props.hint}
      onTake={({ pick }) => draft.type(props.column, pick)}
      onText={
        props.column === 'cycle'
          ? typed => draft.type(props.column, { kind: 'text', text: typed })
          : undefined
      }
    />
  )
}

/** A field whose list opens below it; it shows what is chosen until something is typed. */
export function PickField(props: {
  label: string
  value: string
  options: readonly PickOption[]
  addText?: ((name: string) => string) | undefined
  readOnly: boolean
  fault?: string | undefined
  hint?: string | undefined
  placeholder?: string
  autofocus?: boolean | undefined
  class?: string | undefined
  onTake(line: PickLine): void
  /** Takes a text that matches nothing. */
  onText?: ((text: string) => void) | undefined
}) {
  const { t } = useText()
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  /** What was typed and left without saying which line it means. */
  const [dropped, setDropped] = createSignal('')
  const list = createPick({ options: () => props.options, addText: props.addText })
  const take = (line: PickLine) => {
    props.onTake(line)
    list.type('')
    setDropped('')
    setOpen(false)
  }
  const leave = () => {
    const typed = list.text().trim()
    if (open() && typed !== '') {
      const line = list.activeLine()
      if (line) props.onTake(line)
      else if (list.isOpenQuestion()) setDropped(typed)
      else props.onText?.(list.text())
    }
    list.type('')
    setOpen(false)
  }
  const onKey = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (open()) list.move(key === 'ArrowDown' ? 1 : -1)
      setOpen(true)
    } else if (key === 'Enter' && open()) {
      const line = list.activeLine()
      if (line) take(line)
      else if (!list.isOpenQuestion()) leave()
    } else if (key === 'Escape' && open()) {
      list.type('')
      setOpen(false)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class={`${styles.pick} ${props.class ?? ''}`}>
      <label class={styles.label} for={`${id}-field`}>
        {props.label}
      </label>
      <input
        id={`${id}-field`}
        class={styles.input}
        classList={{ [styles.bad ?? '']: props.fault !== undefined }}
        role="combobox"
        aria-expanded={open()}
        aria-controls={id}
        aria-activedescendant={open() && list.active() >= 0 ? lineId(id, list.active()) : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        data-autofocus={props.autofocus ? '' : undefined}
        readOnly={props.readOnly}
        placeholder={props.placeholder ?? ''}
        value={open() && list.text() !== '' ? list.text() : props.value}
        on:focus={event => event.currentTarget.select()}
        on:mousedown={() => !props.readOnly && setOpen(true)}
        on:blur={leave}
        on:input={event => {
          list.type(event.currentTarget.value)
          setDropped('')
          setOpen(true)
        }}
        on:keydown={event => !props.readOnly && onKey(event)}
      />
      <Show when={open()}>
        <div class={styles.list}>
          <PickLines id={id} label={props.label} list={list} onTake={take} />
          <QuestionHint list={list} />
        </div>
      </Show>
      <Show
        when={dropped() ? t('plan.editor.notTaken', { name: dropped() }) : props.fault}
        fallback={<Show when={props.hint}>{hint => <p class={styles.hint}>{hint()}</p>}</Show>}
      >
        {fault => <p class={styles.fault}>{fault()}</p>}
      </Show>
    </div>
  )
}
