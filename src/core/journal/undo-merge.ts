import type { Changeset, Merge, Op } from './changeset'
import { currentValue, emptyFold, type Fold, foldChangesets, registerOf } from './fold'
import { createResolver, type Resolver } from './heads'
import { DELETED } from './record'
import { distinctValues, type Register, type Write } from './register'
import { sameValue } from './value'

/**
 * The ops that bring back what was shown before a merge (JOURNAL, Undo): of every field that it or what it newly saw
 * wrote to, unless somebody wrote there since. A record that the merge brought into
 * sight is deleted. Fields written since are
 * `skipped`.
 *
 * @param changeset the merge, one of `journal`; `fold` is the fold of `journal`
 */
export function mergeReversal(
  fold: Fold,
  journal: readonly Changeset[],
  changeset: Changeset,
  merges: Merge,
): { readonly ops: readonly Op[]; readonly skipped: number } {
  const { actor, seq } = changeset
  const resolver = createResolver(fold.chains)
  const before = seenUpTo(journal, actor, seq - 1, resolver)
  addSeen(before, merges.before, resolver)
  const after = new Map(before)
  addSeen(after, changeset.seen, resolver)
  const isBefore = (other: Changeset) =>
    other.actor === actor ? other.seq < seq : other.seq <= (before.get(other.actor) ?? 0)
  const isKnown = (other: { readonly actor: string; readonly seq: number }) =>
    other.actor === actor ? other.seq <= seq : other.seq <= (after.get(other.actor) ?? 0)

  const earlier = foldChangesets(emptyFold(fold.planId), journal.filter(isBefore))
  const brought = journal.filter(
    other => other === changeset || (other.actor !== actor && isKnown(other) && !isBefore(other)),
  )
  const ops: Op[] = []
  let skipped = 0
  for (const [collection, records] of touchedBy(brought)) {
    for (const [id, fields] of records) {
      if (!earlier.shown.get(collection)?.has(id)) {
        if (!fold.shown.get(collection)?.has(id)) continue
        const from = visibleNow(fold, collection, id)
        if (isUntouched(fold, collection, id, isKnown)) ops.push([collection, id, DELETED, from, true])
        else skipped += fields.size
        continue
      }
      for (const field of fields) {
        const register = registerOf(fold, collection, id, field)
        const [now, then] = [fold, earlier].map(each => currentValue(each, collection, id, field) as Op[3])
        if (register === undefined || now === undefined || then === undefined) continue
        if (sameValue(now, then) && !isOpened(register, registerOf(earlier, collection, id, field))) continue
        const from = field === DELETED ? visibleNow(fold, collection, id) : now
        if (register.writes.every(isKnown)) ops.push([collection, id, field, from, then])
        else skipped++
      }
    }
  }
  return { ops, skipped }
}

/** What redo writes to `deleted`: a record that an unseen edit keeps in sight stays there, as after the merge. */
function visibleNow(fold: Fold, collection: string, id: string): Op[3] {
  const value = currentValue(fold, collection, id, DELETED) as Op[3]
  return value === true && fold.shown.get(collection)?.has(id) ? false : value
}

/** Whether nobody wrote to the record since. */
const isUntouched = (
  fold: Fold,
  collection: string,
  id: string,
  isKnown: (write: Write) => boolean,
): boolean =>
  [...(fold.registers.get(collection)?.get(id)?.values() ?? [])].every(({ writes }) => writes.every(isKnown))

/** Whether it is in conflict and was not so, or of other values, before. */
const isOpened = ({ writes }: Register, earlier: Register | undefined): boolean =>
  distinctValues({ writes }).length > 1 &&
  (earlier?.writes.length !== writes.length ||
    writes.some(({ actor, seq }) => !earlier.writes.some(old => old.actor === actor && old.seq === seq)))

/** All that the actor had seen of others when it wrote its changeset of that seq. */
function seenUpTo(
  journal: readonly Changeset[],
  actor: string,
  seq: number,
  resolver: Resolver,
): Map<string, number> {
  const seen = new Map<string, number>()
  for (const changeset of journal)
    if (changeset.actor === actor && changeset.seq <= seq) addSeen(seen, changeset.seen, resolver)
  return seen
}

function addSeen(seen: Map<string, number>, more: Changeset['seen'], resolver: Resolver): void {
  for (const [name, [seq, mark]] of Object.entries(more)) {
    for (const [actor, upTo] of resolver.resolve(name, seq, mark))
      if (upTo > (seen.get(actor) ?? 0)) seen.set(actor, upTo)
  }
}

function touchedBy(changesets: readonly Changeset[]): ReadonlyMap<string, Map<string, Set<string>>> {
  const touched = new Map<string, Map<string, Set<string>>>()
  for (const { ops } of changesets) {
    for (const [collection, id, field] of ops) {
      const records = touched.get(collection) ?? new Map<string, Set<string>>()
      touched.set(collection, records)
      const fields = records.get(id) ?? new Set<string>()
      records.set(id, fields.add(field))
    }
  }
  return touched
}
