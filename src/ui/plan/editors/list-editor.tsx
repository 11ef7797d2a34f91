import { createEffect, createSignal, createUniqueId } from 'solid-js'
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
  addText(name: string): string
}

/** Several of a list: Enter ticks what was typed or moved to, Enter again takes the list. */
function ListEditor(props: SolidEditorProps<PlanRow, Typed> & Choice) {
  const { t } = useText()
  const id = createUniqueId()
  const first = props.options(props.params.data)
  const [ids, setIds] = createSignal(
    first.flatMap(({ key, chosen }) => (chosen && key !== null ? [key] : [])),
  )
  const [added, setAdded] = createSignal<readonly string[]>([])
  const list = createPick({
    options: () => [
      ...added().map(name => ({ key: name, text: name, chosen: true })),
      ...first.map(option => ({ ...option, chosen: option.key !== null && ids().includes(option.key) })),
    ],
    addText: props.addText,
    startText: openingKey(props.params.eventKey) ?? '',
  })
  const name = () => props.params.colDef.headerName ?? ''
  let changed = false
  createEffect(() => {
    const value: Typed = { kind: 'list', ids: ids(), added: added() }
    if (changed) props.setValue(value)
  })
  const toggle = ({ pick }: PickLine) => {
    changed = true
    const key = pick.kind === 'add' ? pick.name : (pick.key ?? '')
    if (pick.kind === 'add') setAdded([...added(), key])
    else if (added().includes(key)) setAdded(added().filter(other => other !== key))
    else setIds(ids().includes(key) ? ids().filter(other => other !== key) : [...ids(), key])
    list.type('')
  }
  const onKey = (event: KeyboardEvent) => {
    const line = list.activeLine()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') list.move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && list.touched() && line) toggle(line)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class={styles.popup} style={{ width: `${Math.max(props.params.column.getActualWidth(), 300)}px` }}>
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
        placeholder={t('plan.editor.typeToSearch')}
        value={list.text()}
        on:input={event => list.type(event.currentTarget.value)}
        on:keydown={onKey}
      />
      <PickLines id={id} label={name()} list={list} multiple onTake={toggle} />
      <p class={styles.hint}>{t('plan.editor.chosen', { n: ids().length + added().length })}</p>
    </div>
  )
}

export const listEditor = (choice: Choice) =>
  solidEditor<PlanRow, Typed>(props => <ListEditor {...props} {...choice} />, true)
