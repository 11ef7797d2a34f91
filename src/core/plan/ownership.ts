import { addDays } from './calendar'
import { deadlineEnd, deadlineStart } from './deadline'
import type { Edit, Owner, Plan } from './plan'

type Known<Value> = Value & { readonly id: string }

/**
 * The last day of the owner before where another agency takes over: the day before the new one begins. Null where
 * nothing is handed over: there was none, it is the same agency, the beginning is not known or not later than that of
 * the owner before, whose record is then corrected.
 */
export function lastDayBefore(
  before: Owner | null,
  next: { readonly agency?: Owner['agency']; readonly from?: unknown },
): string | null {
  const start = deadlineStart(next.from)
  if (!before?.agency || before.agency === next.agency || start === null) return null
  const began = deadlineStart(before.from)
  return began !== null && began >= start ? null : addDays(start, -1)
}

/**
 * Edits that put an agency in charge of an indicator. At a hand-over the owner before keeps its record with its last
 * day, and `newId` makes another one; else the record that is there is changed.
 */
export function ownerEdits(before: Known<Owner> | null, next: Partial<Owner>, newId: () => string): Edit[] {
  const lastDay = lastDayBefore(before, next)
  const id = before === null || lastDay !== null ? newId() : before.id
  const edits = Object.entries(next).map(([field, to]): Edit => ({ collection: 'owners', id, field, to }))
  return before === null || lastDay === null
    ? edits
    : [{ collection: 'owners', id: before.id, field: 'to', to: lastDay }, ...edits]
}

/** Owners of a node whose time was over before the day, the latest first. */
export function formerOwners(plan: Plan, index: string, node: string, day: string): Known<Owner>[] {
  const ended = ({ to }: Owner) => deadlineEnd(to) ?? ''
  return [...plan.owners.values()]
    .filter(owner => owner.index === index && owner.node === node && owner.agency)
    .filter(owner => ended(owner) !== '' && ended(owner) < day)
    .sort((a, b) => (ended(a) === ended(b) ? (a.id < b.id ? 1 : -1) : ended(a) < ended(b) ? 1 : -1))
}
