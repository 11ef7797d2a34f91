import { createMemo, type JSX, Show } from 'solid-js'
import type { Analysis, Projection, RankAnswer } from '../../core/analysis/analysis'
import { shownDecimals } from '../common/column-figures'
import { Rank, rankText } from '../common/Rank'
import { useText } from '../text/texts'
import type { Gaps } from './create-gaps'
import styles from './Estimate.module.css'

/** Points of the total below this are the noise of adding doubles. */
const SAME = 1e-9

const isRaised = (projection: Projection): boolean =>
  Math.abs(projection.total - projection.base.total) > SAME

/** Total once, rank twice: others hold, others move. */
export function Estimate(props: { gaps: Gaps; analysis: Analysis }) {
  const { t, number, signed } = useText()
  const years = createMemo(() => {
    const set = new Set(
      props.gaps
        .targets()
        .filter(({ state }) => state === 'counts')
        .map(({ year }) => year),
    )
    if (props.gaps.ticks().size > 0) set.add(props.gaps.targetYear())
    const sorted = [...set].sort((a, b) => a - b)
    return sorted.length > 1 ? `${sorted[0]}–${sorted.at(-1)}` : String(sorted[0] ?? '')
  })
  const decimals = () => shownDecimals(props.analysis.columns[0] ?? { decimals: null })
  const moveWhy = (projection: Projection) =>
    Number.isNaN(projection.meanChange)
      ? t('gaps.panel.noMove')
      : t('gaps.panel.moveWhy', {
          from: projection.movedFrom ?? '',
          to: props.analysis.request.year,
          change: signed(projection.meanChange, 3),
        })
  const notes = (projection: Projection) =>
    [
      projection.unplaced.length > 0 && t('gaps.panel.unplaced', { n: projection.unplaced.length }),
      isRaised(projection) && !projection.recombined && t('gaps.panel.linear'),
      Math.abs(projection.carried) > 5e-4 &&
        t('gaps.panel.carried', { points: signed(projection.carried, 3) }),
    ].filter(text => text !== false)

  return (
    <div class={styles.part}>
      <h2 class={styles.title}>{t('gaps.panel.projection')}</h2>
      <p class={styles.hint}>
        {years() ? t('gaps.panel.ifReached', { year: years() }) : t('gaps.panel.none')}
      </p>
      <Show when={props.gaps.projection()}>
        {projection => (
          <>
            <div class={styles.total}>
              <span class="quiet">{t('gaps.panel.total')}</span>
              <Show
                when={isRaised(projection())}
                fallback={<span class={styles.figure}>{number(projection().total, decimals())}</span>}
              >
                <span class={styles.base}>{number(projection().base.total, decimals())}</span>
                <span class="quiet">→</span>
                <span class={styles.figure}>{number(projection().total, 2)}</span>
                <Points of={projection()} />
              </Show>
            </div>
            <Show when={years()}>
              <div class={styles.ranks}>
                <Standing
                  label={t('gaps.panel.hold')}
                  from={projection().base.rank}
                  to={projection().othersHold}
                  missing={t('gaps.panel.noRank')}
                />
                <Standing
                  label={t('gaps.panel.move')}
                  from={projection().base.rank}
                  to={projection().othersMove}
                  title={moveWhy(projection())}
                  missing={
                    props.analysis.previousYear === null ? t('gaps.panel.noMove') : t('gaps.panel.noRank')
                  }
                />
              </div>
            </Show>
            {notes(projection()).map(text => (
              <p class={styles.hint}>{text}</p>
            ))}
          </>
        )}
      </Show>
    </div>
  )
}

/** The same in one line, for the bar and the dialog. */
export function EstimateLine(props: { gaps: Gaps; projection?: Projection | null; note?: JSX.Element }) {
  const { t, number } = useText()
  const projection = () => props.projection ?? props.gaps.projection()
  const decimals = () => shownDecimals(props.gaps.analysis()?.columns[0] ?? { decimals: null })
  return (
    <Show when={props.gaps.isOwn() && projection()}>
      {now => (
        <div class={styles.line}>
          <span class="sub">{t('gaps.panel.projection')}</span>
          <span class="nowrap">
            <Show when={isRaised(now())}>{number(now().base.total, decimals())} → </Show>
            <b class="strong">{number(now().total, isRaised(now()) ? 2 : decimals())}</b>{' '}
            <Points of={now()} />
          </span>
          <span class="sub">
            {t('gaps.panel.hold')}: <Rank of={now().othersHold} /> · {t('gaps.panel.move')}:{' '}
            <Rank of={now().othersMove} />
          </span>
          {props.note}
        </div>
      )}
    </Show>
  )
}

function Points(props: { of: Projection }) {
  const { number } = useText()
  const change = () => props.of.total - props.of.base.total
  return (
    <Show when={isRaised(props.of)}>
      <span class={`up ${styles.points}`}>
        {change() > 0 ? '▲' : '▼'} {number(Math.abs(change()), 2)}
      </span>
    </Show>
  )
}

function Standing(props: {
  label: string
  from: RankAnswer
  to: RankAnswer
  title?: string | undefined
  missing: string
}) {
  const { t } = useText()
  const title = () => {
    if (props.to.kind === 'none') return props.missing
    return props.to.kind === 'interval' ? t('gaps.panel.interval') : props.title
  }
  return (
    <>
      <span class="sub">{props.label}</span>
      <span class="quiet">{props.from.kind === 'none' ? '' : `${rankText(props.from).split('/')[0]} →`}</span>
      <span class={styles.rank} title={title()}>
        <Rank of={props.to} />
      </span>
      <Show when={props.to.kind !== 'rank'}>
        <span class={styles.why}>{title()}</span>
      </Show>
    </>
  )
}
