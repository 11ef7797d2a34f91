import type { SlopeYear, TrendPoint } from './analysis'
import { rankAnswerOf } from './column'
import { counterpart, isComparable } from './comparable'
import { stageAt, type YearView } from './own-scores'
import { percentRank } from './rank'

/** Differences below this are noise of adding doubles. */
const SAME = 1e-9

/** How one node of one unit moved up to the year in view. */
export interface Movement {
  readonly trend: readonly TrendPoint[]
  /** score − score in the last comparable year; NaN = either is missing. Points of the node. */
  readonly change: number
  /** Steps in a row, up to this year, in which it fell strictly (DESIGN §3: ≥ 2 = falling). */
  readonly falls: number
  /** No higher than two comparable years before; false where that is not known. */
  readonly notHigherThanTwoYearsBefore: boolean
}

/**
 * `years` ascending, the year in view among them. A step is comparable inside one edition, and across editions only
 * where the edition says so and the node's bounds are the same. A missing score ends the row of falls.
 */
export function movementOf(
  years: readonly YearView[],
  view: YearView,
  position: number,
  unit: string,
): Movement {
  const past = years.filter(
    ({ year, tree }) => year <= view.year && isComparable(tree.edition, view.tree.edition),
  )
  const scores: number[] = []
  for (const earlier of past.reverse()) {
    const column = earlier.columns[counterpart(view.tree, position, earlier.tree)]
    const score = column?.scores[earlier.unitPositions.get(unit) ?? -1] ?? Number.NaN
    // A year without this column at all is no step.
    if (column && (column.origin !== null || earlier === view)) scores.push(score)
  }
  const direction = view.tree.directions[position] as number
  const gain = (place: number, before: number): number =>
    direction * ((scores[place] ?? Number.NaN) - (scores[before] ?? Number.NaN))
  let falls = 0
  while (gain(falls, falls + 1) < -SAME) falls++
  return {
    trend: trendOf(years, view, position, unit),
    change: (scores[0] ?? Number.NaN) - (scores[1] ?? Number.NaN),
    falls,
    notHigherThanTwoYearsBefore: gain(0, 2) <= SAME,
  }
}

/** Ranks of all units through the years, along `units`; printed ranks where a column is partial. */
export function slopeOf(years: readonly YearView[], units: readonly string[]): SlopeYear[] {
  return years.map((view, place) => {
    const column = view.columns[0]
    const ranks = new Uint32Array(units.length)
    for (const [position, unit] of units.entries()) {
      const there = view.unitPositions.get(unit)
      if (column === undefined || there === undefined) continue
      const answer = rankAnswerOf(column, there)
      if (answer.kind === 'rank') ranks[position] = answer.rank
    }
    return {
      year: view.year,
      edition: view.tree.edition.id,
      joined: isJoined(years[place - 1], view, 0),
      n: column?.n ?? 0,
      ranks,
    }
  })
}

function trendOf(years: readonly YearView[], view: YearView, position: number, unit: string): TrendPoint[] {
  const code = view.tree.codes[position] as string
  const points: TrendPoint[] = []
  let previous: YearView | undefined
  for (const year of years) {
    const there = year.tree.positions.get(code)
    const column = there === undefined ? undefined : year.columns[there]
    if (there === undefined || !column) continue
    const place = year.unitPositions.get(unit) ?? -1
    const answer = place < 0 ? undefined : rankAnswerOf(column, place)
    const rank = answer?.kind === 'rank' ? answer.rank : 0
    const at = place < 0 ? -1 : there * year.table.units.length + place
    const published = year.table.scores[at] ?? Number.NaN
    const note = column.notes.find(each => each.unit === unit)
    points.push({
      year: year.year,
      edition: year.tree.edition.id,
      score: column.scores[place] ?? Number.NaN,
      rank,
      n: column.n,
      percentRank: percentRank(rank, column.n),
      joined: isJoined(previous, year, there),
      notApplicable: column.notApplicable[place] === 1,
      stage: stageAt(year, there, place),
      inDataset: !Number.isNaN(published) || year.table.notApplicable[at] === 1,
      printed: answer?.kind === 'rank' && answer.printed,
      origin: column.origin,
      source: note?.source ?? column.source,
      derivation: note?.derivation ?? null,
      decimals: column.decimals,
    })
    previous = year
  }
  return points
}

const isJoined = (previous: YearView | undefined, view: YearView, position: number): boolean =>
  previous !== undefined &&
  isComparable(previous.tree.edition, view.tree.edition) &&
  counterpart(view.tree, position, previous.tree) >= 0
