import type { Analysis, NodeColumn, RankAnswer, Stage } from '../../../core/analysis/analysis'
import { rankAnswerOf } from '../../../core/analysis/column'
import type { EditionNode } from '../../../core/edition/edition'
import { shownDecimals } from '../../common/column-figures'
import { type UnitRow, type UnitsAsked, unitRows } from '../../common/unit-rows'
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

export interface UnitsRow extends UnitRow {
  readonly rank: RankAnswer
}

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
        decimals: shownDecimals(column),
        ranked: column.complete || column.printedRanks.some(rank => rank > 0),
        parts: (byParent.get(spec.code) ?? []).flatMap(build),
      },
    ]
  }
  return build(0)[0] ?? null
}

/** By rank of the total; what has none follows by name, and units without any figure stand last. */
export function unitsRows(asked: UnitsAsked): readonly UnitsRow[] {
  const total = asked.analysis.columns[0]
  const rows = unitRows(asked).map(
    (row): UnitsRow => ({ ...row, rank: total ? rankAnswerOf(total, row.position) : { kind: 'none' } }),
  )
  const place = ({ rank }: UnitsRow) => (rank.kind === 'rank' ? rank.rank : Number.POSITIVE_INFINITY)
  const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  return rows.sort(
    (a, b) =>
      order(place(a), place(b)) || order(a.known ? 0 : 1, b.known ? 0 : 1) || asked.compare(a.name, b.name),
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
