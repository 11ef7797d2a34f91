import { A, useLocation } from '@solidjs/router'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import ListChecks from 'lucide-solid/icons/list-checks'
import Table2 from 'lucide-solid/icons/table-2'
import Undo2 from 'lucide-solid/icons/undo-2'
import type { Analysis } from '../../core/analysis/analysis'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { EmptyState, type Way } from '../common/EmptyState'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import styles from './GapsPage.module.css'

/** The index and year that answer every lens. */
const FULLEST = 'PAPI'

/** Why nothing can be listed for what is in view, and where something can. */
export function GapsEmpty(props: { analysis: Analysis }) {
  const { analysis: state, view } = useApp()
  const { t } = useText()
  const location = useLocation()
  const request = () => props.analysis.request
  const nameOf = (id: string) => state.catalog()?.units.find(unit => unit.id === id)?.name ?? id
  const unit = () => nameOf(request().unit)
  /** The plan's unit, where another one is in view: its scores alone can be typed. */
  const own = () => (request().ownUnit === request().unit ? null : request().ownUnit)
  /** Of a plan without a unit nothing can be entered. */
  const hasOwn = () => request().ownUnit !== ''
  const hasRanking = () =>
    props.analysis.columns.some(
      ({ present, printedRanks }) => present > 0 || printedRanks.some(rank => rank > 0),
    )
  const hasTotal = () => !Number.isNaN(props.analysis.nodes[0]?.score ?? Number.NaN)
  const fullest = () => {
    const info = state.catalog()?.indices.find(({ code }) => code === FULLEST)
    const year = info?.years.at(-1)
    return year === undefined || (request().index === FULLEST && request().year === year) ? null : year
  }
  const toRanking = (): Way => ({
    icon: <Icon of={ChartNoAxesColumn} />,
    title: t('shell.pages.ranking'),
    text: t('gaps.empty.ranks'),
    action: (
      <A class={styles.link ?? ''} href={`/ranking${location.search}`}>
        {t('gaps.empty.toRanking')}
      </A>
    ),
  })
  const ownWay = (): Way => {
    const other = own()
    if (other !== null)
      return {
        icon: <Icon of={Undo2} />,
        title: nameOf(other),
        text: t('shell.picker.ownUnit'),
        action: (
          <Button onClick={() => view.set({ unit: other })}>
            {t('gaps.panel.toOwn', { own: nameOf(other) })}
          </Button>
        ),
      }
    return {
      icon: <Icon of={Table2} />,
      title: t('shell.pages.scores'),
      text: t('gaps.empty.noScoresWhy'),
      action: (
        <A class={styles.link ?? ''} href={`/scores${location.search}`}>
          {t('gaps.empty.toScores')}
        </A>
      ),
    }
  }
  const ways = (): Way[] => {
    const year = fullest()
    return [
      ...(year === null
        ? []
        : [
            {
              icon: <Icon of={ListChecks} />,
              title: t('gaps.empty.open', { index: FULLEST, year }),
              text: t('gaps.empty.papi'),
              action: (
                <Button
                  onClick={() =>
                    view.set({ index: FULLEST, year, unit: request().ownUnit || request().unit })
                  }
                >
                  {t('gaps.empty.open', { index: FULLEST, year })}
                </Button>
              ),
            },
          ]),
      ...(hasRanking() ? [toRanking()] : []),
      ...(hasOwn() ? [ownWay()] : []),
    ]
  }
  return (
    <EmptyState
      title={t(hasTotal() ? 'gaps.empty.noIndicators' : 'gaps.empty.noScores', {
        index: request().index,
        year: request().year,
        unit: unit(),
      })}
      text={t(hasTotal() ? 'gaps.empty.noIndicatorsWhy' : 'gaps.empty.noScoresText', { unit: unit() })}
      ways={ways()}
    />
  )
}
