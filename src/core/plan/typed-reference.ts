import type { CellFault } from './faults'
import type { Typed } from './parse-typed'
import type { CollectionName, Plan } from './plan'
import { type ReferenceFault, readReference, readReferences } from './read-reference'
import { ID_LENGTH, referenceOf } from './references'

type Directories = Pick<Plan, 'agencies' | 'people'>

/**
 * What a typed or pasted name writes into a field that refers to an agency or a person: the id, else the text as typed
 * with its fault; it shows as a bad cell and counts as missing. Null for fields that are no reference.
 */
export function parseReference(
  directories: Directories,
  collection: CollectionName,
  field: string,
  typed: string,
): Typed | null {
  const to = referenceOf(collection, field)
  if (to === null || field === 'coordinating') return null
  if (typed.trim() === '') return { fields: { [field]: null }, fault: null }
  const read = readReference(directories, to, typed)
  return { fields: { [field]: idOf(read) }, fault: read.ok ? null : read.error }
}

/** The elements that a text writes into the list of coordinating agencies, ids and texts as typed, with all faults. */
export function parseCoordinating(
  directories: Directories,
  typed: string,
): { readonly elements: readonly string[]; readonly faults: readonly ReferenceFault[] } {
  const read = readReferences(directories, 'agencies', typed)
  return {
    // Files refuse these as names of anything.
    elements: read.map(idOf).filter(element => !['__proto__', 'constructor', 'prototype'].includes(element)),
    faults: read.flatMap(each => (each.ok ? [] : [each.error])),
  }
}

const idOf = (read: ReturnType<typeof readReference>): string =>
  read.ok ? read.value : read.error.text.slice(0, ID_LENGTH)

/** The fault of a stored reference; null where it is in the directory, empty, or no reference. Of a list the first. */
export function referenceFault(
  directories: Directories,
  collection: CollectionName,
  field: string,
  value: unknown,
): CellFault | null {
  const to = referenceOf(collection, field)
  if (to === null || value === null || value === undefined || value === '') return null
  const ids = typeof value === 'object' ? Object.keys(value) : [String(value)]
  const stranger = ids.find(id => !directories[to].has(id))
  if (stranger === undefined) return null
  const read = readReference(directories, to, stranger)
  return read.ok ? { kind: 'unknown-reference', text: stranger } : read.error
}
