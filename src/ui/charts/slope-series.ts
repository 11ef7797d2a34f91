import type { SlopeYear } from '../../core/analysis/analysis'
import { percentRank } from '../../core/analysis/rank'

export interface SlopeUnit {
  readonly id: string
  readonly name: string
  /** The unit in view, drawn over the others. */
  readonly own: boolean
}

export interface SlopePoint {
  readonly unit: string
  readonly year: number
  readonly rank: number
  readonly n: number
  /** 0 = first, 1 = last. */
  readonly place: number
  /** Points of one run are joined by a line. */
  readonly run: string
}

export interface SlopeSeries extends SlopeUnit {
  readonly points: readonly SlopePoint[]
  /** Along the years of the chart: every rank known, also where no count is; 0 = none. */
  readonly ranks: readonly number[]
}

/** Where a new edition begins and no line runs across. */
export interface SlopeBreak {
  readonly letter: string
  readonly year: number
  /** Halfway from the year before. */
  readonly at: number
  readonly edition: string
}

export interface SlopeChart {
  readonly years: readonly { readonly year: number; readonly n: number }[]
  readonly series: readonly SlopeSeries[]
  readonly breaks: readonly SlopeBreak[]
}

/**
 * Positions of some units through the years. `positionOf` = place of a unit along the ranks of `slope`. Years in which
 * nobody has a rank are left out; a run ends at a missing rank and where years may not be compared.
 */
export function slopeChart(
  slope: readonly SlopeYear[],
  units: readonly SlopeUnit[],
  positionOf: (unit: string) => number,
): SlopeChart {
  const ranked = slope.map(({ ranks }) => ranks.some(rank => rank > 0))
  const first = ranked.indexOf(true)
  const last = ranked.lastIndexOf(true)
  const breaks = slope.flatMap((now, place): Omit<SlopeBreak, 'letter'>[] => {
    const before = slope[place - 1]
    if (!before || place <= first || place > last || now.joined || now.edition === before.edition) return []
    return [{ year: now.year, at: (before.year + now.year) / 2, edition: now.edition }]
  })
  return {
    years: slope.filter((_, place) => ranked[place]).map(({ year, n }) => ({ year, n })),
    series: units.map(unit => {
      const position = positionOf(unit.id)
      return {
        ...unit,
        points: pointsOf(slope, unit.id, position),
        ranks: slope.filter((_, place) => ranked[place]).map(({ ranks }) => ranks[position] ?? 0),
      }
    }),
    breaks: breaks.map((each, place) => ({ ...each, letter: String.fromCharCode(97 + place) })),
  }
}

function pointsOf(slope: readonly SlopeYear[], unit: string, position: number): SlopePoint[] {
  const points: SlopePoint[] = []
  let run = 0
  for (const { year, n, ranks, joined } of slope) {
    const rank = ranks[position] ?? 0
    const place = percentRank(rank, n)
    if (!joined || Number.isNaN(place)) run++
    if (!Number.isNaN(place)) points.push({ unit, year, rank, n, place, run: `${unit} ${run}` })
  }
  return points
}

/** Points that no line reaches. */
export const alone = (points: readonly SlopePoint[]): SlopePoint[] =>
  points.filter(point => points.every(other => other === point || other.run !== point.run))
