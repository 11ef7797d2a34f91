import { createMemo, type JSX, Show } from 'solid-js'
import type { Analysis, NodeColumn, NodeView } from '../../core/analysis/analysis'
import type { EditionNode } from '../../core/edition/edition'
import { useApp } from '../../state/context'
import { shownDecimals } from '../common/column-figures'
import { Rank, rankText } from '../common/Rank'
import { useSourceWords } from '../common/source-words'
import { useText } from '../text/texts'
import { shownFigure } from './rows'
import styles from './SummaryStrip.module.css'
import { scoreFigure } from './score-figure'

/** Total, rank, gaps of the unit in view: points and places are judged apart. */
export function SummaryStrip(props: { analysis: Analysis; stale: boolean }) {
  const { analysis: state } = useApp()
  const text = { ...useText(), ...useSourceWords() }
  const { t, number, signed } = text
  const decimals = () => shownDecimals(column())
  const root = () => props.analysis.nodes[0] as NodeView
  const column = () => props.analysis.columns[0] as NodeColumn
  const spec = () => props.analysis.edition.nodes[0] as EditionNode
  const request = () => props.analysis.request
  const names = createMemo(() => new Map(state.catalog()?.units.map(unit => [unit.id, unit.name])))
  const unitName = (position: number) => {
    const id = props.analysis.units[position] ?? ''
    return names().get(id) ?? id
  }
  const partial = () => {
    if (column().present === 0) return t('words.missing')
    return column().n > 0
      ? t('gaps.strip.partial', { present: column().present, n: column().n })
      : t('gaps.strip.partialUnknown', { n: column().present })
  }
  const bestText = () => {
    const [first, ...others] = column().bestUnits
    if (first === undefined) return partial()
    if (column().bestUnits.includes(props.analysis.unitPosition)) return t('gaps.strip.isBest')
    const best = number(column().best, decimals())
    return others.length > 0
      ? t('gaps.strip.bestTied', { unit: unitName(first), n: others.length, best })
      : `${unitName(first)} ${best}`
  }

  return (
    <dl
      class={styles.strip}
      classList={{ stale: props.stale }}
      aria-label={t('gaps.strip.label', {
        index: request().index,
        year: request().year,
        unit: unitName(props.analysis.unitPosition),
      })}
    >
      <Figure
        label={t('gaps.strip.total', { index: request().index, year: request().year })}
        value={scoreFigure(root().score, shownFigure(props.analysis, root(), column()), text)}
      >
        <PointsChange analysis={props.analysis} />
      </Figure>
      <Figure
        label={
          <>
            {t('gaps.strip.rank')}
            <Show when={isComputed(root())}>
              <span class="quiet"> ∗</span>
            </Show>
          </>
        }
        title={rankSource(t, root(), request().index)}
        value={<Rank of={root().rank} />}
      >
        <PlacesChange analysis={props.analysis} />
      </Figure>
      <Figure label={t('gaps.strip.mean')} value={signed(-root().gapMean, 2)}>
        {Number.isNaN(column().mean)
          ? partial()
          : t(column().meanPrinted ? 'gaps.strip.meanPrinted' : 'gaps.strip.meanIs', {
              mean: number(column().mean, 2),
            })}
      </Figure>
      <Figure label={t('gaps.strip.best')} value={signed(-root().gapBest, decimals())}>
        {bestText()}
      </Figure>
      <Figure label={t('gaps.strip.lost')} value={number(Math.abs(root().gapMax), decimals())}>
        {spec().max === null || spec().min === null
          ? t('gaps.strip.unknownMax')
          : t('gaps.strip.scale', { min: number(spec().min), max: number(spec().max) })}
      </Figure>
    </dl>
  )
}

function Figure(props: {
  label: JSX.Element
  value: JSX.Element
  title?: string | undefined
  children: JSX.Element
}) {
  return (
    <div class={styles.figure} title={props.title}>
      <dt class={styles.label}>{props.label}</dt>
      <dd class={styles.value}>{props.value}</dd>
      <dd class={styles.detail}>{props.children}</dd>
    </div>
  )
}

/** The unit's total in the last comparable year. */
const previousOf = ({ nodes, previousYear }: Analysis) =>
  nodes[0]?.trend.find(point => point.year === previousYear && !Number.isNaN(point.score))

function PointsChange(props: { analysis: Analysis }) {
  const { t, number } = useText()
  const root = () => props.analysis.nodes[0] as NodeView
  const better = () => (props.analysis.edition.nodes[0]?.better === 'low' ? -1 : 1)
  return (
    <Show when={!Number.isNaN(root().score)} fallback={t('words.missing')}>
      <Show when={previousOf(props.analysis)} fallback={t('gaps.strip.noPrevious')}>
        {previous => {
          const change = () => root().score - previous().score
          return (
            <>
              <Arrow
                change={better() * change()}
                text={number(Math.abs(change()), shownDecimals(props.analysis.columns[0] as NodeColumn))}
                up={change() > 0}
              />{' '}
              {t('gaps.strip.against', { year: previous().year })}
            </>
          )
        }}
      </Show>
    </Show>
  )
}

function PlacesChange(props: { analysis: Analysis }) {
  const { t } = useText()
  const root = () => props.analysis.nodes[0] as NodeView
  const now = () => {
    const { rank } = root()
    return rank.kind === 'rank' ? rank.rank : null
  }
  const before = () => previousOf(props.analysis)
  const places = () => (before()?.rank ?? 0) - (now() ?? 0)
  const source = () => {
    if (root().rank.kind !== 'none') return t('gaps.strip.printed')
    return t(Number.isNaN(root().score) ? 'words.missing' : 'gaps.strip.noRank')
  }
  return (
    <Show
      when={now() !== null && (before()?.rank ?? 0) > 0}
      fallback={isComputed(root()) ? t('gaps.strip.noPrevious') : source()}
    >
      <Arrow
        change={places()}
        up={places() > 0}
        text={String(Math.abs(places()))}
        label={
          places() === 0
            ? t('gaps.strip.same')
            : t(places() > 0 ? 'gaps.strip.placesUp' : 'gaps.strip.placesDown', { n: Math.abs(places()) })
        }
      />{' '}
      {t('gaps.strip.againstRank', {
        year: before()?.year ?? '',
        rank: rankText({ kind: 'rank', rank: before()?.rank ?? 0, n: before()?.n ?? 0, printed: false }),
      })}
    </Show>
  )
}

/** ▲ or ▼ with its figure; blue is better, whatever way the sign points. */
function Arrow(props: { change: number; up: boolean; text: string; label?: string }) {
  const { t } = useText()
  return (
    <Show when={Math.abs(props.change) > 1e-9} fallback={t('gaps.strip.same')}>
      <span class="nowrap" classList={{ up: props.change > 0, down: props.change < 0 }} title={props.label}>
        {props.up ? '▲' : '▼'} {props.text}
      </span>
    </Show>
  )
}

const isComputed = ({ rank }: NodeView): boolean => rank.kind === 'rank' && !rank.printed

function rankSource(t: ReturnType<typeof useText>['t'], node: NodeView, index: string): string | undefined {
  if (node.rank.kind !== 'rank') return t(Number.isNaN(node.score) ? 'words.missing' : 'gaps.strip.noRank')
  return node.rank.printed ? t('gaps.strip.printed') : t('gaps.strip.computedWhy', { index })
}
