import type { GridApi, IRowNode } from 'ag-grid-community'
import { createEffect, createMemo, on } from 'solid-js'
import { assessmentEdits, placeOf } from '../../core/plan/own-scores'
import { useApp } from '../../state/context'
import { nodeCodeText } from '../common/node-code'
import { useSourceWords } from '../common/source-words'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import type { Comments } from '../grid/comments/create-comments'
import { Grid } from '../grid/Grid'
import type { GridEdit } from '../grid/grid-edit'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { createTakeBack } from '../grid/sheet/create-take-back'
import { useLook } from '../shell/look'
import { useText } from '../text/texts'
import { indicatorColumns } from './columns'
import type { Gaps } from './create-gaps'
import { type Causes, createGapsSheet } from './create-gaps-sheet'
import { GroupHead } from './GroupHead'
import styles from './IndicatorGrid.module.css'
import type { GapRow } from './rows'

/** Two lines of text by density: the height of a component's head and of an indicator. */
const HEIGHTS = { compact: [22, 31], normal: [26, 37], roomy: [32, 46] } as const
const HEAD_HEIGHT = 34
const TICK_WIDTH = 30

/** The lowest indicators of each component; a tick puts one into the estimate. */
export function IndicatorGrid(props: {
  gaps: Gaps
  columns: GridColumns<GapRow>
  sheet: SheetOffer
  comments: Comments
  onOwner(code: string): void
}) {
  const { session } = useApp()
  const text = { ...useText(), ...useSourceWords() }
  const { t } = text
  // The grid takes its callbacks once; they read what is current.
  const gaps = props.gaps
  const look = useLook()
  let api: GridApi<GapRow> | undefined
  let place!: HTMLDivElement
  const columns = createMemo(() => indicatorColumns(gaps, text, code => props.onOwner(code)))
  const ticked = createMemo(() => new Set(gaps.ticks().keys()))

  const writeCauses = (causes: Causes) => {
    const request = gaps.analysis()?.request
    const [first] = causes.keys()
    const plan = session.plan()
    if (!plan || !request || first === undefined || !gaps.canEdit()) return
    const { index, year } = request
    const placeAt = (node: string) => placeOf(plan, plan.info.ownUnit ?? '', { index, year, node })
    session.commit(
      [...causes].flatMap(([node, cause]) => assessmentEdits(placeAt(node), { cause })),
      causes.size === 1 ? t('gaps.cause.saved', { code: nodeCodeText(first) }) : t('gaps.cause.block'),
    )
  }
  const sheet = { ...createGapsSheet(gaps, text, writeCauses), takeBack: createTakeBack() }
  const commitCause = ({ row, field, value }: GridEdit<GapRow>) => {
    if (row.kind !== 'indicator' || field !== 'cause') return
    writeCauses(new Map([[row.id, typeof value === 'string' ? value.trim() || null : null]]))
  }
  const onKey = (row: GapRow | undefined, column: string | undefined, event: Event | null | undefined) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return
    const isEnter = event.key === 'Enter' || event.key === 'F2'
    if (row?.kind === 'group' && (event.key === ' ' || event.key === 'Enter')) {
      if (event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      gaps.toggleOpen(row.spec.code)
    }
    if (row?.kind === 'indicator' && column === 'owner' && isEnter && gaps.canEdit()) {
      event.preventDefault()
      props.onOwner(row.id)
    }
  }

  // Whether a row may be ticked is judged when its data comes in; the right to edit changes with the plan.
  createEffect(on(gaps.canEdit, () => api?.setGridOption('rowData', [...gaps.rows()]), { defer: true }))

  return (
    <div
      ref={host => {
        place = host
        props.comments.attach(host)
      }}
      class={styles.place}
      classList={{ stale: gaps.stale() }}
      style={{ '--indicator': `${HEIGHTS[look.density()][1] - 1}px` }}
    >
      <Grid<GapRow>
        label={t('gaps.grid')}
        rows={gaps.rows()}
        rowId={row => row.id}
        parentOf={row => gaps.groupOf(row.id)}
        columns={columns()}
        columnHabits={props.columns}
        defaultColumn={{
          suppressKeyboardEvent: ({ event, editing }) => !editing && isPageKey(event),
        }}
        rowHeight={row => HEIGHTS[look.density()][row.kind === 'group' ? 0 : 1]}
        headHeight={HEAD_HEIGHT}
        selectedIds={ticked()}
        onSelect={gaps.setTicked}
        onEdit={commitCause}
        sheet={sheet}
        onSheet={props.sheet.onSheet}
        onClipboard={props.sheet.onClipboard}
        onReady={ready => {
          api = ready
        }}
        onFocus={focus => {
          const now = focus?.row ? { id: focus.row.id, column: focus.column } : null
          gaps.setFocus(now)
          props.comments.onFocus(now)
        }}
        fullWidth={{
          is: row => row.kind === 'group',
          component: cell => <GroupHead gaps={gaps} id={cell.data?.id ?? ''} />,
        }}
        emptyText={t('gaps.empty.rows')}
        options={{
          rowSelection: {
            mode: 'multiRow',
            checkboxes: true,
            headerCheckbox: false,
            enableClickSelection: false,
            isRowSelectable: ({ data }: IRowNode<GapRow>) =>
              data?.kind === 'indicator' && gaps.canTick(data.id),
          },
          selectionColumnDef: {
            width: TICK_WIDTH,
            minWidth: TICK_WIDTH,
            maxWidth: TICK_WIDTH,
            resizable: false,
            suppressHeaderMenuButton: true,
            suppressKeyboardEvent: ({ event }) => isPageKey(event),
          },
          // The editor's popup is a dialog and wants a name.
          onCellEditingStarted: ({ data }) => {
            props.comments.close()
            place
              .querySelector('.ag-popup-editor')
              ?.setAttribute('aria-label', `${t('gaps.column.cause')} ${nodeCodeText(data?.id ?? '')}`)
          },
          onCellKeyDown: event =>
            onKey(event.data, 'column' in event ? event.column.getColId() : undefined, event.event),
        }}
      />
    </div>
  )
}

/** Lens keys and Ctrl+Enter are the page's, also while a cell is active. */
const isPageKey = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ||
  (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
