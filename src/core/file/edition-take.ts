import type { Dataset } from '../edition/dataset'
import type { Edition } from '../edition/edition'
import type { Edit, Plan } from '../plan/plan'
import { createTableNames } from './table-names'

/**
 * What of the scores in use still belongs to an index that comes in again: columns of nodes and years that it has,
 * along its units.
 */
export function carriedOver(before: Dataset | null, edition: Edition, units: readonly string[]): Dataset {
  const nodes = new Set(edition.nodes.map(({ code }) => code))
  const positions = new Map(before?.units.map((unit, position) => [unit, position]))
  const along = <Value>(cells: readonly (Value | null)[]): (Value | null)[] =>
    units.map(unit => cells[positions.get(unit) ?? -1] ?? null)
  const columns = (before?.columns ?? []).filter(
    ({ node, year }) => nodes.has(node) && edition.years.includes(year),
  )
  return {
    edition: edition.id,
    units: [...units],
    columns: columns.map(column => ({
      ...column,
      scores: along(column.scores),
      ...(column.ranks ? { ranks: along(column.ranks) } : {}),
      ...(column.standardErrors ? { standardErrors: along(column.standardErrors) } : {}),
      ...(column.notes ? { notes: column.notes.filter(({ unit }) => units.includes(unit)) } : {}),
    })),
  }
}

/** Agencies in charge as the criteria name them, where the plan has nobody in charge yet. */
export function ownersOf(
  plan: Plan,
  index: string,
  owners: readonly { readonly node: string; readonly agency: string }[],
  newId: () => string,
): readonly Edit[] {
  const known = new Set(
    [...plan.owners.values()].filter(owner => owner.index === index).map(owner => owner.node),
  )
  const names = createTableNames(plan, newId)
  const edits = owners
    .filter(({ node }) => !known.has(node))
    .flatMap(({ node, agency }): Edit[] => {
      const id = newId()
      const fields = { index, node, agency: names.one('agencies', agency, () => undefined) }
      return Object.entries(fields).map(([field, to]) => ({ collection: 'owners', id, field, to }))
    })
  return [...names.edits, ...edits]
}
