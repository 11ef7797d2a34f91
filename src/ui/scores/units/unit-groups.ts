import type { Unit } from '../../../core/edition/unit'

/**
 * The group of each unit, in which it is ranked once more: its region, or its kind where regions part nothing; null =
 * none, as everywhere where all units are of one group.
 */
export function unitGroups(
  units: readonly (Unit | null)[],
  nameOf: (group: { readonly region: string } | { readonly kind: Unit['kind'] }) => string,
): readonly (string | null)[] {
  const regions = units.map(unit => unit?.region ?? null)
  if (new Set(regions.filter(region => region !== null)).size > 1)
    return regions.map(region => (region === null ? null : nameOf({ region })))
  const kinds = units.map(unit => unit?.kind ?? null)
  if (new Set(kinds).size > 1) return kinds.map(kind => (kind === null ? null : nameOf({ kind })))
  return units.map(() => null)
}
