import type { Cell, Column } from '../edition/dataset'
import type { EditionNode } from '../edition/edition'
import type { Unit } from '../edition/unit'
import { SAID_NONE } from './score-rows'

/** Decimals a column can have. */
export const MOST_DECIMALS = 12

/** What a table says of one unit in one column. */
export interface Figure {
  score: number
  rank: number
  error: number
  notApplicable: boolean
  /** Where each row of the cell has it from: the score may stand in one and the rank in another. */
  readonly from: { readonly source: string; readonly derivation: string }[]
}
/** What a table says of one column. */
export interface Gathered {
  readonly node: EditionNode
  readonly year: number
  readonly figures: Map<number, Figure>
  readonly groups: Map<string, Figure>
  mean: Figure | null
  n: number
  /** As the table says them; NaN and null where it does not. */
  decimals: number
  origin: Column['origin'] | null
  /** Most decimals that a score is written with. */
  printed: number
}

interface Request {
  /** What is ranked, in the order of the dataset. */
  readonly units: readonly Unit[]
  /** The user's word that the table has every unit that was ranked: n is then the number of scores. */
  readonly complete: boolean
  readonly origin: Column['origin']
}

/** The rows of one column as a column of a dataset. */
export function columnOf(gathered: Gathered, request: Request): Column {
  const { node, year, figures, groups, mean, n } = gathered
  const { units, complete, origin } = request
  const own = units.map((_, position) => figures.get(position))
  const scores = own.map((figure): Cell => (figure?.notApplicable ? 'na' : orNull(figure?.score)))
  const froms = [...figures.values()].flatMap(({ from }) => from)
  const printed = froms.filter(({ derivation }) => derivation === '')
  const beside = [...groups.values(), mean].flatMap(figure => figure?.from ?? [])
  const source = mostFrequent(
    (printed.length > 0 ? printed : froms.length > 0 ? froms : beside).map(from => from.source),
  )
  const ranks = own.map(figure => orNull(figure?.rank))
  const errors = own.map(figure => orNull(figure?.error))
  const present = scores.filter(score => typeof score === 'number').length
  const notes = units
    .flatMap(({ id }, position) => noteOf(id, figures.get(position), source))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
  // A printed rank below the last of them says that others were ranked too.
  const isWhole = complete && present > 0 && ranks.every(rank => rank === null || rank <= present)
  const isDerived =
    present > 0 &&
    [...figures.values()].every(
      ({ score, from }) => Number.isNaN(score) || from.every(({ derivation }) => derivation !== ''),
    )
  return {
    year,
    node: node.code,
    n: n === SAID_NONE ? null : Number.isInteger(n) && n > 0 ? n : isWhole ? present : null,
    decimals: decimalsOf(gathered, present),
    origin: gathered.origin ?? (isDerived ? 'derived' : origin),
    source,
    scores,
    ...(ranks.some(rank => rank !== null) ? { ranks } : {}),
    ...(errors.some(error => error !== null) ? { standardErrors: errors } : {}),
    ...(mean && !Number.isNaN(mean.score) ? { mean: meanOf(mean) } : {}),
    ...(groups.size > 0
      ? {
          groupMeans: [...groups].map(([group, { score, from }]) => ({
            ...{ group, score, source: from[0]?.source ?? '' },
          })),
        }
      : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

/** No publisher prints more: figures with more are kept as they were reckoned. */
const MOST_PRINTED = 4

/** As the table says, else as it is printed; null = full precision. */
function decimalsOf({ decimals, printed }: Gathered, present: number): number | null {
  if (!Number.isNaN(decimals)) return decimals === SAID_NONE ? null : decimals
  return present === 0 || printed > MOST_PRINTED ? null : printed
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

function meanOf({ score, from }: Figure): NonNullable<Column['mean']> {
  const { source = '', derivation = '' } = from[0] ?? {}
  return { score, source, ...(derivation === '' ? {} : { derivation }) }
}

/** Of several rows of one cell the last that says something counts. */
function noteOf(unit: string, figure: Figure | undefined, column: string): NonNullable<Column['notes']> {
  const source = figure?.from.findLast(from => from.source !== column)?.source
  const derivation = figure?.from.findLast(from => from.derivation !== '')?.derivation
  if (source === undefined && derivation === undefined) return []
  return [
    {
      unit,
      ...(source === undefined ? {} : { source }),
      ...(derivation === undefined ? {} : { derivation }),
    },
  ]
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
