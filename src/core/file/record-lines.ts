import type { Fold } from '../journal/fold'
import { recordsOf } from '../journal/fold'
import { normalised } from '../journal/value'
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type Conflict } from '../plan/plan'

/** A record as the file holds it: id, then known fields in the schema's order, then the others by code unit. */
export type FileRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** Collections that came after the first files: left out while they are empty, so that those are written back the same. */
const LATER: ReadonlySet<string> = new Set<CollectionName>(['comments', 'moments'])

/** Collections of a fold in the file's order: the known ones, then unknown ones that hold something, by code unit. */
export function collectionsOf(fold: Fold): readonly (readonly [string, readonly FileRecord[]])[] {
  const unknown = [...fold.shown.keys()]
    .filter(name => !isKnown(name) && recordsOf(fold, name).size > 0)
    .sort()
  const conflicts = conflictsByRecord(fold)
  const written = COLLECTION_NAMES.filter(name => !LATER.has(name) || recordsOf(fold, name).size > 0)
  return [...written, ...unknown].map(name => [
    name,
    [...recordsOf(fold, name).keys()].sort().map(id => fileRecord(fold, name, id, conflicts)),
  ])
}

const isKnown = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name)

/** Key of a record → its conflicts. */
export type ConflictsByRecord = ReadonlyMap<string, readonly Conflict[]>

const recordKey = (collection: string, id: string): string => JSON.stringify([collection, id])

/** The plan's conflicts by the record they stand in; records without one are absent. */
export function conflictsByRecord(fold: Fold): ConflictsByRecord {
  const conflicts = new Map<string, Conflict[]>()
  for (const conflict of fold.plan.conflicts.values()) {
    const key = recordKey(conflict.collection, conflict.id)
    const known = conflicts.get(key)
    if (known) known.push(conflict)
    else conflicts.set(key, [conflict])
  }
  return conflicts
}

/** What a shown record looks like in the file: emptied fields null, fields in conflict with all their values. */
export function fileRecord(
  fold: Fold,
  collection: string,
  id: string,
  conflicts: ConflictsByRecord,
): FileRecord {
  const fields: Record<string, unknown> = { ...recordsOf(fold, collection).get(id) }
  for (const field of fold.registers.get(collection)?.get(id)?.keys() ?? [])
    if (!field.includes('/') && !Object.hasOwn(fields, field)) fields[field] = null
  for (const { field, values } of conflicts.get(recordKey(collection, id)) ?? []) {
    const written = { conflict: values.map(({ value, by, at }) => ({ value, by, at })) }
    const slash = field.indexOf('/')
    if (slash === -1) fields[field] = written
    else {
      const list = field.slice(0, slash)
      const elements = { ...(fields[list] as object | null), [field.slice(slash + 1)]: written }
      fields[list] = Object.fromEntries(Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1)))
    }
  }
  return normalised(inFileOrder(collection, id, fields))
}

function inFileOrder(collection: string, id: string, fields: Readonly<Record<string, unknown>>): FileRecord {
  const known = isKnown(collection) ? Object.keys(COLLECTIONS[collection].shape) : []
  const others = Object.keys(fields)
    .filter(field => field !== 'id' && !known.includes(field))
    .sort()
  const entries = [...known.filter(field => Object.hasOwn(fields, field)), ...others]
  return { id, ...Object.fromEntries(entries.map(field => [field, fields[field]])) }
}
