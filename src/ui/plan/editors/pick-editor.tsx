import { createEffect } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import type { PlanRow } from '../row/plan-row'
import { createPick, type PickOption } from './create-pick'
import { PickPopup } from './PickPopup'
import { openingKey } from './text-editor'
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
  const current = () => props.options(props.params.data).find(option => option.chosen)?.text ?? ''
  const value = (): Typed | null => {
    const line = list.activeLine()
    if (list.touched() && line) return line.pick
    // Enter and Tab go on asking who is meant; who leaves in another way leaves the text, with its reason.
    return list.touched() ? { kind: 'text', text: list.text() } : (props.params.value ?? null)
  }
  createEffect(() => props.setValue(value()))
  return (
    <PickPopup
      params={props.params}
      list={list}
      width={260}
      placeholder={current() || t(props.addText ? 'plan.editor.typeToSearch' : 'plan.editor.typeToFind')}
      onTake={line => {
        props.setValue(line.pick)
        props.stop()
      }}
    />
  )
}

/** One of a list, found by typing. A text that stands for no line stays as typed. */
export const pickEditor = (choice: Choice) =>
  solidEditor<PlanRow, Typed>(props => <PickEditor {...props} {...choice} />, true)
