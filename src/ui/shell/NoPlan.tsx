import { A, useLocation } from '@solidjs/router'
import FolderOpen from 'lucide-solid/icons/folder-open'
import { EmptyState } from '../common/EmptyState'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'

/** Stands in every page's place but the Library's while no plan is open. */
export function NoPlan() {
  const { t } = useText()
  const location = useLocation()
  return (
    <EmptyState
      title={t('shell.noPlan')}
      ways={[
        {
          icon: <Icon of={FolderOpen} />,
          title: t('shell.pages.library'),
          text: t('shell.noPlanWhy'),
          action: <A href={`/library${location.search}`}>{t('shell.toLibrary')}</A>,
        },
      ]}
    />
  )
}
