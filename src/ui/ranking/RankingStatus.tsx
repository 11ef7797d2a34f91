import { createMemo, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { Kbd } from '../common/Kbd'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { SheetStatus } from '../grid/sheet/SheetStatus'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import type { Ranking } from './create-ranking'
import type { Shown } from './RankingGrid'

/** How many are known, how many are not, which positions are in sight. */
export function RankingStatus(props: {
  ranking: Ranking
  analysis: Analysis
  sheet: SheetOffer
  shown: Shown
}) {
  const { t } = useText()
  const counts = createMemo(() => {
    const rows = props.ranking.rows()
    const total = props.analysis.columns[0]
    const has = (position: number) => !Number.isNaN(total?.scores[position])
    return {
      total: rows.filter(({ position }) => has(position)).length,
      rankOnly: rows.filter(({ position, rank }) => !has(position) && rank.kind === 'rank').length,
      missing: rows.filter(({ known }) => !known).length,
      all: rows.length,
    }
  })
  const units = () => t(`ranking.units.${props.analysis.edition.unitKind}`, { n: counts().total })

  return (
    <StatusBar>
      <SheetStatus sheet={props.sheet} />
      {/* The figures of a range want the room. */}
      <Show when={!props.sheet.speaks()}>
        <StatusItem>{t('ranking.status.total', { units: units() })}</StatusItem>
        <Show when={counts().rankOnly > 0}>
          <StatusItem>{t('ranking.status.rankOnly', { n: counts().rankOnly })}</StatusItem>
        </Show>
        <Show when={counts().missing > 0}>
          <StatusItem>{t('ranking.status.missing', { n: counts().missing })}</StatusItem>
        </Show>
        <Show when={props.shown.count < counts().all}>
          <StatusItem>{t('ranking.status.filtered', { n: props.shown.count })}</StatusItem>
        </Show>
        <Show when={props.shown.from > 0}>
          <StatusItem>{t('ranking.status.shown', { from: props.shown.from, to: props.shown.to })}</StatusItem>
        </Show>
        <StatusItem>
          <Kbd>Enter</Kbd>
          {t('ranking.status.open')}
        </StatusItem>
      </Show>
    </StatusBar>
  )
}
