import type { GridApi } from 'ag-grid-community'
import { createEffect, createMemo, on } from 'solid-js'
import { useSourceWords } from '../common/source-words'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import { Grid } from '../grid/Grid'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { useLook } from '../shell/look'
import { useText } from '../text/texts'
import { type GridRow, type MeanRow, rankingColumns, UNIT } from './columns'
import type { Ranking } from './create-ranking'
import { createRankingSheet } from './create-ranking-sheet'
import styles from './RankingGrid.module.css'
import type { RankingRow } from './table'

/** What the rest of the page asks of the grid. */
export interface RankingGridHandle {
  /** Brings the unit in view into sight. */
  toUnit(): void
  /** The same, and the focus to it. */
  focusUnit(): void
  sortBy(column: string, descending: boolean): void
}

/** Positions on screen of the first and last row in sight, and how many the filter leaves. */
export interface Shown {
  readonly from: number
  readonly to: number
  readonly count: number
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

export function RankingGrid(props: {
  ranking: Ranking
  sheet: SheetOffer
  columns: GridColumns<GridRow>
  onReady(handle: RankingGridHandle): void
  onShown(shown: Shown): void
  onSort(sort: Sort): void
}) {
  const text = useText()
  const look = useLook()
  const sources = useSourceWords()
  const { t } = text
  let api: GridApi<GridRow> | undefined

  const sheet = createRankingSheet(props.ranking.table, text)
  const columns = createMemo(() => {
    const [table, now] = [props.ranking.table(), props.ranking.analysis()]
    if (!table || !now) return []
    return rankingColumns(
      table,
      {
        unit: t(`ranking.unitHead.${now.edition.unitKind}`),
        ...sources,
      },
      text,
    )
  })
  const longHeads = () => props.ranking.table()?.columns.some(({ spec }, place) => place > 0 && !spec.short)
  const mean = createMemo(() => meanRow(props.ranking, text))
  const isVisible = createMemo(() => {
    const visible = props.ranking.isVisible()
    return visible && ((row: GridRow) => row.kind === 'mean' || visible(row))
  })

  const tellShown = () => api && props.onShown(shownIn(api))
  const open = (row: GridRow | undefined) => row?.kind === 'unit' && props.ranking.look(row.id)
  /** Where the unit in view has no rank, the known ones are of more use than the middle of the unknown. */
  const start = () => {
    const row = props.ranking.rows().find(({ inView }) => inView)
    if (row?.rank.kind === 'rank') toUnit()
    else if (props.ranking.rows().length > 0) api?.ensureIndexVisible(0, 'top')
  }
  const inView = () => props.ranking.analysis()?.request.unit ?? ''
  const toUnit = (place: 'middle' | null = 'middle') => {
    const node = api?.getRowNode(inView())
    if (node) api?.ensureNodeVisible(node, place)
    return node?.rowIndex ?? null
  }

  createEffect(() => {
    const row = mean()
    api?.setGridOption('pinnedBottomRowData', row ? [row] : [])
  })
  // Another table starts at its unit; another unit in the same table moves only what is out of sight.
  const scene = () => {
    const request = props.ranking.analysis()?.request
    return request && `${request.index} ${request.year}`
  }
  createEffect(on(scene, () => requestAnimationFrame(start), { defer: true }))
  createEffect(on(inView, () => requestAnimationFrame(() => toUnit(null)), { defer: true }))

  return (
    <div class={styles.host} classList={{ stale: props.ranking.stale() }}>
      <Grid<GridRow>
        label={t('ranking.grid')}
        rows={props.ranking.rows() as readonly RankingRow[]}
        rowId={row => row.id}
        columns={columns()}
        columnHabits={props.columns}
        pinnedTop={props.ranking.pinned()}
        isRowVisible={isVisible()}
        headHeight={longHeads() ? Math.max(58, look.headHeight()) : look.headHeight()}
        emptyText={t('ranking.empty.noRows')}
        onReady={ready => {
          api = ready
          const row = mean()
          api.setGridOption('pinnedBottomRowData', row ? [row] : [])
          props.onReady({
            toUnit: () => toUnit(),
            focusUnit() {
              const row = toUnit()
              if (row !== null) ready.setFocusedCell(row, UNIT)
            },
            sortBy: (column, descending) =>
              ready.applyColumnState({
                state: [{ colId: column, sort: descending ? 'desc' : 'asc' }],
                defaultState: { sort: null },
              }),
          })
          requestAnimationFrame(start)
        }}
        onShown={tellShown}
        sheet={sheet}
        onSheet={props.sheet.onSheet}
        onClipboard={props.sheet.onClipboard}
        options={{
          tooltipShowMode: 'standard',
          rowClassRules: {
            [styles.inView ?? '']: ({ data }) => data?.kind === 'unit' && data.inView,
            [styles.own ?? '']: ({ data }) => data?.kind === 'unit' && data.own,
            [styles.mean ?? '']: ({ data }) => data?.kind === 'mean',
          },
          onBodyScroll: tellShown,
          onGridSizeChanged: tellShown,
          onSortChanged: ({ api }) => {
            const sorted = api.getColumnState().find(({ sort }) => sort)
            props.onSort({ column: sorted?.colId ?? 'rank', descending: sorted?.sort === 'desc' })
          },
          onRowDoubleClicked: ({ data }) => open(data),
          onCellKeyDown: ({ data, event }) => {
            if (event instanceof KeyboardEvent && event.key === 'Enter') open(data)
          },
        }}
      />
    </div>
  )
}

/** The mean of what is ranked: of a complete table, or as a source prints it; none where neither is known. */
function meanRow(ranking: Ranking, { t }: ReturnType<typeof useText>): MeanRow | null {
  const [table, now] = [ranking.table(), ranking.analysis()]
  const total = table?.columns[0]
  if (!table || !now || !total || table.columns.every(({ mean }) => Number.isNaN(mean))) return null
  const printed = total.column.meanPrinted && !ranking.within()
  const units = t(`ranking.units.${now.edition.unitKind}`, { n: total.n })
  const title = printed
    ? t('ranking.cell.meanPrinted')
    : ranking.within()
      ? t('ranking.cell.meanGroup', { n: total.n })
      : t('ranking.cell.meanOf', { units })
  return { kind: 'mean', id: 'mean', title }
}

function shownIn(api: GridApi<GridRow>): Shown {
  const { top, bottom } = api.getVerticalPixelRange()
  let [from, to] = [0, 0]
  const count = api.getDisplayedRowCount()
  for (let place = 0; place < count; place++) {
    const node = api.getDisplayedRowAtIndex(place)
    if (!node || node.rowTop === null || node.rowTop === undefined) continue
    // A row counts as seen where most of it is.
    const middle = node.rowTop + (node.rowHeight ?? 0) / 2
    if (middle < top || middle > bottom) continue
    if (from === 0) from = place + 1
    to = place + 1
  }
  return { from, to, count }
}
