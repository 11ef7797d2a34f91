import { onMount } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import type { PlanRow } from '../row/plan-row'
import styles from './editors.module.css'
import type { Typed } from './typed'

type Props = SolidEditorProps<PlanRow, Typed> & { start: string }

/** The printable key that opened the editor, which takes the place of the old text. */
export const openingKey = (key: string | null): string | null =>
  key !== null && key.length === 1 ? key : null

/** The grid draws a popup as a dialog; a dialog has a name. */
export const namePopup = (inside: Element, name: string | undefined) =>
  inside.closest('.ag-popup-editor')?.setAttribute('aria-label', name ?? '')

const input = (props: Props, element: () => HTMLInputElement | HTMLTextAreaElement) => {
  const typed = openingKey(props.params.eventKey)
  const say = (text: string) => props.setValue({ kind: 'text', text })
  if (typed !== null) say(typed)
  // The grid gives the focus after it has placed the editor.
  onMount(() =>
    queueMicrotask(() => {
      if (typed === null) element().select()
      namePopup(element(), props.params.colDef.headerName)
    }),
  )
  return { value: typed ?? props.start, say }
}

function LineEditor(props: Props & { right: boolean }) {
  let element!: HTMLInputElement
  const { value, say } = input(props, () => element)
  return (
    <input
      ref={element}
      class={`${styles.inline} ${props.right ? styles.right : ''}`}
      aria-label={props.params.colDef.headerName}
      autocomplete="off"
      spellcheck={false}
      value={value}
      on:input={event => say(event.currentTarget.value)}
    />
  )
}

function AreaEditor(props: Props) {
  const { t } = useText()
  let element!: HTMLTextAreaElement
  const { value, say } = input(props, () => element)
  return (
    <div class={styles.popup} style={{ width: `${Math.max(props.params.column.getActualWidth(), 420)}px` }}>
      <textarea
        ref={element}
        class={styles.area}
        aria-label={props.params.colDef.headerName}
        value={value}
        on:input={event => say(event.currentTarget.value)}
        // Shift+Enter is a new line here and no end of editing.
        on:keydown={event => event.key === 'Enter' && event.shiftKey && event.stopPropagation()}
      />
      <p class={styles.hint}>{t('plan.editor.lines')}</p>
    </div>
  )
}

/** A line of text in the cell; `start` gives the text to begin with. */
export const lineEditor = (start: (row: PlanRow) => string, right = false) =>
  solidEditor<PlanRow, Typed>(props => (
    <LineEditor {...props} start={start(props.params.data)} right={right} />
  ))

/** A long text above the grid. */
export const areaEditor = (start: (row: PlanRow) => string) =>
  solidEditor<PlanRow, Typed>(props => <AreaEditor {...props} start={start(props.params.data)} />, true)
