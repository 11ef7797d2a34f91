import { createUniqueId, type ParentProps } from 'solid-js'
import type { SolidEditorProps } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import type { PlanRow } from '../row/plan-row'
import type { PickLine, PickList } from './create-pick'
import styles from './editors.module.css'
import { lineId, PickLines } from './PickLines'
import { QuestionHint } from './QuestionHint'
import { namePopup } from './text-editor'
import type { Typed } from './typed'

interface PickPopupProps {
  params: SolidEditorProps<PlanRow, Typed>['params']
  list: PickList
  /** In px; a wide column makes it wider. */
  width: number
  placeholder?: string
  multiple?: boolean
  onTake(line: PickLine): void
  /** Enter with what is highlighted; false where the grid shall end editing. */
  onEnter?(line: PickLine): boolean
}

/** A field with its list over the grid. While it is open what was typed means, neither Enter nor Tab ends it. */
export function PickPopup(props: ParentProps<PickPopupProps>) {
  const { t } = useText()
  const id = createUniqueId()
  const name = () => props.params.colDef.headerName ?? ''
  const takesKey = ({ key }: KeyboardEvent): boolean => {
    const { list } = props
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      list.move(key === 'ArrowDown' ? 1 : -1)
      return true
    }
    if (key !== 'Enter' && key !== 'Tab') return false
    const line = list.activeLine()
    return list.isOpenQuestion() || (key === 'Enter' && line !== undefined && props.onEnter?.(line) === true)
  }
  return (
    <div
      class={styles.popup}
      style={{ width: `${Math.max(props.params.column.getActualWidth(), props.width)}px` }}
    >
      <input
        ref={element => queueMicrotask(() => namePopup(element, name()))}
        class={styles.field}
        role="combobox"
        aria-label={name()}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={props.list.active() >= 0 ? lineId(id, props.list.active()) : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        placeholder={props.placeholder || t('plan.editor.typeToSearch')}
        value={props.list.text()}
        on:input={event => props.list.type(event.currentTarget.value)}
        on:keydown={event => {
          if (!takesKey(event)) return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <PickLines
        id={id}
        label={name()}
        list={props.list}
        multiple={props.multiple ?? false}
        onTake={props.onTake}
      />
      <QuestionHint list={props.list} />
      {props.children}
    </div>
  )
}
