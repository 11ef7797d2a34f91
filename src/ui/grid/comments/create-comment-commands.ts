import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import List from 'lucide-solid/icons/list'
import MessageSquare from 'lucide-solid/icons/message-square-plus'
import { createMemo } from 'solid-js'
import type { Command } from '../../commands/command'
import { useText } from '../../text/texts'
import { COMMENT_NOTE } from './comment-marks'
import { type Comments, isOpen } from './create-comments'

/** What can be done with the comments of a grid. */
export function createCommentCommands(comments: Comments) {
  const { t } = useText()
  const isShown = () => comments.opened() !== null
  const hasOpen = () => comments.places().some(({ threads }) => threads.some(isOpen))
  const grid = { group: 'comments', scope: 'grid' } as const
  const page = { group: 'comments', scope: 'page' } as const

  return createMemo((): readonly Command[] => [
    {
      ...grid,
      id: 'comments.write',
      title: t('comments.command.write'),
      icon: MessageSquare,
      keys: ['Shift+F2'],
      menu: ['cell'],
      isEnabled: comments.canComment,
      run: () => comments.write(),
    },
    {
      ...grid,
      id: 'comments.read',
      title: t('comments.command.read'),
      keys: ['Ctrl+.'],
      isEnabled: isShown,
      run: () => document.querySelector<HTMLElement>(`#${COMMENT_NOTE} button`)?.focus(),
    },
    {
      ...grid,
      id: 'comments.close',
      title: t('comments.command.close'),
      keys: ['Escape'],
      isEnabled: isShown,
      run: comments.close,
    },
    {
      ...page,
      id: 'comments.next',
      title: t('comments.command.next'),
      icon: ArrowDown,
      isEnabled: hasOpen,
      run: () => comments.step(1),
    },
    {
      ...page,
      id: 'comments.previous',
      title: t('comments.command.previous'),
      icon: ArrowUp,
      isEnabled: hasOpen,
      run: () => comments.step(-1),
    },
    {
      ...page,
      id: 'comments.list',
      title: t('comments.command.list'),
      icon: List,
      isEnabled: hasOpen,
      run: () => comments.setListed(true),
    },
  ])
}
