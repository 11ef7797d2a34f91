import type { IconShape } from '../common/Icon'

/** Headings of the shortcut sheet and the palette, in their order; rules between them in menus. */
export const COMMAND_GROUPS = [
  'edit',
  'fill',
  'find',
  'comments',
  'rows',
  'sort',
  'columns',
  'select',
  'move',
  'file',
  'go',
] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/**
 * Something a user can do, as data: menus, context menu, keys, palette and shortcut sheet are made from one list and
 * cannot disagree.
 */
export interface Command {
  /** Unique, such as `sheet.fillDown`. */
  readonly id: string
  /** In the language of the screen, an order: "Fill down". */
  readonly title: string
  readonly group: CommandGroup
  readonly icon?: IconShape
  /** Such as `Ctrl+D`, `Shift+Space`, `F2`, `?`; the first is shown. Ctrl stands for ⌘ too. */
  readonly keys?: readonly string[]
  /** The browser answers the keys by itself (clipboard): they are shown, and left to it. */
  readonly keysAreNative?: boolean
  /** Whether one of the keys counts now, where the browser has its own use for it (`Ctrl+-`); absent = always. */
  keyCounts?(keys: string): boolean
  /** `grid`: keys count only inside the grid; `page`: anywhere but in fields. */
  readonly scope: 'grid' | 'page'
  /** Also while a cell is edited. */
  readonly whileEditing?: boolean
  /** Shown in the context menu of these places. */
  readonly menu?: readonly ('cell' | 'row' | 'head')[]
  /** Red in menus. */
  readonly danger?: boolean
  /** Left out of menus and palette, and its key is free, where it cannot be done. */
  isEnabled(): boolean
  run(): void
}
