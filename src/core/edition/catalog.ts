import type { Dataset } from './dataset'
import type { Edition, Text } from './edition'
import type { Manifest } from './manifest'
import type { NotAdopted } from './own-dataset'
import type { Unit } from './unit'

/** All editions in use, ready for pickers and heads; the scores stay with the engine. */
export interface Catalog {
  readonly indices: readonly IndexInfo[]
  readonly units: readonly Unit[]
  readonly regions: readonly { readonly id: string; readonly name: Text }[]
  /** Source id → where it was seen. */
  readonly sources: Readonly<Record<string, string>>
  /** A derivation as the datasets word it → the same in the languages of the screens. */
  readonly derivations: Readonly<Record<string, Text>>
  /** Edition → hash of the plan's own dataset that is used for it. */
  readonly used: Readonly<Record<string, string>>
  /** Own edition → its units; those of shipped editions go by their kind. */
  readonly ranked: Readonly<Record<string, readonly string[]>>
  /** Datasets that the plan names and that cannot be used. */
  readonly notAdopted: readonly NotAdopted[]
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
      // Also years that an edition holds for and that have no figures yet.
      openYears: ascending(
        own.flatMap(({ edition }) => [...edition.years, ...(edition.openYears ?? [])]),
      ).filter(year => !years.includes(year)),
    }
  })
  const { units, regions, sources, derivations } = manifest
  return { indices, units, regions, sources, derivations, used: {}, ranked: {}, notAdopted: [] }
}

/** The units that an edition ranks, in the catalogue's order; all where no edition is given. */
export function unitsRankedBy(catalog: Catalog, edition: Edition | null): readonly Unit[] {
  if (edition === null) return catalog.units
  const own = catalog.ranked[edition.id]
  if (own) {
    const ids = new Set(own)
    return catalog.units.filter(unit => ids.has(unit.id))
  }
  // Units of a province belong to editions below the province; those of own indices to these alone.
  const elsewhere = new Set(Object.values(catalog.ranked).flat())
  return catalog.units.filter(
    unit =>
      (edition.unitKind === 'province') === (unit.parent === undefined) &&
      !(elsewhere.has(unit.id) && unit.kind !== 'province' && unit.kind !== 'city'),
  )
}

/** The edition a year belongs to, published or still open; null when the index knows no such year. */
export const editionOf = (info: IndexInfo, year: number): Edition | null =>
  info.editions.find(edition => edition.years.includes(year)) ??
  info.editions.find(edition => edition.openYears?.includes(year)) ??
  null
