import { createEffect, createUniqueId } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import type { PlanRow } from '../row/plan-row'
import { createPick, type PickLine, type PickOption } from './create-pick'
import styles from './editors.module.css'
import { lineId, PickLines } from './PickLines'
import { namePopup, openingKey } from './text-editor'
import type { Typed } from './typed'

interface Choice {
  options(row: PlanRow): readonly PickOption[]
  addText?: ((name: string) => string) | undefined
}

function PickEditor(props: SolidEditorProps<PlanRow, Typed> & Choice) {
  const { t } = useText()
  const list = createPick({
    options: () => props.options(props.params.data),
    addText: props.addText,
    startText: openingKey(props.params.eventKey) ?? '',
  })
  const id = createUniqueId()
  const name = () => props.params.colDef.headerName ?? ''
  const current = () => props.options(props.params.data).find(option => option.chosen)?.text ?? ''
  createEffect(() => {
    const line = list.activeLine()
    if (list.touched()) props.setValue(line ? line.pick : { kind: 'text', text: list.text() })
  })
  const take = (line: PickLine) => {
    props.setValue(line.pick)
    props.stop()
  }
  return (
    <div class={styles.popup} style={{ width: `${Math.max(props.params.column.getActualWidth(), 260)}px` }}>
      <input
        ref={element => queueMicrotask(() => namePopup(element, name()))}
        class={styles.field}
        role="combobox"
        aria-label={name()}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={list.active() >= 0 ? lineId(id, list.active()) : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        placeholder={current() || t(props.addText ? 'plan.editor.typeToSearch' : 'plan.editor.typeToFind')}
        value={list.text()}
        on:input={event => list.type(event.currentTarget.value)}
        on:keydown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          event.stopPropagation()
          list.move(event.key === 'ArrowDown' ? 1 : -1)
        }}
      />
      <PickLines id={id} label={name()} list={list} onTake={take} />
    </div>
  )
}

/** One of a list, found by typing; what is typed and matches nothing stays as typed. */
export const pickEditor = (choice: Choice) =>
  solidEditor<PlanRow, Typed>(props => <PickEditor {...props} {...choice} />, true)
