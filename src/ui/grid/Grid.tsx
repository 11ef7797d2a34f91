import {
  type CellPosition,
  type ColDef,
  type ColGroupDef,
  createGrid,
  type GridApi,
  type GridOptions,
  type ICellRendererParams,
  type IRowNode,
  type RowClassParams,
  type RowHeightParams,
  type SuppressKeyboardEventParams,
} from 'ag-grid-community'
import { type Component, createEffect, createSignal, getOwner, on, onCleanup, onMount, Show } from 'solid-js'
import { foldText } from '../../core/fold-text'
import { useLook } from '../shell/look'
import { useText } from '../text/texts'
import { ROW_NUMBER } from './columns'
import type { GridColumns } from './columns/create-grid-columns'
import type { ColumnSource } from './columns/filter/column-values'
import { nestSorted, sortedAsShown } from './columns/tree-sort'
import { element } from './dom'
import { gridEntry, leadsDown } from './entry'
import styles from './Grid.module.css'
import type { GridEdit } from './grid-edit'
import { localeOf } from './locale'
import { gridModules } from './modules'
import { createRowMove, type RowMove } from './row-move'
import type { ClipboardNotice } from './sheet/clipboard/create-clipboard'
import { createSheetGrid, type SheetGrid } from './sheet/create-sheet-grid'
import { FillChoice } from './sheet/fill/FillChoice'
import { FindBar } from './sheet/find/FindBar'
import type { Sheet } from './sheet/sheet'
import { type GridContext, solidCell } from './solid-cell'
import { gridTheme } from './theme'

export interface GridProps<Row> {
  /** Accessible name. */
  label: string
  rows: readonly Row[]
  rowId(row: Row): string
  columns: (ColDef<Row> | ColGroupDef<Row>)[]
  defaultColumn?: ColDef<Row>
  pinnedTop?: readonly Row[]
  /** Words that must stand in a row's texts; tones are ignored. */
  quickFilter?: string
  /** Further filter of the page's own; a new function filters anew. */
  isRowVisible?: ((row: Row) => boolean) | undefined
  onEdit?(edit: GridEdit<Row>): void
  /** What the page tells of its cells; with it the grid has the habits of a spreadsheet. Set once. */
  sheet?: Sheet<Row>
  /** Id of the row that a row stands under; a tree is sorted within, and needs a sheet for its order. Set once. */
  parentOf?(row: Row): string | null
  /** What the user does to the columns, with the menu of their heads. Set once. */
  columnHabits?: GridColumns<Row>
  /** What stands of a sheet in the grid, when it stands and, as null, when it goes. */
  onSheet?(sheet: SheetGrid<Row> | null): void
  /** What the clipboard did. */
  onClipboard?(notice: ClipboardNotice): void
  onReady?(api: GridApi<Row>): void
  /** Rows were sorted, filtered or replaced. */
  onShown?(api: GridApi<Row>): void
  onFocus?(focus: { row: Row | undefined; column: string } | null): void
  rowClass?(row: Row): string | undefined
  /** Height in px of single rows; by density where absent. */
  rowHeight?: number | ((row: Row) => number | undefined)
  headHeight?: number
  /** Set to show ticks before the rows. */
  selectedIds?: ReadonlySet<string>
  onSelect?(ids: ReadonlySet<string>): void
  /** Rows that cannot be ticked show none; absent = all can. */
  isTickable?(row: Row): boolean
  /** A row was dragged (a column needs `rowDrag: true`); `before` null = to the end. */
  onRowMove?(move: RowMove<Row>): void
  /** Rows that one component draws over the whole width. */
  fullWidth?: { is(row: Row): boolean; component: Component<ICellRendererParams<Row>> }
  emptyText?: string
  /** Any other option of AG Grid, set once. */
  options?: GridOptions<Row>
}

/** A thin wrapper: rows and columns flow in, edit requests flow out. A change of language builds it anew. */
export function Grid<Row>(props: GridProps<Row>) {
  const { language } = useText()
  return (
    <Show when={language()} keyed>
      <GridOfLanguage {...props} />
    </Show>
  )
}

function GridOfLanguage<Row>(props: GridProps<Row>) {
  const text = useText()
  const { t, language } = text
  const look = useLook()
  const owner = getOwner()
  let host!: HTMLDivElement
  let api: GridApi<Row> | undefined

  const [joinedSheet, setJoinedSheet] = createSignal<SheetGrid<Row> | null>(null)
  const sheet =
    props.sheet && createSheetGrid<Row>(props.sheet, owner, notice => props.onClipboard?.(notice), text)
  const habits = props.columnHabits
  const parentOf = props.parentOf && ((row: Row) => props.parentOf?.(row) ?? null)
  const source: ColumnSource<Row> = {
    ...{ sheet: props.sheet, isWhole: row => fullWidth?.is(row) ?? false, parentOf, text },
  }
  const columnsOf = () => (props.parentOf ? sortedAsShown(props.columns, source) : props.columns)
  const { fullWidth, rowHeight: heightOf } = props
  const headHeight = () => props.headHeight ?? look.headHeight()
  const rowHeight = () => (typeof heightOf === 'number' ? heightOf : look.rowHeight())

  let told: CellPosition | null = null
  function tellFocus(cell: CellPosition | null) {
    told = cell
    if (!cell) return props.onFocus?.(null)
    const { rowIndex, rowPinned, column } = cell
    const node = rowPinned === 'top' ? api?.getPinnedTopRow(rowIndex) : api?.getDisplayedRowAtIndex(rowIndex)
    props.onFocus?.({ row: node?.data, column: column.getColId() })
  }

  onMount(() => {
    api = createGrid<Row>(
      host,
      {
        theme: gridTheme,
        themeCssLayer: 'grid',
        localeText: {
          ...localeOf(language()),
          noRowsToShow: props.emptyText ?? t('shell.grid.empty'),
          noMatchingRows: props.emptyText ?? t('shell.grid.empty'),
        },
        context: { owner } satisfies GridContext,
        getRowId: ({ data }) => props.rowId(data),
        rowData: [...props.rows],
        columnDefs: columnsOf(),
        ...(parentOf && {
          postSortRows: ({ nodes }) => nestSorted(nodes, row => props.rowId(row), parentOf),
        }),
        defaultColDef: {
          suppressHeaderMenuButton: false,
          suppressHeaderKeyboardEvent: leadsDown,
          ...sheet?.columnDefaults,
          ...habits?.columnDefaults(source),
          ...props.defaultColumn,
          ...(sheet && { suppressKeyboardEvent: keysOf(sheet.columnDefaults, props.defaultColumn) }),
        },
        ...gridEntry<Row>(),
        pinnedTopRowData: [...(props.pinnedTop ?? [])],
        enableFilterHandlers: true,
        maintainColumnOrder: true,
        icons: { filter: () => element('span', { class: 'head-sign' }) },
        suppressDragLeaveHidesColumns: true,
        ensureDomOrder: true,
        headerHeight: headHeight(),
        rowHeight: rowHeight(),
        ...(typeof heightOf === 'function' && {
          getRowHeight: ({ data }: RowHeightParams<Row>) => data && heightOf(data),
        }),
        ...(props.rowClass && {
          getRowClass: ({ data }: RowClassParams<Row>) => data && props.rowClass?.(data),
        }),
        readOnlyEdit: true,
        onCellEditRequest: ({ data: row, colDef, column, newValue: value, oldValue }) => {
          if (sheet?.takeEdit({ row, column: column.getColId(), value })) return
          props.onEdit?.({ row, field: colDef.field ?? column.getColId(), value, oldValue })
        },
        stopEditingWhenCellsLoseFocus: true,
        enterNavigatesVertically: true,
        enterNavigatesVerticallyAfterEdit: true,
        suppressScrollOnNewData: true,
        animateRows: false,
        tooltipShowDelay: 500,
        tooltipShowMode: 'whenTruncated',
        quickFilterText: props.quickFilter ?? '',
        quickFilterMatcher: (words, text) => {
          const folded = foldText(text)
          return words.every(word => folded.includes(foldText(word)))
        },
        isExternalFilterPresent: () => props.isRowVisible !== undefined,
        doesExternalFilterPass: ({ data }: IRowNode<Row>) =>
          data === undefined || (props.isRowVisible?.(data) ?? true),
        onModelUpdated: ({ api }) => {
          if (api.getColumn(ROW_NUMBER)) api.refreshCells({ columns: [ROW_NUMBER] })
          props.onShown?.(api)
        },
        onCellFocused: ({ rowIndex, column }) => {
          // The grid tells a little later: what the focus has left meanwhile is no news.
          const now = api?.getFocusedCell() ?? null
          if (!now || (now.rowIndex === rowIndex && now.column === column)) tellFocus(now)
        },
        ...(props.onRowMove && createRowMove<Row>(move => props.onRowMove?.(move))),
        ...(props.selectedIds && {
          rowSelection: {
            mode: 'multiRow' as const,
            checkboxes: true,
            headerCheckbox: false,
            hideDisabledCheckboxes: true,
            enableClickSelection: false,
            isRowSelectable: ({ data }: IRowNode<Row>) =>
              data === undefined || (props.isTickable?.(data) ?? true),
          },
          selectionColumnDef: {
            pinned: 'left' as const,
            lockPosition: 'left' as const,
            width: 32,
          },
        }),
        onSelectionChanged: ({ api, source }) => {
          if (source === 'api') return
          props.onSelect?.(new Set(api.getSelectedNodes().map(({ id }) => id ?? '')))
        },
        ...(fullWidth && {
          isFullWidthRow: ({ rowNode }) => rowNode.data !== undefined && fullWidth.is(rowNode.data),
          fullWidthCellRenderer: solidCell(fullWidth.component, 'gridcell'),
        }),
        ...props.options,
      },
      { modules: gridModules },
    )
    api.setGridAriaProperty('label', props.label)
    // A key that follows at once must find the page at the cell that has the focus: the grid tells too late for it.
    host.addEventListener('focusin', () => {
      const now = api?.getFocusedCell() ?? null
      if (now && (now.rowIndex !== told?.rowIndex || now.column !== told.column)) tellFocus(now)
    })
    const leaveColumns = habits?.join(api, host)
    const joined = sheet?.join(api, host)
    if (joined) props.onSheet?.(joined)
    setJoinedSheet(() => joined ?? null)
    props.onReady?.(api)
    follow(api)
    onCleanup(() => {
      leaveColumns?.()
      joined?.leave()
      if (joined) props.onSheet?.(null)
    })
  })
  onCleanup(() => api?.destroy())

  /** Hands later changes of the props to the grid. */
  function follow(grid: GridApi<Row>) {
    const later = <Value,>(read: () => Value, write: (value: Value) => void) =>
      createEffect(on(read, write, { defer: true }))
    const select = (ids: ReadonlySet<string> | undefined) => {
      if (ids) grid.forEachNode(node => node.setSelected(ids.has(node.id ?? ''), false, 'api'))
    }
    later(
      () => props.label,
      label => grid.setGridAriaProperty('label', label),
    )
    later(
      () => props.columns,
      () => grid.setGridOption('columnDefs', columnsOf()),
    )
    later(
      () => props.rows,
      rows => {
        grid.setGridOption('rowData', [...rows])
        select(props.selectedIds)
      },
    )
    later(
      () => props.pinnedTop,
      rows => grid.setGridOption('pinnedTopRowData', [...(rows ?? [])]),
    )
    later(
      () => props.quickFilter,
      text => grid.setGridOption('quickFilterText', text ?? ''),
    )
    later(
      () => props.isRowVisible,
      () => grid.onFilterChanged(),
    )
    later(
      () => [headHeight(), rowHeight()] as const,
      ([head, row]) => {
        grid.updateGridOptions({ headerHeight: head, rowHeight: row })
        grid.resetRowHeights()
      },
    )
    createEffect(() => select(props.selectedIds))
  }

  return (
    <div class={styles.grid} style={{ '--grid-line': `${rowHeight() - 1}px` }}>
      <Show when={joinedSheet()} keyed>
        {sheet => [<FindBar find={sheet.find} />, <FillChoice grid={sheet} host={host} />]}
      </Show>
      <div ref={host} class={styles.host} />
    </div>
  )
}

/** The sheet's keys in an editor come before what the page keeps from the grid. */
const keysOf =
  <Row,>(sheet: Pick<ColDef<Row>, 'suppressKeyboardEvent'>, page: ColDef<Row> | undefined) =>
  (params: SuppressKeyboardEventParams<Row>): boolean =>
    sheet.suppressKeyboardEvent?.(params) || page?.suppressKeyboardEvent?.(params) || false
