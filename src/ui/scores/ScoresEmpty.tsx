import ListTree from 'lucide-solid/icons/list-tree'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import { Icon } from '../common/Icon'
import { analysisFaultText } from '../text/fault-text'
import { useText } from '../text/texts'
import type { Scores } from './create-scores'

/** The index that has every unit. */
const FULLEST = 'PAPI'

/** What is in view has no table, or none with this unit; said with a way to one that has. */
export function NoTable(props: { scores: Scores }) {
  const { view } = useApp()
  const { t, nameOf } = useText()
  const isUnit = () => props.scores.fault()?.kind === 'unknown-unit'
  const places = () => ({
    index: view.index(),
    year: view.year(),
    unit: props.scores.nameOfUnit(view.unit()),
  })
  const text = () => {
    const fault = props.scores.fault()
    return isUnit() || !fault ? t('scores.empty.noUnitWhy') : analysisFaultText(t, fault)
  }
  const fullest = () => props.scores.catalog()?.indices.find(({ code }) => code === FULLEST)
  return (
    <EmptyState
      title={t(isUnit() ? 'scores.empty.noUnit' : 'scores.empty.fault', places())}
      text={text()}
      ways={[
        {
          icon: <Icon of={ListTree} />,
          title: FULLEST,
          text: (() => {
            const index = fullest()
            return index ? nameOf(index.name) : FULLEST
          })(),
          action: (
            <Button
              kind="prime"
              onClick={() => {
                const year = fullest()?.years.at(-1)
                props.scores.show({ index: FULLEST, ...(year === undefined ? {} : { year }) })
              }}
            >
              {t('scores.empty.toIndex')}
            </Button>
          ),
        },
      ]}
    />
  )
}
