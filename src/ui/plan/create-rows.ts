import { createMemo } from 'solid-js'
import { isDay } from '../../core/plan/calendar'
import { claimedPoints } from '../../core/plan/claims'
import { useApp } from '../../state/context'
import { createToday } from '../common/create-today'
import { useText } from '../text/texts'
import { type Cell, type CellContext, EMPTY } from './cells/cell'
import { cellOf, personText } from './cells/cell-of'
import { type ColumnId, isReconstructed } from './columns/column-ids'
import type { PlanRow } from './row/plan-row'
import { planRows } from './row/plan-rows'

/** The lines of the open plan as of its closing date or today, and what their cells show. */
export function createRows() {
  const { session, view, analysis } = useApp()
  const text = useText()
  const today = createToday()
  const plan = session.plan
  const closing = () => {
    const day = plan()?.info.closingDate
    return isDay(day) ? day : null
  }
  const asOf = createMemo(() => closing() ?? today())
  const bySource = createMemo(() => isReconstructed(plan()?.info.label))

  const claims = createMemo(() => {
    const now = plan()
    const answer = analysis.analysis()
    if (!now || !answer) return null
    const { edition, units, columns } = answer
    const own = units.indexOf(now.info.ownUnit ?? '')
    const scores = new Map(columns.map(column => [column.code, column.scores[own] ?? Number.NaN]))
    const info = analysis.catalog()?.indices.find(({ code }) => code === edition.index)
    return claimedPoints(now, edition, node => scores.get(node) ?? Number.NaN, info?.editions)
  })
  const rows = createMemo<readonly PlanRow[]>(before => {
    const now = plan()
    return now ? planRows(now, asOf(), claims(), before) : []
  }, [])

  const context = createMemo((): CellContext => {
    const now = plan()
    return {
      ...text,
      asOf: asOf(),
      index: view.index(),
      bySource: bySource(),
      agencyName: id => now?.agencies.get(id)?.name ?? null,
      personName: id => {
        const person = now?.people.get(id)
        return person ? personText(person) : null
      },
    }
  })
  const cells = createMemo(() => cachedCells(context()))

  return {
    plan,
    closing,
    today,
    asOf,
    bySource,
    claims,
    rows,
    context,
    cellOf: (row: PlanRow, column: ColumnId): Cell => cells()(row, column),
  }
}
export type Rows = ReturnType<typeof createRows>

/** Each cell is worked out once for as long as its row is the same. */
function cachedCells(context: CellContext) {
  const known = new WeakMap<PlanRow, Map<ColumnId, Cell>>()
  return (row: PlanRow, column: ColumnId): Cell => {
    if (!row.task) return EMPTY
    const cells = known.get(row) ?? new Map<ColumnId, Cell>()
    known.set(row, cells)
    const found = cells.get(column) ?? cellOf(row, column, context)
    cells.set(column, found)
    return found
  }
}
