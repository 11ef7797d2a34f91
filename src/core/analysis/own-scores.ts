import { aggregateNode } from './aggregate'
import { type AnalysisRequest, type NodeColumn, type OwnScore, STAGES, type Stage } from './analysis'
import { columnOf } from './column'
import type { YearBase } from './year-base'

/** A year with the plan's own scores standing in where nothing is published for its unit. */
export interface YearView extends YearBase {
  /** Position of the plan's own unit; −1 = not among the year's units. */
  readonly own: number
  /** Per node, of the own unit: where the score comes from; null = no score. */
  readonly ownStages: readonly (Stage | null)[]
}

/**
 * Lays the request's own scores over a year (DESIGN §5): the dataset first, else the most advanced stage given.
 * Parents without a score are then combined from their children, with the least advanced stage among them.
 * Where the n ranked units are there without it, the own unit's score is shown but not judged among them.
 * Columns are recomputed only where a cell differs from `last`, the answer to an earlier request on the same base.
 */
export function withOwnScores(
  base: YearBase,
  request: AnalysisRequest,
  last: YearView | null = null,
): YearView {
  const own = base.unitPositions.get(request.ownUnit) ?? -1
  const published = base.tree.codes.map((_, position): Stage | null =>
    own >= 0 && !Number.isNaN(base.table.scores[position * base.table.units.length + own])
      ? 'published'
      : null,
  )
  const given = own < 0 ? [] : ownScoresOf(base, request)
  if (given.length === 0) return { ...base, own, ownStages: published }

  const { tree, table } = base
  const units = table.units.length
  const scores = table.scores.slice()
  const notApplicable = table.notApplicable.slice()
  const stages = published.slice()
  const touched = new Set<number>()
  for (const { position, score, stage } of given) {
    const at = position * units + own
    if (stages[position] === 'published' || table.notApplicable[at] === 1) continue
    scores[at] = score === 'na' ? Number.NaN : score
    notApplicable[at] = score === 'na' ? 1 : 0
    stages[position] = score === 'na' ? null : stage
    touched.add(position)
  }
  const slice = { scores, notApplicable, stride: units, offset: own }
  for (const position of tree.upward) {
    const children = tree.children[position] as Uint32Array
    const at = position * units + own
    if (!Number.isNaN(scores[at]) || !children.some(child => touched.has(child))) continue
    aggregateNode(tree, position, slice)
    touched.add(position)
    if (!Number.isNaN(scores[at]))
      stages[position] = weakest([...children].map(child => stages[child] ?? null))
  }
  const columns: NodeColumn[] = base.columns.slice()
  for (const position of touched) {
    const known = last?.own === own ? last.columns[position] : undefined
    const at = position * units + own
    if (known && Object.is(known.scores[own], scores[at]) && known.notApplicable[own] === notApplicable[at]) {
      columns[position] = known
      continue
    }
    const aside = base.columns[position]?.complete ? own : -1
    columns[position] = columnOf(tree, table, position, scores, notApplicable, aside)
  }
  return { ...base, columns, own, ownStages: stages }
}

/** The most advanced score per node of the year, in tree order. */
function ownScoresOf(
  base: YearBase,
  request: AnalysisRequest,
): { position: number; score: OwnScore['score']; stage: Stage }[] {
  const best = new Map<number, OwnScore>()
  for (const score of request.ownScores) {
    if (score.index !== base.tree.edition.index || score.year !== base.year) continue
    const position = base.tree.positions.get(score.node)
    if (position === undefined) continue
    const known = best.get(position)
    if (!known || STAGES.indexOf(score.stage) < STAGES.indexOf(known.stage)) best.set(position, score)
  }
  return [...best].map(([position, { score, stage }]) => ({ position, score, stage }))
}

function weakest(stages: readonly (Stage | null)[]): Stage | null {
  let place = -1
  for (const stage of stages) if (stage !== null) place = Math.max(place, STAGES.indexOf(stage))
  return STAGES[place] ?? null
}
