import { isWithinBounds, openEnded } from './check-edition'
import type { Column, Dataset } from './dataset'
import type { Edition, EditionNode } from './edition'

interface At {
  readonly year: number
  readonly node: string
}

/** What is wrong with a dataset; year and node name the column, `unit` the cell. */
export type DatasetFault =
  | { readonly kind: 'other-edition'; readonly edition: string }
  | { readonly kind: 'duplicate-unit'; readonly unit: string }
  | ({ readonly kind: 'year-not-in-edition' } & At)
  | ({ readonly kind: 'node-not-in-edition' } & At)
  | ({ readonly kind: 'duplicate-column' } & At)
  | ({ readonly kind: 'wrong-length'; readonly field: string } & At)
  | ({ readonly kind: 'more-scores-than-n'; readonly n: number; readonly present: number } & At)
  | ({ readonly kind: 'rank-above-n'; readonly unit: string; readonly rank: number } & At)
  | ({ readonly kind: 'out-of-range'; readonly unit: string; readonly score: number } & At)
  | ({ readonly kind: 'negative-error'; readonly unit: string } & At)
  | ({ readonly kind: 'note-on-unknown-unit'; readonly unit: string } & At)
  | ({ readonly kind: 'unlisted-source'; readonly source: string } & At)

/** Every source a column names: its own, its notes', its means'. */
const sourcesOf = (column: Column): string[] =>
  [column, column.mean, ...(column.groupMeans ?? []), ...(column.notes ?? [])].flatMap(one =>
    one?.source === undefined ? [] : [one.source],
  )

function shapeFault(column: Column, units: readonly string[], at: At): DatasetFault | null {
  for (const field of ['scores', 'ranks', 'standardErrors'] as const) {
    const cells = column[field]
    if (cells !== undefined && cells.length !== units.length) return { kind: 'wrong-length', field, ...at }
  }
  const stray = column.notes?.find(note => !units.includes(note.unit))
  return stray === undefined ? null : { kind: 'note-on-unknown-unit', unit: stray.unit, ...at }
}

function cellFault(column: Column, units: readonly string[], node: EditionNode, at: At): DatasetFault | null {
  const { n, scores, ranks = [], standardErrors = [] } = column
  const present = scores.filter(score => typeof score === 'number').length
  if (n !== null && present > n) return { kind: 'more-scores-than-n', n, present, ...at }
  for (const [position, unit] of units.entries()) {
    const score = scores[position]
    if (typeof score === 'number' && !isWithinBounds(node, score))
      return { kind: 'out-of-range', unit, score, ...at }
    const rank = ranks[position] ?? null
    if (n !== null && rank !== null && rank > n) return { kind: 'rank-above-n', unit, rank, ...at }
    if ((standardErrors[position] ?? 0) < 0) return { kind: 'negative-error', unit, ...at }
  }
  const means = [...(column.mean ? [column.mean] : []), ...(column.groupMeans ?? [])]
  const mean = means.find(one => !isWithinBounds(node, one.score))
  return mean === undefined ? null : { kind: 'out-of-range', unit: 'mean', score: mean.score, ...at }
}

function firstRepeated(units: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return units.find(unit => seen.size === seen.add(unit).size)
}

/** The first fault of a dataset against its edition, or null. The edition itself must have been checked. */
export function datasetFault(dataset: Dataset, edition: Edition): DatasetFault | null {
  if (dataset.edition !== edition.id) return { kind: 'other-edition', edition: dataset.edition }
  const { units } = dataset
  const twice = firstRepeated(units)
  if (twice !== undefined) return { kind: 'duplicate-unit', unit: twice }
  const unbounded = openEnded(edition.nodes)
  const nodes = new Map(
    edition.nodes.map(node => [
      node.code,
      unbounded.has(node.code) ? { ...node, min: null, max: null } : node,
    ]),
  )
  const seen = new Set<string>()
  for (const column of dataset.columns) {
    const at: At = { year: column.year, node: column.node }
    const node = nodes.get(column.node)
    if (node === undefined) return { kind: 'node-not-in-edition', ...at }
    if (!edition.years.includes(column.year)) return { kind: 'year-not-in-edition', ...at }
    const key = `${column.year} ${column.node}`
    if (seen.has(key)) return { kind: 'duplicate-column', ...at }
    seen.add(key)
    const source = sourcesOf(column).find(one => !edition.sources.includes(one))
    if (source !== undefined) return { kind: 'unlisted-source', source, ...at }
    const fault = shapeFault(column, units, at) ?? cellFault(column, units, node, at)
    if (fault !== null) return fault
  }
  return null
}
