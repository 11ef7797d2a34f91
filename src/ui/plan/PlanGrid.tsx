import type { GridApi, GridOptions } from 'ag-grid-community'
import { createEffect, createMemo, on } from 'solid-js'
import { ROW_NUMBER } from '../grid/columns'
import { Grid } from '../grid/Grid'
import type { ClipboardNotice } from '../grid/sheet/clipboard/create-clipboard'
import { clipboardText } from '../grid/sheet/clipboard/notice-text'
import { useLook } from '../shell/look'
import { useText } from '../text/texts'
import { columnEditor } from './columns/column-editors'
import { COLUMN_IDS, type ColumnId, defaultColumns } from './columns/column-ids'
import { DERIVED_COLUMNS, type PlanKind, taskColumns } from './columns/task-columns'
import type { PlanPageState } from './create-plan-page'
import { fitColumns, wishOf } from './fit-columns'
import styles from './Plan.module.css'
import type { PlanRow } from './row/plan-row'

/** Two lines of words in a head keep the columns narrow; 36 px with the rule below. */
const HEAD_HEIGHT = 35
const SCROLL_BAR = 15
/** Columns that share with the title what the others leave, until the user sets their width. */
const NAMES: readonly ColumnId[] = ['leadAgency', 'head', 'issuingBody']
const TITLE_LEAST = 248
/** Numbers such as "1.234,5" are read whole. */
const NUMBER_LEAST = 46
const NUMBER_MOST = 96

/** A double click there opens the form: nothing can be typed. */
const OPENERS: readonly string[] = [ROW_NUMBER, ...DERIVED_COLUMNS]

export function PlanGrid(props: { page: PlanPageState }) {
  const { t, collator, number } = useText()
  const look = useLook()
  const { rows, grid, chosen, commands, edits, faults } = props.page
  const isSetByUser = props.page.columns.hasOwnWidth

  const kind = createMemo((): PlanKind => {
    const label = rows.plan()?.info.label
    return label === 'reconstructed' || label === 'example' ? label : 'own'
  })
  const columns = createMemo(
    on([kind, () => t('plan.grid')], () =>
      taskColumns({
        kind: kind(),
        context: rows.context,
        cellOf: rows.cellOf,
        visible: new Set(defaultColumns(kind())),
        collator,
        canEdit: commands.canEdit,
        canDrag: commands.canMove,
        dragText(row) {
          const n = commands.draggedWith(row.id)
          return n === 1 ? (row.task?.title ?? '') : t('plan.row.dragged', { n })
        },
        open: row => props.page.openForm(row.id),
        editorOf: column => columnEditor(column, rows.context, rows.plan),
      }),
    ),
  )
  // The day, the index or a name has changed: words change where the rows do not.
  createEffect(on(rows.context, () => grid.api()?.refreshCells(), { defer: true }))

  /** Asked once for a plan: columns do not move while it is written. */
  const wishes = createMemo(
    on([() => rows.plan()?.id, () => rows.rows().length > 0], () => {
      const tasks = rows.rows()
      const texts = (id: ColumnId) => tasks.map(row => rows.cellOf(row, id).text)
      return new Map<string, number>(
        (['number', 'title', ...NAMES] as const).map(id => [id, wishOf(texts(id))]),
      )
    }),
  )
  let size = { width: 0, height: 0 }
  function fillWidth(api: GridApi<PlanRow>) {
    if (isSetByUser('title') || size.width === 0) return
    if (!isSetByUser('number')) {
      const newWidth = Math.max(NUMBER_LEAST, Math.min(NUMBER_MOST, wishes().get('number') ?? 0))
      if (api.getColumn('number')?.getActualWidth() !== newWidth)
        api.setColumnWidths([{ key: 'number', newWidth }])
    }
    const shown = api.getAllDisplayedColumns()
    const names = shown.filter(
      column => NAMES.some(id => id === column.getColId()) && !isSetByUser(column.getColId()),
    )
    const others = shown
      .filter(column => column.getColId() !== 'title' && !names.includes(column))
      .reduce((sum, column) => sum + column.getActualWidth(), 0)
    const scrolls = api.getDisplayedRowCount() * look.rowHeight() > size.height - HEAD_HEIGHT - 1
    const left = size.width - others - (scrolls ? SCROLL_BAR : 0)
    const title = { id: 'title', least: TITLE_LEAST, wish: wishes().get('title') ?? 0 }
    const widths = fitColumns(
      left,
      title,
      names.map(column => {
        const id = column.getColId()
        return { id, least: column.getColDef().initialWidth ?? 0, wish: wishes().get(id) ?? 0 }
      }),
    )
    const changed = [...widths].filter(([key, width]) => api.getColumn(key)?.getActualWidth() !== width)
    if (changed.length > 0) api.setColumnWidths(changed.map(([key, newWidth]) => ({ key, newWidth })))
  }
  /** What was pasted is selected: what of it is bad is said beside it. */
  function say(notice: ClipboardNotice) {
    const text = clipboardText({ t, number }, notice)
    const selection = props.page.sheetGrid()?.selection
    const bad = notice.kind === 'pasted' && selection ? faults.countIn(selection) : 0
    if (bad === 0) commands.setSaid({ text })
    else commands.setSaid({ text: `${text} ${t('badCells.pasted', { n: number(bad) })}`, offer: 'faults' })
  }
  const options: GridOptions<PlanRow> = {
    tooltipShowMode: 'standard',
    onGridSizeChanged: ({ api, clientWidth, clientHeight }) => {
      size = { width: clientWidth, height: clientHeight }
      fillWidth(api)
    },
    onDisplayedColumnsChanged: ({ api }) => fillWidth(api),
    onCellDoubleClicked: ({ data, column }) => {
      const isOpener = OPENERS.includes(column.getColId())
      if (data?.task && isOpener) props.page.openForm(data.id)
    },
    onCellEditingStarted: () => {
      edits.close()
      props.page.comments.close()
    },
  }
  return (
    <div class={styles.grid} ref={props.page.comments.attach}>
      <Grid
        label={t('plan.grid')}
        rows={props.page.lines()}
        rowId={row => row.id}
        columns={columns()}
        headHeight={HEAD_HEIGHT}
        quickFilter={grid.search()}
        isRowVisible={grid.isRowVisible()}
        emptyText={t('plan.empty.noneShown')}
        onEdit={edits.edit}
        columnHabits={props.page.columns}
        sheet={props.page.sheet}
        onSheet={props.page.setSheetGrid}
        onClipboard={say}
        onReady={api => {
          grid.ready(api)
          props.page.goToAsked()
          if (props.page.isEmpty())
            setTimeout(() => api.getDisplayedRowCount() > 0 && api.setFocusedCell(0, 'title'))
        }}
        onShown={api => {
          grid.onShown(api)
          fillWidth(api)
        }}
        onFocus={focus => {
          const column = COLUMN_IDS.find(id => id === focus?.column)
          const place = focus?.row && column ? { id: focus.row.id, column } : null
          grid.setFocus(place)
          edits.onFocus(place)
          props.page.comments.onFocus(place)
        }}
        selectedIds={chosen.ticked()}
        onSelect={chosen.setTicked}
        isTickable={row => row.task !== null}
        onRowMove={({ row, before }) => commands.moveBefore(row.id, before?.task?.id ?? null)}
        options={options}
      />
    </div>
  )
}
