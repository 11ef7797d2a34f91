import { createMemo, For, type JSX, Show } from 'solid-js'
import { Kbd } from '../common/Kbd'
import { Menu, MenuItem } from '../common/Menu'
import { CommentList } from '../grid/comments/CommentList'
import { FaultsButton } from '../grid/faults/FaultsButton'
import { RangeFigures } from '../grid/sheet/RangeFigures'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import { COLUMN_IDS } from './columns/column-ids'
import type { CellPlace } from './create-grid-state'
import type { PlanPageState } from './create-plan-page'
import { JustDone } from './JustDone'
import styles from './Plan.module.css'

/** How many tasks, what is wrong, what was just done, what the whole plan would bring. */
export function PlanStatus(props: { page: PlanPageState }) {
  const { t, signed } = useText()
  const { rows, grid } = props.page
  const conflicts = createMemo(() => conflictCells(props.page))
  const { faults } = props.page
  const total = () => rows.rows().length
  const index = () => rows.context().index
  const focused = () => {
    const place = grid.focus()
    const row = grid.focusPosition()
    return place && row >= 0
      ? t('plan.bar.cell', { row: row + 1, column: t(`plan.column.${place.column}`) })
      : null
  }
  const manySelected = () => {
    const selection = props.page.sheetGrid()?.selection
    selection?.selection()
    return selection?.isMany() ? selection : null
  }
  return (
    <StatusBar>
      <StatusItem>
        {grid.shown().filtered
          ? t('plan.bar.shown', { shown: Math.min(grid.shown().count, total()), n: total() })
          : t('plan.bar.tasks', { n: total() })}
      </StatusItem>
      <Show when={focused()}>{text => <StatusItem class="quiet">{text()}</StatusItem>}</Show>
      <FaultsButton faults={faults} />
      <CommentList comments={props.page.comments} />
      <Show when={faults.all().length === 0 && total() === 0}>
        <StatusItem>{t('plan.bar.noFaults')}</StatusItem>
      </Show>
      <PlaceList page={props.page} places={conflicts()} class={styles.soon ?? ''}>
        {t('plan.bar.conflicts', { n: conflicts().length })}
      </PlaceList>
      <Show
        when={(rows.claims()?.byTask.size ?? 0) > 0}
        fallback={
          <Show when={total() > 0 && !props.page.commands.said()}>
            <StatusItem class="quiet">{t('plan.bar.noPoints')}</StatusItem>
          </Show>
        }
      >
        <StatusItem title={t('plan.bar.pointsOnce')}>
          {t('plan.bar.points')} <b>{signed(rows.claims()?.total, 2)}</b>{' '}
          {t('plan.bar.pointsUnit', { index: index() })}
        </StatusItem>
      </Show>
      <RangeFigures selection={manySelected()} />
      <JustDone page={props.page} />
      <Show when={props.page.task() && props.page.commands.canEdit() && !props.page.commands.said()}>
        <StatusItem class={`quiet ${styles.wide}`}>
          <Kbd>F2</Kbd> {t('plan.bar.edit')} <Kbd>Ctrl Enter</Kbd> {t('plan.bar.form')}
        </StatusItem>
      </Show>
    </StatusBar>
  )
}

/** A count that opens the list of its cells; choosing one goes there. */
function PlaceList(props: {
  page: PlanPageState
  places: readonly CellPlace[]
  class: string
  children: JSX.Element
}) {
  const { t } = useText()
  const placeText = ({ id, column }: CellPlace) => {
    const row = props.page.edits.rowOf(id)
    const shown = row ? props.page.rows.cellOf(row, column).text : ''
    const position = props.page.rows.rows().findIndex(other => other.id === id) + 1
    return `${t('plan.bar.faultAt', { row: position, column: t(`plan.column.${column}`) })}: ${shown}`
  }
  return (
    <Show when={props.places.length > 0}>
      <span class={`${styles.places} ${props.class}`}>
        <Menu kind="quiet" small caret={false} button={props.children}>
          <For each={props.places.slice(0, 50)}>
            {place => <MenuItem onSelect={() => props.page.goTo(place)}>{placeText(place)}</MenuItem>}
          </For>
        </Menu>
      </span>
    </Show>
  )
}

/** Every cell with two values, hidden columns included. */
const conflictCells = ({ rows }: PlanPageState): readonly CellPlace[] =>
  rows.rows().flatMap(row =>
    COLUMN_IDS.filter(column => rows.cellOf(row, column).mark === 'conflict').map(column => ({
      id: row.id,
      column,
    })),
  )
