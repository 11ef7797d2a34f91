import type { Analysis, NodeColumn, RankAnswer, Stage } from '../../../core/analysis/analysis'
import { rankAnswerOf } from '../../../core/analysis/column'
import type { EditionNode } from '../../../core/edition/edition'
import type { Unit } from '../../../core/edition/unit'
import { stageInUse } from '../own/edits'
import type { ScoreRow } from '../own/own-rows'
import type { ScoreFault } from '../own/score-fault'

/** One node of the year for all units, with its parts. */
export interface UnitsColumn {
  readonly spec: EditionNode
  readonly column: NodeColumn
  readonly depth: number
  /** Places printed, the same down the column. */
  readonly decimals: number
  /** Some unit has a rank in it. */
  readonly ranked: boolean
  readonly parts: readonly UnitsColumn[]
}

/** What the plan's own row holds at a node beyond the figure. */
export interface OwnCell {
  /** Stage that an edit is written to; null = a published or computed figure, not to be edited. */
  readonly writes: Stage | null
  /** As stored at that stage. */
  readonly typed: number | string | null
  readonly fault: ScoreFault | null
  /** Stage of the score in use where it is not published. */
  readonly stage: Stage | null
  readonly combined: boolean
}

export interface UnitsRow {
  readonly id: string
  readonly position: number
  readonly name: string
  readonly unit: Unit | null
  readonly inView: boolean
  readonly own: boolean
  readonly rank: RankAnswer
  /** Some score or rank is known of it. */
  readonly known: boolean
}

export interface UnitsAsked {
  readonly analysis: Analysis
  readonly ownUnit: string | null
  unitOf(id: string): Unit | null
  /** Vietnamese order. */
  readonly compare: (a: string, b: string) => number
}

/** Decimals shown where the source keeps full precision. */
const FULL_PRECISION_SHOWN = 2

/** The edition's tree as columns; the index itself is the root. */
export function unitsColumns({
  edition,
  columns,
}: Pick<Analysis, 'edition' | 'columns'>): UnitsColumn | null {
  const byParent = new Map<string | null, number[]>()
  for (const [position, { parent }] of edition.nodes.entries())
    byParent.set(parent, [...(byParent.get(parent) ?? []), position])
  const build = (position: number): UnitsColumn[] => {
    const [spec, column] = [edition.nodes[position], columns[position]]
    if (!spec || !column) return []
    return [
      {
        spec,
        column,
        depth: column.depth,
        decimals: column.decimals ?? FULL_PRECISION_SHOWN,
        ranked: column.complete || column.printedRanks.some(rank => rank > 0),
        parts: (byParent.get(spec.code) ?? []).flatMap(build),
      },
    ]
  }
  return build(0)[0] ?? null
}

/** By rank of the total; what has none follows by name, and units without any figure stand last. */
export function unitsRows({ analysis, ownUnit, unitOf, compare }: UnitsAsked): readonly UnitsRow[] {
  const total = analysis.columns[0]
  const rows = analysis.units.map((id, position): UnitsRow => {
    const unit = unitOf(id)
    return {
      id,
      position,
      name: unit?.name ?? id,
      unit,
      inView: position === analysis.unitPosition,
      own: id === ownUnit,
      rank: total ? rankAnswerOf(total, position) : { kind: 'none' },
      known: analysis.columns.some(
        ({ scores, printedRanks }) => !Number.isNaN(scores[position]) || (printedRanks[position] ?? 0) > 0,
      ),
    }
  })
  const place = ({ rank }: UnitsRow) => (rank.kind === 'rank' ? rank.rank : Number.POSITIVE_INFINITY)
  const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  return rows.sort(
    (a, b) => order(place(a), place(b)) || order(a.known ? 0 : 1, b.known ? 0 : 1) || compare(a.name, b.name),
  )
}

/** The own unit's cell: an edit goes to the stage in use, and only where nothing is published. */
export function ownCell(row: ScoreRow): OwnCell {
  const { self, appraisal1, appraisal2, published } = row.stages
  const typed = {
    self: self.typed,
    appraisal1: appraisal1.typed,
    appraisal2: appraisal2.typed,
    published: published.typed,
  }
  const { stage } = row.node
  const inUse = stage !== null && typed[stage] !== null ? stage : stageInUse(typed)
  const isOpen = published.from !== 'dataset' && row.editable.includes(inUse)
  return {
    writes: isOpen ? inUse : null,
    typed: typed[inUse],
    fault: published.from === 'dataset' ? null : row.stages[inUse].fault,
    stage: published.from === 'dataset' ? null : stage,
    combined: row.combined,
  }
}
