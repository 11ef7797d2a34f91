import type { GridApi } from 'ag-grid-community'
import { createEffect, createMemo, on, Show } from 'solid-js'
import type { Stage } from '../../../core/analysis/analysis'
import { foldText } from '../../../core/fold-text'
import { assessmentAt } from '../../../core/plan/own-scores'
import { conflictKey } from '../../../core/plan/plan'
import type { GridColumns } from '../../grid/columns/create-grid-columns'
import type { Comments } from '../../grid/comments/create-comments'
import { Grid } from '../../grid/Grid'
import type { SheetOffer } from '../../grid/sheet/create-sheet-offer'
import { createTakeBack } from '../../grid/sheet/create-take-back'
import { matches } from '../../text/search'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { createWords } from '../own/create-words'
import { isTypedText } from '../own/value-editor'
import { createUnitsSheet } from './create-units-sheet'
import { matrixCell } from './matrix-cell'
import { stageColumns } from './stage-columns'
import styles from './UnitsGrid.module.css'
import { unitGroups } from './unit-groups'
import { RANK, UNIT, unitsGridColumns } from './units-grid-columns'
import {
  type OwnCell,
  ownCell,
  sheetFacts,
  type UnitsColumn,
  type UnitsRow,
  unitsColumns,
  unitsRows,
} from './units-table'

const HEAD_HEIGHT = 52
const GROUP_HEIGHT = 24

/** All units of the year in view, as published; the plan's own on top, where it takes what nobody published. */
export function UnitsGrid(props: {
  scores: Scores
  sheet: SheetOffer
  columns: GridColumns<UnitsRow>
  comments: Comments
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
  comments: Comments
  parts: boolean
  onShown(count: number): void
}) {
  const text = useText()
  const { t, collator } = text
  const { scores } = props
  const words = createWords(scores)
  let api: GridApi<UnitsRow> | undefined

  /** The analysis, with the columns of the one stage where one is asked for. */
  const shown = createMemo(() => {
    const [analysis, stage, plan, tree] = [scores.analysis(), scores.stage(), scores.plan(), scores.tree()]
    if (!analysis || stage === null || !plan || !tree || tree.edition.id !== analysis.edition.id)
      return analysis
    return { ...analysis, columns: stageColumns(analysis, tree, plan, stage) }
  })
  const groups = createMemo(() =>
    unitGroups(scores.analysis()?.units.map(scores.unitOf) ?? [], scores.groupName),
  )
  const rows = createMemo(() => {
    const analysis = shown()
    if (!analysis) return []
    const asked = { analysis, ownUnit: scores.ownUnit(), unitOf: scores.unitOf, compare: collator.compare }
    return unitsRows(asked, scores.scoresAll() ? sheetFacts(analysis, groups()) : null)
  })
  // A table that is typed into shows each unit once.
  const pinned = createMemo(() =>
    scores.scoresAll()
      ? []
      : [...rows().filter(({ inView }) => inView), ...rows().filter(({ own, inView }) => own && !inView)],
  )
  const root = createMemo(() => {
    const analysis = shown()
    return analysis && unitsColumns(analysis)
  })
  const columnOf = createMemo(() => {
    const found = new Map<string, UnitsColumn>()
    const add = (column: UnitsColumn) => {
      found.set(column.spec.code, column)
      for (const part of column.parts) add(part)
    }
    const top = root()
    if (top) add(top)
    return found
  })
  const ownOf = (row: UnitsRow, code: string): OwnCell | null => {
    if (!scores.scoresAll()) {
      const own = row.own && scores.isScored() ? scores.rowOf(code) : null
      return own ? ownCell(own) : null
    }
    const [column, tree, plan] = [columnOf().get(code), scores.tree(), scores.plan()]
    const place = scores.placeAt(code, row.id)
    if (!column || !tree || !plan || !place) return null
    const assessment = assessmentAt(plan, place)
    const isConflict = (field: Stage) =>
      assessment !== null && plan.conflicts.has(conflictKey('assessments', assessment.id, field))
    return matrixCell(tree, column, row.position, assessment, scores.stage(), scores.canEditAll(), isConflict)
  }
  const sheet = { ...createUnitsSheet(scores, root, ownOf, text), takeBack: createTakeBack() }
  const columns = createMemo(() => {
    const [analysis, top] = [scores.analysis(), root()]
    if (!analysis || !top) return []
    const heads = {
      unit: t(`ranking.unitHead.${analysis.edition.unitKind}`),
      units: analysis.units.length,
      open: props.parts,
      sheet: scores.scoresAll() ? { hasGroups: groups().some(group => group !== null) } : null,
      own: ownOf,
    }
    return unitsGridColumns(top, heads, words())
  })
  const isVisible = createMemo(() => {
    const query = foldText(scores.search().trim())
    if (query === '') return undefined
    return (row: UnitsRow) => matches([row.name, ...(row.unit?.aliases ?? [])].join(' '), query)
  })
  const open = (row: UnitsRow | undefined) => {
    if (row) (scores.scoresAll() ? scores.openSheet : scores.look)(row.id)
  }

  // A score of the own unit may complete a column: ranks then appear beside figures that have not changed.
  createEffect(
    on(
      () => [shown(), scores.rows(), scores.scoresAll() && scores.plan()],
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
    <div class={styles.place} classList={{ stale: scores.stale() }} ref={props.comments.attach}>
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
          scores.readyUnits(ready)
        }}
        onShown={shown => props.onShown(shown.getDisplayedRowCount())}
        onFocus={focus => {
          if (!focus?.row) return
          const place = { id: focus.row.id, column: focus.column }
          scores.setUnitsFocus(place)
          props.comments.onFocus(place)
        }}
        sheet={sheet}
        onSheet={props.sheet.onSheet}
        onClipboard={props.sheet.onClipboard}
        onEdit={({ row, field, value }) => {
          const writes = ownOf(row, field)?.writes
          if (!writes || (value !== null && !isTypedText(value))) return
          scores.edit(field, writes, value === null ? null : value.text, row.id)
        }}
        options={{
          groupHeaderHeight: GROUP_HEIGHT,
          tooltipShowMode: 'standard',
          rowClassRules: {
            [styles.inView ?? '']: ({ data }) => data?.inView === true,
            [styles.own ?? '']: ({ data }) => data?.own === true,
          },
          onCellEditingStarted: () => props.comments.close(),
          onCellDoubleClicked: ({ data, column }) => {
            if (column.getColId() === 'unit') open(data)
          },
          onCellKeyDown: event => {
            if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return
            const isUnit = [UNIT, RANK].includes(event.column.getColId())
            if (isUnit && event.event.key === 'Enter') open(event.data)
          },
        }}
      />
    </div>
  )
}
