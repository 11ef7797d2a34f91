import Paintbrush from 'lucide-solid/icons/paintbrush'
import { createMemo } from 'solid-js'
import type { Command } from '../../commands/command'
import { useText } from '../../text/texts'
import type { Formats } from './create-formats'

export function createFormatCommands(formats: Formats) {
  const { t } = useText()
  return createMemo((): readonly Command[] => [
    {
      id: 'formats.open',
      title: t('formats.command'),
      group: 'columns',
      icon: Paintbrush,
      scope: 'page',
      menu: ['cell', 'head'],
      isEnabled: formats.isThere,
      run: () => formats.setOpen(true),
    },
  ])
}
