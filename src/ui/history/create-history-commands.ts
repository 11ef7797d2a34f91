import History from 'lucide-solid/icons/clock-arrow-down'
import Eye from 'lucide-solid/icons/eye'
import GitCompare from 'lucide-solid/icons/git-compare'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { createMemo } from 'solid-js'
import { bringBack, valuesBack } from '../../core/journal/bring-back'
import { stampTime } from '../../core/journal/clock'
import type { Fold } from '../../core/journal/fold'
import type { Change } from '../../core/journal/history'
import { foldAt, momentAt } from '../../core/journal/moment'
import { useApp } from '../../state/context'
import type { Command } from '../commands/command'
import type { SheetOffer } from '../grid/sheet/create-sheet-offer'
import { rowsInHand } from '../grid/sheet/rows-in-hand'
import { useText } from '../text/texts'
import type { BringingBack } from './create-bring-back'
import type { HistoryState } from './create-history'
import { createLook } from './create-look'

const NO_TICKS: ReadonlySet<string> = new Set()

/** What can be done from the rows of the history that are selected. */
export function createHistoryCommands(
  history: HistoryState,
  sheet: SheetOffer,
  back: BringingBack,
  compare: (at: number) => void,
) {
  const { session, query } = useApp()
  const { t, dateTime } = useText()
  const look = createLook()
  const rows = createMemo((): readonly Change[] => {
    const grid = history.part() === 'changes' ? sheet.grid<Change>() : null
    return grid ? rowsInHand(grid.selection, NO_TICKS, ({ key }) => key).rows : []
  })
  /** The row of the active cell. */
  const one = createMemo((): Change | null => {
    const grid = history.part() === 'changes' ? sheet.grid<Change>() : null
    const selection = grid?.selection.selection()
    return (grid && selection && grid.selection.view.rowAt(selection.active.row)) ?? null
  })
  const at = () => stampTime(one()?.changeset.at ?? '')
  const momentOf = (fold: Fold, change: Change) => momentAt(fold.chains, change.changeset.at)
  const canWrite = () => session.fold() !== null && (session.past() !== null || !session.readOnly())
  const values = (side: 'before' | 'after') => {
    const fold = session.fold()
    if (!fold) return
    const edits = valuesBack(fold, rows(), side)
    back.ask({ edits, text: t('history.back.values'), message: t('history.message.values') })
  }
  function bring(parts: 'record' | 'all') {
    const [fold, change] = [session.fold(), one()]
    if (!fold || !change) return
    const { collection, id } = change
    const then = foldAt(fold, momentOf(fold, change))
    const places = { when: dateTime(at()), record: history.words().record(collection, id) }
    back.ask({
      edits: bringBack(fold, then, parts === 'all' ? 'all' : [{ collection, id }]),
      text: t(`history.back.${parts}`, places),
      message: t(`history.message.${parts}`, places),
    })
  }
  const inCells = { group: 'rows', scope: 'grid', menu: ['cell', 'row'] } as const
  return createMemo((): readonly Command[] => [
    {
      ...inCells,
      id: 'history.look',
      title: t('history.command.look'),
      icon: Eye,
      keys: ['Enter'],
      // On a head the key sorts.
      keyCounts: () => document.activeElement?.closest('.ag-cell') != null,
      isEnabled: () => one() !== null,
      run() {
        const [fold, change] = [session.fold(), one()]
        if (fold && change) look(momentOf(fold, change), at(), null)
      },
    },
    {
      ...inCells,
      id: 'history.valueBefore',
      title: t('history.command.valueBefore'),
      icon: RotateCcw,
      isEnabled: () => rows().length > 0 && canWrite(),
      run: () => values('before'),
    },
    {
      ...inCells,
      id: 'history.valueAfter',
      title: t('history.command.valueAfter'),
      isEnabled: () => rows().length > 0 && canWrite(),
      run: () => values('after'),
    },
    {
      ...inCells,
      id: 'history.record',
      title: t('history.command.record'),
      isEnabled: () => one() !== null && canWrite(),
      run: () => bring('record'),
    },
    {
      ...inCells,
      id: 'history.all',
      title: t('history.command.all'),
      isEnabled: () => one() !== null && canWrite(),
      run: () => bring('all'),
    },
    {
      ...inCells,
      id: 'history.compare',
      title: t('history.command.compare'),
      icon: GitCompare,
      isEnabled: () => one() !== null,
      run: () => compare(at()),
    },
    {
      ...inCells,
      id: 'history.only',
      title: t('history.command.only'),
      icon: History,
      isEnabled: () => one() !== null,
      run() {
        const change = one()
        if (change) query.set({ what: `${change.collection}:${change.id}` })
      },
    },
  ])
}
