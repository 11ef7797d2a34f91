import type { Column, Dataset } from '../edition/dataset'
import type { Edition } from '../edition/edition'

/** What becomes of a column when a table is taken, beside what is in use. */
export type ColumnChange = 'new' | 'changed' | 'same' | 'gone'

export interface LaidOver {
  readonly dataset: Dataset
  readonly changes: readonly {
    readonly year: number
    readonly node: string
    readonly change: ColumnChange
  }[]
}

/**
 * The proposed columns into an empty dataset, or on top of what is in use: then a cell that the table leaves empty
 * keeps its figure, and a column in which nothing differs stays as it is. Columns by year, then in the edition's order.
 */
export function layOver(
  edition: Edition,
  inUse: Dataset | null,
  proposed: Dataset,
  mode: 'empty' | 'on-top',
): LaidOver {
  const units = unitsOf(inUse, proposed)
  const before = aligned(inUse, units)
  const next = aligned(proposed, units)
  const changes: { year: number; node: string; change: ColumnChange }[] = []
  const columns: Column[] = []
  for (const key of new Set([...before.keys(), ...next.keys()])) {
    const [old, proposal] = [before.get(key), next.get(key)]
    const column = mode === 'on-top' ? merged(old, proposal) : proposal
    const { year, node } = (old ?? proposal) as Column
    const change = changeOf(old, column)
    if (column) columns.push(column)
    if (change !== null && (proposal || change === 'gone')) changes.push({ year, node, change })
  }
  const order = new Map(edition.nodes.map(({ code }, position) => [code, position]))
  const byPlace = (a: { year: number; node: string }, b: { year: number; node: string }) =>
    a.year - b.year || (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0)
  return {
    dataset: { edition: edition.id, units, columns: columns.sort(byPlace) },
    changes: changes.sort(byPlace),
  }
}

/** Units in use keep their order; new ones with a figure come behind. */
function unitsOf(inUse: Dataset | null, { units, columns }: Dataset): string[] {
  if (inUse === null) return units
  const known = new Set(inUse.units)
  const more = units.filter(
    (unit, position) =>
      !known.has(unit) &&
      columns.some(
        ({ scores, ranks }) => (scores[position] ?? null) !== null || (ranks?.[position] ?? null) !== null,
      ),
  )
  return [...inUse.units, ...more]
}

const keyOf = ({ year, node }: Column) => `${year} ${node}`

function aligned(dataset: Dataset | null, units: readonly string[]): ReadonlyMap<string, Column> {
  if (dataset === null) return new Map()
  const isAligned =
    units.length === dataset.units.length && units.every((unit, at) => unit === dataset.units[at])
  const positions = new Map(dataset.units.map((unit, position) => [unit, position]))
  const along = <Value>(cells: readonly (Value | null)[]): (Value | null)[] =>
    units.map(unit => cells[positions.get(unit) ?? -1] ?? null)
  return new Map(
    dataset.columns.map(column => [
      keyOf(column),
      isAligned
        ? column
        : {
            ...column,
            scores: along(column.scores),
            ...(column.ranks ? { ranks: along(column.ranks) } : {}),
            ...(column.standardErrors ? { standardErrors: along(column.standardErrors) } : {}),
          },
    ]),
  )
}

const figuresOf = ({ scores, ranks = [], standardErrors = [] }: Column) =>
  JSON.stringify([scores, ranks, standardErrors])

function changeOf(old: Column | undefined, column: Column | undefined): ColumnChange | null {
  if (!old) return column ? 'new' : null
  if (!column) return 'gone'
  return figuresOf(old) === figuresOf(column) ? 'same' : 'changed'
}

function merged(old: Column | undefined, over: Column | undefined): Column | undefined {
  if (!old || !over) return over ?? old
  const pick = <Value>(
    below: readonly (Value | null)[] | undefined,
    above: readonly (Value | null)[] | undefined,
  ) =>
    (below ?? above)?.map((_, position) => above?.[position] ?? below?.[position] ?? null) as
      | (Value | null)[]
      | undefined
  const scores = pick(old.scores, over.scores) as Column['scores']
  const [ranks, standardErrors] = [pick(old.ranks, over.ranks), pick(old.standardErrors, over.standardErrors)]
  const present = scores.filter(score => typeof score === 'number').length
  const column: Column = {
    ...old,
    scores,
    ...(ranks ? { ranks } : {}),
    ...(standardErrors ? { standardErrors } : {}),
  }
  if (figuresOf(column) === figuresOf(old)) return old
  const n = over.n ?? old.n
  return {
    ...column,
    ...{ n: n !== null && n < present ? present : n, decimals: finer(old.decimals, over.decimals) },
    ...{ source: over.source, origin: over.origin },
  }
}

/** The decimals that show both; null = full precision. */
const finer = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b)
