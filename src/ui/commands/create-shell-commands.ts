import { useNavigate } from '@solidjs/router'
import Bookmark from 'lucide-solid/icons/bookmark'
import CircleHelp from 'lucide-solid/icons/circle-question-mark'
import Download from 'lucide-solid/icons/download'
import Redo2 from 'lucide-solid/icons/redo-2'
import Search from 'lucide-solid/icons/search'
import Undo2 from 'lucide-solid/icons/undo-2'
import { createMemo } from 'solid-js'
import { useApp } from '../../state/context'
import { LIBRARY_TABS } from '../library/tabs'
import { createSaveToFile } from '../share/create-save-to-file'
import { createExport } from '../shell/export-plan'
import { createHistory } from '../shell/history'
import { PAGES } from '../shell/pages'
import { useText } from '../text/texts'
import type { Command } from './command'

/** What can be done on every page. */
export function createShellCommands(open: { palette(): void; sheet(): void; nameMoment(): void }) {
  const { session, notices, diskFile } = useApp()
  const toFile = createSaveToFile()
  const { t } = useText()
  const history = createHistory()
  const exportPlan = createExport()
  const navigate = useNavigate()
  /** What is in view goes along. */
  const go = (path: string) =>
    navigate(`${path}${location.hash.includes('?') ? `?${location.hash.split('?')[1]}` : ''}`)
  const hasPlan = () => session.plan() !== null
  return createMemo((): readonly Command[] => [
    {
      id: 'shell.undo',
      title: t('shell.history.undo'),
      group: 'edit',
      icon: Undo2,
      keys: ['Ctrl+Z'],
      scope: 'page',
      isEnabled: session.canUndo,
      run: history.undo,
    },
    {
      id: 'shell.redo',
      title: t('shell.history.redo'),
      group: 'edit',
      icon: Redo2,
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      scope: 'page',
      isEnabled: session.canRedo,
      run: history.redo,
    },
    {
      id: 'shell.save',
      title: t('commands.save'),
      group: 'file',
      icon: Download,
      keys: ['Ctrl+S'],
      scope: 'page',
      whileEditing: true,
      isEnabled: hasPlan,
      run: () =>
        void notices.add({
          kind: 'save',
          state: session.saveState,
          file: diskFile.name(),
          take: diskFile.supported ? 'save' : 'download',
          run: () => void (diskFile.supported ? toFile.save() : exportPlan()),
        }),
    },
    {
      id: 'history.name',
      title: t('history.command.name'),
      group: 'file',
      icon: Bookmark,
      scope: 'page',
      isEnabled: () => hasPlan() && !session.readOnly(),
      run: open.nameMoment,
    },
    {
      id: 'shell.palette',
      title: t('commands.palette'),
      group: 'go',
      icon: Search,
      keys: ['Ctrl+K'],
      scope: 'page',
      isEnabled: () => true,
      run: open.palette,
    },
    {
      id: 'shell.sheet',
      title: t('commands.sheet'),
      group: 'go',
      icon: CircleHelp,
      keys: ['?'],
      scope: 'page',
      isEnabled: () => true,
      run: open.sheet,
    },
    // The first tab is the page itself.
    ...LIBRARY_TABS.slice(1).map(
      ({ path, name }): Command => ({
        id: `shell.go${path.replaceAll('/', '.')}`,
        title: t('commands.goTo', { page: `${t('library.title')} – ${t(name)}` }),
        group: 'go',
        scope: 'page',
        isEnabled: () => true,
        run: () => go(path),
      }),
    ),
    ...PAGES.map(
      ({ page, icon }): Command => ({
        id: `shell.go.${page}`,
        title: t('commands.goTo', { page: t(`shell.pages.${page}`) }),
        group: 'go',
        icon,
        scope: 'page',
        isEnabled: () => true,
        run: () => go(`/${page}`),
      }),
    ),
  ])
}
