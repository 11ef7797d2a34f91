import Bookmark from 'lucide-solid/icons/bookmark'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { Difference } from '../../core/journal/differences'
import type { Change } from '../../core/journal/history'
import { useApp } from '../../state/context'
import { useCommands } from '../commands/commands'
import { ToolBar } from '../common/Bars'
import { Button } from '../common/Button'
import { Segmented } from '../common/Segmented'
import { ColumnsMenu } from '../grid/columns/ColumnsMenu'
import { createColumnOffer } from '../grid/columns/create-column-offer'
import { createSheetOffer } from '../grid/sheet/create-sheet-offer'
import { rowsInHand } from '../grid/sheet/rows-in-hand'
import { TableMenu } from '../tables/TableMenu'
import { useText } from '../text/texts'
import { BringBackDialog } from './BringBackDialog'
import { ChangesPart } from './ChangesPart'
import { ComparePart } from './ComparePart'
import { createBringBack } from './create-bring-back'
import { createCompare } from './create-compare'
import { createHistory, HISTORY_PARTS } from './create-history'
import { createHistoryCommands } from './create-history-commands'
import { createMoments } from './create-moments'
import { MomentsPart } from './MomentsPart'
import { NameMomentDialog } from './NameMomentDialog'

/** Who changed what and when; two states side by side; the points that have a name. */
export function HistoryPage() {
  const { query } = useApp()
  const { t } = useText()
  const history = createHistory()
  const moments = createMoments()
  const back = createBringBack()
  const sheet = createSheetOffer()
  const { offer } = useCommands()
  const [naming, setNaming] = createSignal(false)
  const columns = createColumnOffer<Change>({
    keptAs: () => 'history',
    isSearched: history.filters.isSet,
    clearFilters: history.filters.clear,
  })
  const compare = createCompare(moments)
  const compared = createColumnOffer<Difference>({ keptAs: () => 'history.compare' })
  const compareWith = (side: string) => query.set({ history: 'compare', left: side, right: null })
  /** The selected cells where there are several, else all. */
  const bringLeft = () => {
    const grid = sheet.range() ? sheet.grid<Difference>() : null
    const parts = grid ? rowsInHand(grid.selection, new Set(), rowKey).rows : 'all'
    const edits = compare.bringing(parts)
    const when = compare.nameOf('left')
    if (edits)
      back.ask({
        edits,
        text: parts === 'all' ? t('history.back.all', { when }) : t('history.back.values'),
        message: parts === 'all' ? t('history.message.all', { when }) : t('history.message.values'),
      })
  }
  offer(createHistoryCommands(history, sheet, back, at => compareWith(`time:${at}`)))
  const segments = createMemo(() =>
    HISTORY_PARTS.map(value => ({ value, label: t(`history.parts.${value}`) })),
  )
  const source = () => {
    const cells = sheet.cells()
    return (
      cells && {
        api: cells.api,
        sheet: cells.sheet,
        name: t(history.part() === 'compare' ? 'history.compare.name' : 'history.title'),
      }
    )
  }
  return (
    <>
      <h1 class="sr-only">{t('history.title')}</h1>
      <ToolBar label={t('history.tools')}>
        <Segmented
          label={t('history.parts.label')}
          segments={segments()}
          value={history.part()}
          onChange={history.setPart}
        />
        <span class="grow" />
        <Button icon={Bookmark} disabled={!moments.canWrite()} onClick={() => setNaming(true)}>
          {t('history.moments.add')}
        </Button>
        <Switch>
          <Match when={history.part() === 'changes'}>
            <ColumnsMenu columns={columns} />
            <TableMenu source={source} />
          </Match>
          <Match when={history.part() === 'compare'}>
            <ColumnsMenu columns={compared} />
            <TableMenu source={source} />
          </Match>
        </Switch>
      </ToolBar>
      <Switch>
        <Match when={history.part() === 'changes'}>
          <ChangesPart history={history} sheet={sheet} columns={columns} />
        </Match>
        <Match when={history.part() === 'compare'}>
          <ComparePart compare={compare} sheet={sheet} columns={compared} onBring={bringLeft} />
        </Match>
        <Match when={history.part() === 'moments'}>
          <MomentsPart
            moments={moments}
            onAdd={() => setNaming(true)}
            onCompare={id => compareWith(`moment:${id}`)}
          />
        </Match>
      </Switch>
      <BringBackDialog back={back} words={history.words} />
      <Show when={naming()}>
        <NameMomentDialog onName={moments.name} onClose={() => setNaming(false)} />
      </Show>
    </>
  )
}

const rowKey = ({ collection, id, field }: Difference): string => JSON.stringify([collection, id, field])
