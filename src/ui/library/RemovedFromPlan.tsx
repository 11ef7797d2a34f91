import { For, Show } from 'solid-js'
import type { Removed } from '../../core/file/redact'
import { useText } from '../text/texts'
import styles from './Protect.module.css'

/** Blotted texts in view at once. */
const SHOWN = 50

/** What stays out of a plan for publication, in numbers, and the texts in which a name was blotted out. */
export function RemovedFromPlan(props: { removed: Removed }) {
  const { t, number } = useText()
  const counts = () =>
    [
      ...props.removed.records.map(({ collection, count }) => ({
        label: t(`protect.removed.${collection}`),
        count,
      })),
      { label: t('protect.removed.cells'), count: props.removed.cells },
      { label: t('protect.removed.blotted'), count: props.removed.blotted.length },
    ] as const
  const rest = () => props.removed.blotted.length - SHOWN
  return (
    <>
      <table class={styles.counts} aria-label={t('protect.removed.title')}>
        <tbody>
          <For each={counts()}>
            {row => (
              <tr>
                <th scope="row">{row.label}</th>
                <td>{number(row.count, 0)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.removed.blotted.length > 0}>
        <details>
          <summary>{t('protect.removed.showBlotted', { n: props.removed.blotted.length })}</summary>
          <ul class={styles.blotted}>
            <For each={props.removed.blotted.slice(0, SHOWN)}>{text => <li>{text}</li>}</For>
            <Show when={rest() > 0}>
              <li>{t('protect.removed.more', { n: rest() })}</li>
            </Show>
          </ul>
        </details>
      </Show>
      <p class="warn">{t('protect.removed.check')}</p>
    </>
  )
}
