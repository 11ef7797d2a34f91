import { createMemo } from 'solid-js'
import type { Stage } from '../../../core/analysis/analysis'
import { assessmentAt } from '../../../core/plan/own-scores'
import type { Assessment } from '../../../core/plan/plan'
import { nodeCodeText } from '../../common/node-code'
import type { CellFault, FaultPlace, FaultSource } from '../../grid/faults/fault-source'
import { useText } from '../../text/texts'
import type { Scores } from '../create-scores'
import { stageInUse } from '../own/edits'
import { valueText } from '../own/own-text'
import { scoreFault, scoreFaultText } from '../own/score-fault'

/** The bad cells of all units of an index of the plan's own, at the stage that the table shows. */
export function createUnitsFaults(scores: Scores): FaultSource {
  const text = useText()
  const { t, nameOf } = text
  const stageOf = ({ self, appraisal1, appraisal2, published }: Assessment): Stage =>
    scores.stage() ?? stageInUse({ self, appraisal1, appraisal2, published })

  const faults = createMemo((): readonly CellFault[] => {
    const [plan, tree, now] = [scores.plan(), scores.tree(), scores.analysis()]
    if (!plan || !tree || !now || !scores.scoresAll()) return []
    const { index, year } = now.request
    const places = new Map(now.units.map((unit, place) => [unit, place]))
    const found: (CellFault & { readonly at: number })[] = []
    for (const assessment of plan.assessments.values()) {
      const node = assessment.node ?? ''
      const unit = assessment.unit ?? scores.ownUnit() ?? ''
      const [position, place] = [tree.positions.get(node), places.get(unit)]
      const spec = tree.edition.nodes[position ?? -1]
      if (assessment.index !== index || assessment.year !== year) continue
      if (!spec || position === undefined || place === undefined) continue
      const value = assessment[stageOf(assessment)]
      const fault = scoreFault(spec, value)
      if (!fault) continue
      found.push({
        ...{ row: unit, column: node, rowText: scores.nameOfUnit(unit) },
        columnText: `${nodeCodeText(node)} ${nameOf(spec.short ?? spec.name)}`,
        typed: valueText(value, text),
        reason: scoreFaultText(text, fault),
        at: place * tree.codes.length + position,
      })
    }
    return found.sort((a, b) => a.at - b.at)
  })

  return {
    faults,
    fixesOf: place =>
      scores.canEditAll() ? [{ label: t('scores.fix.clear'), run: () => clear(place) }] : [],
    rowPosition: row => scores.unitsGrid()?.getRowNode(row)?.rowIndex ?? -1,
    columnPosition: column =>
      scores
        .unitsGrid()
        ?.getAllDisplayedColumns()
        .findIndex(each => each.getColId() === column) ?? -1,
    goTo: ({ row, column }) => scores.goToUnit({ id: row, column }),
    focus() {
      const grid = scores.unitsGrid()
      const focused = grid?.getFocusedCell()
      const row = focused ? grid?.getDisplayedRowAtIndex(focused.rowIndex)?.id : undefined
      return focused && row !== undefined ? { row, column: focused.column.getColId() } : null
    },
  }

  function clear({ row, column }: FaultPlace) {
    const [plan, place] = [scores.plan(), scores.placeAt(column, row)]
    const found = plan && place && assessmentAt(plan, place)
    if (found) scores.edit(column, stageOf(found), null, row)
  }
}
