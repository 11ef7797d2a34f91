import type { ScoreTable } from '../edition/dataset'
import type { NodeColumn } from './analysis'
import { columnOf } from './column'
import { type Structure, structureOf } from './lowest'
import type { Tree } from './tree'

/** One (edition, year) ready for questions: what is published, without any plan's own scores. */
export interface YearBase {
  readonly year: number
  readonly tree: Tree
  readonly table: ScoreTable
  readonly columns: readonly NodeColumn[]
  readonly structure: Structure
  /** Unit id → position. */
  readonly unitPositions: ReadonlyMap<string, number>
}

/** Computes everything about a year that no unit in view and no own score can change. */
export function yearBaseOf(tree: Tree, table: ScoreTable): YearBase {
  const columns = tree.codes.map((_, position) =>
    columnOf(tree, table, position, table.scores, table.notApplicable),
  )
  return {
    year: table.year,
    tree,
    table,
    columns,
    structure: structureOf(tree, columns),
    unitPositions: new Map(table.units.map((unit, position) => [unit, position])),
  }
}
