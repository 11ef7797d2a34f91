import type { ColDef, GridApi } from 'ag-grid-community'
import { createRoot, type Owner } from 'solid-js'
import { type ClipboardNotice, createClipboard } from './clipboard/create-clipboard'
import { createSelection, type GridSelection } from './create-selection'
import { createView } from './create-view'
import { listenToEditors } from './editor-keys'
import { createFill, type Fill, type SheetText } from './fill/create-fill'
import { listenToHandle } from './fill/fill-handle'
import { createFind, type Find } from './find/create-find'
import { paintSelection } from './paint'
import { pinnedCell } from './pinned-cell'
import { createRangeEditing } from './selection-editing'
import { listenToKeys } from './selection-keys'
import { listenToMouse } from './selection-mouse'
import type { Sheet } from './sheet'
import styles from './sheet.module.css'

/** What commands and the page need of a grid that has a sheet. */
export interface SheetGrid<Row> {
  readonly selection: GridSelection<Row>
  readonly clipboard: ReturnType<typeof createClipboard<Row>>
  readonly fill: Fill<Row>
  readonly find: Find<Row>
}

/** The sheet's part of a grid: made before the grid, whose columns need it, and joined to it when it stands. */
export function createSheetGrid<Row>(
  sheet: Sheet<Row>,
  owner: Owner | null,
  say: (notice: ClipboardNotice) => void,
  text: SheetText,
) {
  let editing: ReturnType<typeof createRangeEditing<Row>> | undefined
  return {
    /** Goes into every column. */
    columnDefaults: {
      unSortIcon: true,
      suppressKeyboardEvent: params => editing?.onEditorKey(params) ?? false,
    } satisfies ColDef<Row>,
    /** True where an edit went into a whole range and the page need not hear of it. */
    takeEdit: (edit: { row: Row; column: string; value: unknown }) => editing?.takeEdit(edit) ?? false,

    join(api: GridApi<Row>, host: HTMLElement): SheetGrid<Row> & { leave: () => void } {
      const selection = createSelection(api, createView(api), sheet)
      editing = createRangeEditing(selection)
      host.classList.add(styles.sheet ?? '')
      api.setGridAriaProperty('multiselectable', 'true')
      listenToGrid(api, selection)
      const clipboard = createClipboard({
        host,
        view: selection.view,
        sheet,
        selection: selection.selection,
        pinned: () => pinnedCell(api, selection.view),
        say,
        select: ({ top, bottom, left, right }) =>
          selection.select({ active: { row: top, column: left }, ranges: [{ top, bottom, left, right }] }),
      })
      const fill = createFill(selection, say, text)
      const { leave, find } = createRoot(dispose => {
        const find = createFind(host, selection)
        const ends = [
          paintSelection(host, selection, fill, find),
          listenToHandle(host, selection, fill, text),
          listenToEditors(host, text),
          listenToKeys(host, selection),
          listenToMouse(host, selection),
        ]
        const leave = () => {
          for (const end of ends) end()
          clipboard.leave()
          dispose()
        }
        return { leave, find }
      }, owner)
      return { selection, clipboard, fill, find, leave }
    },
  }
}

/** The grid drops its listeners itself, but tells of what has happened a little later, when it may be gone. */
function listenToGrid<Row>(api: GridApi<Row>, selection: GridSelection<Row>) {
  const whileThere = (run: () => void) => () => {
    if (!api.isDestroyed()) run()
  }
  const reset = whileThere(selection.reset)
  let columns = api.getAllDisplayedColumns().map(column => column.getColId())
  api.addEventListener('cellFocused', whileThere(selection.followFocus))
  api.addEventListener('modelUpdated', whileThere(selection.refresh))
  api.addEventListener('sortChanged', reset)
  api.addEventListener('filterChanged', reset)
  api.addEventListener('displayedColumnsChanged', () => {
    if (api.isDestroyed()) return
    const now = api.getAllDisplayedColumns().map(column => column.getColId())
    const isSame = now.length === columns.length && now.every((id, position) => id === columns[position])
    columns = now
    if (!isSame) selection.reset()
  })
}
