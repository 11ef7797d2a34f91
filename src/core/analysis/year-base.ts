import type { ScoreTable } from '../edition/dataset'
import type { NodeColumn } from './analysis'
import { columnOf, type YearCells } from './column'
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
  /** An index of the plan's own: the plan may score every unit of it. */
  readonly scoresAll: boolean
}

/** Computes everything about a year that no unit in view and no own score can change. */
export function yearBaseOf(tree: Tree, table: ScoreTable, scoresAll = false): YearBase {
  const columns = tree.codes.map((_, position) =>
    columnOf(tree, table, position, table, rankedAt(table, position, table, scoresAll)),
  )
  return {
    year: table.year,
    tree,
    table,
    columns,
    structure: structureOf(tree, columns),
    unitPositions: new Map(table.units.map((unit, position) => [unit, position])),
    scoresAll,
  }
}

/**
 * How many units are ranked at a node; 0 = unknown. An index of the plan's own ranks all its units to which the node
 * applies, unless its dataset says another number.
 */
export function rankedAt(
  table: ScoreTable,
  position: number,
  { notApplicable }: YearCells,
  scoresAll: boolean,
): number {
  const stated = table.n[position] as number
  if (stated > 0 || !scoresAll) return stated
  const units = table.units.length
  let ranked = units
  for (let at = position * units; at < (position + 1) * units; at++) if (notApplicable[at] === 1) ranked--
  return ranked
}
