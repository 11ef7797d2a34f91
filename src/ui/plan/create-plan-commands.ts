import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Copy from 'lucide-solid/icons/copy'
import PanelRight from 'lucide-solid/icons/panel-right'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createMemo } from 'solid-js'
import type { Command } from '../commands/command'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'

export const NOTE_ID = 'cell-note'

/** What can be done with the row that has the focus, and with the note beside a cell. */
export function createPlanCommands(page: PlanPageState) {
  const { t } = useText()
  const { commands } = page
  const id = () => page.task()?.id
  const hasTask = () => id() !== undefined
  const canEdit = () => hasTask() && commands.canEdit()
  const isNoteOpen = () => page.edits.opened() !== null
  const on = (run: (id: string) => void) => () => {
    const now = id()
    if (now !== undefined) run(now)
  }
  const row = { group: 'rows', scope: 'grid', menu: ['cell', 'row'] } as const

  return createMemo((): readonly Command[] => [
    {
      ...row,
      id: 'plan.open',
      title: t('plan.row.open'),
      icon: PanelRight,
      keys: ['Ctrl+Enter'],
      isEnabled: hasTask,
      run: on(page.openForm),
    },
    {
      ...row,
      id: 'plan.above',
      title: t('plan.row.above'),
      icon: Plus,
      isEnabled: canEdit,
      run: on(commands.addAbove),
    },
    {
      ...row,
      id: 'plan.below',
      title: t('plan.row.below'),
      icon: Plus,
      isEnabled: canEdit,
      run: on(commands.addBelow),
    },
    {
      ...row,
      id: 'plan.duplicate',
      title: t('plan.row.duplicate'),
      icon: Copy,
      isEnabled: canEdit,
      run: on(commands.duplicate),
    },
    {
      ...row,
      id: 'plan.up',
      title: t('plan.row.up'),
      icon: ArrowUp,
      keys: ['Alt+ArrowUp'],
      isEnabled: canEdit,
      run: on(now => commands.step(now, -1)),
    },
    {
      ...row,
      id: 'plan.down',
      title: t('plan.row.down'),
      icon: ArrowDown,
      keys: ['Alt+ArrowDown'],
      isEnabled: canEdit,
      run: on(now => commands.step(now, 1)),
    },
    {
      ...row,
      id: 'plan.remove',
      title: t('plan.row.remove'),
      icon: Trash,
      keys: ['Ctrl+Delete'],
      danger: true,
      isEnabled: canEdit,
      run: on(commands.remove),
    },
    {
      id: 'plan.note',
      title: t('plan.row.toNote'),
      group: 'move',
      keys: ['Ctrl+.'],
      scope: 'grid',
      isEnabled: isNoteOpen,
      run: () => document.querySelector<HTMLElement>(`#${NOTE_ID} button`)?.focus(),
    },
    {
      id: 'plan.closeNote',
      title: t('plan.row.closeNote'),
      group: 'move',
      keys: ['Escape'],
      scope: 'grid',
      isEnabled: isNoteOpen,
      run: page.edits.close,
    },
  ])
}
