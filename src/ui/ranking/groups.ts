import type { Catalog } from '../../core/edition/catalog'
import type { Text } from '../../core/edition/edition'
import type { Unit } from '../../core/edition/unit'

/** The units that are ranked among each other. */
export type Group =
  | { readonly kind: 'all' }
  | { readonly kind: 'region'; readonly id: string; readonly name: Text }
  | { readonly kind: 'unit-kind'; readonly id: 'province' | 'city' }

export const ALL: Group = { kind: 'all' }

export const groupKey = (group: Group): string => (group.kind === 'all' ? 'all' : `${group.kind} ${group.id}`)

export const isMember = (group: Group, unit: Unit | null): boolean =>
  group.kind === 'all' || (group.kind === 'region' ? unit?.region === group.id : unit?.kind === group.id)

/** Groups that part these units: regions in the catalogue's order, then kinds. Only "all" where nothing parts them. */
export function groupsOf(catalog: Catalog, units: readonly (Unit | null)[]): Group[] {
  const parts = (group: Group) =>
    units.some(unit => isMember(group, unit)) && !units.every(unit => isMember(group, unit))
  const regions = catalog.regions.map((region): Group => ({ kind: 'region', ...region }))
  const kinds = (['city', 'province'] as const).map((id): Group => ({ kind: 'unit-kind', id }))
  return [ALL, ...[...regions, ...kinds].filter(parts)]
}
