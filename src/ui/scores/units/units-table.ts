import type { Analysis, NodeColumn, RankAnswer, Stage } from '../../../core/analysis/analysis'
import { rankAnswerOf } from '../../../core/analysis/column'
import type { EditionNode } from '../../../core/edition/edition'
import { shownDecimals } from '../../common/column-figures'
import { type UnitRow, type UnitsAsked, unitRows } from '../../common/unit-rows'
import { markOf } from '../cell/marks'
import { stageInUse } from '../own/edits'
import type { ScoreRow } from '../own/own-rows'
import type { ScoreFault } from '../own/score-fault'
import { type GroupPlace, groupPlaces } from './group-places'

/** One node of the year for all units, with its parts. */
export interface UnitsColumn {
  readonly spec: EditionNode
  readonly column: NodeColumn
  readonly depth: number
  /** Places printed, the same down the column. */
  readonly decimals: number
  /** Some unit has a rank in it. */
  readonly ranked: boolean
  /** Its score is made of its parts. */
  readonly isSum: boolean
  readonly parts: readonly UnitsColumn[]
}

/** What the plan's own row holds at a node beyond the figure. */
export interface OwnCell {
  /** Stage that an edit is written to; null = a published or computed figure, not to be edited. */
  readonly writes: Stage | null
  /** As stored at that stage. */
  readonly typed: number | string | null
  readonly fault: ScoreFault | null
  /** Another value of that stage did not see this one. */
  readonly conflict: boolean
  /** Stage of the score in use where it is not published. */
  readonly stage: Stage | null
  readonly combined: boolean
}

export interface UnitsRow extends UnitRow {
  readonly rank: RankAnswer
  /** Only where all units are scored in the plan. */
  readonly sheet: SheetFacts | null
}

/** What a table that is typed into says of a unit besides its scores. */
export interface SheetFacts {
  /** Name of its group; '' = none. */
  readonly group: string
  readonly place: GroupPlace | null
  /** Indicators with a score or not applicable, of all that are no bonus and no penalty. */
  readonly scored: number
  readonly of: number
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
        isSum: byParent.has(spec.code) && (spec.combine ?? edition.combine) !== 'published',
        parts: (byParent.get(spec.code) ?? []).flatMap(build),
      },
    ]
  }
  return build(0)[0] ?? null
}

/**
 * By rank of the total; what has none follows by name, and units without any figure stand last. With `facts`, which a
 * table has that is typed into, the units keep the order of the index: a row would run away from the hand.
 */
export function unitsRows(
  asked: UnitsAsked,
  facts?: ((unit: number) => SheetFacts) | null,
): readonly UnitsRow[] {
  const total = asked.analysis.columns[0]
  const rows = unitRows(asked).map(
    (row): UnitsRow => ({
      ...row,
      rank: total ? rankAnswerOf(total, row.position) : { kind: 'none' },
      sheet: facts?.(row.position) ?? null,
    }),
  )
  if (facts) return rows
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
    conflict: published.from !== 'dataset' && markOf(row, inUse)?.kind === 'conflict',
    stage: published.from === 'dataset' ? null : stage,
    combined: row.combined,
  }
}

/** Facts of every unit, along the analysis. */
export function sheetFacts(
  { edition, columns }: Pick<Analysis, 'edition' | 'columns'>,
  groups: readonly (string | null)[],
): (unit: number) => SheetFacts {
  const parents = new Set(edition.nodes.map(({ parent }) => parent))
  const indicators = columns.filter((_, position) => {
    const node = edition.nodes[position]
    return node !== undefined && !parents.has(node.code) && node.adds === undefined
  })
  const [total] = columns
  const places = total ? groupPlaces(total, groups, edition.rank) : []
  return unit => ({
    group: groups[unit] ?? '',
    place: places[unit] ?? null,
    scored: indicators.filter(
      ({ scores, notApplicable }) => !Number.isNaN(scores[unit]) || notApplicable[unit] === 1,
    ).length,
    of: indicators.length,
  })
}
