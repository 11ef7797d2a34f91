import { type Conflict, conflictKey } from '../plan/plan'
import { distinctValues, hasSeen, type Register, type Write } from './register'

/** A record as the plan shows it. Fields that are empty are absent; a reference list is one object of its elements. */
export type PlanRecord = { readonly id: string } & Readonly<Record<string, unknown>>

/** Field → register. */
export type Registers = ReadonlyMap<string, Register>

/** A record read from its registers, with the fields in which two values did not see each other. */
export interface ShownRecord {
  /** Null when the record is hidden by a delete or when nothing is in it. */
  readonly record: PlanRecord | null
  readonly conflicts: readonly (readonly [string, Conflict])[]
}

/** Latest wins silently here (JOURNAL, Fold). */
export const ORDER = 'order'
/** True hides the record; another value shows it again. */
export const DELETED = 'deleted'

/** Reference lists by collection: one register per element, field `coordinating/<id>`. */
export const REFERENCE_LISTS: ReadonlyMap<string, readonly string[]> = new Map([['tasks', ['coordinating']]])

/** The same with a text for each element in place of `true`: field `datasets/<edition>`. */
export const TEXT_MAPS: ReadonlyMap<string, readonly string[]> = new Map([['plan', ['datasets']]])

/** Whether the field is kept as one register per element. */
export const isElementwise = (collection: string, field: string): boolean =>
  [REFERENCE_LISTS, TEXT_MAPS].some(lists => lists.get(collection)?.includes(field))

/** Names that would change an object's prototype chain, and the id that the record has of its own. */
const NO_FIELDS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', 'id'])

/** What a planner sees of a record: its latest values and its conflicts. */
export function showRecord(collection: string, id: string, fields: Registers): ShownRecord {
  if (isEmpty(fields)) return NOTHING_SHOWN
  const unseen = unseenByDelete(fields)
  if (unseen !== null && unseen.length === 0) return NOTHING_SHOWN
  const conflicts: (readonly [string, Conflict])[] = []
  for (const [field, register] of fields) {
    const values =
      field === DELETED && unseen !== null ? deleteConflict(register, unseen) : valuesOf(field, register)
    if (values.length > 1)
      conflicts.push([conflictKey(collection, id, field), conflict(collection, id, field, values)])
  }
  return { record: shownRecord(id, fields), conflicts }
}

const NOTHING_SHOWN: ShownRecord = { record: null, conflicts: [] }

/** The current values that count: of `order` only the latest. */
const valuesOf = (field: string, register: Register): readonly Write[] =>
  field === ORDER ? register.writes.slice(0, 1) : distinctValues(register)

function isEmpty(fields: Registers): boolean {
  for (const [field, register] of fields) {
    if (field !== DELETED && valuesOf(field, register).some(write => write.value !== null)) return false
  }
  return true
}

/**
 * Null unless `deleted` holds exactly true; else the current values which that write had not seen. Of several deletes
 * the one that missed least counts: the record is hidden as soon as one of them had seen everything.
 */
function unseenByDelete(fields: Registers): readonly Write[] | null {
  const deletes = fields.get(DELETED)?.writes ?? []
  if (deletes.length === 0 || deletes.some(write => write.value !== true)) return null
  let least: readonly Write[] | null = null
  for (const removal of deletes) {
    const unseen: Write[] = []
    for (const [field, register] of fields) {
      if (field === DELETED) continue
      const current = field === ORDER ? register.writes.slice(0, 1) : register.writes
      unseen.push(...current.filter(write => !hasSeen(removal, write)))
    }
    if (least === null || unseen.length < least.length) least = unseen
  }
  return least
}

/** "Deleted by A, edited by B": true, and false once for each actor whose edit the delete had not seen. */
function deleteConflict(register: Register, unseen: readonly Write[]): readonly Write[] {
  const editors = new Map<string, Write>()
  for (const write of unseen) {
    const known = editors.get(write.actor)
    if (known === undefined || write.at > known.at) editors.set(write.actor, { ...write, value: false })
  }
  return [...distinctValues(register), ...editors.values()].sort((a, b) =>
    a.at === b.at ? (a.actor > b.actor ? -1 : 1) : a.at > b.at ? -1 : 1,
  )
}

const conflict = (collection: string, id: string, field: string, values: readonly Write[]): Conflict => ({
  collection,
  id,
  field,
  values: values.map(({ value, by, at, actor }) => ({ value, by, at, actor })),
})

function shownRecord(id: string, fields: Registers): PlanRecord {
  const record: Record<string, unknown> = { id }
  const lists = new Map<string, [string, unknown][]>()
  for (const field of [...fields.keys()].sort()) {
    const value = fields.get(field)?.writes[0]?.value ?? null
    if (value === null) continue
    const slash = field.indexOf('/')
    const name = slash === -1 ? field : field.slice(0, slash)
    if (NO_FIELDS.has(name)) continue
    if (slash === -1) record[name] = value
    else {
      const elements = lists.get(name) ?? []
      elements.push([field.slice(slash + 1), value])
      lists.set(name, elements)
    }
  }
  for (const [name, elements] of lists) {
    const whole = record[name]
    const base = typeof whole === 'object' && whole !== null ? Object.entries(whole) : []
    record[name] = Object.fromEntries([...base, ...elements])
  }
  return record as PlanRecord
}
