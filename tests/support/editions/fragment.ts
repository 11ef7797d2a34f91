import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Edition } from '../../../src/core/edition/edition'
import type { Unit } from '../../../src/core/edition/unit'
import { type ColumnRules, columnsOf, type Figure, publishedOrDerived, sourcesOf } from './columns.ts'
import { PROVINCE_UNITS } from './units.ts'

/** What differs between the editions of which only scattered figures are known. */
export interface Fragment
  extends Pick<Edition, 'id' | 'index' | 'name' | 'years' | 'levels' | 'combine' | 'nodes'>,
    Partial<Pick<Edition, 'unitKind' | 'publishesRanks' | 'defaultLens' | 'breakNote' | 'notApplicable'>> {
  /** Sources of the structure; the columns' come from the figures. */
  readonly structureSources: readonly string[]
  readonly units?: readonly Unit[]
  readonly n?: number | null
  readonly decimals?: number
  readonly origin?: ColumnRules['origin']
}

/**
 * An edition of scattered figures. All 63 provinces were ranked unless said otherwise; figures come with two decimals;
 * no source states what equal values get, and where equal totals are seen (SIPAS 2015) their ranks differ.
 */
export function fragment(figures: readonly Figure[], facts: Fragment): EditionFile {
  const { structureSources, units = PROVINCE_UNITS, n = 63, decimals = 2, origin, ...own } = facts
  const columns = columnsOf(
    figures,
    { years: own.years, nodes: own.nodes.map(node => node.code), units },
    { n: () => n, decimals: () => decimals, origin: origin ?? publishedOrDerived },
  )
  const edition: Edition = {
    unitKind: 'province',
    missing: 'any',
    notApplicable: 'exclude',
    rank: { decimals: 2, ties: 'none' },
    publishesRanks: true,
    defaultLens: 'rank',
    comparableWith: [],
    ...own,
    sources: [...new Set([...structureSources, ...sourcesOf(columns)])],
  }
  return { edition, dataset: { edition: edition.id, units: units.map(unit => unit.id), columns } }
}
