import { isWithinBounds, openEnded } from '../edition/check-edition'
import type { Column, Dataset } from '../edition/dataset'
import type { Edition, EditionNode } from '../edition/edition'
import { findUnit, type Unit } from '../edition/unit'
import { foldText } from '../fold-text'
import { columnOf, type Figure, type Gathered, MOST_DECIMALS } from './score-column'
import { SAID_NONE, type ScoreRows } from './score-rows'
import { ORIGIN_WORDS } from './table-words'

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
  | { readonly kind: 'unknown-origin'; readonly text: string }
  | { readonly kind: 'bad-decimals'; readonly decimals: number }

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
    const decimals = numbers.decimals[at] ?? Number.NaN
    if (!Number.isNaN(decimals) && decimals !== SAID_NONE && !isDecimals(decimals))
      return { kind: 'bad-decimals', decimals }
    const word = texts[words.origin[at] ?? 0] ?? ''
    const origin = word === '' ? null : originOf(word)
    if (origin === undefined) return { kind: 'unknown-origin', text: word }
    const own = columns[edition] as Map<string, Gathered>
    const column = own.get(`${year} ${node.code}`) ?? {
      ...{ node, year, figures: new Map(), groups: new Map(), mean: null, n: Number.NaN },
      ...{ decimals: Number.NaN, origin: null, printed: 0 },
    }
    own.set(`${year} ${node.code}`, column)
    const figure: Figure = {
      score,
      rank,
      error: numbers.standardError[at] ?? Number.NaN,
      from: [
        {
          source: texts[words.source[at] ?? 0] || request.source,
          derivation: texts[words.derivation[at] ?? 0] ?? '',
        },
      ],
      notApplicable: rows.notApplicable[at] === 1,
    }
    if (!Number.isNaN(numbers.n[at] ?? Number.NaN)) column.n = numbers.n[at] as number
    if (!Number.isNaN(decimals)) column.decimals = decimals
    column.origin ??= origin
    if (place === 'mean') column.mean ??= figure
    else if (typeof place === 'string') column.groups.set(place, figure)
    else {
      column.printed = Math.max(column.printed, rows.printed[at] ?? 0)
      return addFigure(column, place, figure, units[place]?.name ?? '')
    }
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

const isDecimals = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS

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
  before.from.push(...figure.from)
  return null
}

const originOf = (text: string): Column['origin'] | undefined => {
  const folded = foldText(text).trim()
  return (Object.keys(ORIGIN_WORDS) as Column['origin'][]).find(origin =>
    ORIGIN_WORDS[origin].some(word => word === folded),
  )
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
