import { For, Show } from 'solid-js'
import { useText } from '../text/texts'
import styles from './Import.module.css'

const LISTED = 100

/** What could not be taken: all are counted, the first are listed. */
export function FaultList<Fault>(props: {
  title: string
  faults: readonly Fault[]
  textOf(fault: Fault): string
  /** How many there are, where `faults` are only the first of them. */
  count?: number
  most?: number
  /** Read out at once: nothing can be taken. */
  alert?: boolean
}) {
  const { t, number } = useText()
  const listed = () => props.faults.slice(0, props.most ?? LISTED)
  const more = () => (props.count ?? props.faults.length) - listed().length
  return (
    <Show when={listed().length + more() > 0}>
      <p class={styles.refused} role={props.alert ? 'alert' : undefined}>
        {props.title}
      </p>
      <ul class={styles.faults}>
        <For each={listed()}>{fault => <li>{props.textOf(fault)}</li>}</For>
        <Show when={more() > 0}>
          <li>{t('tables.import.moreFaults', { n: number(more()) })}</li>
        </Show>
      </ul>
    </Show>
  )
}
