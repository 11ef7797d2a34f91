import type { GridApi, GridOptions } from 'ag-grid-community'
import { createEffect, createMemo, on } from 'solid-js'
import { ROW_NUMBER } from '../grid/columns'
import { Grid } from '../grid/Grid'
import { useLook } from '../shell/look'
import { useText } from '../text/texts'
import { columnEditor } from './columns/column-editors'
import { COLUMN_IDS } from './columns/column-ids'
import { DERIVED_COLUMNS, type PlanKind, taskColumns } from './columns/task-columns'
import { createPlanKeys } from './create-plan-keys'
import type { PlanPageState } from './create-plan-page'
import styles from './Plan.module.css'
import type { PlanRow } from './row/plan-row'

/** Two lines of words in a head keep the columns narrow; 36 px with the rule below. */
const HEAD_HEIGHT = 35
/** The title takes what the others leave, so that the sheet fills the screen. */
const TITLE_WIDTH = [190, 720] as const
const SCROLL_BAR = 15

/** A double click there opens the form: nothing can be typed. */
const OPENERS: readonly string[] = [ROW_NUMBER, ...DERIVED_COLUMNS]

export function PlanGrid(props: { page: PlanPageState }) {
  const { t, collator } = useText()
  const look = useLook()
  const { rows, grid, commands, edits, columnChoice } = props.page
  let titleIsTheUsers = false

  const kind = createMemo((): PlanKind => {
    const label = rows.plan()?.info.label
    return label === 'reconstructed' || label === 'example' ? label : 'own'
  })
  const columns = createMemo(
    on([columnChoice.visible, kind, () => t('plan.grid')], () =>
      taskColumns({
        kind: kind(),
        context: rows.context,
        cellOf: rows.cellOf,
        visible: columnChoice.visible(),
        collator,
        canEdit: commands.canEdit,
        canDrag: commands.canMove,
        open: row => props.page.openForm(row.id),
        editorOf: column => columnEditor(column, rows.context, rows.plan),
      }),
    ),
  )
  // The day, the index or a name has changed: words change where the rows do not.
  createEffect(on(rows.context, () => grid.api()?.refreshCells(), { defer: true }))

  let size = { width: 0, height: 0 }
  function fitTitle(api: GridApi<PlanRow>) {
    if (titleIsTheUsers || size.width === 0) return
    const others = api
      .getAllDisplayedColumns()
      .filter(column => column.getColId() !== 'title')
      .reduce((sum, column) => sum + column.getActualWidth(), 0)
    const scrolls = api.getDisplayedRowCount() * look.rowHeight() > size.height - HEAD_HEIGHT - 1
    const [least, most] = TITLE_WIDTH
    const rest = size.width - others - (scrolls ? SCROLL_BAR : 0)
    const newWidth = Math.max(least, Math.min(most, rest))
    if (api.getColumn('title')?.getActualWidth() !== newWidth)
      api.setColumnWidths([{ key: 'title', newWidth }])
  }
  const options: GridOptions<PlanRow> = {
    tooltipShowMode: 'standard',
    onGridSizeChanged: ({ api, clientWidth, clientHeight }) => {
      size = { width: clientWidth, height: clientHeight }
      fitTitle(api)
    },
    onDisplayedColumnsChanged: ({ api }) => fitTitle(api),
    onColumnResized: ({ source, column, finished }) => {
      if (finished && source === 'uiColumnResized' && column?.getColId() === 'title') titleIsTheUsers = true
    },
    onCellDoubleClicked: ({ data, column }) => {
      const isOpener = OPENERS.includes(column.getColId())
      if (data?.task && isOpener) props.page.openForm(data.id)
    },
    onCellEditingStarted: () => edits.close(),
  }
  const keys = createPlanKeys(props.page)

  return (
    <div class={styles.grid} on:keydown={{ handleEvent: keys, capture: true }}>
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
        onReady={api => {
          grid.ready(api)
          props.page.goToAsked()
          if (props.page.isEmpty())
            setTimeout(() => api.getDisplayedRowCount() > 0 && api.setFocusedCell(0, 'title'))
        }}
        onShown={api => {
          grid.onShown(api)
          fitTitle(api)
        }}
        onFocus={focus => {
          const column = COLUMN_IDS.find(id => id === focus?.column)
          const place = focus?.row && column ? { id: focus.row.id, column } : null
          grid.setFocus(place)
          edits.onFocus(place)
        }}
        onRowMove={({ row, before }) => commands.moveBefore(row.id, before?.task?.id ?? null)}
        options={options}
      />
    </div>
  )
}
