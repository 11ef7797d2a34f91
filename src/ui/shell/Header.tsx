import { useLocation } from '@solidjs/router'
import Lock from 'lucide-solid/icons/lock'
import Redo2 from 'lucide-solid/icons/redo-2'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createEffect, Show } from 'solid-js'
import { useApp } from '../../state/context'
import { IconButton } from '../common/Button'
import { Chip } from '../common/Chip'
import { Icon } from '../common/Icon'
import { useText } from '../text/texts'
import { EditorName } from './EditorName'
import styles from './Header.module.css'
import { createHistory } from './history'
import { LanguageMenu } from './LanguageMenu'
import { LookMenu } from './LookMenu'
import { PAGES } from './pages'
import { SaveStatus } from './SaveStatus'
import { ViewPicker } from './ViewPicker'

/** The plan's name, what is in view, and how the plan is kept. */
export function Header() {
  const { session } = useApp()
  const { t } = useText()
  const history = createHistory()
  const location = useLocation()
  const title = () => session.plan()?.info.title || session.entry()?.title || t('shell.noPlan')
  createEffect(() => {
    const page = PAGES.find(each => location.pathname === `/${each.page}`)?.page
    const names = [page && t(`shell.pages.${page}`), session.plan() && title(), t('shell.app')]
    document.title = names.filter(Boolean).join(' – ')
  })
  return (
    <header class={styles.header}>
      <span class={styles.name} title={title()}>
        {title()}
      </span>
      <Show when={session.readOnly()}>
        <Chip title={t(session.past() ? 'history.past.chip' : 'shell.readOnlyWhy')}>
          <Icon of={Lock} size={12} />
          {t('shell.readOnly')}
        </Chip>
      </Show>
      <ViewPicker />
      <span class="grow" />
      <SaveStatus />
      <IconButton
        icon={Undo2}
        label={t('shell.history.undo')}
        shortcut="Ctrl Z"
        disabled={!session.canUndo()}
        onClick={history.undo}
      />
      <IconButton
        icon={Redo2}
        label={t('shell.history.redo')}
        shortcut="Ctrl Y"
        disabled={!session.canRedo()}
        onClick={history.redo}
      />
      <EditorName />
      <LanguageMenu />
      <LookMenu />
    </header>
  )
}
