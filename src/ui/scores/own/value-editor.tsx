import { onMount } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../grid/solid-cell'
import { useText } from '../../text/texts'
import styles from './value-editor.module.css'

/** What the editors hand over: the text as typed. An editor left untouched hands back the cell's own value. */
export interface TypedText {
  readonly kind: 'text'
  readonly text: string
}

export const isTypedText = (value: unknown): value is TypedText =>
  typeof value === 'object' && value !== null && 'kind' in value && 'text' in value && value.kind === 'text'

type Props<Row> = SolidEditorProps<Row, TypedText> & { readonly start: string }

/** The printable key that opened the editor takes the place of the old text. */
function begin<Row>(props: Props<Row>, element: () => HTMLInputElement | HTMLTextAreaElement) {
  const { eventKey } = props.params
  const typed = eventKey !== null && eventKey.length === 1 ? eventKey : null
  const say = (text: string) => props.setValue({ kind: 'text', text })
  if (typed !== null) say(typed)
  // The grid gives the focus after it has placed the editor.
  onMount(() => queueMicrotask(() => typed === null && element().select()))
  return { value: typed ?? props.start, say }
}

function Line<Row>(props: Props<Row>) {
  let element!: HTMLInputElement
  const { value, say } = begin(props, () => element)
  return (
    <input
      ref={element}
      class={styles.line}
      aria-label={props.params.colDef.headerName}
      autocomplete="off"
      spellcheck={false}
      inputMode="decimal"
      value={value}
      on:input={event => say(event.currentTarget.value)}
    />
  )
}

function Area<Row>(props: Props<Row>) {
  const { t } = useText()
  let element!: HTMLTextAreaElement
  const { value, say } = begin(props, () => element)
  return (
    <div class={styles.popup}>
      <textarea
        ref={element}
        class={styles.area}
        aria-label={props.params.colDef.headerName}
        value={value}
        on:input={event => say(event.currentTarget.value)}
        // Shift+Enter is a new line here and no end of editing.
        on:keydown={event => event.key === 'Enter' && event.shiftKey && event.stopPropagation()}
      />
      <p class={styles.hint}>{t('scores.editor.lines')}</p>
    </div>
  )
}

/** A score in its cell; `start` gives the text to begin with. */
export const lineEditor = <Row,>(start: (row: Row) => string) =>
  solidEditor<Row, TypedText>(props => <Line {...props} start={start(props.params.data)} />)

/** A text of several lines above the grid. */
export const areaEditor = <Row,>(start: (row: Row) => string) =>
  solidEditor<Row, TypedText>(props => <Area {...props} start={start(props.params.data)} />, true)
