import { useLocation, useNavigate } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import type { Change } from '../../core/journal/history'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import { Button } from '../common/Button'
import { EmptyState } from '../common/EmptyState'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import { Grid } from '../grid/Grid'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { SheetStatus } from '../grid/sheet/SheetStatus'
import { sheetOfShown, textCell } from '../grid/sheet/shown-cells'
import { StatusBar, StatusItem } from '../shell/status-slot'
import { useText } from '../text/texts'
import { HISTORY_COLUMNS, type HistoryColumn } from './change-texts'
import type { HistoryState } from './create-history'
import styles from './History.module.css'
import { HistoryFilters } from './HistoryFilters'
import { historyColumns } from './history-columns'

/** Every change there is, newest first, to be filtered, copied and taken out as a table. */
export function ChangesPart(props: {
  history: HistoryState
  sheet: SheetOffer
  columns: GridColumns<Change>
}) {
  const text = useText()
  const { t, number } = text
  const navigate = useNavigate()
  const location = useLocation()
  const { history } = props
  const columnOf = (id: string): HistoryColumn | undefined => HISTORY_COLUMNS.find(known => known === id)
  const sheet = sheetOfShown<Change>(
    (change, id) => {
      const column = columnOf(id)
      return textCell(column ? history.textOf(change, column) : '')
    },
    () => 'text',
  )
  const columns = createMemo(() => historyColumns(history.textOf, text))
  return (
    <Show
      when={history.all().length > 0}
      fallback={
        <EmptyState
          title={t(history.hasJournal() ? 'history.empty.title' : 'history.empty.noJournal')}
          text={t(history.hasJournal() ? 'history.empty.text' : 'history.empty.noJournalWhy')}
        >
          <Button class={styles.begin ?? ''} onClick={() => navigate(`/plan${location.search}`)}>
            {t('history.empty.toPlan')}
          </Button>
        </EmptyState>
      }
    >
      <HistoryFilters history={history} />
      <div class={styles.place}>
        <CommandContextMenu>
          <Grid<Change>
            label={t('history.grid')}
            rows={history.rows()}
            rowId={change => change.key}
            columns={columns()}
            columnHabits={props.columns}
            emptyText={t('history.empty.filtered')}
            sheet={sheet}
            onSheet={props.sheet.onSheet}
            onClipboard={props.sheet.onClipboard}
            rowClass={change => (change.undone ? styles.undone : undefined)}
          />
        </CommandContextMenu>
      </div>
      <StatusBar>
        <SheetStatus sheet={props.sheet} />
        <Show when={!props.sheet.speaks()}>
          <StatusItem>{t('history.status.changes', { n: number(history.all().length) })}</StatusItem>
          <Show when={history.rows().length < history.all().length}>
            <StatusItem>{t('history.status.shown', { n: number(history.rows().length) })}</StatusItem>
          </Show>
        </Show>
      </StatusBar>
    </Show>
  )
}
