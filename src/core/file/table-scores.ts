import { isWithinBounds, openEnded } from '../edition/check-edition'
import type { Cell, Column, Dataset } from '../edition/dataset'
import type { Edition, EditionNode } from '../edition/edition'
import { findUnit, type Unit } from '../edition/unit'
import { foldText } from '../fold-text'
import type { ScoreRows } from './score-rows'

export interface ScoresRequest {
  readonly rows: ScoreRows
  /** Editions of one index. */
  readonly editions: readonly Edition[]
  /** What is ranked, in the order of the dataset. */
  readonly units: readonly Unit[]
  readonly regions: readonly { readonly id: string; readonly name: Edition['name'] }[]
  /** The user's word that the table has every unit that was ranked: n is then the number of scores. */
  readonly complete: boolean
  readonly origin: Column['origin']
  /** Where the table has no source column. */
  readonly source: string
}

/** Why a row of scores is left out. */
export type ScoreFault =
  | { readonly kind: 'no-year' }
  | { readonly kind: 'year-not-in-edition'; readonly year: number }
  | { readonly kind: 'unknown-unit'; readonly text: string }
  | { readonly kind: 'unknown-node'; readonly text: string; readonly year: number }
  | {
      readonly kind: 'outside-bounds'
      readonly score: number
      readonly min: number | null
      readonly max: number | null
    }
  | { readonly kind: 'two-figures'; readonly unit: string; readonly first: number; readonly second: number }
  | { readonly kind: 'no-rank'; readonly rank: number }

export interface ScoreFaultAt {
  /** As the file counts, from 1. */
  readonly row: number
  readonly fault: ScoreFault
}

export interface ScoresProposal {
  /** One for each edition that a row belongs to, in the order of the editions. */
  readonly datasets: readonly Dataset[]
  /** Rows that are in them. */
  readonly taken: number
  readonly faults: readonly ScoreFaultAt[]
  readonly faultCount: number
}

/** Faults kept; all are counted. */
const KEPT = 100
const MEAN = /^(?:trung binh|ca nuoc|mean\b|average\b|rata-rata)/
const REGION = /^(?:vung |region |wilayah )/

interface Figure {
  score: number
  rank: number
  error: number
  source: string
  derivation: string
  notApplicable: boolean
}
interface Gathered {
  readonly node: EditionNode
  readonly year: number
  readonly figures: Map<number, Figure>
  readonly groups: Map<string, Figure>
  mean: Figure | null
  n: number
}

/**
 * Long rows as datasets of the editions that hold for their years. Units go by name or alias; rows of means and of
 * regions become the columns' printed means. A row with a fault is left out and listed, the rest is taken.
 */
export function proposeScores(request: ScoresRequest): ScoresProposal {
  const { rows, editions, units } = request
  const faults: ScoreFaultAt[] = []
  let faultCount = 0
  let taken = 0
  const places = placesOf(request)
  const nodes = editions.map(edition => nodesOf(edition))
  const unbounded = editions.map(edition => openEnded(edition.nodes))
  const columns = editions.map(() => new Map<string, Gathered>())
  const unread = new Set(rows.unread.map(({ row }) => row))

  for (let at = 0; at < rows.length; at++) {
    const outcome = takeRow(at)
    if (outcome === null) taken += 1
    else if (!unread.has(rows.fileRows[at] ?? 0)) {
      faultCount += 1
      if (faults.length < KEPT) faults.push({ row: rows.fileRows[at] ?? 0, fault: outcome })
    }
  }

  function takeRow(at: number): ScoreFault | null {
    const { numbers, words, texts } = rows
    const year = numbers.year[at] ?? Number.NaN
    if (!Number.isInteger(year)) return { kind: 'no-year' }
    const edition = editions.findIndex(
      ({ years, openYears }) => years.includes(year) || openYears?.includes(year),
    )
    if (edition < 0) return { kind: 'year-not-in-edition', year }
    const code = texts[words.node[at] ?? 0] ?? ''
    const node = nodes[edition]?.get(code)
    if (node === undefined) return { kind: 'unknown-node', text: code, year }
    const place = places(words.unit[at] ?? 0)
    if (place === null) return { kind: 'unknown-unit', text: texts[words.unit[at] ?? 0] ?? '' }
    const score = numbers.score[at] ?? Number.NaN
    if (!Number.isNaN(score) && !unbounded[edition]?.has(node.code) && !isWithinBounds(node, score))
      return { kind: 'outside-bounds', score, min: node.min, max: node.max }
    const rank = numbers.rank[at] ?? Number.NaN
    if (!Number.isNaN(rank) && !(Number.isInteger(rank) && rank >= 1)) return { kind: 'no-rank', rank }
    const own = columns[edition] as Map<string, Gathered>
    const column = own.get(`${year} ${node.code}`) ?? {
      ...{ node, year, figures: new Map(), groups: new Map(), mean: null, n: Number.NaN },
    }
    own.set(`${year} ${node.code}`, column)
    const figure: Figure = {
      score,
      rank,
      error: numbers.standardError[at] ?? Number.NaN,
      source: texts[words.source[at] ?? 0] || request.source,
      derivation: texts[words.derivation[at] ?? 0] ?? '',
      notApplicable: rows.notApplicable[at] === 1,
    }
    if (!Number.isNaN(numbers.n[at] ?? Number.NaN)) column.n = numbers.n[at] as number
    if (place === 'mean') column.mean ??= figure
    else if (typeof place === 'string') column.groups.set(place, figure)
    else return addFigure(column, place, figure, units[place]?.name ?? '')
    return null
  }

  const datasets = editions.flatMap((edition, position) => {
    const own = columns[position] as Map<string, Gathered>
    if (own.size === 0) return []
    const ordered = [...edition.years, ...(edition.openYears ?? [])].flatMap(year =>
      edition.nodes.flatMap(node => own.get(`${year} ${node.code}`) ?? []),
    )
    return [
      {
        edition: edition.id,
        units: units.map(unit => unit.id),
        columns: ordered.map(each => columnOf(each, request)),
      },
    ]
  })
  return { datasets, taken, faults, faultCount: faultCount + rows.unreadCount }
}

/** The same cell may be printed in two places, score here and rank there; two scores are a fault. */
function addFigure(column: Gathered, unit: number, figure: Figure, name: string): ScoreFault | null {
  const before = column.figures.get(unit)
  if (before === undefined) {
    column.figures.set(unit, figure)
    return null
  }
  for (const field of ['score', 'rank', 'error'] as const) {
    const [first, second] = [before[field], figure[field]]
    if (!Number.isNaN(first) && !Number.isNaN(second) && first !== second)
      return { kind: 'two-figures', unit: name, first, second }
    if (Number.isNaN(first)) before[field] = second
  }
  return null
}

/** Text of the unit column → position of the unit, `mean`, id of a region, or null; each looked up once. */
function placesOf({ rows, units, regions }: ScoresRequest): (word: number) => number | string | null {
  const known = new Map<number, number | string | null>()
  const positions = new Map(units.map((unit, position) => [unit.id, position]))
  const regionIds = new Map(
    regions.flatMap(({ id, name }) => Object.values(name).map(text => [loose(text), id] as const)),
  )
  const find = (text: string): number | string | null => {
    const folded = foldText(text)
    if (MEAN.test(folded)) return 'mean'
    const region = REGION.test(folded) ? regionIds.get(loose(text.replace(/^\S+ /, ''))) : undefined
    if (region !== undefined) return region
    const unit = findUnit(units, text)
    return unit === null ? null : (positions.get(unit.id) ?? null)
  }
  return word => {
    const place = known.get(word)
    if (place !== undefined) return place
    const found = find(rows.texts[word] ?? '')
    known.set(word, found)
    return found
  }
}

const loose = (text: string): string =>
  foldText(text)
    .replace(/ (?:va|and|dan) /g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')

/** By code; the index itself also as the tables name it. */
function nodesOf(edition: Edition): ReadonlyMap<string, EditionNode> {
  const found = new Map(edition.nodes.map(node => [node.code, node]))
  const [root] = edition.nodes
  if (root && !found.has('TOTAL')) found.set('TOTAL', root)
  return found
}

function columnOf({ node, year, figures, groups, mean, n }: Gathered, request: ScoresRequest): Column {
  const { units, complete, origin } = request
  const own = units.map((_, position) => figures.get(position))
  const scores = own.map((figure): Cell => (figure?.notApplicable ? 'na' : orNull(figure?.score)))
  const printed = [...figures.values()].filter(({ derivation }) => derivation === '')
  const source = mostFrequent(
    (printed.length > 0
      ? printed
      : figures.size > 0
        ? [...figures.values()]
        : [...groups.values(), mean]
    ).flatMap(figure => figure?.source ?? []),
  )
  const ranks = own.map(figure => orNull(figure?.rank))
  const errors = own.map(figure => orNull(figure?.error))
  const present = scores.filter(score => typeof score === 'number').length
  const notes = units.flatMap(({ id }, position) => noteOf(id, figures.get(position), source))
  // A printed rank below the last of them says that others were ranked too.
  const isWhole = complete && present > 0 && ranks.every(rank => rank === null || rank <= present)
  const isDerived =
    present > 0 && [...figures.values()].every(f => Number.isNaN(f.score) || f.derivation !== '')
  return {
    year,
    node: node.code,
    n: Number.isInteger(n) && n > 0 ? n : isWhole ? present : null,
    decimals: null,
    origin: isDerived ? 'derived' : origin,
    source,
    scores,
    ...(ranks.some(rank => rank !== null) ? { ranks } : {}),
    ...(errors.some(error => error !== null) ? { standardErrors: errors } : {}),
    ...(mean && !Number.isNaN(mean.score) ? { mean: meanOf(mean) } : {}),
    ...(groups.size > 0
      ? {
          groupMeans: [...groups].map(([group, { score, source: from }]) => ({ group, score, source: from })),
        }
      : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

const meanOf = ({ score, source, derivation }: Figure) => ({
  score,
  source,
  ...(derivation === '' ? {} : { derivation }),
})

function noteOf(unit: string, figure: Figure | undefined, source: string): NonNullable<Column['notes']> {
  if (!figure || (figure.source === source && figure.derivation === '')) return []
  return [
    {
      unit,
      ...(figure.source === source ? {} : { source: figure.source }),
      ...(figure.derivation === '' ? {} : { derivation: figure.derivation }),
    },
  ]
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
