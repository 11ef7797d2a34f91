import type { GridApi } from 'ag-grid-community'

/** What browsers send with a key that an input method keeps for itself. */
const KEPT = 229

/** The key begins a composition, such as "dd" for "đ" in Telex: no character comes with it. */
export const isComposing = (event: KeyboardEvent): boolean =>
  (event.isComposing || event.key === 'Process' || event.keyCode === KEPT) &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey

/**
 * Opens the editor while the key still goes down, so that the input method writes into it from its first key on. The
 * editor selects what is in it, and the composition takes its place; an editor that is left untouched changes nothing.
 */
export function startComposing<Row>(event: KeyboardEvent, api: GridApi<Row>) {
  const cell = api.getFocusedCell()
  if (!cell || cell.rowPinned) return
  // The grid would open the editor with the key's letter, and the composition would bring it again.
  event.stopPropagation()
  api.startEditingCell({ rowIndex: cell.rowIndex, colKey: cell.column })
}
