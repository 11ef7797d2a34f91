import { createEffect, createSignal, on } from 'solid-js'
import { useCommands } from '../../commands/commands'
import { useText } from '../../text/texts'
import type { Faults } from '../faults/create-faults'
import type { ClipboardNotice } from './clipboard/create-clipboard'
import { clipboardText } from './clipboard/notice-text'
import { createSheetCommands } from './create-sheet-commands'
import type { SheetGrid } from './create-sheet-grid'

export type SheetOffer = ReturnType<typeof createSheetOffer>

/**
 * What a page with a sheet has besides its grid: the commands in the one list, and what its status line says. With
 * `faults` also how much of a paste cannot be read.
 */
export function createSheetOffer(faults?: Faults) {
  const { t, number } = useText()
  const { offer } = useCommands()
  const [grid, setGrid] = createSignal<SheetGrid<unknown> | null>(null)
  const [said, setSaid] = createSignal('')
  const [hasBad, setHasBad] = createSignal(false)
  const selection = () => grid()?.selection.selection() ?? null
  offer(createSheetCommands(grid))
  // Another selection, another matter; what was pasted or filled is selected along with the notice.
  let isNew = false
  createEffect(on(selection, () => !isNew && setSaid(''), { defer: true }))

  /** What is selected, where it is more than one cell. */
  const range = () => {
    const now = grid()?.selection ?? null
    now?.selection()
    return now?.isMany() ? now : null
  }

  return {
    /** For the grid's `onSheet`; commands and figures do not ask what its rows are. */
    onSheet: <Row>(next: SheetGrid<Row> | null) => void setGrid(next as SheetGrid<unknown> | null),
    /** The grid that stands, with the rows its page knows it to have; null = none. */
    grid: <Row>() => grid() as SheetGrid<Row> | null,
    /** For the grid's `onClipboard`. */
    onClipboard(notice: ClipboardNotice) {
      const text = clipboardText({ t, number }, notice)
      const now = grid()?.selection
      // What was pasted is selected.
      const bad = notice.kind === 'pasted' && now ? (faults?.countIn(now) ?? 0) : 0
      setHasBad(bad > 0)
      setSaid(bad > 0 ? `${text} ${t('badCells.pasted', { n: number(bad) })}` : text)
      isNew = true
      setTimeout(() => {
        isNew = false
      })
    },
    /** The grid and what its cells are, for its exports; null while there is none. */
    cells: () => grid()?.selection ?? null,
    /** Leads to the bad cells of what was pasted last; null = there are none. */
    showBad: () => (said() !== '' && hasBad() ? (faults?.open ?? null) : null),
    /** What the clipboard did last; '' = nothing since the selection is another. */
    said,
    range,
    /** It has something to say in the status line. */
    speaks: () => said() !== '' || range() !== null,
  }
}
