import { createMemo } from 'solid-js'
import type { Assessment } from '../../core/plan/plan'
import { nodeCodeText } from '../common/node-code'
import { createFaults } from '../grid/faults/create-faults'
import type { CellFault, FaultSource } from '../grid/faults/fault-source'
import { useText } from '../text/texts'
import { columnOf, type Mark, markOf, SCORE_COLUMNS, type ScoreColumn } from './cell/marks'
import type { Scores } from './create-scores'
import type { ScoreRow } from './own/own-rows'
import { valueText } from './own/own-text'
import { scoreFaultText } from './own/score-fault'
import { createUnitsFaults } from './units/create-units-faults'

/** The bad cells of the tree in view, or of all units: points out of their bounds, and what cannot be read. */
export function createScoreFaults(scores: Scores) {
  const text = useText()
  const { t, nameOf } = text
  const badMark = (row: ScoreRow, column: ScoreColumn): Extract<Mark, { kind: 'bad' }> | null => {
    const mark = markOf(row, column)
    return mark?.kind === 'bad' ? mark : null
  }
  const columnText = (column: ScoreColumn) =>
    column === 'evidence' || column === 'cause' ? t(`scores.column.${column}`) : t(`words.stage.${column}`)

  const faults = createMemo(() => scores.rows().flatMap(faultsOf))
  function faultsOf(row: ScoreRow): readonly CellFault[] {
    return SCORE_COLUMNS.flatMap(column => {
      const mark = badMark(row, column)
      if (!mark) return []
      return {
        ...{ row: row.id, column, columnText: columnText(column) },
        rowText: `${nodeCodeText(row.id)} ${nameOf(row.spec.name)}`,
        typed: valueText(row.assessment?.[mark.field as keyof Assessment], text),
        reason: scoreFaultText(text, mark.fault),
      }
    })
  }

  const source: FaultSource = {
    faults: () => (scores.isScored() ? faults() : []),
    fixesOf({ row, column }) {
      const data = scores.rowOf(row)
      const shown = columnOf(column)
      const mark = data && shown ? badMark(data, shown) : null
      if (!mark || !scores.canEdit()) return []
      const clear = () => scores.edit(row, mark.field as keyof Assessment & string, null)
      return [{ label: t('scores.fix.clear'), run: clear }]
    },
    rowPosition: row => scores.visible().findIndex(({ id }) => id === row),
    columnPosition: column =>
      scores
        .api()
        ?.getAllDisplayedColumns()
        .findIndex(each => each.getColId() === column) ?? -1,
    goTo: ({ row, column }) => scores.goTo({ id: row, column }),
    focus() {
      const place = scores.focus()
      return place && { row: place.id, column: place.column }
    },
  }
  // The list speaks of the table that is on screen.
  const ofUnits = createUnitsFaults(scores)
  const shown = () => (scores.part() === 'units' && scores.scoresAll() ? ofUnits : source)
  return createFaults({
    faults: () => shown().faults(),
    fixesOf: fault => shown().fixesOf(fault),
    rowPosition: row => shown().rowPosition(row),
    columnPosition: column => shown().columnPosition(column),
    goTo: place => shown().goTo(place),
    focus: () => shown().focus(),
  })
}
