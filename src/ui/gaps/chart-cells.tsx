import type { ICellRendererParams } from 'ag-grid-community'
import { Show } from 'solid-js'
import { Dumbbell } from '../charts/Dumbbell'
import { Sparkline } from '../charts/Sparkline'
import { MISSING } from '../text/format'
import { useText } from '../text/texts'
import type { GapRow, IndicatorRow } from './rows'

const indicatorOf = (cell: ICellRendererParams<GapRow>): IndicatorRow | null =>
  cell.data?.kind === 'indicator' ? cell.data : null

/** Own score, mean and best on one scale of points for all rows. */
export function GapCell(cell: ICellRendererParams<GapRow>) {
  const { t, number } = useText()
  return (
    <Show when={indicatorOf(cell)}>
      {row => {
        const direction = () => (row().spec.better === 'low' ? -1 : 1)
        const mean = () => direction() * row().node.gapMean
        const best = () => direction() * row().node.gapBest
        return (
          <Show
            when={!Number.isNaN(mean()) || !Number.isNaN(best())}
            fallback={
              <span class="quiet" title={t('gaps.cell.partial')}>
                {MISSING}
              </span>
            }
          >
            <Dumbbell
              mean={mean()}
              best={best()}
              reach={row().reach}
              text={number(Math.abs(Number.isNaN(best()) ? mean() : best()), 2)}
              label={t('gaps.cell.gapTo', {
                best: number(row().node.gapBest, 2),
                mean: number(row().node.gapMean, 2),
              })}
            />
          </Show>
        )
      }}
    </Show>
  )
}

/** Percent position through the years, cut at edition breaks. */
export function TrendCell(props: {
  cell: ICellRendererParams<GapRow>
  years: readonly number[]
  breaks: readonly number[]
}) {
  const { t } = useText()
  const label = (row: IndicatorRow) =>
    t('gaps.cell.trendIs', {
      years: row.node.trend
        .filter(({ year }) => props.years.includes(year))
        .map(({ year, rank, n }) => `${year}: ${rank > 0 ? `${rank}/${n}` : MISSING}`)
        .join(', '),
    })
  return (
    <Show when={indicatorOf(props.cell)}>
      {row => (
        <span title={label(row())}>
          <Sparkline
            years={props.years}
            points={row().node.trend}
            breaks={props.breaks}
            label={label(row())}
          />
        </span>
      )}
    </Show>
  )
}
