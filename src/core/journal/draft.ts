import { type Conflict, conflictKey, PLAN_RECORD, type Plan, type PlanInfo, type Records } from '../plan/plan'
import type { Changeset } from './changeset'
import { advanced, type Chains, createResolver, type Head, type Heads, startOf } from './heads'
import { type PlanRecord, type Registers, showRecord } from './record'
import { type Register, written } from './register'
import { sameValue } from './value'

/** The part of a fold that changesets write to. */
export interface Folded {
  /** Collection → record id → field → register, hidden records and unknown collections included. */
  readonly registers: ReadonlyMap<string, ReadonlyMap<string, Registers>>
  readonly heads: Heads
  /** Collection → shown records by id, unknown collections included. */
  readonly shown: ReadonlyMap<string, ReadonlyMap<string, PlanRecord>>
  /** Base actors a reference to whom could not be told; more of theirs is folded from scratch. */
  readonly unresolved: ReadonlySet<string>
  readonly plan: Plan
}

const NO_RECORDS: ReadonlyMap<string, never> = new Map<string, never>()

/** The fold of an empty journal: a plan with no records. */
export const nothingFolded = (planId: string): Folded => ({
  registers: NO_RECORDS,
  heads: NO_RECORDS,
  shown: NO_RECORDS,
  unresolved: new Set(),
  plan: planFrom(planId, NO_RECORDS, NO_RECORDS),
})

/**
 * Writes changesets on top of `from`, each actor's in the order of seq, and gives what comes out. Maps are copied on
 * first touch, so `from` stays as it was; records equal to those of `before` keep that identity.
 */
export function foldOnto(
  from: Folded,
  before: Folded,
  chains: Chains,
  changesets: Iterable<Changeset>,
): Folded {
  const heads = new Map<string, Head>(from.heads)
  const touched = new Map<string, Map<string, Map<string, Register>>>()
  const resolver = createResolver(chains)
  for (const changeset of changesets) {
    const { actor, seq, at, by } = changeset
    const earlier = heads.get(actor)
    const seenBefore = earlier?.seen ?? startOf(chains, actor, resolver)
    const head = advanced(earlier, seenBefore, changeset, resolver)
    heads.set(actor, head)
    for (const [collection, id, field, , value] of changeset.ops) {
      const fields = touchedFields(touched, from, collection, id)
      fields.set(field, written(fields.get(field), { value, by, at, actor, seq, seen: head.seen }))
    }
  }
  const unresolved = new Set([...from.unresolved, ...resolver.unresolved])
  return { heads, unresolved, ...settled(from, before, touched) }
}

type Touched = Map<string, Map<string, Map<string, Register>>>

function touchedFields(
  touched: Touched,
  from: Folded,
  collection: string,
  id: string,
): Map<string, Register> {
  const records = touched.get(collection) ?? new Map<string, Map<string, Register>>()
  touched.set(collection, records)
  const fields = records.get(id) ?? new Map(from.registers.get(collection)?.get(id))
  records.set(id, fields)
  return fields
}

/** What the touched records show now, put beside the untouched ones. */
function settled(
  from: Folded,
  before: Folded,
  touched: Touched,
): Pick<Folded, 'registers' | 'shown' | 'plan'> {
  const registers = new Map(from.registers)
  const shown = new Map(from.shown)
  const conflicts = new Map(from.plan.conflicts)
  for (const [collection, records] of touched) {
    registers.set(collection, new Map([...(from.registers.get(collection) ?? []), ...records]))
    const earlier = before.shown.get(collection)
    const now = new Map(from.shown.get(collection))
    for (const [id, fields] of records) {
      const next = showRecord(collection, id, fields)
      if (next.record === null) now.delete(id)
      else now.set(id, kept(earlier?.get(id), next.record))
      if (from.plan.conflicts.size > 0)
        for (const field of fields.keys()) conflicts.delete(conflictKey(collection, id, field))
      for (const [key, conflict] of next.conflicts)
        conflicts.set(key, kept(before.plan.conflicts.get(key), conflict))
    }
    shown.set(collection, keptMap(earlier ?? NO_RECORDS, now))
  }
  const plan = planFrom(before.plan.id, shown, keptMap(before.plan.conflicts, conflicts))
  return { registers, shown, plan: sameParts(before.plan, plan) ? before.plan : plan }
}

/** The value as it was where nothing changed, so that who compares by identity does no work. */
const kept = <Value>(earlier: Value | undefined, next: Value): Value =>
  earlier !== undefined && sameValue(earlier, next) ? earlier : next

/** By key in code unit order; the earlier map where every entry is the same object. */
function keptMap<Value>(
  earlier: ReadonlyMap<string, Value>,
  next: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  if (earlier.size === next.size) {
    let same = true
    let sameKeys = true
    for (const [key, value] of next) {
      const known = earlier.get(key)
      if (known !== value) same = false
      if (known === undefined) sameKeys = false
    }
    if (same) return earlier
    if (sameKeys) return new Map([...earlier.keys()].map(key => [key, next.get(key) as Value]))
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const sameParts = (a: Plan, b: Plan): boolean =>
  (Object.keys(b) as (keyof Plan)[]).every(part => a[part] === b[part])

const NO_INFO: PlanInfo = {}

/** The plan as the screens read it. Op values are taken as the schema's: files are checked where they come in. */
function planFrom(planId: string, shown: Folded['shown'], conflicts: ReadonlyMap<string, Conflict>): Plan {
  const records = <Value>(collection: string): Records<Value> =>
    (shown.get(collection) ?? NO_RECORDS) as Records<Value>
  return {
    id: planId,
    info: (shown.get('plan')?.get(PLAN_RECORD) as PlanInfo | undefined) ?? NO_INFO,
    tasks: records('tasks'),
    targets: records('targets'),
    measures: records('measures'),
    assessments: records('assessments'),
    owners: records('owners'),
    checkIns: records('checkIns'),
    urgings: records('urgings'),
    agencies: records('agencies'),
    people: records('people'),
    comments: records('comments'),
    moments: records('moments'),
    conflicts,
  }
}
