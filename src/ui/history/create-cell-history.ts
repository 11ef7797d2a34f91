import History from 'lucide-solid/icons/clock-arrow-down'
import { createMemo, createSignal } from 'solid-js'
import { useApp } from '../../state/context'
import type { Command } from '../commands/command'
import { useText } from '../text/texts'

/** The registers that a cell of a grid shows, and what the cell is called. */
export interface CellRegisters {
  readonly collection: string
  readonly id: string
  readonly fields: readonly string[]
  readonly name: string
}

/**
 * For a page with cells of the plan: the command that opens the history of the cell in hand.
 *
 * @param cell the cell that has the focus; null where it shows nothing of the plan's own
 */
export function createCellHistory(cell: () => CellRegisters | null) {
  const { session } = useApp()
  const { t } = useText()
  const [opened, setOpened] = createSignal<CellRegisters | null>(null)
  return {
    opened,
    close: () => void setOpened(null),
    commands: createMemo((): readonly Command[] => [
      {
        id: 'history.cell',
        title: t('history.command.cell'),
        group: 'comments',
        icon: History,
        keys: ['Ctrl+Shift+H'],
        scope: 'grid',
        menu: ['cell'],
        isEnabled: () => session.journal() !== null && cell() !== null,
        run: () => void setOpened(cell()),
      },
    ]),
  }
}
