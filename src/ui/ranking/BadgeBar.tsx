import Check from 'lucide-solid/icons/check'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, Show } from 'solid-js'
import type { Analysis } from '../../core/analysis/analysis'
import { NoteBar } from '../common/Bars'
import { Icon } from '../common/Icon'
import { Tooltip } from '../common/Tooltip'
import { useText } from '../text/texts'
import styles from './BadgeBar.module.css'
import { type Badge, badgeOf, bandOf, whoseRanks } from './badge'
import type { Ranking } from './create-ranking'
import { SourcesPopover } from './SourcesPopover'

/** Do the published totals come out, whose ranks these are, how many units are known, from where. */
export function BadgeBar(props: { ranking: Ranking; analysis: Analysis }) {
  const { t, number, nameOf } = useText()
  const badge = createMemo(() => badgeOf(props.analysis.reproduction))
  const whose = createMemo(() => whoseRanks(props.analysis))
  const band = createMemo(() => {
    const { columns, unitPosition } = props.analysis
    const rank = columns[0]?.ranks[unitPosition] ?? 0
    return rank > 0 ? bandOf(props.analysis, rank, columns[0]?.n ?? 0) : null
  })
  const text = (shown: Badge) => {
    if (shown.look === 'open') return t(`ranking.badge.${shown.why}`)
    const { look, ofRanks, tolerance, ...places } = shown
    const key = look === 'sound' ? 'tested' : 'failed'
    return t(`ranking.badge.${ofRanks > 0 ? (`${key}Ranks` as const) : key}`, {
      ...places,
      ofRanks,
      tolerance: number(tolerance, tolerancePlaces(tolerance)),
    })
  }
  const why = (shown: Badge) => {
    if (shown.look === 'open') return t(`ranking.badge.${shown.why}Why`)
    if (shown.look === 'failed') return t('ranking.badge.failedWhy')
    return t('ranking.badge.testedWhy', {
      tolerance: `±${number(shown.tolerance, tolerancePlaces(shown.tolerance))}`,
    })
  }
  const coverage = () => {
    const { columns, request, edition } = props.analysis
    const total = columns[0]
    const [present, n] = [total?.present ?? 0, total?.n ?? 0]
    const places = { year: request.year, present, n }
    if (total?.complete) {
      return t('ranking.coverage.complete', {
        ...places,
        units: t(`ranking.units.${edition.unitKind}`, { n }),
      })
    }
    return t(n > 0 ? 'ranking.coverage.partial' : 'ranking.coverage.unknown', places)
  }

  return (
    <NoteBar>
      <Tooltip text={why(badge())} class={`${styles.badge} ${styles[badge().look]}`}>
        <Show when={badge().look !== 'open'}>
          <Icon of={badge().look === 'failed' ? TriangleAlert : Check} size={14} />
        </Show>
        {text(badge())}
      </Tooltip>
      <span class="ellipsis">
        {t(`ranking.whose.${whose()}`, { index: props.analysis.request.index })}
        <Show when={band()}>
          {found => (
            <>
              {' · '}
              {t('ranking.whose.band', {
                unit: props.ranking.nameOfUnit(props.analysis.request.unit),
                band: nameOf(found().name),
                from: found().from,
                to: found().to,
              })}
            </>
          )}
        </Show>
      </span>
      <span class="grow" />
      <span class="quiet nowrap">{coverage()}</span>
      <SourcesPopover ranking={props.ranking} analysis={props.analysis} />
    </NoteBar>
  )
}

/** Enough places to see the first digit: 0.005 · 0.000008. */
const tolerancePlaces = (tolerance: number): number =>
  tolerance > 0 ? Math.min(8, Math.max(2, Math.ceil(-Math.log10(tolerance)))) : 2
