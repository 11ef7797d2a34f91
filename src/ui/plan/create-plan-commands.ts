import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Below from 'lucide-solid/icons/between-horizontal-end'
import Above from 'lucide-solid/icons/between-horizontal-start'
import Copy from 'lucide-solid/icons/copy'
import ListChecks from 'lucide-solid/icons/list-checks'
import PanelRight from 'lucide-solid/icons/panel-right'
import Square from 'lucide-solid/icons/square'
import SquareCheck from 'lucide-solid/icons/square-check'
import Trash from 'lucide-solid/icons/trash'
import { createMemo } from 'solid-js'
import type { Command } from '../commands/command'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'

export const NOTE_ID = 'cell-note'

/** What can be done with the rows that are chosen, and with the note beside a cell. */
export function createPlanCommands(page: PlanPageState) {
  const { t, number } = useText()
  const { commands, chosen } = page
  const count = createMemo(() => chosen.ids().length)
  const hasTask = () => page.task() !== null
  const canEdit = () => count() > 0 && commands.canEdit()
  const canInsert = () => chosen.lines() > 0 && commands.canEdit()
  const isNoteOpen = () => page.edits.opened() !== null
  const row = { group: 'rows', scope: 'grid', menu: ['cell', 'row'] } as const
  // Elsewhere these keys are the browser's: they make the page larger and smaller.
  const wholeRows = { keyCounts: (keys: string) => !['Ctrl++', 'Ctrl+-'].includes(keys) || chosen.isWhole() }

  // A head that has the focus opens its menu by Alt and an arrow.
  const inCells = { keyCounts: () => document.activeElement?.closest('.ag-header') == null }

  return createMemo((): readonly Command[] => {
    const n = number(Math.max(1, count()))
    const lines = number(Math.max(1, chosen.lines()))
    return [
      {
        ...row,
        id: 'plan.open',
        title: t('plan.row.open'),
        icon: PanelRight,
        keys: ['Ctrl+Enter'],
        isEnabled: hasTask,
        run() {
          const id = page.task()?.id
          if (id !== undefined) page.openForm(id)
        },
      },
      {
        ...row,
        ...wholeRows,
        id: 'plan.above',
        title: t('plan.row.above', { n: lines }),
        icon: Above,
        keys: ['Ctrl++'],
        isEnabled: canInsert,
        run: commands.insertAbove,
      },
      {
        ...row,
        id: 'plan.below',
        title: t('plan.row.below', { n: lines }),
        icon: Below,
        isEnabled: canInsert,
        run: commands.insertBelow,
      },
      {
        ...row,
        id: 'plan.duplicate',
        title: t('plan.row.duplicate', { n }),
        icon: Copy,
        keys: ['Ctrl+Shift+D'],
        isEnabled: canEdit,
        run: commands.duplicate,
      },
      {
        ...row,
        ...inCells,
        id: 'plan.up',
        title: t('plan.row.up', { n }),
        icon: ArrowUp,
        keys: ['Alt+ArrowUp', 'Alt+Shift+ArrowUp'],
        isEnabled: canEdit,
        run: () => commands.step(-1),
      },
      {
        ...row,
        ...inCells,
        id: 'plan.down',
        title: t('plan.row.down', { n }),
        icon: ArrowDown,
        keys: ['Alt+ArrowDown', 'Alt+Shift+ArrowDown'],
        isEnabled: canEdit,
        run: () => commands.step(1),
      },
      {
        ...row,
        id: 'plan.bulk',
        title: t('plan.bulk.command', { n }),
        icon: ListChecks,
        keys: ['Ctrl+Shift+E'],
        isEnabled: canEdit,
        run: page.openBulk,
      },
      {
        ...row,
        id: 'plan.tick',
        title: t('plan.row.tick'),
        icon: SquareCheck,
        keys: ['Space'],
        isEnabled: canEdit,
        run: chosen.toggleTicks,
      },
      {
        ...row,
        id: 'plan.untick',
        title: t('plan.row.untick'),
        icon: Square,
        isEnabled: () => chosen.ticked().size > 0,
        run: chosen.clearTicks,
      },
      {
        ...row,
        ...wholeRows,
        id: 'plan.remove',
        title: t('plan.row.remove', { n }),
        icon: Trash,
        keys: ['Ctrl+Delete', 'Ctrl+-'],
        danger: true,
        isEnabled: canEdit,
        run: commands.remove,
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
    ]
  })
}
