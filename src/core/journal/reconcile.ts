import type { Conflict, Plan } from '../plan/plan'
import { assembleStored, isUnreadable } from './assemble'
import { baseActor, type Changeset } from './changeset'
import { currentValue, emptyFold, type Fold, foldChangesets } from './fold'
import { mergeJournals } from './merge'
import { ORDER } from './record'
import { sameValue } from './value'

/** A value that stands in a field after a merge, with who wrote it, when, and in which copies it came. */
export interface Candidate {
  readonly value: unknown
  readonly by: string
  readonly at: string
  readonly actor: string
  /** True: it stands in this copy. Else the positions of the copies received that brought it. */
  readonly mine: boolean
  readonly sources: readonly number[]
}

/**
 * What a merge means for one field. `conflict`: values that did not see each other; `theirs`: it changes here; `mine`:
 * only this copy has changed it; `same`: both came to the same value.
 */
export interface MergeCell {
  readonly kind: 'conflict' | 'theirs' | 'mine' | 'same'
  readonly collection: string
  readonly id: string
  readonly field: string
  /** Where the copies were last the same; null = empty. */
  readonly before: unknown
  readonly mine: unknown
  readonly merged: unknown
  /** The values to choose from, latest first; of other kinds the one that stands. */
  readonly candidates: readonly Candidate[]
}

/** What taking copies of a plan would mean here; nothing of it is done yet. */
export interface Reconciliation {
  /** Changesets that are new here, as they came. */
  readonly incoming: readonly Changeset[]
  /** Received changesets set aside for a gap or a broken hash. */
  readonly quarantined: number
  /** Copied profiles: [name of the writer, name of the branch]. */
  readonly renamed: readonly (readonly [string, string])[]
  /** By collection, record and field. The order of rows is left out: the latest counts. */
  readonly cells: readonly MergeCell[]
  /** The plan where the copies were last the same, in this copy, and after the merge. */
  readonly before: Plan
  readonly mine: Plan
  readonly merged: Plan
}

/**
 * Compares this copy of a plan with copies received (JOURNAL, Merge): the changes field by field since they were last
 * the same. Pure, and the same for any order of `received` but for the positions in `sources`.
 *
 * @param stored this copy's changesets as they are stored
 * @param received sound journals of the same plan
 */
export function reconcile(
  planId: string,
  stored: readonly Changeset[],
  received: readonly (readonly Changeset[])[],
): Reconciliation {
  const own = assembleStored(planId, stored)
  const known = new Set(stored.map(({ hash }) => hash))
  const incoming = new Map<string, Changeset>()
  for (const changeset of received.flat())
    if (!known.has(changeset.hash)) incoming.set(changeset.hash, changeset)
  const readable = stored.filter(each => !isUnreadable(each))
  const sound = [...own.journal, ...received.flat()]
  const { journal, renamed, quarantined } = mergeJournals(readable, [...incoming.values()], sound)
  const merged = foldChangesets(emptyFold(planId), journal)
  const everywhere = received.map(each => new Set(each.map(({ hash }) => hash)))
  const common = own.journal.filter(({ hash }) => everywhere.every(hashes => hashes.has(hash)))
  const before = foldChangesets(emptyFold(planId), common)
  const commonHashes = new Set(common.map(({ hash }) => hash))
  const changed = journal.filter(({ hash }) => !commonHashes.has(hash))
  const origin = originsOf(journal, known, everywhere)
  return {
    ...{ incoming: [...incoming.values()], quarantined: quarantined.length, renamed },
    cells: cellsOf(changed, { before, own: own.fold, merged, known, origin }),
    ...{ before: before.plan, mine: own.fold.plan, merged: merged.plan },
  }
}

type Origin = ReadonlyMap<string, Pick<Candidate, 'mine' | 'sources'>>

/** Where each changeset stands, by writer and stamp: values in conflict carry no more. */
function originsOf(
  journal: readonly Changeset[],
  known: ReadonlySet<string>,
  received: readonly ReadonlySet<string>[],
): Origin {
  return new Map(
    journal.map(({ actor, at, hash }) => [
      `${at} ${actor}`,
      {
        mine: known.has(hash),
        sources: received.flatMap((hashes, position) => (hashes.has(hash) ? [position] : [])),
      },
    ]),
  )
}

interface Sides {
  readonly before: Fold
  readonly own: Fold
  readonly merged: Fold
  readonly known: ReadonlySet<string>
  readonly origin: Origin
}

interface Touched {
  readonly collection: string
  readonly id: string
  readonly field: string
  here: boolean
  there: boolean
  last: Changeset
}

function cellsOf(changed: readonly Changeset[], sides: Sides): readonly MergeCell[] {
  const touched = new Map<string, Touched>()
  for (const changeset of changed) {
    const here = sides.known.has(changeset.hash)
    for (const [collection, id, field] of changeset.ops) {
      if (field === ORDER) continue
      const key = JSON.stringify([collection, id, field])
      const cell = touched.get(key) ?? { collection, id, field, here: false, there: false, last: changeset }
      if (here) cell.here = true
      else cell.there = true
      if (changeset.at >= cell.last.at) cell.last = changeset
      touched.set(key, cell)
    }
  }
  for (const [key, { collection, id, field, values }] of sides.merged.plan.conflicts) {
    // A delete that had not seen an edit is in conflict with it though the edit wrote to another field.
    const last = changed.find(({ ops }) => ops.some(op => op[0] === collection && op[1] === id))
    if (!touched.has(key) && last !== undefined && !sameConflict(sides.own, key, values))
      touched.set(key, { collection, id, field, here: true, there: true, last })
  }
  return [...touched.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, cell]) => cellOf(key, cell, sides) ?? [])
}

function cellOf(key: string, cell: Touched, { before, own, merged, origin }: Sides): MergeCell | null {
  const { collection, id, field, last } = cell
  const values = [before, own, merged].map(fold => currentValue(fold, collection, id, field))
  const [old, mine, next] = values
  const conflict = merged.plan.conflicts.get(key)
  const base = { collection, id, field, before: old, mine, merged: next }
  const candidate = (write: Conflict['values'][number]): Candidate => ({
    ...{ value: write.value, by: write.by, at: write.at, actor: write.actor },
    ...(origin.get(`${write.at} ${write.actor}`) ?? { mine: false, sources: [] }),
  })
  if (conflict !== undefined && !sameConflict(own, key, conflict.values))
    return { ...base, kind: 'conflict', candidates: conflict.values.map(candidate) }
  const { by, at, actor } = last
  const candidates = [candidate({ value: next, by, at, actor })]
  if (!sameValue(mine, next)) return { ...base, kind: 'theirs', candidates }
  if (sameValue(old, next)) return null
  return { ...base, kind: cell.here && cell.there ? 'same' : cell.here ? 'mine' : 'theirs', candidates }
}

/** Whether this copy has shown just these values all along. */
function sameConflict(own: Fold, key: string, values: Conflict['values']): boolean {
  const known = own.plan.conflicts.get(key)?.values ?? []
  return (
    known.length === values.length &&
    values.every(({ at, actor }) =>
      known.some(other => other.at === at && baseActor(other.actor) === baseActor(actor)),
    )
  )
}
