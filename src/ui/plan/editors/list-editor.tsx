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
    const [typed, line] = [list.text().trim(), list.activeLine()]
    const taken = { kind: 'list', ids: ids(), added: added() } as const
    if (typed === '') return props.setValue(changed ? taken : (props.params.value ?? null))
    // Who leaves now leaves what is highlighted, else the text, with its reason.
    const key = line?.pick.kind === 'pick' ? line.pick.key : null
    if (line?.pick.kind === 'add') props.setValue({ ...taken, added: [...added(), line.pick.name] })
    else if (key === null) props.setValue({ ...taken, typed })
    else if (!added().includes(key)) props.setValue({ ...taken, ids: [...new Set([...ids(), key])] })
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
