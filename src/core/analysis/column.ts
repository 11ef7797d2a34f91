import type { ScoreTable } from '../edition/dataset'
import type { NodeColumn, RankAnswer } from './analysis'
import { ranked } from './rank'
import { meanOf, quantile, sortedPresent, standardDeviationOf } from './statistics'
import type { Tree } from './tree'

/** All cells of a year, `[node][unit]`. */
export interface YearCells {
  readonly scores: Float64Array
  readonly notApplicable: Uint8Array
  /** As `NodeColumn.stages`; absent = nothing but the dataset. */
  readonly stages?: Uint8Array
}

/**
 * One node of a year for all units. Points. Ranks, mean, deviation, median and best are computed only where the
 * column is complete (n is known and n scores are present); else the printed mean and printed ranks stand.
 * `n` = how many units are ranked. `aside`: scores of the plan are shown but not judged among the n that were ranked
 * without them.
 */
export function columnOf(
  tree: Tree,
  table: ScoreTable,
  position: number,
  cells: YearCells,
  n: number,
  aside = false,
): NodeColumn {
  const units = table.units.length
  const from = position * units
  // A buffer of its own: sent to another thread, a view into the whole table would take the table along.
  const own = cells.scores.slice(from, from + units)
  const stages = cells.stages?.slice(from, from + units) ?? new Uint8Array(units)
  const judged = aside ? own.map((score, unit) => (stages[unit] === 0 ? score : Number.NaN)) : own
  const ascending = sortedPresent(judged)
  const complete = n > 0 && ascending.length >= n
  const high = (tree.directions[position] as number) > 0
  const mean = complete ? meanOf(judged) : (table.printedMeans[position] as number)
  const best = !complete ? Number.NaN : ((high ? ascending.at(-1) : ascending[0]) as number)
  const decimals = table.decimals[position] as number
  return {
    code: tree.codes[position] as string,
    depth: tree.depths[position] as number,
    scores: own,
    notApplicable: cells.notApplicable.slice(from, from + units),
    stages,
    ranks: complete ? ranked(judged, tree.edition.rank, high ? 'high' : 'low') : new Uint32Array(units),
    printedRanks: table.printedRanks.slice(from, from + units),
    n,
    present: own.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0),
    complete,
    mean,
    meanPrinted: !complete && !Number.isNaN(mean),
    standardDeviation: complete ? standardDeviationOf(judged, mean) : Number.NaN,
    median: complete ? quantile(ascending, 0.5) : Number.NaN,
    best,
    bestUnits: complete ? positionsOf(judged, best) : [],
    origin: table.origins[position] ?? null,
    source: table.sources[position] ?? null,
    notes: table.notes[position] ?? [],
    meanNote: table.meanNotes[position] ?? null,
    decimals: decimals < 0 ? null : decimals,
    effect: tree.effects[position] as number,
  }
}

/**
 * The rank of one unit with its denominator. A printed rank beats a computed one (DESIGN §2.5); a partial column
 * answers with the printed rank or with none. `n` 0 = no source states how many were ranked. Unit −1 has none.
 */
export function rankAnswerOf(column: NodeColumn, unit: number): RankAnswer {
  const printed = column.printedRanks[unit] ?? 0
  if (printed > 0) return { kind: 'rank', rank: printed, n: column.n, printed: true }
  const rank = column.ranks[unit] ?? 0
  return rank > 0 ? { kind: 'rank', rank, n: column.n, printed: false } : { kind: 'none' }
}

function positionsOf(scores: Float64Array, value: number): number[] {
  const found: number[] = []
  for (let unit = 0; unit < scores.length; unit++) if (scores[unit] === value) found.push(unit)
  return found
}
