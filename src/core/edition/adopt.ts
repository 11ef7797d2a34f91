import { buildCatalog, type Catalog, type EditionFile } from './catalog'
import { datasetFault } from './check-dataset'
import { editionFault } from './check-edition'
import type { Definition } from './definition'
import type { Edition } from './edition'
import { isDeduction } from './extras'
import type { Manifest } from './manifest'
import type { AdoptFault, NotAdopted, OwnDataset } from './own-dataset'
import { widenedEdition } from './widened'

/**
 * The shipped editions with a plan's own datasets in their place and its own indices behind them. What cannot be used
 * is named, and the shipped one stays.
 */
export function adoptDatasets(
  manifest: Manifest,
  shipped: readonly EditionFile[],
  own: readonly OwnDataset[],
): { readonly catalog: Catalog; readonly files: readonly EditionFile[] } {
  const files = new Map(shipped.map(file => [file.edition.id, file]))
  const shippedIds = new Set(files.keys())
  const names = { ...manifest }
  const used: Record<string, string> = {}
  const ranked: Record<string, readonly string[]> = {}
  const notAdopted: NotAdopted[] = []
  for (const each of own.toSorted((a, b) => (a.edition < b.edition ? -1 : 1))) {
    const { edition: id, hash, dataset, definition } = each
    const refuse = (fault: AdoptFault) => void notAdopted.push({ edition: id, hash, fault })
    const base = definition?.edition ?? files.get(id)?.edition
    if (dataset === undefined) refuse({ kind: 'no-content' })
    else if (base === undefined || base.id !== id) refuse({ kind: 'unknown-edition' })
    else {
      const edition = judged(widenedEdition(base, dataset))
      const taken = definition && nameTaken(definition, names, [...files.values()], shippedIds)
      const fault = taken ?? (definition && editionFault(edition)) ?? datasetFault(dataset, edition)
      if (fault) {
        refuse(fault)
        continue
      }
      files.set(id, { edition, dataset })
      used[id] = hash
      if (definition) {
        ranked[id] = dataset.units
        names.indices = merged(names.indices, [definition.index], ({ code }) => code)
        names.regions = merged(names.regions, definition.regions, region => region.id)
        names.units = merged(names.units, definition.units, unit => unit.id)
      }
    }
  }
  const all = [...files.values()]
  return { catalog: { ...buildCatalog(names, all), used, ranked, notAdopted }, files: all }
}

/** Of points that are taken off fewer are better, whatever the set of criteria says. */
function judged(edition: Edition): Edition {
  if (!edition.nodes.some(node => isDeduction(node) && node.better === 'high')) return edition
  return {
    ...edition,
    nodes: edition.nodes.map(node => (isDeduction(node) ? { ...node, better: 'low' } : node)),
  }
}

/** Editions of one index may not hold for the same year; units and groups keep the meaning they have. */
function nameTaken(
  { edition, index, units }: Definition,
  names: Manifest,
  files: readonly EditionFile[],
  shippedIds: ReadonlySet<string>,
): AdoptFault | null {
  if (shippedIds.has(edition.id)) return { kind: 'name-taken', name: edition.id }
  if (edition.index !== index.code) return { kind: 'bad-root', node: index.code }
  const sibling = files.find(
    ({ edition: other }) =>
      other.id !== edition.id &&
      other.index === edition.index &&
      other.years.some(year => edition.years.includes(year)),
  )
  if (sibling) return { kind: 'name-taken', name: `${edition.index} ${sibling.edition.years.join(', ')}` }
  const unit = units.find(({ id, name }) => names.units.some(other => other.id === id && other.name !== name))
  return unit ? { kind: 'name-taken', name: unit.id } : null
}

/** The first with a key counts. */
function merged<Value>(known: Value[], more: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const keys = new Set(known.map(keyOf))
  return [...known, ...more.filter(value => !keys.has(keyOf(value)))]
}
