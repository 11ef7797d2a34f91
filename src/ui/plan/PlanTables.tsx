import { createMemo, createSignal, lazy, Match, Switch } from 'solid-js'
import type { Command } from '../commands/command'
import { createTableExport } from '../tables/create-table-export'
import { TableMenu } from '../tables/TableMenu'
import { useText } from '../text/texts'
import type { PlanPageState } from './create-plan-page'
import type { PlanRow } from './row/plan-row'

// Each comes only when it is asked for.
const ImportTasks = lazy(async () => ({ default: (await import('../tables/ImportTasks')).ImportTasks }))
const ImportWorkbook = lazy(async () => ({
  default: (await import('../tables/ImportWorkbook')).ImportWorkbook,
}))
const AppendixExport = lazy(async () => ({
  default: (await import('../tables/AppendixExport')).AppendixExport,
}))
const PeriodTable = lazy(async () => ({ default: (await import('../tables/PeriodTable')).PeriodTable }))

/** What goes into the plan and out of it as tables. */
export function PlanTables(props: { page: PlanPageState }) {
  const { t } = useText()
  const { grid, commands, sheet, rows } = props.page
  const out = createTableExport()
  const [opened, setOpened] = createSignal<'import' | 'whole' | 'appendix' | 'period' | null>(null)
  const close = () => setOpened(null)
  const command = (id: string, title: string, run: () => void): Command => ({
    ...{ id: `tables.${id}`, title, group: 'file', scope: 'page', isEnabled: () => true, run },
  })
  const before = createMemo(() => [
    {
      ...command('import', t('tables.import.button'), () => setOpened('import')),
      isEnabled: commands.canEdit,
    },
    {
      ...command('whole', t('tables.whole.command'), () => setOpened('whole')),
      isEnabled: commands.canEdit,
    },
  ])
  const after = createMemo(() => [
    command('workbook', t('tables.export.workbook'), () => void out.exportPlan()),
    command('appendix', t('appendix.command'), () => setOpened('appendix')),
    { ...command('period', t('period.command'), () => setOpened('period')), keys: ['F9'] },
  ])
  const choosable = () => {
    const seen: string[] = []
    grid.api()?.forEachNodeAfterFilterAndSort(({ data }) => data?.task && seen.push(data.task.id))
    return { seen, selected: props.page.chosen.ids() }
  }
  const source = () => {
    const api = grid.api()
    return api
      ? {
          ...{ api, sheet, name: rows.plan()?.info.title ?? '' },
          isLeftOut: (row: PlanRow) => row.task === null,
          noteOf: (column: string) =>
            column === 'budget'
              ? t('tables.export.money')
              : column === 'progress'
                ? t('tables.export.percent')
                : undefined,
        }
      : null
  }
  return (
    <>
      <TableMenu source={source} before={before()} after={after()} />
      <Switch>
        <Match when={opened() === 'import'}>
          <ImportTasks
            onClose={close}
            onTaken={first => {
              if (first === null) return
              if (grid.positionOf(first) < 0) grid.clearFilters()
              setTimeout(() => grid.focusCell(first, 'title'))
            }}
          />
        </Match>
        <Match when={opened() === 'whole'}>
          <ImportWorkbook onClose={close} />
        </Match>
        <Match when={opened() === 'appendix'}>
          <AppendixExport choosable={choosable()} onClose={close} />
        </Match>
        <Match when={opened() === 'period'}>
          <PeriodTable
            onClose={close}
            onShow={(tasks, name) => grid.showOnly({ tasks: new Set(tasks), name })}
            onTask={id => props.page.goTo({ id, column: 'title' })}
          />
        </Match>
      </Switch>
    </>
  )
}
