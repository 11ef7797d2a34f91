export interface SparkPoint {
  readonly year: number
  /** 0 = first, 1 = last; NaN = unranked. */
  readonly percentRank: number
  /** True where a line may run from the point before. */
  readonly joined: boolean
}

interface Dot {
  readonly x: number
  readonly y: number
}

export interface SparklineGeometry {
  /** One `points` attribute per unbroken run of years. */
  readonly lines: readonly string[]
  /** Years that stand alone. */
  readonly dots: readonly Dot[]
  readonly breaks: readonly number[]
  /** The last year shown, where the unit is ranked in it. */
  readonly last: Dot | null
}

const LEFT = 4
const RIGHT = 70
const TOP = 3
const BOTTOM = 19

const round = (value: number): number => Math.round(value * 10) / 10

/** Every row of a table is given the same `years`, so that one year stands at one place all the way down. */
export function sparklineGeometry(
  years: readonly number[],
  points: readonly SparkPoint[],
  breaks: readonly number[],
): SparklineGeometry {
  const first = years[0] ?? 0
  const last = years.at(-1) ?? first
  const step = last > first ? Math.min(8, (RIGHT - LEFT) / (last - first)) : 0
  const left = RIGHT - 2 - step * (last - first)
  const x = (year: number) => round(left + (year - first) * step)
  const dotOf = ({ year, percentRank }: SparkPoint): Dot => ({
    x: x(year),
    y: round(TOP + percentRank * (BOTTOM - TOP)),
  })
  const shown = points.filter(({ year }) => year >= first && year <= last)
  const runs = runsOf(shown).map(run => run.map(dotOf))
  const end = shown.at(-1)
  return {
    lines: runs.filter(run => run.length > 1).map(run => run.map(dot => `${dot.x},${dot.y}`).join(' ')),
    dots: runs.filter(run => run.length === 1).flat(),
    breaks: breaks.filter(year => year > first && year <= last).map(year => round(x(year) - step / 2)),
    last: end && end.year === last && !Number.isNaN(end.percentRank) ? dotOf(end) : null,
  }
}

/** A missing year or one that may not be compared with the one before starts a new run. */
function runsOf(points: readonly SparkPoint[]): SparkPoint[][] {
  const runs: SparkPoint[][] = []
  let open = false
  for (const point of points) {
    if (Number.isNaN(point.percentRank)) {
      open = false
      continue
    }
    if (open && point.joined) runs.at(-1)?.push(point)
    else runs.push([point])
    open = true
  }
  return runs
}
