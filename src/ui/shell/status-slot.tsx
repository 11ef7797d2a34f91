import { type Accessor, createContext, type ParentProps, Show, useContext } from 'solid-js'
import { Portal } from 'solid-js/web'
import styles from './StatusLine.module.css'

/** The element of the status line that the page in view fills. */
export const StatusSlotContext = createContext<Accessor<HTMLElement | undefined>>()

/** What a page says in the status line: selection, counts, faults, keys. Each item in a `<StatusItem>`. */
export function StatusBar(props: ParentProps) {
  const slot = useContext(StatusSlotContext)
  return (
    <Show when={slot?.()}>
      {element => (
        <Portal mount={element()} ref={place => place.classList.add(styles.portal ?? '')}>
          {props.children}
        </Portal>
      )}
    </Show>
  )
}

export function StatusItem(props: ParentProps<{ title?: string; class?: string }>) {
  return (
    <span class={`${styles.item} ${props.class ?? ''}`} title={props.title}>
      {props.children}
    </span>
  )
}
