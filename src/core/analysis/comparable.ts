import { editionOf, type IndexInfo } from '../edition/catalog'
import type { Edition } from '../edition/edition'
import type { Tree } from './tree'

/** Years are comparable inside one edition, and across editions only where one of the two says so (DESIGN §3). */
export const isComparable = (a: Edition, b: Edition): boolean =>
  a.id === b.id || a.comparableWith.includes(b.id) || b.comparableWith.includes(a.id)

/** Published years of the index that may be compared with a year of `edition`, ascending. */
export function comparableYears(info: IndexInfo, edition: Edition): number[] {
  return info.years.filter(year => {
    const other = editionOf(info, year)
    return other !== null && isComparable(edition, other)
  })
}

/**
 * Where a node stands in another comparable edition: same code, bounds and direction; −1 = it has no such node,
 * so that its points cannot be compared.
 */
export function counterpart(tree: Tree, position: number, other: Tree): number {
  if (tree === other) return position
  const found = other.positions.get(tree.codes[position] as string) ?? -1
  if (found < 0) return -1
  const alike =
    Object.is(tree.mins[position], other.mins[found]) &&
    Object.is(tree.maxes[position], other.maxes[found]) &&
    tree.directions[position] === other.directions[found]
  return alike ? found : -1
}
