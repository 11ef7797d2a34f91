import { createMemo, For, Show } from 'solid-js'
import type { ColumnChange } from '../../core/file/lay-over'
import type { ScoresOffer } from '../../core/file/offer-scores'
import { FaultList } from '../tables/FaultList'
import imports from '../tables/Import.module.css'
import { useText } from '../text/texts'
import styles from './Datasets.module.css'
import { offerFaultTexts } from './dataset-fault-text'

const CHANGES: readonly ColumnChange[] = ['new', 'changed', 'same', 'gone']

/** What would be taken, what it changes year by year, and what stands against the rest. */
export function ScoreSummary(props: { offer: ScoresOffer }) {
  const text = useText()
  const { t, number } = text
  const years = createMemo(() => {
    const found = new Map<number, Record<ColumnChange, number>>()
    for (const { year, change } of props.offer.changes) {
      const counts = found.get(year) ?? { new: 0, changed: 0, same: 0, gone: 0 }
      counts[change] += 1
      found.set(year, counts)
    }
    return [...found].sort(([a], [b]) => b - a)
  })
  const faults = createMemo(() => offerFaultTexts(text, props.offer))
  const count = () => props.offer.faultCount + props.offer.columnFaults.length
  return (
    <section class={imports.summary} aria-live="polite">
      <p>
        {t('datasets.scores.counted', {
          taken: number(props.offer.taken),
          rows: number(props.offer.rows),
        })}
        <Show when={props.offer.datasets.length === 0 && props.offer.taken > 0}>
          {' '}
          {t('datasets.scores.sameAll')}
        </Show>
      </p>
      <Show when={years().length > 0}>
        <div class={styles.years}>
          <table class={styles.changes}>
            <caption class="sr-only">{t('datasets.scores.changesOf')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('datasets.head.years')}</th>
                <For each={CHANGES}>
                  {change => (
                    <th scope="col" class="num">
                      {t(`datasets.scores.change.${change}`)}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={years()}>
                {([year, counts]) => (
                  <tr>
                    <th scope="row">{year}</th>
                    <For each={CHANGES}>
                      {change => (
                        <td class="num" data-change={counts[change] > 0 ? change : undefined}>
                          {counts[change] > 0 ? number(counts[change]) : ''}
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <FaultList
        title={t('datasets.scores.faults', { n: number(count()) })}
        faults={faults()}
        textOf={fault => fault}
        count={count()}
      />
    </section>
  )
}
