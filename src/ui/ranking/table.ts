import { type NodeColumn, type RankAnswer, STAGES, type Stage } from '../../core/analysis/analysis'
import { rankAnswerOf } from '../../core/analysis/column'
import { percentRank, rankWithin, tied } from '../../core/analysis/rank'
import { meanOf } from '../../core/analysis/statistics'
import type { EditionNode } from '../../core/edition/edition'
import { derivationOf, shownDecimals } from '../common/column-figures'
import { type UnitRow, type UnitsAsked, unitRows } from '../common/unit-rows'
import { type Group, isMember } from './groups'
import { type HeatStep, heatStep } from './heat'
import { depthsOf } from './levels'

export type HeatBy = 'rank' | 'ratio'

export interface TableAsked extends UnitsAsked {
  /** Depth of the columns beside the total. */
  readonly level: number
  readonly heat: HeatBy
  readonly group: Group
  /** Rank among the group only. */
  readonly within: boolean
}

/** One node of the year as the grid shows it. */
export interface TableColumn {
  readonly spec: EditionNode
  readonly column: NodeColumn
  /** Places printed, the same down the column. */
  readonly decimals: number
  /** The denominator: units ranked that year, or of the group; 0 = unknown. */
  readonly n: number
  /** Mean of those ranked; NaN = not known. */
  readonly mean: number
}

export interface RankingCell {
  /** NaN = missing. */
  readonly score: number
  readonly notApplicable: boolean
  readonly rank: RankAnswer
  /** The computed rank where the printed one is another; else 0. */
  readonly otherRank: number
  /** Another unit holds the same value, and no source states a tie-break. */
  readonly tied: boolean
  /** (score − min) / (max − min); NaN = not known. */
  readonly ratio: number
  readonly step: HeatStep
  /** How the figure was derived; '' = by subtraction over the whole column; null = it was not. */
  readonly derivation: string | null
  readonly source: string | null
  /** Stage of a score that only the plan holds; null = published. */
  readonly stage: Stage | null
}

export interface RankingRow extends UnitRow {
  readonly kind: 'unit'
  readonly rank: RankAnswer
  cell(code: string): RankingCell
}

export interface RankingTable {
  /** The total first. */
  readonly columns: readonly TableColumn[]
  /** By rank; what has no rank follows, units without any figure last. */
  readonly rows: readonly RankingRow[]
}

/** Units × nodes of one year, ranked nationwide or inside a group. */
export function rankingTable(asked: TableAsked): RankingTable {
  const { analysis, level, group, within } = asked
  const units = unitRows(asked)
  const members = units.map(({ unit }) => isMember(group, unit))
  const inGroup = within && group.kind !== 'all'
  const depths = depthsOf(analysis.edition)
  const shown = analysis.columns.flatMap((column, position) => {
    const spec = analysis.edition.nodes[position]
    const wanted = position === 0 || depths[position] === level
    return spec && wanted ? [judged(asked, spec, column, inGroup ? members : null)] : []
  })
  const byCode = new Map(shown.map(each => [each.spec.code, each]))
  const total = shown[0] as Judged
  const rows = units.map(
    (row): RankingRow => ({
      ...row,
      kind: 'unit',
      rank: total.answers(row.position),
      cell: code => cellOf(asked, byCode.get(code) ?? total, row.position),
    }),
  )
  return { columns: shown, rows: sorted(rows, total, asked.compare) }
}

interface Judged extends TableColumn {
  readonly ties: Uint8Array
  readonly inGroup: boolean
  answers(position: number): RankAnswer
}

function judged(
  { analysis }: TableAsked,
  spec: EditionNode,
  column: NodeColumn,
  members: readonly boolean[] | null,
): Judged {
  const rule = analysis.edition.rank
  const decimals = shownDecimals(column)
  const direction = spec.better === 'low' ? -1 : 1
  // Only what was ranked among the n: an own score of the plan may stand beside them.
  const ranked = column.scores.map((score, position) => (column.ranks[position] ? score : Number.NaN))
  const ties = rule.ties === 'none' && column.complete ? tied(ranked, rule) : new Uint8Array(ranked.length)
  const common = { spec, column, decimals, ties }
  if (members === null) {
    const answers = (position: number) => rankAnswerOf(column, position)
    return { ...common, n: column.n, mean: column.mean, inGroup: false, answers }
  }
  const among = ranked.map((score, position) => (members[position] ? score : Number.NaN))
  const ranks = rankWithin(
    among.map(score => direction * score),
    new Int32Array(among.length),
    rule,
  )
  const n = ranks.reduce((count, rank) => count + (rank > 0 ? 1 : 0), 0)
  return {
    ...common,
    n,
    mean: meanOf(among),
    inGroup: true,
    answers: position => {
      const rank = ranks[position] ?? 0
      return rank > 0 ? { kind: 'rank', rank, n, printed: false } : { kind: 'none' }
    },
  }
}

function cellOf(asked: TableAsked, judgedColumn: Judged, position: number): RankingCell {
  const { spec, column, inGroup, ties } = judgedColumn
  const score = column.scores[position] as number
  const rank = judgedColumn.answers(position)
  const ratio =
    spec.max !== null && spec.min !== null ? (score - spec.min) / (spec.max - spec.min) : Number.NaN
  const unit = asked.analysis.units[position] ?? ''
  const note = column.notes.find(each => each.unit === unit)
  const hasScore = !Number.isNaN(score)
  const computed = column.ranks[position] ?? 0
  const printed = column.printedRanks[position] ?? 0
  return {
    score,
    notApplicable: column.notApplicable[position] === 1,
    rank,
    otherRank: !inGroup && printed > 0 && computed > 0 && printed !== computed ? computed : 0,
    tied: !inGroup && ties[position] === 1,
    ratio,
    step: stepOf(asked.heat, judgedColumn, rank, ratio, hasScore),
    // A rank alone may be derived too, but only by a word of its own.
    derivation: hasScore ? derivationOf(column, unit) : (note?.derivation ?? null),
    source: note?.source ?? column.source,
    stage: hasScore ? stageOf(column, position) : null,
  }
}

/** Heat comes from complete columns only, and never from a rank without a score (DESIGN §2.2). */
function stepOf(
  heat: HeatBy,
  { column, spec, n, inGroup }: Judged,
  rank: RankAnswer,
  ratio: number,
  hasScore: boolean,
): HeatStep {
  if (!column.complete || !hasScore) return 0
  if (heat === 'ratio') return heatStep(spec.better === 'low' ? ratio : 1 - ratio)
  if (rank.kind !== 'rank') return 0
  // One alone in its group is neither first nor last.
  if (inGroup && n === 1) return 0
  return heatStep(percentRank(rank.rank, n))
}

/** Of a score that is the plan's; null where it is published by the dataset. */
function stageOf(column: NodeColumn, position: number): Stage | null {
  const stage = STAGES[(column.stages[position] ?? 0) - 1] ?? null
  return stage === 'published' ? null : stage
}

function sorted(rows: readonly RankingRow[], total: Judged, compare: TableAsked['compare']): RankingRow[] {
  const direction = total.spec.better === 'low' ? -1 : 1
  const place = ({ rank }: RankingRow) => (rank.kind === 'rank' ? rank.rank : Number.POSITIVE_INFINITY)
  const points = ({ position }: RankingRow) => {
    const score = total.column.scores[position] as number
    return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : direction * score
  }
  const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  return [...rows].sort(
    (a, b) =>
      order(place(a), place(b)) ||
      order(points(b), points(a)) ||
      order(a.known ? 0 : 1, b.known ? 0 : 1) ||
      compare(a.name, b.name),
  )
}
