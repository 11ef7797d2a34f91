import { freeLabels, spreadLabels, yearLabels } from './slope-labels'
import { alone, type SlopeChart, type SlopePoint } from './slope-series'
import { textWidth } from './text-width'

export interface SlopeLook {
  readonly width: number
  readonly height: number
  readonly yearInView: number
  readonly words: { readonly top: string; readonly middle: string; readonly bottom: string }
}

type Plot = typeof import('@observablehq/plot')

const TOP = 30
const BOTTOM = 22
const LABEL_GAP = 15
const LABEL_OFFSET = 9

/**
 * Positions by percent, first on top. Colours are tokens, so a theme reaches a chart that is drawn already. Lines break
 * where years may not be compared; a dotted line with its letter stands where a new edition begins.
 */
export function drawSlope(plot: Plot, chart: SlopeChart, look: SlopeLook): SVGSVGElement {
  const years = chart.years.map(({ year }) => year)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const ends = endLabels(chart, last)
  const marginLeft = Math.ceil(Math.max(...Object.values(look.words).map(labelWidth))) + 14
  const marginRight = Math.ceil(Math.max(0, ...ends.map(({ text }) => labelWidth(text)))) + LABEL_OFFSET + 6
  const bottom = look.height - BOTTOM
  const step = (look.width - marginLeft - marginRight) / Math.max(1, last - first)
  const ticks = yearLabels(years, step, look.yearInView)
  const places = spreadLabels(
    ends.map(({ place }) => TOP + place * (bottom - TOP)),
    LABEL_GAP,
    TOP,
    bottom,
  )
  const labels = ends.map((end, position) => ({
    ...end,
    place: ((places[position] as number) - TOP) / (bottom - TOP),
  }))
  const others = chart.series.filter(({ own }) => !own).flatMap(({ points }) => points)
  const own = chart.series.filter(each => each.own).flatMap(({ points }) => points)
  const path = { x: 'year', y: 'place', z: 'run' } as const

  const svg = plot.plot({
    width: look.width,
    height: look.height,
    marginLeft,
    marginRight,
    marginTop: TOP,
    marginBottom: BOTTOM,
    style: { background: 'transparent', color: 'var(--text-3)', fontFamily: 'var(--font)', fontSize: '11px' },
    x: { type: 'linear', axis: null, domain: first === last ? [first - 1, last + 1] : [first, last] },
    y: { type: 'linear', domain: [0, 1], reverse: true },
    marks: [
      plot.ruleY([0, 0.5, 1], { stroke: 'var(--line)' }),
      plot.axisY([0, 0.5, 1], {
        ticks: [0, 0.5, 1],
        tickSize: 0,
        label: null,
        tickFormat: (place: number) =>
          place === 0 ? look.words.top : place === 1 ? look.words.bottom : look.words.middle,
      }),
      plot.text(
        years.map((year, position) => ({ year, text: ticks[position] })),
        {
          x: 'year',
          text: 'text',
          frameAnchor: 'bottom',
          dy: 17,
          fill: ({ year }: { year: number }) => (year === look.yearInView ? 'var(--text)' : 'var(--text-3)'),
          fontWeight: 420,
        },
      ),
      plot.ruleX(chart.breaks, {
        x: 'at',
        stroke: 'var(--control-line)',
        strokeDasharray: '2 3',
        insetTop: -4,
      }),
      plot.text(chart.breaks, {
        x: 'at',
        text: 'letter',
        frameAnchor: 'top',
        dy: -18,
        fill: 'var(--text-2)',
      }),
      plot.line(others, { ...path, stroke: 'var(--other)', strokeWidth: 1.2, strokeLinejoin: 'round' }),
      plot.dot(
        chart.series.filter(each => !each.own).flatMap(({ points }) => alone(points)),
        {
          x: 'year',
          y: 'place',
          r: 1.8,
          fill: 'var(--other)',
        },
      ),
      plot.line(own, { ...path, stroke: 'var(--own)', strokeWidth: 2.4, strokeLinejoin: 'round' }),
      plot.dot(own, {
        x: 'year',
        y: 'place',
        r: (point: SlopePoint) => (point.year === look.yearInView ? 4.4 : 3.4),
        fill: 'var(--own)',
        stroke: 'var(--surface)',
        strokeWidth: 1.4,
      }),
      plot.text(rankLabels(own, look.yearInView, last, step, bottom - TOP), {
        x: 'year',
        y: 'place',
        text: (point: SlopePoint) => String(point.rank),
        dy: -11,
        fill: 'var(--own)',
        stroke: 'var(--surface)',
        strokeWidth: 3,
        fontWeight: 560,
      }),
      ...[false, true].map(isOwn =>
        plot.text(
          labels.filter(label => label.own === isOwn),
          {
            x: last,
            y: 'place',
            dx: LABEL_OFFSET,
            text: 'text',
            textAnchor: 'start',
            fill: isOwn ? 'var(--own)' : 'var(--text-2)',
            fontWeight: isOwn ? 620 : 420,
          },
        ),
      ),
    ],
    r: { type: 'identity' },
    color: { type: 'identity' },
  })
  return svg as SVGSVGElement
}

const labelWidth = (text: string): number => textWidth(text, 11, 620)

/** Own points whose rank is written above them: the last stands in the label at the end of its line, and none covers another. */
function rankLabels(
  own: readonly SlopePoint[],
  yearInView: number,
  last: number,
  step: number,
  height: number,
): SlopePoint[] {
  const points = own
    .filter(({ year }) => year !== last)
    .sort((a, b) => Number(b.year === yearInView) - Number(a.year === yearInView))
  const free = freeLabels(
    points.map(({ year, place }) => ({ x: year * step, y: place * height, width: 15, height: 13 })),
  )
  return points.filter((_, place) => free[place])
}

/** Name and last known rank of each unit, with its year where that is not the last. */
function endLabels(chart: SlopeChart, last: number) {
  return chart.series.flatMap(({ name, own, points }) => {
    const end = points.at(-1)
    if (!end) return []
    const text =
      end.year === last ? `${name} ${end.rank}` : `${name} ${end.rank} (’${String(end.year).slice(-2)})`
    return [{ own, place: end.place, text }]
  })
}
