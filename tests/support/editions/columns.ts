import type { Column } from '../../../src/core/edition/dataset'
import { findUnit, type Unit } from '../../../src/core/edition/unit'
import { REGIONS } from './units.ts'

/** One line of a table: a published figure as its source prints it. Empty text = not printed. */
export interface Figure {
  readonly year: number
  readonly unit: string
  readonly node: string
  readonly score: string
  readonly rank: string
  readonly source: string
  /** How the figure was had where no source prints it. */
  readonly derivation: string
}

/** What the sources say about a whole column. */
export interface ColumnRules {
  readonly n: (year: number, present: number) => number | null
  /** Decimals printed; null = full precision. */
  readonly decimals: (year: number, node: string) => number | null
  readonly origin: (figures: readonly Figure[]) => Column['origin']
}

const MEAN = /^(Trung bình|Cả nước)/
const REGION = /^Vùng /
const loose = (text: string): string => text.replace(/^Vùng /, '').replaceAll(' và ', ' ')

function regionOf(text: string): string {
  const region = REGIONS.find(one => loose(one.name.vi) === loose(text))
  if (region === undefined) throw new Error(`Unknown region: ${text}`)
  return region.id
}

function unitOf(units: readonly Unit[], text: string): string {
  const unit = findUnit(units, text)
  if (unit === null) throw new Error(`Unknown unit: ${text}`)
  return unit.id
}

const mostFrequent = (texts: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const once = (values: readonly string[], what: string): string => {
  const [value = '', ...others] = values.filter(one => one !== '')
  if (others.some(other => Number(other) !== Number(value))) throw new Error(`Two figures for ${what}`)
  return value
}

function notesOf(own: readonly Figure[], columnSource: string, units: readonly Unit[]): Column['notes'] {
  const notes = new Map<string, { unit: string; source?: string; derivation?: string }>()
  for (const { unit, source, derivation } of own) {
    if (source === columnSource && derivation === '') continue
    const id = unitOf(units, unit)
    notes.set(id, {
      ...notes.get(id),
      unit: id,
      ...(source === columnSource ? {} : { source }),
      ...(derivation === '' ? {} : { derivation }),
    })
  }
  return notes.size === 0 ? undefined : [...notes.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

function columnOf(figures: readonly Figure[], units: readonly Unit[], rules: ColumnRules): Column {
  const [{ year, node }] = figures as [Figure]
  const own = figures.filter(({ unit }) => !MEAN.test(unit) && !REGION.test(unit))
  const printed = own.filter(({ derivation }) => derivation === '')
  const source = mostFrequent(
    (printed.length > 0 ? printed : own.length > 0 ? own : figures).map(f => f.source),
  )
  const byUnit = new Map<string, Figure[]>()
  for (const figure of own) {
    const id = unitOf(units, figure.unit)
    byUnit.set(id, [...(byUnit.get(id) ?? []), figure])
  }
  const cells = units.map(({ id }) => byUnit.get(id) ?? [])
  const numbers = (field: 'score' | 'rank'): (number | null)[] =>
    cells.map((cell, position) => {
      const text = once(
        cell.map(figure => figure[field]),
        `${field} ${year} ${node} ${units[position]?.id}`,
      )
      return text === '' ? null : Number(text)
    })
  const scores = numbers('score')
  const ranks = numbers('rank')
  const mean = figures.find(({ unit }) => MEAN.test(unit))
  const groupMeans = figures.filter(({ unit }) => REGION.test(unit))
  const notes = notesOf(own, source, units)
  return {
    year,
    node,
    n: rules.n(year, scores.filter(score => score !== null).length),
    decimals: rules.decimals(year, node),
    origin: rules.origin(own),
    source,
    scores,
    ...(ranks.some(rank => rank !== null) ? { ranks } : {}),
    ...(mean
      ? {
          mean: {
            score: Number(mean.score),
            source: mean.source,
            ...(mean.derivation === '' ? {} : { derivation: mean.derivation }),
          },
        }
      : {}),
    ...(groupMeans.length > 0
      ? {
          groupMeans: groupMeans.map(figure => ({
            group: regionOf(figure.unit),
            score: Number(figure.score),
            source: figure.source,
          })),
        }
      : {}),
    ...(notes ? { notes } : {}),
  }
}

/** The figures as columns by year, then in the order of `nodes`; figures of other nodes or years are left out. */
export function columnsOf(
  figures: readonly Figure[],
  shape: { years: readonly number[]; nodes: readonly string[]; units: readonly Unit[] },
  rules: ColumnRules,
): Column[] {
  return shape.years.flatMap(year =>
    shape.nodes.flatMap(node => {
      const own = figures.filter(figure => figure.year === year && figure.node === node)
      return own.length === 0 ? [] : [columnOf(own, shape.units, rules)]
    }),
  )
}

export const publishedOrDerived = (own: readonly Figure[]): Column['origin'] =>
  own.some(f => f.score !== '') && own.every(f => f.score === '' || f.derivation !== '')
    ? 'derived'
    : 'published'

/** Every source the columns name, once. */
export const sourcesOf = (columns: readonly Column[]): string[] => [
  ...new Set(
    columns.flatMap(column =>
      [column, column.mean, ...(column.groupMeans ?? []), ...(column.notes ?? [])].flatMap(
        one => one?.source ?? [],
      ),
    ),
  ),
]
