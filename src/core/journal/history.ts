import { PLAN_RECORD } from '../plan/plan'
import type { Changeset, Op } from './changeset'
import type { PlanRecord } from './record'

/** What a changeset is to the ones before it: an edit, the taking back of one, or of that; or other copies came in. */
export type ChangeKind = 'edit' | 'undo' | 'redo' | 'merge'

/** One field's change in one changeset, as its author saw it. */
export interface Change {
  /** Unique in the journal; the same as long as the changeset keeps its actor's name. */
  readonly key: string
  readonly changeset: Changeset
  readonly collection: string
  readonly id: string
  /** As the op has it: of a list kept by elements `coordinating/<id>`. */
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly kind: ChangeKind
  /** Taken back since, by an undo that stands. */
  readonly undone: boolean
}

/**
 * All changes of a journal, newest first by (at, actor, seq); the ops of one changeset in their order. A merge in which
 * nothing had to be chosen is one change of the plan without a field. One pass.
 */
export function changesOf(journal: readonly Changeset[]): readonly Change[] {
  const fates = fatesOf(journal)
  const newestFirst = [...journal].sort((a, b) => byTime(b, a))
  return newestFirst.flatMap(changeset => {
    const { actor, seq } = changeset
    const { kind, undone } = fates.get(changeset) ?? UNTOUCHED
    const ops = changeset.ops.length === 0 && kind === 'merge' ? [MERGED] : changeset.ops
    return ops.map(([collection, id, field, before, after], position): Change => {
      const key = `${actor} ${seq} ${position}`
      return { key, changeset, collection, id, field, before, after, kind, undone }
    })
  })
}

const MERGED: Op = ['plan', PLAN_RECORD, '', null, null]

interface Fate {
  readonly kind: ChangeKind
  readonly undone: boolean
}

const UNTOUCHED: Fate = { kind: 'edit', undone: false }

/** Read from an actor's last changeset back: what takes something back is known before what it takes back. */
function fatesOf(journal: readonly Changeset[]): ReadonlyMap<Changeset, Fate> {
  const fates = new Map<Changeset, Fate>()
  const undone = new Set<string>()
  const bySeq = new Map(journal.map(changeset => [`${changeset.actor} ${changeset.seq}`, changeset]))
  for (const changeset of [...journal].sort((a, b) => b.seq - a.seq)) {
    const { actor, seq, undoes } = changeset
    const isUndone = undone.has(`${actor} ${seq}`)
    if (undoes !== undefined && !isUndone) undone.add(`${actor} ${undoes}`)
    const takenBack = undoes === undefined ? undefined : bySeq.get(`${actor} ${undoes}`)
    const reverse = takenBack?.undoes === undefined ? 'undo' : 'redo'
    const kind = undoes !== undefined ? reverse : changeset.merges === undefined ? 'edit' : 'merge'
    fates.set(changeset, { kind, undone: isUndone })
  }
  return fates
}

function byTime(a: Changeset, b: Changeset): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.actor !== b.actor) return a.actor < b.actor ? -1 : 1
  return a.seq - b.seq
}

/** Which changes are asked for; what is absent is not asked about. */
export interface HistoryFilter {
  /** The name in `by`. */
  readonly by?: string
  /** A record, by its collection and id, with whatever else belongs to it (`belongs`). */
  readonly record?: RecordAt
  /** The field, elements of a list among them. */
  readonly field?: string
  /** Epoch milliseconds, both ends included. */
  readonly from?: number
  readonly to?: number
}

/** A record of any collection. */
export interface RecordAt {
  readonly collection: string
  readonly id: string
}

/** The field that an op's field is of: `coordinating` of `coordinating/<id>`. */
export const fieldOf = (field: string): string => {
  const slash = field.indexOf('/')
  return slash === -1 ? field : field.slice(0, slash)
}

/**
 * The changes that a filter leaves, in their order.
 *
 * @param belongs whether a change of another record is about the asked one too (a target of a task)
 */
export function filterChanges(
  changes: readonly Change[],
  { by, record, field, from, to }: HistoryFilter,
  belongs: (change: Change, record: RecordAt) => boolean = () => false,
): readonly Change[] {
  // Stamps sort by code unit: no time is parsed for each change.
  const first = from === undefined ? '' : new Date(from).toISOString()
  const last = to === undefined ? '~' : `${new Date(to).toISOString()}~`
  return changes.filter(change => {
    const { at, by: author } = change.changeset
    if (at < first || at > last) return false
    if (by !== undefined && author !== by) return false
    if (field !== undefined && fieldOf(change.field) !== field) return false
    if (record === undefined) return true
    return (change.collection === record.collection && change.id === record.id) || belongs(change, record)
  })
}

/** Collection → id → what was last written to each field that is not empty, deleted and undone records included. */
export type LastKnown = ReadonlyMap<string, ReadonlyMap<string, PlanRecord>>

/** What records that may be gone were called: their last values by time, emptied fields by what they held before. */
export function lastKnown(journal: readonly Changeset[]): LastKnown {
  const known = new Map<string, Map<string, Map<string, unknown>>>()
  for (const changeset of [...journal].sort(byTime)) {
    for (const [collection, id, field, , to] of changeset.ops) {
      if (to === null) continue
      const records = known.get(collection) ?? new Map<string, Map<string, unknown>>()
      known.set(collection, records)
      const fields = records.get(id) ?? new Map<string, unknown>()
      records.set(id, fields)
      fields.set(field, to)
    }
  }
  const asRecords = (records: Map<string, Map<string, unknown>>) =>
    new Map(
      [...records].map(([id, fields]): [string, PlanRecord] => [id, { ...Object.fromEntries(fields), id }]),
    )
  return new Map([...known].map(([collection, records]) => [collection, asRecords(records)]))
}
