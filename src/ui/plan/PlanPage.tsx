import { Show } from 'solid-js'
import { CommandContextMenu } from '../commands/CommandContextMenu'
import { useCommands } from '../commands/commands'
import { CommentNote } from '../grid/comments/CommentNote'
import { createCommentCommands } from '../grid/comments/create-comment-commands'
import { createFaultCommands } from '../grid/faults/create-fault-commands'
import { FaultsPanel } from '../grid/faults/FaultsPanel'
import { FormatsDialog } from '../grid/formats/FormatsDialog'
import { createSheetCommands } from '../grid/sheet/create-sheet-commands'
import { CellHistoryDialog } from '../history/CellHistoryDialog'
import { createCellHistory } from '../history/create-cell-history'
import { useText } from '../text/texts'
import { BulkDialog } from './bulk/BulkDialog'
import { CellNote } from './CellNote'
import { createPlanCommands } from './create-plan-commands'
import { createPlanPage } from './create-plan-page'
import { EmptyPlan } from './EmptyPlan'
import { TaskForm } from './form/TaskForm'
import { historyCell } from './history-cell'
import { LabelBar } from './LabelBar'
import { PlanGrid } from './PlanGrid'
import { PlanStatus } from './PlanStatus'
import { ToolRow } from './ToolRow'

/** The task grid: what shall be done, by whom, until when, and what is wrong with it. */
export function PlanPage() {
  const { t } = useText()
  const page = createPlanPage()
  const { offer } = useCommands()
  offer(createSheetCommands(page.sheetGrid))
  offer(createCommentCommands(page.comments))
  const cellHistory = createCellHistory(() => historyCell(page, t))
  offer(cellHistory.commands)
  offer(createPlanCommands(page))
  offer(createFaultCommands(page.faults))
  return (
    <>
      <h1 class="sr-only">{t('plan.title')}</h1>
      <Show when={page.rows.plan()}>
        <ToolRow page={page} />
        <LabelBar page={page} />
        <CommandContextMenu>
          <PlanGrid page={page} />
          <Show when={page.isEmpty()}>
            <EmptyPlan readOnly={page.readOnly()} />
          </Show>
        </CommandContextMenu>
        <Show when={page.faults.isOpen()}>
          <FaultsPanel faults={page.faults} />
        </Show>
        <CellNote page={page} />
        <CommentNote comments={page.comments} />
        <FormatsDialog formats={page.formats} />
        <PlanStatus page={page} />
        <Show when={cellHistory.opened()} keyed>
          {cell => <CellHistoryDialog cell={cell} onClose={cellHistory.close} />}
        </Show>
        <Show when={page.bulk()} keyed>
          {ids => <BulkDialog page={page} ids={ids} onClose={page.closeBulk} />}
        </Show>
        <Show when={page.form()} keyed>
          {id => <TaskForm id={id} page={page} />}
        </Show>
      </Show>
    </>
  )
}
