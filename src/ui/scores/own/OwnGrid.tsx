import type { GridApi } from 'ag-grid-community'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { Assessment } from '../../../core/plan/plan'
import { capitalised } from '../../common/level-name'
import type { GridColumns } from '../../grid/columns/create-grid-columns'
import type { Comments } from '../../grid/comments/create-comments'
import { Grid } from '../../grid/Grid'
import type { GridEdit } from '../../grid/grid-edit'
import type { SheetOffer } from '../../grid/sheet/create-sheet-offer'
import { createTakeBack } from '../../grid/sheet/create-take-back'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { createOwnSheet } from './create-own-sheet'
import { createWords } from './create-words'
import { criteriaOf } from './criteria'
import styles from './OwnGrid.module.css'
import { LEAST_NAME, type OwnHeads, ownColumns } from './own-columns'
import type { ScoreRow } from './own-rows'
import { SCORE_STAGES } from './stage-cells'
import { isTypedText } from './value-editor'
import { yearBlocks } from './year-columns'

const HEAD_HEIGHT = 38
const GROUP_HEIGHT = 24
const MOST_NAME = 480
const SCROLL_BAR = 15
const LEAST_DECIMALS = 2
const MOST_DECIMALS = 4

/** The edition's tree for the unit in view: stages of the year, evidence, cause, and every year. */
export function OwnGrid(props: {
  scores: Scores
  columns: GridColumns<ScoreRow>
  sheet: SheetOffer
  comments: Comments
}) {
  // The grid keeps its columns' order, so that other columns want another grid.
  const shape = () => {
    const now = props.scores.analysis()
    return (
      now && JSON.stringify([now.request.index, props.scores.isScored(), now.slope.map(({ year }) => year)])
    )
  }
  return (
    <Show when={shape()} keyed>
      <GridOfYears {...props} />
    </Show>
  )
}

function GridOfYears(props: {
  scores: Scores
  columns: GridColumns<ScoreRow>
  sheet: SheetOffer
  comments: Comments
}) {
  const text = useText()
  const { t, nameOf } = text
  const { scores } = props
  let api: GridApi<ScoreRow> | undefined

  const heads = createMemo<OwnHeads | null>(
    () => {
      const [now, edition] = [scores.analysis(), scores.edition()]
      if (!now || !edition) return null
      const editions = scores.info()?.editions ?? []
      return {
        index: now.request.index,
        year: now.request.year,
        levels: edition.levels.map(level => capitalised(nameOf(level))).join(' · '),
        isOwn: scores.isScored(),
        criteria: criteriaOf(edition),
        wholeDigits: scores.scoresAll() ? String(Math.trunc(edition.nodes[0]?.max ?? 0)).length : 2,
        stageDecimals: stageDecimals(scores.rows(), now.request.year),
        blocks: yearBlocks(now.slope, editions, year => yearDecimals(scores.rows(), year), {
          nameOf: each => nameOf(each.name),
          breakOf: each => (each?.breakNote ? nameOf(each.breakNote) : t('scores.break.none')),
        }),
      }
    },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  )
  const words = createWords(scores)
  const sheet = {
    ...createOwnSheet(scores, heads, text),
    ...{ folded: scores.folded, unfold: scores.unfold, takeBack: createTakeBack() },
  }
  const columns = createMemo(() => {
    const now = heads()
    return now ? ownColumns(now, scores, words()) : []
  })

  const commit = ({ row, field, value }: GridEdit<ScoreRow>) => {
    if (value === null) scores.edit(row.id, field as keyof Assessment & string, null)
    else if (isTypedText(value)) scores.edit(row.id, field as keyof Assessment & string, value.text)
  }
  const onKey = (row: ScoreRow | undefined, column: string, key: string) => {
    if (!row) return
    if (column === 'name' && row.hasParts && (key === 'Enter' || key === ' ')) scores.toggle(row.id)
    if (column === 'evidence' && (key === 'Enter' || key === 'F2' || key === ' ')) scores.editEvidence(row.id)
  }
  const choose = () => {
    const chosen = scores.chosen()?.id
    api?.forEachNode(node => node.setSelected(node.id === chosen, false, 'api'))
  }
  createEffect(choose)
  /** An old year stands far to the right. */
  const showYear = () => {
    // A sheet is for its stages, which stand first.
    if (scores.scoresAll()) return
    const year = heads()?.year
    // The columns are laid out in the next frame.
    requestAnimationFrame(() => {
      if (api && !api.isDestroyed() && api.getColumn(`y${year}`)) api.ensureColumnVisible(`y${year}`, 'auto')
    })
  }
  createEffect(on(() => heads()?.year, showYear, { defer: true }))

  /** Names take what the figures leave; where those scroll, a share of the screen. */
  let width = 0
  const fitNames = (grid: GridApi<ScoreRow>, width: number) => {
    if (props.columns.hasOwnWidth('name') || width === 0) return
    const others = grid
      .getAllDisplayedColumns()
      .reduce((sum, column) => sum + (column.getColId() === 'name' ? 0 : column.getActualWidth()), 0)
    const share = scores.scoresAll() ? 0.28 : 0.22
    const least = Math.max(LEAST_NAME, Math.min(360, Math.round(width * share)))
    const newWidth = Math.max(least, Math.min(MOST_NAME, width - others - SCROLL_BAR))
    if (grid.getColumn('name')?.getActualWidth() !== newWidth)
      grid.setColumnWidths([{ key: 'name', newWidth }])
  }
  // Signs of what is open stand in the row of the parent, which itself has not changed.
  createEffect(() => {
    scores.visible()
    api?.refreshCells({ columns: ['name'], force: true })
    choose()
  })

  const [isReady, setReady] = createSignal(false)
  createEffect(() => {
    if (isReady() && !scores.stale()) scores.goToAsked()
  })

  return (
    <div class={styles.place} classList={{ stale: scores.stale() }} ref={props.comments.attach}>
      <Grid<ScoreRow>
        label={t('scores.grid')}
        rows={scores.visible()}
        rowId={row => row.id}
        columns={columns()}
        headHeight={HEAD_HEIGHT}
        parentOf={row => row.spec.parent}
        onEdit={commit}
        columnHabits={props.columns}
        sheet={sheet}
        onSheet={props.sheet.onSheet}
        onClipboard={props.sheet.onClipboard}
        onReady={ready => {
          api = ready
          scores.ready(ready)
          setReady(true)
          choose()
          showYear()
        }}
        onFocus={focus => {
          if (!focus?.row) return
          const place = { id: focus.row.id, column: focus.column }
          scores.setFocus(place)
          props.comments.onFocus(place)
        }}
        options={{
          groupHeaderHeight: GROUP_HEIGHT,
          tooltipShowMode: 'standard',
          rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: false },
          onGridSizeChanged: ({ api, clientWidth }) => {
            width = clientWidth
            fitNames(api, width)
          },
          onDisplayedColumnsChanged: ({ api }) => fitNames(api, width),
          onCellEditingStarted: () => {
            scores.closeNote()
            props.comments.close()
          },
          onCellDoubleClicked: ({ data, column }) => {
            if (data && column.getColId() === 'evidence') scores.editEvidence(data.id)
          },
          onCellKeyDown: event => {
            if (!('column' in event) || !(event.event instanceof KeyboardEvent)) return
            const { key, ctrlKey, altKey, metaKey } = event.event
            if (!ctrlKey && !altKey && !metaKey) onKey(event.data, event.column.getColId(), key)
          },
        }}
      />
    </div>
  )
}

/** Places after the point, the same in every stage: what was typed is shown as typed. */
function stageDecimals(rows: readonly ScoreRow[], year: number): number {
  const typed = rows.flatMap(({ stages }) => SCORE_STAGES.map(stage => placesOf(stages[stage].typed)))
  return Math.min(MOST_DECIMALS, Math.max(yearDecimals(rows, year), ...typed))
}

const placesOf = (value: unknown): number =>
  typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0

/** As the sources print, with two places where they keep full precision or say nothing. */
function yearDecimals(rows: readonly ScoreRow[], year: number): number {
  const printed = rows.flatMap(({ trend }) =>
    trend.flatMap(point =>
      point.year === year && point.origin !== null ? [point.decimals ?? LEAST_DECIMALS] : [],
    ),
  )
  return printed.length > 0 ? Math.max(...printed) : LEAST_DECIMALS
}
