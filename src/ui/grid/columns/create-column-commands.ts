import type { GridApi } from 'ag-grid-community'
import ArrowDownAZ from 'lucide-solid/icons/arrow-down-a-z'
import ArrowDownZA from 'lucide-solid/icons/arrow-down-z-a'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import EyeOff from 'lucide-solid/icons/eye-off'
import Filter from 'lucide-solid/icons/funnel'
import FilterX from 'lucide-solid/icons/funnel-x'
import ListPlus from 'lucide-solid/icons/list-plus'
import ListX from 'lucide-solid/icons/list-x'
import MoveHorizontal from 'lucide-solid/icons/move-horizontal'
import Pin from 'lucide-solid/icons/pin'
import PinOff from 'lucide-solid/icons/pin-off'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import UnfoldHorizontal from 'lucide-solid/icons/unfold-horizontal'
import { createMemo } from 'solid-js'
import type { Command } from '../../commands/command'
import { useText } from '../../text/texts'
import {
  canHide,
  clearSort,
  freezeTo,
  frozenByUser,
  moveColumn,
  neighbour,
  sortBy,
  sortedColumns,
  unfreeze,
} from './column-actions'
import type { GridColumns } from './create-grid-columns'
import { focusedHead, openHeadMenu } from './head-menu'

/** What can be done with a column; all but a few mean the one whose head or cell was used last. */
export function createColumnCommands<Row>(columns: GridColumns<Row>) {
  const { t } = useText()

  /** Asks the grid and the column; false where there is none. Follows what changes in the grid. */
  const where = (passes: (api: GridApi<Row>, id: string) => boolean) => () => {
    columns.version()
    const [api, id] = [columns.api(), columns.target()]
    return api !== null && id !== null && passes(api, id)
  }
  const whole = (passes: (api: GridApi<Row>) => boolean) => () => {
    columns.version()
    const api = columns.api()
    return api?.isDestroyed() === false && passes(api)
  }
  const change = (act: (api: GridApi<Row>, id: string) => void) => () => {
    const id = columns.target()
    if (id !== null) columns.change(api => act(api, id))
  }
  const canSort = (api: GridApi<Row>, id: string) => api.getColumn(id)?.isSortable() === true
  const canAdd = (api: GridApi<Row>, id: string) =>
    canSort(api, id) && sortedColumns(api).some(other => other !== id)

  const of = (
    name: Name,
    group: 'sort' | 'columns',
    command: Pick<Command, 'isEnabled' | 'run'> & Partial<Command>,
  ): Command => ({
    id: `columns.${name}`,
    title: t(`columns.command.${name}`),
    group,
    scope: 'page',
    menu: ['head'],
    ...command,
  })

  return createMemo((): readonly Command[] => [
    of('menu', 'columns', {
      keys: ['Alt+ArrowDown'],
      scope: 'grid',
      menu: [],
      isEnabled: () => {
        const host = columns.host()
        return host !== null && focusedHead(host) !== null
      },
      run: () => {
        const host = columns.host()
        const head = host && focusedHead(host)
        if (head) openHeadMenu(head)
      },
    }),
    of('sortAscending', 'sort', {
      icon: ArrowDownAZ,
      isEnabled: where(canSort),
      run: change((api, id) => sortBy(api, id, 'asc')),
    }),
    of('sortDescending', 'sort', {
      icon: ArrowDownZA,
      isEnabled: where(canSort),
      run: change((api, id) => sortBy(api, id, 'desc')),
    }),
    of('addAscending', 'sort', {
      icon: ListPlus,
      isEnabled: where(canAdd),
      run: change((api, id) => sortBy(api, id, 'asc', true)),
    }),
    of('addDescending', 'sort', {
      icon: ListPlus,
      isEnabled: where(canAdd),
      run: change((api, id) => sortBy(api, id, 'desc', true)),
    }),
    of('clearSort', 'sort', {
      icon: ListX,
      isEnabled: where((api, id) => Boolean(api.getColumn(id)?.getSort())),
      run: change(clearSort),
    }),
    of('filter', 'sort', {
      icon: Filter,
      isEnabled: where((api, id) => api.getColumn(id)?.isFilterAllowed() === true),
      run: () => {
        const id = columns.target()
        // The menu first gives the focus back.
        if (id !== null) setTimeout(() => columns.api()?.showColumnFilter(id))
      },
    }),
    of('clearFilter', 'sort', {
      icon: FilterX,
      isEnabled: where((api, id) => api.getColumn(id)?.isFilterActive() === true),
      run: () => {
        const id = columns.target()
        if (id !== null)
          void columns
            .api()
            ?.setColumnFilterModel(id, null)
            .then(() => columns.api()?.onFilterChanged())
      },
    }),
    of('clearFilters', 'sort', {
      icon: FilterX,
      keys: ['Ctrl+Shift+L'],
      isEnabled: whole(columns.isFiltered),
      run: columns.clearFilters,
    }),
    of('freeze', 'columns', { icon: Pin, isEnabled: where(() => true), run: change(freezeTo) }),
    of('unfreeze', 'columns', {
      icon: PinOff,
      isEnabled: whole(api => frozenByUser(api).length > 0),
      run: () => columns.change(unfreeze),
    }),
    of('hide', 'columns', {
      icon: EyeOff,
      isEnabled: where(canHide),
      run: change((api, id) => api.setColumnsVisible([id], false)),
    }),
    of('fit', 'columns', {
      icon: MoveHorizontal,
      isEnabled: where((api, id) => api.getColumn(id)?.isResizable() === true),
      run: change((api, id) => api.autoSizeColumns([id])),
    }),
    of('fitAll', 'columns', {
      icon: UnfoldHorizontal,
      isEnabled: whole(() => true),
      run: () => columns.change(api => api.autoSizeAllColumns()),
    }),
    of('moveLeft', 'columns', {
      icon: ArrowLeft,
      isEnabled: where((api, id) => neighbour(api, id, -1) !== null),
      run: change((api, id) => moveColumn(api, id, -1)),
    }),
    of('moveRight', 'columns', {
      icon: ArrowRight,
      isEnabled: where((api, id) => neighbour(api, id, 1) !== null),
      run: change((api, id) => moveColumn(api, id, 1)),
    }),
    of('reset', 'columns', {
      icon: RotateCcw,
      isEnabled: whole(() => columns.kept().now !== null),
      run: columns.reset,
    }),
    ...columns.sets.names().map(
      (name): Command => ({
        id: `columns.set.${name}`,
        title: t('columns.sets.apply', { name }),
        group: 'columns',
        scope: 'page',
        isEnabled: whole(() => true),
        run: () => columns.sets.apply(name),
      }),
    ),
  ])
}

type Name =
  | 'menu'
  | 'sortAscending'
  | 'sortDescending'
  | 'addAscending'
  | 'addDescending'
  | 'clearSort'
  | 'filter'
  | 'clearFilter'
  | 'clearFilters'
  | 'freeze'
  | 'unfreeze'
  | 'hide'
  | 'fit'
  | 'fitAll'
  | 'moveLeft'
  | 'moveRight'
  | 'reset'
