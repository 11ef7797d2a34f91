import { createEffect, createSignal } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import type { PlanRow } from '../row/plan-row'
import { createPick, type PickLine, type PickOption } from './create-pick'
import styles from './editors.module.css'
import { PickPopup } from './PickPopup'
import { openingKey } from './text-editor'
import type { Typed } from './typed'

interface Choice {
  options(row: PlanRow): readonly PickOption[]
  addText(name: string): string
}

/** Several of a list: Enter ticks what was typed or moved to, Enter again takes the list. */
function ListEditor(props: SolidEditorProps<PlanRow, Typed> & Choice) {
  const { t } = useText()
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
  return (
    <PickPopup
      params={props.params}
      list={list}
      width={300}
      multiple
      onTake={toggle}
      onEnter={line => {
        const isMeant = list.touched()
        if (isMeant) toggle(line)
        return isMeant
      }}
    >
      <p class={styles.hint}>{t('plan.editor.chosen', { n: ids().length + added().length })}</p>
    </PickPopup>
  )
}

export const listEditor = (choice: Choice) =>
  solidEditor<PlanRow, Typed>(props => <ListEditor {...props} {...choice} />, true)
