import { foldText } from '../../../core/fold-text'
import { addDays } from '../../../core/plan/calendar'
import { type ColumnFigures, columnFigures, type FormatCells } from './column-figures'
import {
  type FormatRule,
  type FormatTest,
  hasLook,
  type Look,
  type Point,
  SCALES,
  type ScaleName,
} from './format-rule'

/** How a cell is drawn. */
export interface CellFormat {
  readonly look: Look | null
  /** `end`: which end of a two-sided scale it lies at, so that the colour is not the only sign. */
  readonly scale: {
    readonly colours: ScaleName
    readonly step: number
    readonly end: 'low' | 'high' | null
  } | null
  /** Share of the cell's width, 0–1. */
  readonly bar: number | null
}

export interface Evaluation<Row> {
  /** Null = as the page draws it. */
  formatOf(row: Row, column: string): CellFormat | null
  /** Whether one rule, on or not, holds for a cell; of scales and bars whether they draw it. */
  holds(rule: FormatRule, row: Row, column: string): boolean
}

/**
 * Rules over the rows as they are now. Figures of a column are worked out once, when a cell of it is first asked for:
 * what is not on screen costs nothing. The first rule that holds gives the look, or the colour of a scale; a bar goes
 * along with either. `asOf` is the ISO day by which days are judged.
 */
export function evaluation<Row>(
  rules: readonly FormatRule[],
  rows: () => readonly Row[],
  cells: FormatCells<Row>,
  asOf: string,
): Evaluation<Row> {
  const figures = new Map<string, ColumnFigures>()
  const figuresOf = (column: string) => {
    const known = figures.get(column) ?? columnFigures(rows(), column, cells)
    figures.set(column, known)
    return known
  }
  const byColumn = new Map<string, FormatRule[]>()
  for (const rule of rules.filter(({ on }) => on))
    for (const column of rule.columns) byColumn.set(column, [...(byColumn.get(column) ?? []), rule])

  const holds = (test: FormatTest, row: Row, column: string) =>
    isTrue(test, { row, column, cells, asOf, figures: () => figuresOf(column) })

  return {
    holds: ({ test }, row, column) =>
      test.kind === 'scale' || test.kind === 'bar'
        ? numberAt(cells, row, column) !== null
        : holds(test, row, column),
    formatOf(row, column) {
      let format: CellFormat | null = null
      const draw = (part: Partial<CellFormat>) => {
        format = { ...(format ?? { look: null, scale: null, bar: null }), ...part }
      }
      for (const { test, look } of byColumn.get(column) ?? []) {
        const drawn = format as CellFormat | null
        const isTaken = drawn !== null && (drawn.look !== null || drawn.scale !== null)
        if (hasLook(test)) {
          if (!isTaken && holds(test, row, column)) draw({ look })
          continue
        }
        const value = numberAt(cells, row, column)
        if (value === null) continue
        if (test.kind === 'bar' && drawn?.bar == null) draw({ bar: barOf(value, figuresOf(column)) })
        if (test.kind === 'scale' && !isTaken) {
          const scale = scaleOf(test, value, figuresOf(column))
          if (scale) draw({ scale })
        }
      }
      return format
    },
  }
}

function numberAt<Row>(cells: FormatCells<Row>, row: Row, column: string): number | null {
  const value = cells.numberOf(row, column)
  return value === null || Number.isNaN(value) ? null : value
}

interface Asked<Row> {
  readonly row: Row
  readonly column: string
  readonly cells: FormatCells<Row>
  readonly asOf: string
  figures(): ColumnFigures
}

function isTrue<Row>(test: FormatTest, asked: Asked<Row>): boolean {
  const { row, column, cells, asOf, figures } = asked
  const text = () => cells.textOf(row, column)
  const day = () => cells.dayOf?.(row, column)
  const ofNumber = (passes: (value: number) => boolean) => {
    const value = numberAt(cells, row, column)
    return value !== null && passes(value)
  }
  switch (test.kind) {
    case 'greater':
      return ofNumber(value => value > test.value)
    case 'less':
      return ofNumber(value => value < test.value)
    case 'between':
      return ofNumber(value => value >= Math.min(test.from, test.to) && value <= Math.max(test.from, test.to))
    case 'equal':
      return numberAt(cells, row, column) === null || test.value === null
        ? foldText(text().trim()) === foldText(test.text.trim())
        : ofNumber(value => value === test.value)
    case 'contains':
      return foldText(text()).includes(foldText(test.text.trim()))
    case 'empty':
      return text().trim() === ''
    case 'duplicate':
      return figures().isRepeated(text())
    case 'above':
      return ofNumber(value => value > figures().mean)
    case 'below':
      return ofNumber(value => value < figures().mean)
    case 'top':
      return ofNumber(value => value >= figures().nthGreatest(test.count))
    case 'bottom':
      return ofNumber(value => value <= figures().nthLeast(test.count))
    case 'past': {
      const due = day()
      return typeof due === 'string' && due < asOf
    }
    case 'soon': {
      const due = day()
      return typeof due === 'string' && due >= asOf && due <= addDays(asOf, test.days)
    }
    case 'undated':
      return day() === null
    case 'scale':
    case 'bar':
      return false
  }
}

/** From zero, or from the least value where that lies below. */
function barOf(value: number, { min, max }: ColumnFigures): number {
  const [from, to] = [Math.min(0, min), Math.max(0, max)]
  return to === from ? 0 : Math.max(0, Math.min(1, (value - from) / (to - from)))
}

const pointAt = (point: Point, figures: ColumnFigures): number =>
  point.kind === 'number' ? point.value : figures[point.kind]

/** Straight between the points; beyond the ends as at them. A column of one value has no scale. */
function scaleOf(
  { colours, reversed, low, middle, high }: Extract<FormatTest, { kind: 'scale' }>,
  value: number,
  figures: ColumnFigures,
): CellFormat['scale'] {
  const [from, to] = [pointAt(low, figures), pointAt(high, figures)]
  if (!(to > from)) return null
  const between = (a: number, b: number) => Math.max(0, Math.min(1, b > a ? (value - a) / (b - a) : 0.5))
  const centre = middle ? pointAt(middle, figures) : (from + to) / 2
  const share =
    middle && centre > from && centre < to
      ? value <= centre
        ? between(from, centre) / 2
        : 0.5 + between(centre, to) / 2
      : between(from, to)
  const steps = SCALES[colours]
  const step = Math.min(steps, Math.floor(share * steps) + 1)
  const end = colours !== 'gap' ? null : step <= 2 ? 'low' : step >= steps - 1 ? 'high' : null
  return { colours, step: reversed ? steps + 1 - step : step, end }
}
