import type { GridApi } from 'ag-grid-community'
import { indicatorCell, readScoreCell, yearCell } from '../../core/plan/score-cells'
import { nodeCodeText } from '../common/node-code'
import type { GridColumns } from '../grid/columns/create-grid-columns'
import type { CommentSource, Place } from '../grid/comments/comment-source'
import type { Gaps } from './create-gaps'
import type { GapRow } from './rows'

/** What holds for an indicator in every year; all else is a figure, or a cause, of the year and unit in view. */
const OF_INDICATOR: readonly string[] = ['name', 'owner', 'tasks']
const OF_YEAR: readonly string[] = ['score', 'ratio', 'rank', 'gap', 'trend', 'lowest', 'cause']
/** The plan says these of its own unit alone. */
const OF_OWN_UNIT: readonly string[] = ['owner', 'tasks', 'cause']

/** The cells of the lowest indicators take comments, those that are only read too. */
export function createGapComments(gaps: Gaps, columns: GridColumns<GapRow>): CommentSource<GapRow> {
  const api = () => {
    const now = columns.api()
    return now && !now.isDestroyed() ? now : undefined
  }
  const isShown = (column: string) => gaps.isOwn() || !OF_OWN_UNIT.includes(column)
  const cellOf = ({ id, column }: Place) => {
    const [plan, now] = [gaps.plan(), gaps.analysis()?.request]
    if (!plan || !now || !gaps.listable().has(id) || !isShown(column)) return null
    if (OF_INDICATOR.includes(column)) return indicatorCell(now.index, id, column)
    const at = { index: now.index, year: now.year, node: id }
    return OF_YEAR.includes(column) ? yearCell(plan, now.unit, at, column) : null
  }
  return {
    api,
    focus: gaps.focus,
    cellOf,
    placeOf(cell) {
      const read = readScoreCell(cell)
      if (!read) return null
      const place = { id: read.kind === 'year' ? read.place.node : read.node, column: cell.field }
      const shown = cellOf(place)
      return shown?.collection === cell.collection && shown.record === cell.record ? place : null
    },
    nameOf({ id, column }) {
      const grid = api()
      const head = grid?.getColumn(column)
      const name = head && grid?.getDisplayNameForColumn(head, 'header')
      return `${nodeCodeText(id)}, ${name ?? column}`
    },
    goTo({ id, column }) {
      gaps.show(id)
      if (api()?.getColumn(column)?.isVisible() === false)
        columns.change(grid => grid.setColumnsVisible([column], true))
      setTimeout(() => {
        if (api()?.getRowNode(id)?.rowIndex == null) columns.clearFilters()
        focusCell(api(), { id, column })
      })
    },
    hasOtherNote: () => false,
    closeOtherNote: () => undefined,
  }
}

function focusCell(grid: GridApi<GapRow> | undefined, { id, column }: Place) {
  const position = grid?.getRowNode(id)?.rowIndex ?? null
  if (!grid || position === null) return
  grid.ensureIndexVisible(position)
  grid.ensureColumnVisible(column)
  grid.setFocusedCell(position, column)
}
