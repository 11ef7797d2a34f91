import { createSignal, Match, Show, Switch } from 'solid-js'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import { useCommands } from '../commands/commands'
import { createMedia } from '../common/create-media'
import { createToday } from '../common/create-today'
import { createColumnOffer } from '../grid/columns/create-column-offer'
import { CommentNote } from '../grid/comments/CommentNote'
import { createCommentCommands } from '../grid/comments/create-comment-commands'
import { createComments } from '../grid/comments/create-comments'
import { createFaultCommands } from '../grid/faults/create-fault-commands'
import { FaultsPanel } from '../grid/faults/FaultsPanel'
import { createFormatOffer } from '../grid/formats/create-format-offer'
import { FormatsDialog } from '../grid/formats/FormatsDialog'
import { createSheetOffer } from '../grid/sheet/create-sheet-offer'
import { CellHistoryDialog } from '../history/CellHistoryDialog'
import { createCellHistory } from '../history/create-cell-history'
import { NoUnit } from '../shell/NoUnit'
import { useText } from '../text/texts'
import { CellNote } from './cell/CellNote'
import { createPageComments } from './create-page-comments'
import { createScoreFaults } from './create-score-faults'
import { createScores, type Scores } from './create-scores'
import { createUnitCommands } from './create-unit-commands'
import { DetailPanel } from './detail/DetailPanel'
import { historyCell } from './history-cell'
import { OwnGrid } from './own/OwnGrid'
import type { ScoreRow } from './own/own-rows'
import { NoTable } from './ScoresEmpty'
import { ScoresNote } from './ScoresNote'
import styles from './ScoresPage.module.css'
import { ScoresStatus } from './ScoresStatus'
import { ScoresTools } from './ScoresTools'
import { UnitsGrid } from './units/UnitsGrid'
import type { UnitsRow } from './units/units-table'

/** From this width on the details stand beside the grid; below it they are a drawer. */
const WIDE = '(min-width: 1600px)'

/** The own unit's scores by stage and year, with evidence and cause; and all units of a year. */
export function ScoresPage() {
  const { t } = useText()
  const scores = createScores()
  return (
    <>
      <h1 class="sr-only">{t('scores.title')}</h1>
      <Switch fallback={<p class={styles.wait}>{t('scores.empty.loading')}</p>}>
        <Match when={scores.fault()}>
          <NoTable scores={scores} />
        </Match>
        <Match when={scores.analysis() !== null && scores.rows().length > 0}>
          <ScoresOf scores={scores} />
        </Match>
      </Switch>
    </>
  )
}

function ScoresOf(props: { scores: Scores }) {
  const { scores } = props
  const faults = createScoreFaults(scores)
  const { offer } = useCommands()
  offer(createFaultCommands(faults))
  offer(createUnitCommands(scores))
  const sheet = createSheetOffer(faults)
  const index = () => scores.analysis()?.request.index ?? ''
  const ownColumns = createColumnOffer<ScoreRow>({
    keptAs: () => `scores.own.${index()}.${scores.isScored() ? 'own' : 'other'}`,
    isSearched: () => scores.ownSearch() !== '',
    clearFilters: () => scores.setOwnSearch(''),
  })
  const unitsColumns = createColumnOffer<UnitsRow>({
    keptAs: () => `scores.units.${index()}`,
    clearFilters: () => scores.setSearch(''),
  })
  const asOf = createToday()
  const ownFormats = createFormatOffer<ScoreRow>({
    ...{ keptAs: () => `scores.own.${index()}`, columns: ownColumns, grid: sheet.grid, asOf },
  })
  const unitsFormats = createFormatOffer<UnitsRow>({
    ...{ keptAs: () => `scores.units.${index()}`, columns: unitsColumns, grid: sheet.grid, asOf },
  })
  const commented = createPageComments(scores)
  const comments = createComments(commented)
  const cellHistory = createCellHistory(() => historyCell(commented))
  offer(cellHistory.commands)
  useCommands().offer(createCommentCommands(comments))
  const wide = createMedia(WIDE)
  const [wantedParts, setParts] = createSignal<boolean | null>(null)
  // What is typed into is open from the start.
  const parts = () => wantedParts() ?? scores.scoresAll()
  const [shown, setShown] = createSignal(0)
  const [beside, setBeside] = createSignal(true)
  const panel = () => scores.panelOpen() || (wide() && beside())
  const setPanel = (open: boolean) => {
    scores.setPanelOpen(open)
    setBeside(open)
  }
  return (
    <>
      <ScoresTools
        scores={scores}
        panel={panel()}
        setPanel={setPanel}
        parts={parts()}
        setParts={setParts}
        ownColumns={ownColumns}
        unitsColumns={unitsColumns}
        sheet={sheet}
      />
      <ScoresNote scores={scores} />
      <Show
        when={scores.part() === 'own'}
        fallback={
          <>
            <CommandContextMenu>
              <UnitsGrid
                scores={scores}
                columns={unitsColumns}
                comments={comments}
                sheet={sheet}
                parts={parts()}
                onShown={setShown}
              />
            </CommandContextMenu>
            <Show when={scores.scoresAll() && faults.isOpen()}>
              <FaultsPanel faults={faults} />
            </Show>
          </>
        }
      >
        <Show when={scores.unit() !== ''} fallback={<NoUnit />}>
          <div class={styles.split}>
            <CommandContextMenu>
              <OwnGrid scores={scores} columns={ownColumns} comments={comments} sheet={sheet} />
            </CommandContextMenu>
            <Show when={panel()}>
              <DetailPanel scores={scores} drawer={!wide()} />
            </Show>
          </div>
          <Show when={faults.isOpen()}>
            <FaultsPanel faults={faults} />
          </Show>
          <CellNote scores={scores} faults={faults} />
        </Show>
      </Show>
      <CommentNote comments={comments} />
      <Show when={cellHistory.opened()} keyed>
        {cell => <CellHistoryDialog cell={cell} onClose={cellHistory.close} />}
      </Show>
      <FormatsDialog formats={ownFormats} />
      <FormatsDialog formats={unitsFormats} />
      <ScoresStatus scores={scores} sheet={sheet} faults={faults} comments={comments} shown={shown()} />
    </>
  )
}
