import { createMemo, Show } from 'solid-js'
import { useText } from '../text/texts'
import type { TaskImport } from './create-task-import'
import { FaultList } from './FaultList'
import styles from './Import.module.css'
import { faultAtText } from './table-fault-text'

/** Names listed; all are counted. */
const NAMES = 8
const KINDS = ['add', 'update', 'same', 'left-out'] as const

/** What will be taken, and every fault by row and column. */
export function ImportSummary(props: { task: TaskImport }) {
  const text = useText()
  const { t, number } = text
  const counted = createMemo(() =>
    KINDS.filter(kind => props.task.counts()[kind] > 0)
      .map(kind => t(`tables.import.count.${kind}`, { n: number(props.task.counts()[kind]) }))
      .join(', '),
  )
  const faults = () => props.task.proposal()?.faults ?? []
  const names = () => props.task.proposal()?.addedNames ?? []
  return (
    <section class={styles.summary} aria-live="polite">
      <p>
        {counted()}.<Show when={!props.task.has('title')}> {t('tables.import.needsTitle')}</Show>
      </p>
      <Show when={names().length > 0}>
        <p class="quiet">
          {t('tables.import.names', {
            n: names().length,
            names: names().slice(0, NAMES).join('; ') + (names().length > NAMES ? '; …' : ''),
          })}
        </p>
      </Show>
      <FaultList
        title={t('tables.import.faults', { n: faults().length })}
        faults={faults()}
        textOf={fault => faultAtText(text, fault)}
      />
    </section>
  )
}
