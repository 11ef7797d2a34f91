import { createEffect, createSignal, on } from 'solid-js'
import { useCommands } from '../../commands/commands'
import { useText } from '../../text/texts'
import type { ClipboardNotice } from './clipboard/create-clipboard'
import { clipboardText } from './clipboard/notice-text'
import { createSheetCommands } from './create-sheet-commands'
import type { SheetGrid } from './create-sheet-grid'

export type SheetOffer = ReturnType<typeof createSheetOffer>

/** What a page with a sheet has besides its grid: the commands in the one list, and what its status line says. */
export function createSheetOffer() {
  const { t, number } = useText()
  const { offer } = useCommands()
  const [grid, setGrid] = createSignal<SheetGrid<unknown> | null>(null)
  const [said, setSaid] = createSignal('')
  const selection = () => grid()?.selection.selection() ?? null
  offer(createSheetCommands(grid))
  // Another selection, another matter.
  createEffect(on(selection, () => setSaid(''), { defer: true }))

  /** What is selected, where it is more than one cell. */
  const range = () => {
    const now = grid()?.selection ?? null
    now?.selection()
    return now?.isMany() ? now : null
  }

  return {
    /** For the grid's `onSheet`; commands and figures do not ask what its rows are. */
    onSheet: <Row>(next: SheetGrid<Row> | null) => void setGrid(next as SheetGrid<unknown> | null),
    /** For the grid's `onClipboard`. */
    onClipboard: (notice: ClipboardNotice) => void setSaid(clipboardText({ t, number }, notice)),
    /** What the clipboard did last; '' = nothing since the selection is another. */
    said,
    range,
    /** It has something to say in the status line. */
    speaks: () => said() !== '' || range() !== null,
  }
}
