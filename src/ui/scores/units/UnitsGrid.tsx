import type { GridApi } from 'ag-grid-community'
import { createEffect, createMemo, on, Show } from 'solid-js'
import { foldText } from '../../../core/fold-text'
import type { GridColumns } from '../../grid/columns/create-grid-columns'
import { Grid } from '../../grid/Grid'
import type { SheetOffer } from '../../grid/sheet/create-sheet-offer'
import { matches } from '../../text/search'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { createWords } from '../own/create-words'
import { isTypedText } from '../own/value-editor'
import { createUnitsSheet } from './create-units-sheet'
import styles from './UnitsGrid.module.css'
import { unitsGridColumns } from './units-grid-columns'
import { ownCell, type UnitsRow, unitsColumns, unitsRows } from './units-table'

const HEAD_HEIGHT = 52
const GROUP_HEIGHT = 24

/** All units of the year in view, as published; the plan's own on top, where it takes what nobody published. */
export function UnitsGrid(props: {
  scores: Scores
  sheet: SheetOffer
  columns: GridColumns<UnitsRow>
  /** Parts of the components are shown. */
  parts: boolean
  onShown(count: number): void
}) {
  const scene = () => {
    const request = props.scores.analysis()?.request
    return request && `${request.index} ${request.year}`
  }
  return (
    <Show when={scene()} keyed>
      <UnitsGridOfYear {...props} />
    </Show>
  )
}

function UnitsGridOfYear(props: {
  scores: Scores
  sheet: SheetOffer
  columns: GridColumns<UnitsRow>
  parts: boolean
  onShown(count: number): void
}) {
  const text = useText()
  const { t, collator } = text
  const { scores } = props
  const words = createWords(scores)
  let api: GridApi<UnitsRow> | undefined

  const rows = createMemo(() => {
    const analysis = scores.analysis()
    return analysis
      ? unitsRows({ analysis, ownUnit: scores.ownUnit(), unitOf: scores.unitOf, compare: collator.compare })
      : []
  })
  const pinned = createMemo(() => [
    ...rows().filter(({ inView }) => inView),
    ...rows().filter(({ own, inView }) => own && !inView),
  ])
  const root = createMemo(() => {
    const analysis = scores.analysis()
    return analysis && unitsColumns(analysis)
  })
  const ownOf = (row: UnitsRow, code: string) => {
    const own = row.own && scores.isScored() ? scores.rowOf(code) : null
    return own ? ownCell(own) : null
  }
  const sheet = createUnitsSheet(scores, root, ownOf, text)
  const columns = createMemo(() => {
    const [analysis, shown] = [scores.analysis(), root()]
    if (!analysis || !shown) return []
    const heads = {
      unit: t(`ranking.unitHead.${analysis.edition.unitKind}`),
      units: analysis.units.length,
      open: props.parts,
      own: ownOf,
    }
    return unitsGridColumns(shown, heads, words())
  })
  const isVisible = createMemo(() => {
    const query = foldText(scores.search().trim())
    if (query === '') return undefined
    return (row: UnitsRow) => matches([row.name, ...(row.unit?.aliases ?? [])].join(' '), query)
  })
  const open = (row: UnitsRow | undefined) => row && scores.look(row.id)

  // A score of the own unit may complete a column: ranks then appear beside figures that have not changed.
  createEffect(
    on(
      () => [scores.analysis(), scores.rows()],
      () => requestAnimationFrame(() => api && !api.isDestroyed() && api.refreshCells({ force: true })),
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => props.parts,
      parts =>
        api?.setColumnGroupState(
          (api.getColumnGroupState() ?? []).map(({ groupId }) => ({ groupId, open: parts })),
        ),
      { defer: true },
    ),
  )

  return (
    <div class={styles.place} classList={{ stale: scores.stale() }}>
      <Grid<UnitsRow>
        label={t('scores.grid')}
        rows={rows()}
        rowId={row => row.id}
        columns={columns()}
        pinnedTop={pinned()}
        isRowVisible={isVisible()}
        headHeight={HEAD_HEIGHT}
        emptyText={t('scores.empty.noRows')}
        columnHabits={props.columns}
        onReady={ready => {
          api = ready
        }}
        onShown={shown => props.onShown(shown.getDisplayedRowCount())}
        sheet={sheet}
        onSheet={props.sheet.onSheet}
        onClipboard={props.sheet.onClipboard}
        onEdit={({ row, field, value }) => {
          const own = row.own ? scores.rowOf(field) : null
          const writes = own && ownCell(own).writes
          if (!writes || (value !== null && !isTypedText(value))) return
          scores.edit(field, writes, value === null ? null : value.text)
        }}
        options={{
          groupHeaderHeight: GROUP_HEIGHT,
          tooltipShowMode: 'standard',
          rowClassRules: {
            [styles.inView ?? '']: ({ data }) => data?.inView === true,
            [styles.own ?? '']: ({ data }) => data?.own === true,
          },
          onCellDoubleClicked: ({ data, column }) => {
            if (column.getColId() === 'unit') open(data)
          },
          onCellKeyDown: event => {
            if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return
            const isUnit = ['unit', 'rank'].includes(event.column.getColId())
            if (isUnit && event.event.key === 'Enter') open(event.data)
          },
        }}
      />
    </div>
  )
}
