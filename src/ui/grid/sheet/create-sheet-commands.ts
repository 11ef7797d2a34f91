import ArrowDown from 'lucide-solid/icons/arrow-down-to-line'
import ArrowRight from 'lucide-solid/icons/arrow-right-to-line'
import CalendarCheck from 'lucide-solid/icons/calendar-check'
import ClipboardPaste from 'lucide-solid/icons/clipboard-paste'
import Copy from 'lucide-solid/icons/copy'
import Eraser from 'lucide-solid/icons/eraser'
import Replace from 'lucide-solid/icons/replace'
import Scissors from 'lucide-solid/icons/scissors'
import Search from 'lucide-solid/icons/search'
import { createMemo } from 'solid-js'
import type { Command } from '../../commands/command'
import { useText } from '../../text/texts'
import type { SheetGrid } from './create-sheet-grid'

/** What can be done with the selected cells of a grid; null = the grid is not there. */
export function createSheetCommands<Row>(grid: () => SheetGrid<Row> | null) {
  const { t } = useText()
  const now = () => grid()?.selection.selection() ?? null
  const hasGrid = () => grid() !== null
  const isFinding = () => grid()?.find.isHit() != null
  const isThere = () => now() !== null
  const canWrite = () => isThere() && grid()?.selection.sheet.canWrite() === true
  /** Also a cell of a pinned row goes to the clipboard. */
  const canCopy = () => isThere() || grid()?.clipboard.isThere() === true
  const canPaste = () => canCopy() && grid()?.selection.sheet.canWrite() === true

  const cell = { scope: 'grid', menu: ['cell', 'row', 'head'] } as const

  return createMemo((): readonly Command[] => [
    {
      ...cell,
      id: 'sheet.cut',
      title: t('sheet.command.cut'),
      group: 'edit',
      icon: Scissors,
      keys: ['Ctrl+X'],
      keysAreNative: true,
      isEnabled: canPaste,
      run: () => void grid()?.clipboard.cut(),
    },
    {
      ...cell,
      id: 'sheet.copy',
      title: t('sheet.command.copy'),
      group: 'edit',
      icon: Copy,
      keys: ['Ctrl+C'],
      keysAreNative: true,
      isEnabled: canCopy,
      run: () => void grid()?.clipboard.copy(),
    },
    {
      ...cell,
      id: 'sheet.paste',
      title: t('sheet.command.paste'),
      group: 'edit',
      icon: ClipboardPaste,
      keys: ['Ctrl+V'],
      keysAreNative: true,
      isEnabled: canPaste,
      run: () => void grid()?.clipboard.paste(),
    },
    {
      ...cell,
      id: 'sheet.clear',
      title: t('sheet.command.clear'),
      group: 'edit',
      icon: Eraser,
      keys: ['Delete'],
      isEnabled: canWrite,
      run: () => grid()?.selection.clear(),
    },
    {
      ...cell,
      id: 'sheet.fillDown',
      title: t('sheet.command.fillDown'),
      group: 'fill',
      icon: ArrowDown,
      keys: ['Ctrl+D'],
      isEnabled: canWrite,
      run: () => grid()?.fill.down(),
    },
    {
      ...cell,
      id: 'sheet.fillRight',
      title: t('sheet.command.fillRight'),
      group: 'fill',
      icon: ArrowRight,
      keys: ['Ctrl+R'],
      isEnabled: canWrite,
      run: () => grid()?.fill.right(),
    },
    {
      id: 'sheet.fillSeries',
      title: t('sheet.command.fillSeries'),
      group: 'fill',
      scope: 'grid',
      isEnabled: () => canWrite() && grid()?.selection.isMany() === true,
      run: () => grid()?.fill.series(),
    },
    {
      id: 'sheet.fillToEdge',
      title: t('sheet.command.fillToEdge'),
      group: 'fill',
      scope: 'grid',
      isEnabled: canWrite,
      run: () => grid()?.fill.toEdge(),
    },
    {
      id: 'sheet.fillChoice',
      title: t('sheet.command.fillChoice'),
      group: 'fill',
      keys: ['Alt+Shift+F10'],
      scope: 'grid',
      isEnabled: () => (grid()?.fill.choice() ?? null) !== null,
      run: () => grid()?.fill.setAsked(true),
    },
    {
      id: 'sheet.today',
      title: t('sheet.command.today'),
      group: 'fill',
      icon: CalendarCheck,
      keys: ['Ctrl+;'],
      scope: 'grid',
      isEnabled: canWrite,
      run: () => grid()?.fill.today(),
    },
    {
      id: 'sheet.edit',
      title: t('sheet.command.edit'),
      group: 'edit',
      keys: ['F2'],
      keysAreNative: true,
      scope: 'grid',
      isEnabled: canWrite,
      run: () => grid()?.selection.edit(),
    },
    ofEditors('sheet.lineBreak', t('sheet.command.lineBreak'), 'Alt+Enter'),
    ofEditors('sheet.enterAll', t('sheet.command.enterAll'), 'Ctrl+Enter'),
    {
      id: 'sheet.find',
      title: t('sheet.command.find'),
      group: 'find',
      icon: Search,
      keys: ['Ctrl+F'],
      scope: 'page',
      whileEditing: true,
      isEnabled: hasGrid,
      run: () => grid()?.find.open('find'),
    },
    {
      id: 'sheet.replace',
      title: t('sheet.command.replace'),
      group: 'find',
      icon: Replace,
      keys: ['Ctrl+H'],
      scope: 'page',
      whileEditing: true,
      isEnabled: () => hasGrid() && grid()?.selection.sheet.canWrite() === true,
      run: () => grid()?.find.open('replace'),
    },
    {
      id: 'sheet.findNext',
      title: t('sheet.command.findNext'),
      group: 'find',
      keys: ['F3'],
      scope: 'page',
      whileEditing: true,
      isEnabled: isFinding,
      run: () => grid()?.find.next(),
    },
    {
      id: 'sheet.findPrevious',
      title: t('sheet.command.findPrevious'),
      group: 'find',
      keys: ['Shift+F3'],
      scope: 'page',
      whileEditing: true,
      isEnabled: isFinding,
      run: () => grid()?.find.previous(),
    },
    {
      id: 'sheet.selectAll',
      title: t('sheet.command.selectAll'),
      group: 'select',
      keys: ['Ctrl+A'],
      scope: 'grid',
      isEnabled: isThere,
      run: () => grid()?.selection.selectAll(),
    },
    {
      id: 'sheet.selectRow',
      title: t('sheet.command.selectRow'),
      group: 'select',
      keys: ['Shift+Space'],
      scope: 'grid',
      isEnabled: isThere,
      run: () => grid()?.selection.widenToRows(),
    },
    {
      id: 'sheet.selectColumn',
      title: t('sheet.command.selectColumn'),
      group: 'select',
      keys: ['Ctrl+Space'],
      scope: 'grid',
      isEnabled: isThere,
      run: () => grid()?.selection.widenToColumns(),
    },
  ])
}

/** A key of the editor of a cell; it stands here to be read in the list of keys. */
const ofEditors = (id: string, title: string, keys: string): Command => ({
  id,
  title,
  group: 'edit',
  keys: [keys],
  keysAreNative: true,
  scope: 'grid',
  isEnabled: () => false,
  run: () => undefined,
})
