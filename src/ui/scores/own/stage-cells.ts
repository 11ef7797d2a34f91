import { aggregateNode } from '../../../core/analysis/aggregate'
import type { Stage } from '../../../core/analysis/analysis'
import type { Tree } from '../../../core/analysis/tree'
import type { Assessment } from '../../../core/plan/plan'
import { type ScoreFault, scoreFault } from './score-fault'

/** The stages that hold a score, in their order. The explanation between the appraisals is a text. */
export const SCORE_STAGES = [
  'self',
  'appraisal1',
  'appraisal2',
  'published',
] as const satisfies readonly Stage[]

/** One stage of one node. */
export interface StageCell {
  /** Points that count; NaN = none. */
  readonly score: number
  readonly notApplicable: boolean
  /** As stored in the plan; null = nothing. */
  readonly typed: number | string | null
  /** `computed`: from the parts of the node; `dataset`: published figures, never to be written over. */
  readonly from: 'typed' | 'dataset' | 'computed' | null
  readonly fault: ScoreFault | null
}

export type StageCells = Readonly<Record<Stage, StageCell>>

/** A published cell of the dataset: points or `na`; null where it has none. */
export type DatasetCell = number | 'na' | null

/**
 * Every stage of every node, along the tree. Where a stage has scores below a node and none at it, they are combined
 * by the edition's rules; what is only published is never recombined here.
 */
export function stageCells(
  tree: Tree,
  assessmentOf: (code: string) => Assessment | null,
  datasetOf: (code: string) => DatasetCell,
): readonly StageCells[] {
  const assessments = tree.codes.map(assessmentOf)
  const stages = new Map(
    SCORE_STAGES.map(stage => [
      stage,
      oneStage(tree, stage, assessments, stage === 'published' ? datasetOf : null),
    ]),
  )
  return tree.codes.map((_, position) => {
    const of = (stage: Stage) => stages.get(stage)?.[position] ?? NOTHING
    return {
      self: of('self'),
      appraisal1: of('appraisal1'),
      appraisal2: of('appraisal2'),
      published: of('published'),
    }
  })
}

const NOTHING: StageCell = { score: Number.NaN, notApplicable: false, typed: null, from: null, fault: null }

function oneStage(
  tree: Tree,
  stage: Stage,
  assessments: readonly (Assessment | null)[],
  datasetOf: ((code: string) => DatasetCell) | null,
): StageCell[] {
  const cells = tree.codes.map((code, position): StageCell => {
    const typed = assessments[position]?.[stage] ?? null
    const published = datasetOf?.(code) ?? null
    if (published !== null) return { ...scored(published), typed, from: 'dataset', fault: null }
    if (typed === null || typed === '') return NOTHING
    const node = tree.edition.nodes[position]
    const fault = node ? scoreFault(node, typed) : null
    const sound = fault === null && (typeof typed === 'number' || typed === 'na') ? typed : null
    return { ...scored(sound), typed, from: 'typed', fault }
  })
  return combined(tree, cells)
}

const scored = (value: DatasetCell) => ({
  score: typeof value === 'number' ? value : Number.NaN,
  notApplicable: value === 'na',
})

/** Fills inner nodes that hold nothing from their parts, wherever something was typed below them. */
function combined(tree: Tree, cells: StageCell[]): StageCell[] {
  const touched = new Uint8Array(cells.length)
  const slice = {
    scores: Float64Array.from(cells, ({ score }) => score),
    notApplicable: Uint8Array.from(cells, ({ notApplicable }) => (notApplicable ? 1 : 0)),
    stride: 1,
    offset: 0,
  }
  for (const position of tree.upward) {
    const children = tree.children[position] as Uint32Array
    const cell = cells[position] as StageCell
    touched[position] = cell.from === 'typed' || children.some(child => touched[child] === 1) ? 1 : 0
    if (cell.from !== null || children.length === 0 || touched[position] === 0) continue
    if (tree.edition.combine === 'published') continue
    aggregateNode(tree, position, slice)
    const score = slice.scores[position] as number
    const notApplicable = slice.notApplicable[position] === 1
    if (Number.isNaN(score) && !notApplicable) continue
    cells[position] = { score, notApplicable, typed: null, from: 'computed', fault: null }
  }
  return cells
}
