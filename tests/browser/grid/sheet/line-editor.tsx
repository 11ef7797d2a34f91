import { onMount } from 'solid-js'
import { type SolidEditorProps, solidEditor } from '../../../../src/ui/grid/solid-cell'

/** A row of texts by column; what is absent is empty. */
export interface Row {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
}

interface Typed {
  readonly kind: 'text'
  readonly text: string
}

/** An editor as the pages have them: the opening key takes the place of the old text, else all is selected. */
function LineEditor(props: SolidEditorProps<Row, Typed> & { start: string }) {
  let element!: HTMLInputElement
  const { eventKey } = props.params
  const typed = eventKey !== null && eventKey.length === 1 ? eventKey : null
  const say = (text: string) => props.setValue({ kind: 'text', text })
  if (typed !== null) say(typed)
  onMount(() => queueMicrotask(() => typed === null && element.select()))
  return (
    <input
      ref={element}
      aria-label="editor"
      style={{ width: '100%' }}
      value={typed ?? props.start}
      on:input={event => say(event.currentTarget.value)}
    />
  )
}

export const lineEditor = (start: (row: Row) => string) =>
  solidEditor<Row, Typed>(props => <LineEditor {...props} start={start(props.params.data)} />)

/** The same above the grid. */
export const popupEditor = (start: (row: Row) => string) =>
  solidEditor<Row, Typed>(props => <LineEditor {...props} start={start(props.params.data)} />, true)

/** Hands over a choice, which is no text. */
export const choiceEditor = () =>
  solidEditor<Row, { readonly kind: 'pick'; readonly key: string }>(props => {
    onMount(() => props.setValue({ kind: 'pick', key: 'done' }))
    return <input aria-label="editor" />
  })

/** A text of several lines above the grid. */
export const areaEditor = () =>
  solidEditor<Row, Typed>(props => {
    const { eventKey } = props.params
    const typed = eventKey !== null && eventKey.length === 1 ? eventKey : ''
    const say = (text: string) => props.setValue({ kind: 'text', text })
    say(typed)
    return <textarea aria-label="editor" value={typed} on:input={event => say(event.currentTarget.value)} />
  }, true)
