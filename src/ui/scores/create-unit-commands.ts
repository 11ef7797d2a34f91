import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import { createMemo } from 'solid-js'
import type { Command } from '../commands/command'
import { useText } from '../text/texts'
import type { Scores } from './create-scores'

/** From the sheet of one unit to that of the next. */
export function createUnitCommands(scores: Scores) {
  const { t } = useText()
  const go = (by: number) => {
    const unit = scores.neighbour(by)
    if (unit !== null) scores.look(unit)
  }
  const isHere = (by: number) =>
    scores.scoresAll() && scores.part() === 'own' && scores.neighbour(by) !== null
  return createMemo((): readonly Command[] => [
    {
      id: 'scores.previousUnit',
      title: t('scores.sheet.previous'),
      group: 'go',
      icon: ChevronUp,
      keys: ['Alt+PageUp'],
      scope: 'page',
      isEnabled: () => isHere(-1),
      run: () => go(-1),
    },
    {
      id: 'scores.nextUnit',
      title: t('scores.sheet.next'),
      group: 'go',
      icon: ChevronDown,
      keys: ['Alt+PageDown'],
      scope: 'page',
      isEnabled: () => isHere(1),
      run: () => go(1),
    },
  ])
}
