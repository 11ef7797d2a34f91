import { aggregateNode } from './aggregate'
import { type AnalysisRequest, type NodeColumn, type OwnScore, STAGES, type Stage } from './analysis'
import { columnOf } from './column'
import { rankedAt, type YearBase } from './year-base'

/** A year with the plan's scores standing in where nothing is published. */
export interface YearView extends YearBase {
  /** `[node][unit]`, as `NodeColumn.stages`. */
  readonly stages: Uint8Array
}

/** Where a unit's score at a node comes from; null = no score. */
export function stageAt(view: YearView, position: number, unit: number): Stage | null {
  if (unit < 0) return null
  const at = position * view.table.units.length + unit
  if (!Number.isNaN(view.table.scores[at] ?? Number.NaN)) return 'published'
  return STAGES[(view.stages[at] ?? 0) - 1] ?? null
}

/**
 * Lays the request's scores over a year (DESIGN §5): the dataset first, else the most advanced stage given.
 * Parents without a score are then combined from their children, with the least advanced stage among them.
 * Where the n ranked units are there without them, such scores are shown but not judged among them.
 * Of a shipped index only the own unit is given scores; of one of the plan's own every unit.
 * Columns are recomputed only where a cell differs from `last`, the answer to an earlier request on the same base.
 */
export function withOwnScores(
  base: YearBase,
  request: AnalysisRequest,
  last: YearView | null = null,
): YearView {
  const { tree, table } = base
  const units = table.units.length
  const stages = new Uint8Array(table.scores.length)
  const given = givenScores(base, request)
  if (given.size === 0) return { ...base, stages }

  const scores = table.scores.slice()
  const notApplicable = table.notApplicable.slice()
  const touched = new Uint8Array(scores.length)
  const scored = new Set<number>()
  for (const [at, { score, stage }] of given) {
    if (!Number.isNaN(scores[at]) || notApplicable[at] === 1) continue
    scores[at] = score === 'na' ? Number.NaN : score
    notApplicable[at] = score === 'na' ? 1 : 0
    stages[at] = score === 'na' ? 0 : STAGES.indexOf(stage) + 1
    touched[at] = 1
    scored.add(at % units)
  }
  const cells = { scores, notApplicable, stages }
  const changed = new Set<number>()
  for (const position of tree.upward) {
    const children = tree.children[position] as Uint32Array
    for (const unit of scored) {
      const at = position * units + unit
      const isAbove = children.some(child => touched[child * units + unit] === 1)
      if (isAbove && Number.isNaN(scores[at]) && touched[at] === 0) {
        aggregateNode(tree, position, { scores, notApplicable, stride: units, offset: unit })
        touched[at] = 1
        if (!Number.isNaN(scores[at])) stages[at] = leastAdvanced(children, unit, base, stages)
      }
      if (touched[at] === 1) changed.add(position)
    }
  }
  const columns: NodeColumn[] = base.columns.slice()
  for (const position of changed) {
    const known = last?.columns[position]
    const n = rankedAt(table, position, cells, base.scoresAll)
    const aside = base.columns[position]?.complete === true
    columns[position] =
      known && holds(known, position * units, cells)
        ? known
        : columnOf(tree, table, position, cells, n, aside)
  }
  return { ...base, columns, stages }
}

/** By position of the cell: the most advanced score of the year for each unit that may be given one. */
function givenScores(base: YearBase, request: AnalysisRequest): ReadonlyMap<number, OwnScore> {
  const best = new Map<number, OwnScore>()
  const units = base.table.units.length
  for (const score of request.ownScores) {
    if (score.index !== base.tree.edition.index || score.year !== base.year) continue
    const id = score.unit ?? request.ownUnit
    const unit = base.scoresAll || id === request.ownUnit ? base.unitPositions.get(id) : undefined
    const position = base.tree.positions.get(score.node)
    if (position === undefined || unit === undefined) continue
    const at = position * units + unit
    const known = best.get(at)
    if (!known || STAGES.indexOf(score.stage) < STAGES.indexOf(known.stage)) best.set(at, score)
  }
  return best
}

/** The column was made of the same cells. */
function holds(
  known: NodeColumn,
  from: number,
  {
    scores,
    notApplicable,
    stages,
  }: Readonly<Record<'notApplicable' | 'stages', Uint8Array>> & {
    readonly scores: Float64Array
  },
): boolean {
  return known.scores.every(
    (score, unit) =>
      Object.is(score, scores[from + unit]) &&
      known.notApplicable[unit] === notApplicable[from + unit] &&
      known.stages[unit] === stages[from + unit],
  )
}

/** Of the children that have a score. */
function leastAdvanced(children: Uint32Array, unit: number, base: YearBase, stages: Uint8Array): number {
  const units = base.table.units.length
  let place = 0
  for (const child of children) {
    const at = child * units + unit
    const isPublished = !Number.isNaN(base.table.scores[at])
    place = Math.max(place, isPublished ? 1 : (stages[at] as number))
  }
  return place
}
