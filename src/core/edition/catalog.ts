import type { Dataset } from './dataset'
import type { Edition, Text } from './edition'
import type { Manifest } from './manifest'
import type { Unit } from './unit'

/** All shipped editions, ready for pickers and heads; the scores stay with the engine. */
export interface Catalog {
  readonly indices: readonly IndexInfo[]
  readonly units: readonly Unit[]
  readonly regions: readonly { readonly id: string; readonly name: Text }[]
  /** Source id → where it was seen. */
  readonly sources: Readonly<Record<string, string>>
  /** A derivation as the datasets word it → the same in the languages of the screens. */
  readonly derivations: Readonly<Record<string, Text>>
}

/** One index with its editions in order of their first year. */
export interface IndexInfo {
  readonly code: string
  readonly name: Text
  readonly editions: readonly Edition[]
  /** Years with published figures, ascending; open years follow separately. */
  readonly years: readonly number[]
  readonly openYears: readonly number[]
}

/** Files under `editions/`: one JSON a edition, `{ edition, dataset }`. */
export interface EditionFile {
  readonly edition: Edition
  readonly dataset: Dataset
}

const ascending = (years: Iterable<number>): number[] => [...new Set(years)].sort((a, b) => a - b)

/**
 * Puts the parsed edition files under the manifest's indices. Years are those with at least one column;
 * a year that is open in one edition and published in another counts as published. Files of an index the
 * manifest does not list are left out, an index without files stays with no editions.
 */
export function buildCatalog(manifest: Manifest, files: readonly EditionFile[]): Catalog {
  const indices = manifest.indices.map(({ code, name }): IndexInfo => {
    const own = files.filter(file => file.edition.index === code)
    const years = ascending(own.flatMap(file => file.dataset.columns.map(column => column.year)))
    return {
      code,
      name,
      editions: own.map(file => file.edition).sort((a, b) => Math.min(...a.years) - Math.min(...b.years)),
      years,
      openYears: ascending(own.flatMap(file => file.edition.openYears ?? [])).filter(
        year => !years.includes(year),
      ),
    }
  })
  const { units, regions, sources, derivations } = manifest
  return { indices, units, regions, sources, derivations }
}

/** The edition a year belongs to, published or still open; null when the index knows no such year. */
export const editionOf = (info: IndexInfo, year: number): Edition | null =>
  info.editions.find(edition => edition.years.includes(year)) ??
  info.editions.find(edition => edition.openYears?.includes(year)) ??
  null
