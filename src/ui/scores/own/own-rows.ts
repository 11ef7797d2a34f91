import type { Analysis, NodeView, Stage, TrendPoint } from '../../../core/analysis/analysis'
import type { Tree } from '../../../core/analysis/tree'
import type { EditionNode } from '../../../core/edition/edition'
import { assessmentAt, placeOf, type ScorePlace } from '../../../core/plan/own-scores'
import { type Assessment, assessmentId, type Conflict, type Plan } from '../../../core/plan/plan'
import { type Finding, findingsOf } from './findings'
import { SCORE_STAGES, type StageCells, stageCells } from './stage-cells'

/** One node of the tree for the unit in view: its stages this year, and every year there is. */
export interface ScoreRow {
  /** Node code. */
  readonly id: string
  readonly spec: EditionNode
  readonly node: NodeView
  readonly hasParts: boolean
  /** The plan takes what is typed here: it scores the unit in view, and is not for reading only. */
  readonly writable: boolean
  /** Null where the plan holds none of the unit in view. */
  readonly assessment: Assessment | null
  readonly stages: StageCells
  /** Stages whose cell takes a score. */
  readonly editable: readonly Stage[]
  /** The score in use is combined from the parts, since none is published or typed. */
  readonly combined: boolean
  readonly findings: readonly Finding[]
  /** Field of the assessment → the two values that did not see each other. */
  readonly conflicts: ReadonlyMap<string, Conflict>
  readonly trend: readonly TrendPoint[]
}

export interface RowsAsked {
  readonly analysis: Analysis
  readonly tree: Tree
  /** The plan, where it holds scores of the unit in view; else null. */
  readonly plan: Plan | null
  readonly canEdit: boolean
}

/** Every node in tree order. A row in which nothing changed stays the same object. */
export function ownRows(asked: RowsAsked, before: readonly ScoreRow[] = []): readonly ScoreRow[] {
  const { analysis, tree, plan } = asked
  const { index, year, unit } = analysis.request
  const placeAt = (node: string) => plan && placeOf(plan, unit, { index, year, node })
  const assessmentOf = (code: string) => {
    const place = placeAt(code)
    return plan && place && assessmentAt(plan, place)
  }
  const datasetOf = (code: string) => datasetCell(pointOf(analysis, tree.positions.get(code) ?? -1))
  const cells = stageCells(tree, assessmentOf, datasetOf)
  const conflicts = conflictsById(plan)
  const carries = carriersBelow(tree, analysis, cells)
  const known = new Map(before.map(row => [row.id, row]))
  return tree.edition.nodes.map((spec, position): ScoreRow => {
    const node = analysis.nodes[position] as NodeView
    const stages = cells[position] as StageCells
    const hasParts = (tree.children[position]?.length ?? 0) > 0
    const assessment = assessmentOf(spec.code)
    const isComputed = hasParts && tree.edition.combine !== 'published' && carries[position] === 1
    const row: ScoreRow = {
      id: spec.code,
      spec,
      node,
      hasParts,
      writable: asked.canEdit,
      assessment,
      stages,
      editable: asked.canEdit
        ? SCORE_STAGES.filter(
            stage => stages[stage].from !== 'dataset' && (!isComputed || stages[stage].typed !== null),
          )
        : [],
      combined:
        hasParts && !Number.isNaN(node.score) && SCORE_STAGES.every(stage => !isScored(stages[stage])),
      findings: findingsOf(assessment, stages, spec.better),
      conflicts: conflicts.get(idOf(placeAt(spec.code))) ?? NO_CONFLICTS,
      trend: node.trend,
    }
    const earlier = known.get(row.id)
    return earlier && sameRow(earlier, row) ? earlier : row
  })
}

const idOf = (place: ScorePlace | null): string =>
  place ? assessmentId(place.index, place.year, place.node, place.unit) : ''

const NO_CONFLICTS: ReadonlyMap<string, Conflict> = new Map()

const isScored = ({ from, score, notApplicable }: StageCells[Stage]): boolean =>
  from !== 'computed' && (!Number.isNaN(score) || notApplicable)

function pointOf({ nodes, request }: Analysis, position: number): TrendPoint | undefined {
  return nodes[position]?.trend.find(({ year }) => year === request.year)
}

function datasetCell(point: TrendPoint | undefined) {
  if (!point?.inDataset) return null
  return point.notApplicable ? 'na' : point.score
}

/** 1 where some node below holds a score, or something typed that shall become one. */
function carriersBelow(tree: Tree, { nodes }: Analysis, cells: readonly StageCells[]): Uint8Array {
  const below = new Uint8Array(tree.codes.length)
  for (const position of tree.upward) {
    const children = tree.children[position] as Uint32Array
    const holds = (child: number) =>
      below[child] === 1 ||
      !Number.isNaN(nodes[child]?.score) ||
      nodes[child]?.notApplicable === true ||
      SCORE_STAGES.some(stage => cells[child]?.[stage].typed !== null)
    below[position] = children.some(holds) ? 1 : 0
  }
  return below
}

function conflictsById(plan: Plan | null): ReadonlyMap<string, ReadonlyMap<string, Conflict>> {
  const found = new Map<string, Map<string, Conflict>>()
  for (const conflict of plan?.conflicts.values() ?? []) {
    if (conflict.collection !== 'assessments') continue
    const fields = found.get(conflict.id) ?? new Map<string, Conflict>()
    found.set(conflict.id, fields)
    fields.set(conflict.field, conflict)
  }
  return found
}

function sameRow(a: ScoreRow, b: ScoreRow): boolean {
  return (
    a.spec === b.spec &&
    a.assessment === b.assessment &&
    a.writable === b.writable &&
    a.conflicts.size === b.conflicts.size &&
    [...a.conflicts].every(([field, conflict]) => b.conflicts.get(field) === conflict) &&
    (['node', 'stages', 'editable', 'findings'] as const).every(
      part => JSON.stringify(a[part]) === JSON.stringify(b[part]),
    )
  )
}
