import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo } from 'solid-js'
import type { Command } from '../../commands/command'
import { useText } from '../../text/texts'
import type { Faults } from './create-faults'

export const NEXT_FAULT = 'F8'
export const PREVIOUS_FAULT = 'Shift+F8'

/** The list of bad cells, and the way from one to the next. */
export function createFaultCommands(faults: Faults) {
  const { t } = useText()
  const hasFaults = createMemo(() => faults.all().length > 0)
  return createMemo((): readonly Command[] => [
    {
      id: 'faults.list',
      title: t('badCells.list'),
      group: 'find',
      icon: TriangleAlert,
      keys: ['Alt+F8'],
      scope: 'page',
      isEnabled: () => hasFaults() || faults.isOpen(),
      run: faults.toggle,
    },
    {
      id: 'faults.next',
      title: t('badCells.next'),
      group: 'move',
      icon: ChevronDown,
      keys: [NEXT_FAULT],
      scope: 'page',
      isEnabled: hasFaults,
      run: () => faults.step(1),
    },
    {
      id: 'faults.previous',
      title: t('badCells.previous'),
      group: 'move',
      icon: ChevronUp,
      keys: [PREVIOUS_FAULT],
      scope: 'page',
      isEnabled: hasFaults,
      run: () => faults.step(-1),
    },
  ])
}
