import ChartBar from 'lucide-solid/icons/chart-bar'
import { createMemo, createSignal, Match, Switch } from 'solid-js'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import type { Command } from '../commands/command'
import { useCommands } from '../commands/commands'
import { Button } from '../common/Button'
import { createToday } from '../common/create-today'
import { EmptyState } from '../common/EmptyState'
import { Icon } from '../common/Icon'
import { createColumnOffer } from '../grid/columns/create-column-offer'
import { createFormatOffer } from '../grid/formats/create-format-offer'
import { FormatsDialog } from '../grid/formats/FormatsDialog'
import { createSheetOffer } from '../grid/sheet/create-sheet-offer'
import { analysisFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import { BadgeBar } from './BadgeBar'
import { type GridRow, RANK } from './columns'
import { createRanking } from './create-ranking'
import { ALL } from './groups'
import { HeatLegend } from './HeatLegend'
import { RankingGrid, type RankingGridHandle, type Shown, type Sort } from './RankingGrid'
import styles from './RankingPage.module.css'
import { RankingStatus } from './RankingStatus'
import { RankingTools } from './RankingTools'
import { SidePanel } from './SidePanel'

const NO_NAME = { vi: '', en: '', id: '' }

/** Units × components: where the unit stands, whose ranks these are, how it came there and what is next. */
export function RankingPage() {
  const { t, nameOf } = useText()
  const ranking = createRanking()
  const columns = createColumnOffer<GridRow>({
    keptAs: () => `ranking.${ranking.analysis()?.request.index ?? ''}.${ranking.level()}`,
    clearFilters: () => {
      ranking.setQuery('')
      ranking.setGroup(ALL)
    },
  })
  const [grid, setGrid] = createSignal<RankingGridHandle>()
  const [shown, setShown] = createSignal<Shown>({ from: 0, to: 0, count: 0 })
  const [sort, setSort] = createSignal<Sort>({ column: RANK, descending: false })
  const { analysis } = ranking
  const inView = () => analysis()?.request.unit ?? ''
  const { offer } = useCommands()
  const sheet = createSheetOffer()
  const formats = createFormatOffer<GridRow>({
    keptAs: () => `ranking.${ranking.analysis()?.request.index ?? ''}.${ranking.level()}`,
    columns,
    grid: sheet.grid,
    asOf: createToday(),
  })
  // Wherever the grid was scrolled to, and whatever has the focus.
  offer(
    createMemo((): readonly Command[] => [
      {
        id: 'ranking.toUnit',
        title: t('ranking.toUnit', { unit: ranking.nameOfUnit(inView()) }),
        group: 'go',
        keys: ['Home'],
        scope: 'page',
        isEnabled: () => inView() !== '' && grid() !== undefined,
        run: () => grid()?.focusUnit(),
      },
    ]),
  )
  const index = () => analysis()?.request.index ?? ''
  const year = () => analysis()?.request.year ?? 0
  const isEmpty = createMemo(() => analysis() !== null && !ranking.rows().some(({ known }) => known))
  const lastYear = () => ranking.info()?.years.at(-1) ?? 0

  return (
    <>
      <h1 class="sr-only">{t('ranking.title')}</h1>
      <Switch>
        <Match when={ranking.fault()}>
          {fault => <EmptyState title={t('ranking.empty.fault')} text={analysisFaultText(t, fault())} />}
        </Match>
        <Match when={analysis() === null}>
          <p class={styles.loading}>{t('ranking.empty.loading')}</p>
        </Match>
        <Match when={isEmpty()}>
          <EmptyState
            title={t('ranking.empty.noScores', { index: index(), year: year() })}
            text={t('ranking.empty.noScoresWhy')}
            ways={
              lastYear() === 0
                ? []
                : [
                    {
                      icon: <Icon of={ChartBar} />,
                      title: `${index()} ${lastYear()}`,
                      text: nameOf(ranking.info()?.name ?? NO_NAME),
                      action: (
                        <Button kind="prime" onClick={() => ranking.show(lastYear())}>
                          {t('ranking.empty.open', { index: index(), year: lastYear() })}
                        </Button>
                      ),
                    },
                  ]
            }
          />
        </Match>
        <Match when={analysis()}>
          {now => (
            <>
              <RankingTools
                ranking={ranking}
                columns={columns}
                sheet={sheet}
                toUnit={() => grid()?.toUnit()}
              />
              <BadgeBar ranking={ranking} analysis={now()} />
              <div class={styles.columns}>
                <div class={styles.table}>
                  <HeatLegend
                    ranking={ranking}
                    sort={sort()}
                    onSort={({ column, descending }) => grid()?.sortBy(column, descending)}
                  />
                  <CommandContextMenu>
                    <RankingGrid
                      ranking={ranking}
                      sheet={sheet}
                      columns={columns}
                      onReady={setGrid}
                      onShown={setShown}
                      onSort={setSort}
                    />
                  </CommandContextMenu>
                  <FormatsDialog formats={formats} />
                </div>
                <SidePanel ranking={ranking} analysis={now()} />
              </div>
              <RankingStatus ranking={ranking} analysis={now()} sheet={sheet} shown={shown()} />
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}
