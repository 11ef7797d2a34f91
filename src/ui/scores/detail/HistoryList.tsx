import { createMemo, For, Show } from 'solid-js'
import type { TrendPoint } from '../../../core/analysis/analysis'
import { MISSING } from '../../text/format'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import type { ScoreRow } from '../own/own-rows'
import { isDerived, rankOf, type Words, yearTip } from '../own/own-text'
import styles from './DetailPanel.module.css'

const PLACES = 2

/** Score and rank of the chosen node through the years, newest first, parted where the set of indicators changed. */
export function HistoryList(props: { scores: Scores; row: ScoreRow; words: Words }) {
  const { t, nameOf, number } = useText()
  const years = createMemo(() => [...props.row.trend].reverse())
  /** Why no line runs between this year and the older one below it. */
  const breakBelow = (position: number): string | null => {
    const [point, older] = [years()[position], years()[position + 1]]
    if (!point || !older || point.joined || point.edition === older.edition) return null
    const edition = props.scores.info()?.editions.find(({ id }) => id === point.edition)
    return edition?.breakNote ? nameOf(edition.breakNote) : t('scores.break.none')
  }
  const figure = (point: TrendPoint) =>
    point.notApplicable ? t('scores.cell.na') : number(point.score, point.decimals ?? PLACES)
  return (
    <table class={styles.years}>
      <thead>
        <tr class={styles.heads}>
          <th>{t('scores.panel.year')}</th>
          <th class="num">{t('scores.panel.score')}</th>
          <th class="num">{t('scores.panel.rank')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={years()}>
          {(point, position) => (
            <>
              <tr
                classList={{ [styles.now ?? '']: point.year === props.words.year }}
                title={yearTip(props.row, point, props.words)}
              >
                <th>{point.year}</th>
                <td class="num" classList={{ [styles.reckoned ?? '']: isDerived(point) }}>
                  {figure(point)}
                  {isDerived(point) && '∗'}
                  {!point.inDataset && point.stage !== null && '°'}
                </td>
                <td class="num">
                  <RankOf point={point} />
                </td>
              </tr>
              <Show when={breakBelow(position())}>
                {reason => (
                  <tr class={styles.break}>
                    <td colspan={3}>
                      {t('scores.break.title')}: {reason()}
                    </td>
                  </tr>
                )}
              </Show>
            </>
          )}
        </For>
      </tbody>
    </table>
  )
}

function RankOf(props: { point: TrendPoint }) {
  const parts = () => (rankOf(props.point) ?? MISSING).split('/')
  return (
    <>
      {parts()[0]}
      <Show when={parts()[1]}>{n => <span class="of">/{n()}</span>}</Show>
    </>
  )
}
