import type { Analysis } from '../../core/analysis/analysis'
import type { Unit } from '../../core/edition/unit'

/** A unit of the year in view as every table lists it. */
export interface UnitRow {
  readonly id: string
  readonly position: number
  readonly name: string
  readonly unit: Unit | null
  /** The unit in view, or the plan's own. */
  readonly inView: boolean
  readonly own: boolean
  /** Something is known of it: a score or a printed rank. */
  readonly known: boolean
}

export interface UnitsAsked {
  readonly analysis: Analysis
  /** The plan's own unit; null = none. */
  readonly ownUnit: string | null
  unitOf(id: string): Unit | null
  /** Vietnamese order. */
  readonly compare: (a: string, b: string) => number
}

/** All units in the order of the analysis. */
export const unitRows = ({ analysis, ownUnit, unitOf }: UnitsAsked): UnitRow[] =>
  analysis.units.map((id, position) => {
    const unit = unitOf(id)
    return {
      id,
      position,
      name: unit?.name ?? id,
      unit,
      inView: position === analysis.unitPosition,
      own: id === ownUnit,
      known: analysis.columns.some(
        ({ scores, printedRanks }) => !Number.isNaN(scores[position]) || (printedRanks[position] ?? 0) > 0,
      ),
    }
  })
