import { COLLECTION_NAMES } from '../plan/plan'
import type { Fold } from './fold'
import { DELETED, type PlanRecord } from './record'
import { sameValue } from './value'

/** A field that two folds show differently. Of a record that only one of them has, each field it holds. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly collection: string
  readonly id: string
  /** A whole list is one field: `coordinating`. */
  readonly field: string
  /** Null where there is nothing. */
  readonly before: unknown
  readonly after: unknown
}

/** Said about the plan, and no part of what it plans: neither compared nor brought back. */
export const ABOUT_THE_PLAN: ReadonlySet<string> = new Set(['comments', 'moments'])

type Shown = Pick<Fold, 'shown'>

/** What changed from one fold to another, by collection as in files, records of `after` first. One pass over both. */
export function differences(before: Shown, after: Shown): readonly Difference[] {
  return collectionsOf(before, after).flatMap(collection => {
    const [earlier, later] = [before.shown.get(collection), after.shown.get(collection)]
    if (earlier === later) return []
    const ids = new Set([...(later?.keys() ?? []), ...(earlier?.keys() ?? [])])
    return [...ids].flatMap(id => recordDifferences(collection, id, earlier?.get(id), later?.get(id)))
  })
}

/** Collections that are content, the known ones in the order of files. */
export function collectionsOf(...folds: readonly Shown[]): readonly string[] {
  const there = new Set(folds.flatMap(({ shown }) => [...shown.keys()]))
  const known = COLLECTION_NAMES.filter(name => there.has(name))
  const others = [...there].filter(name => !known.some(each => each === name)).sort()
  return [...known, ...others].filter(name => !ABOUT_THE_PLAN.has(name))
}

function recordDifferences(
  collection: string,
  id: string,
  before: PlanRecord | undefined,
  after: PlanRecord | undefined,
): readonly Difference[] {
  if (before === after) return []
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  return [...fields]
    .filter(field => field !== 'id' && field !== DELETED)
    .map(field => ({
      kind: kind as Difference['kind'],
      ...{ collection, id, field, before: before?.[field] ?? null, after: after?.[field] ?? null },
    }))
    .filter(difference => !sameValue(difference.before, difference.after))
}
