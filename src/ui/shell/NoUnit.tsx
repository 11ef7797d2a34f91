import MapPin from 'lucide-solid/icons/map-pin'
import { useApp } from '../../state/context'
import { Button } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import { focusUnitPicker } from './ViewPicker'

/** Stands in the place of what speaks of one unit while none is in view: none is taken for the plan's own. */
export function NoUnit() {
  const { view, analysis, session } = useApp()
  const { t } = useText()
  const why = () => {
    const info = session.plan()?.info
    if (info?.ownUnit) {
      const own = analysis.catalog()?.units.find(({ id }) => id === info.ownUnit)?.name ?? info.ownUnit
      return t('shell.noUnit.notListed', { index: view.index(), year: view.year(), own })
    }
    return t(info?.label === 'example' ? 'shell.noUnit.example' : 'shell.noUnit.noOwn')
  }
  return (
    <EmptyState
      title={t('shell.noUnit.title')}
      text={why()}
      ways={[
        {
          icon: <Icon of={MapPin} />,
          title: t('shell.picker.unit'),
          text: t('shell.noUnit.how'),
          action: (
            <Button kind="prime" onClick={focusUnitPicker}>
              {t('shell.picker.choose')}
            </Button>
          ),
        },
      ]}
    />
  )
}
