import ArrowDownUp from 'lucide-solid/icons/arrow-down-up'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { NoteBar } from '../common/Bars'
import { IconButton } from '../common/Button'
import { Select } from '../common/Select'
import { useText } from '../text/texts'
import { RANK, UNIT } from './columns'
import type { Ranking } from './create-ranking'
import styles from './HeatLegend.module.css'
import { HEAT_STEPS } from './heat'
import { shortCode } from './levels'
import type { Sort } from './RankingGrid'

/** What shades and signs in the grid mean, only those that occur, and by which column it is sorted. */
export function HeatLegend(props: { ranking: Ranking; sort: Sort; onSort(sort: Sort): void }) {
  const { t, nameOf } = useText()
  const table = () => props.ranking.table()
  const columns = () => table()?.columns ?? []
  const cells = createMemo(() =>
    props.ranking.rows().flatMap(row => columns().map(({ spec }) => ({ row, cell: row.cell(spec.code) }))),
  )
  const shaded = createMemo(() => cells().some(({ cell }) => cell.step > 0))
  const missing = createMemo(() =>
    columns().some(
      ({ spec, column }) =>
        column.complete && props.ranking.rows().some(row => Number.isNaN(row.cell(spec.code).score)),
    ),
  )
  const byRatio = () => props.ranking.heat() === 'ratio'
  const signs = createMemo(() => {
    const some = (test: (each: ReturnType<typeof cells>[number]) => boolean) => cells().some(test)
    const isRankOnly = ({ cell }: ReturnType<typeof cells>[number]) =>
      Number.isNaN(cell.score) && cell.rank.kind === 'rank'
    return [
      columns().some(({ column }, place) => place > 0 && column.complete) && t('ranking.legend.small'),
      columns().some(({ column }) => !column.complete) && t('ranking.legend.noHeat'),
      byRatio() && columns().some(({ spec }) => spec.max === null) && t('ranking.legend.noRatio'),
      some(isRankOnly) && t('ranking.legend.source'),
      some(({ cell }) => cell.derivation !== null) && t('ranking.legend.derived'),
      some(({ cell }) => cell.stage !== null) && t('ranking.legend.stage'),
      some(({ cell }) => cell.notApplicable) && t('ranking.legend.na', { short: t('ranking.cell.na') }),
    ].filter(sign => sign !== false)
  })
  const sorts = createMemo(() => [
    { column: RANK, text: t('ranking.legend.byTotal') },
    { column: UNIT, text: t('ranking.legend.byName') },
    ...columns()
      .slice(1)
      .map(({ spec }) => ({
        column: spec.code,
        text: spec.short ? nameOf(spec.short) : `${shortCode(spec)} ${nameOf(spec.name)}`,
      })),
  ])
  /** Sorting by the total is sorting by its rank. */
  const sorted = () => sorts().find(({ column }) => column === props.sort.column) ?? sorts()[0] ?? null
  /** A score is best first from high to low, a rank and a name from low to high. */
  const isText = (column: string) => column === RANK || column === UNIT

  return (
    <NoteBar>
      <Show when={shaded()}>
        <Swatches
          first={t(byRatio() ? 'ranking.legend.full' : 'ranking.legend.first')}
          last={byRatio() ? t('ranking.legend.zero') : t('ranking.legend.last', { n: columns()[0]?.n ?? 0 })}
        />
      </Show>
      <Show when={missing()}>
        <span class={styles.legend}>
          <i class={styles.hatched} />
          {t('ranking.legend.missing')}
        </span>
      </Show>
      <span class={styles.signs}>
        <For each={signs()}>{sign => <span>{sign}</span>}</For>
      </span>
      <span class="grow" />
      <div class={styles.sort}>
        <Select
          showLabel
          label={t('ranking.legend.sort')}
          options={sorts()}
          value={sorted()}
          keyOf={each => each.column}
          textOf={each => each.text}
          onChange={({ column }) => props.onSort({ column, descending: !isText(column) })}
        />
        <IconButton
          icon={ArrowDownUp}
          label={t('ranking.legend.descending')}
          onClick={() => props.onSort({ ...props.sort, descending: !props.sort.descending })}
        />
      </div>
    </NoteBar>
  )
}

function Swatches(props: { first: JSX.Element; last: JSX.Element }) {
  return (
    <span class={styles.legend}>
      {props.first}
      <For each={HEAT_STEPS}>{step => <i style={{ background: `var(--heat-${step})` }} />}</For>
      {props.last}
    </span>
  )
}
