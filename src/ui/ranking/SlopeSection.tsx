import Download from 'lucide-solid/icons/download'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { useApp } from '../../state/context'
import { Slope } from '../charts/Slope'
import { SlopeTable } from '../charts/SlopeTable'
import { slopeChart } from '../charts/slope-series'
import { slopeSvgFile } from '../charts/slope-svg'
import { Button, IconButton } from '../common/Button'
import { useText } from '../text/texts'
import { CompareChoice } from './CompareChoice'
import type { Ranking } from './create-ranking'
import styles from './SidePanel.module.css'

/** Where the unit stood year by year, among a handful of others; what a break means and where the figures are from. */
export function SlopeSection(props: { ranking: Ranking; analysis: Analysis }) {
  const { t, nameOf } = useText()
  const { files } = useApp()
  const height = createChartHeight()
  const [all, setAll] = createSignal(false)
  let picture: SVGSVGElement | undefined

  const unit = () => props.analysis.request.unit
  const index = () => props.analysis.request.index
  const chart = createMemo(() => {
    const positions = new Map(props.analysis.units.map((id, position) => [id, position]))
    const units = [unit(), ...props.ranking.compared()].map((id, place) => ({
      id,
      name: props.ranking.nameOfUnit(id),
      own: place === 0,
    }))
    return slopeChart(props.analysis.slope, units, id => positions.get(id) ?? -1)
  })
  const own = () => chart().series[0]
  const drawable = createMemo(() => chart().series.some(({ points }) => points.length > 0))
  const known = createMemo(() => own()?.ranks.some(rank => rank > 0) ?? false)
  const span = createMemo(() => rangeText(chart().years.map(({ year }) => year)))
  const counts = createMemo(() =>
    rangeText([...new Set(chart().years.map(({ n }) => n))].filter(n => n > 0).sort((a, b) => a - b)),
  )
  const uncounted = createMemo(() =>
    chart()
      .years.filter(({ n }) => n === 0)
      .map(({ year }) => year)
      .join(', '),
  )
  const label = () => {
    const points = own()?.points ?? []
    const years = points.map(({ rank, n, year }) =>
      t('ranking.slope.altYear', { rank: `${rank}/${n}`, year }),
    )
    return t('ranking.slope.alt', {
      unit: own()?.name ?? '',
      index: index(),
      years: years.join(', ') || t('ranking.slope.altNone'),
    })
  }
  const breaks = createMemo(() =>
    chart().breaks.map(({ letter, year, edition }) => {
      const note = props.ranking.info()?.editions.find(({ id }) => id === edition)?.breakNote
      return { letter, text: note ? nameOf(note) : t('ranking.slope.noNote', { year }) }
    }),
  )
  const source = () =>
    t('ranking.slope.source', {
      index: index(),
      years: span(),
      whose: t(props.analysis.edition.publishesRanks ? 'ranking.whose.printed' : 'ranking.whose.computed'),
    })
  const save = () => {
    if (!picture) return
    const notes = [...breaks().map(({ letter, text }) => `${letter}: ${text}`), source()]
    const title = `${t('ranking.slope.title')} · ${index()} · ${own()?.name ?? ''}`
    void files.save(
      `${index()}-${unit()}-${span()}.svg`,
      slopeSvgFile(picture, title, notes),
      'image/svg+xml',
    )
  }

  return (
    <section class={styles.section} aria-labelledby="slope-title">
      <div class={styles.head}>
        <h2 id="slope-title" class={styles.title}>
          {t('ranking.slope.title')}
          <Show when={drawable()}>
            <small>{t('ranking.slope.sub', { n: counts() })}</small>
          </Show>
        </h2>
        <Show when={props.analysis.units.length > 1 && drawable()}>
          <CompareChoice ranking={props.ranking} analysis={props.analysis} />
          <IconButton icon={Download} label={t('ranking.slope.save')} small onClick={save} />
        </Show>
      </div>
      <Show
        when={drawable()}
        fallback={
          <p class="sub">
            {t(known() ? 'ranking.slope.noCount' : 'ranking.slope.none', {
              unit: own()?.name ?? '',
              index: index(),
            })}
          </p>
        }
      >
        <Slope
          chart={chart()}
          yearInView={props.analysis.request.year}
          words={{
            top: t('ranking.slope.top'),
            middle: t('ranking.slope.middle'),
            bottom: t('ranking.slope.bottom'),
          }}
          label={label()}
          height={height()}
          onDrawn={svg => {
            picture = svg
          }}
        />
      </Show>
      <Show when={drawable() || known()}>
        <div class={drawable() ? undefined : styles.tableRoom}>
          <SlopeTable
            chart={chart()}
            caption={t('ranking.slope.table', { index: index() })}
            unitHead={t(`ranking.unitHead.${props.analysis.edition.unitKind}`)}
            class={drawable() ? 'sr-only' : (styles.years ?? '')}
          />
        </div>
        <div class={styles.notes} classList={{ [styles.short ?? '']: !all() }}>
          <Show when={breaks().length > 0}>
            {t('ranking.slope.breaks')}{' '}
            <For each={breaks()}>
              {({ letter, text }) => (
                <>
                  <b>{letter}</b> {text}{' '}
                </>
              )}
            </For>
          </Show>
        </div>
        <div class={styles.source}>
          <p>{source()}</p>
          <Show when={breaks().length > 0}>
            <Button
              kind="quiet"
              small
              class={styles.more ?? ''}
              aria-expanded={all()}
              onClick={() => setAll(!all())}
            >
              {t(all() ? 'ranking.slope.showLess' : 'ranking.slope.showAll')}
            </Button>
          </Show>
        </div>
        <Show when={drawable() && uncounted() !== ''}>
          <p class={styles.notes}>{t('ranking.slope.noCountYears', { years: uncounted() })}</p>
        </Show>
      </Show>
    </section>
  )
}

/** 2016–2024 · 63. */
function rangeText(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === last ? String(first ?? '') : `${first}–${last}`
}

/** The ladder below keeps its room on low screens. */
function createChartHeight() {
  const fitting = () => Math.round(Math.max(200, Math.min(420, 205 + (window.innerHeight - 800) * 1.35)))
  const [height, setHeight] = createSignal(fitting())
  const update = () => setHeight(fitting())
  onMount(() => window.addEventListener('resize', update))
  onCleanup(() => window.removeEventListener('resize', update))
  return height
}
