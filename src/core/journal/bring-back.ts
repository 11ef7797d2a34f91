import { type CollectionName, type Edit, PLAN_RECORD } from '../plan/plan'
import { collectionsOf } from './differences'
import { currentValue, type Fold, opsOf } from './fold'
import { type Change, fieldOf } from './history'
import { DELETED } from './record'
import { sameValue } from './value'

/** What shall be again as it was: a record, or one field of it. */
export interface Part {
  readonly collection: string
  readonly id: string
  readonly field?: string
}

/**
 * The edits that make parts of the plan, or all of it, show what they showed then: to be committed as ONE changeset on
 * top, since history is never rewritten. A record that was not there then is deleted; one that is gone comes back with
 * all it held. What shows the same already is left alone, conflicts included. None where nothing would change.
 */
export function bringBack(now: Fold, then: Fold, parts: readonly Part[] | 'all'): readonly Edit[] {
  const edits = (parts === 'all' ? allRecords(now, then) : parts).flatMap(part => partEdits(now, then, part))
  const unique = new Map(edits.map(edit => [JSON.stringify([edit.collection, edit.id, edit.field]), edit]))
  return [...unique.values()].filter(edit => opsOf(now, [edit]).length > 0)
}

const allRecords = (now: Fold, then: Fold): readonly Part[] =>
  collectionsOf(now, then).flatMap(collection => {
    const ids = new Set([...recordsIn(then, collection), ...recordsIn(now, collection)])
    return [...ids].map(id => ({ collection, id }))
  })

const recordsIn = (fold: Fold, collection: string): Iterable<string> =>
  fold.shown.get(collection)?.keys() ?? []

function partEdits(now: Fold, then: Fold, { collection, id, field }: Part): readonly Edit[] {
  // Collections of newer versions are brought back too; an edit's type knows this version's.
  const edit = (name: string, to: unknown): Edit => ({
    ...{ collection: collection as CollectionName, id, field: name, to },
  })
  const isShown = (fold: Fold) => fold.shown.get(collection)?.has(id) === true
  const isPlan = collection === 'plan' && id === PLAN_RECORD
  if (!isShown(then) && !isPlan && field === undefined) return isShown(now) ? [edit(DELETED, true)] : []
  const restored =
    isShown(then) && currentValue(now, collection, id, DELETED) === true ? [edit(DELETED, null)] : []
  const registers = new Set([
    ...(then.registers.get(collection)?.get(id)?.keys() ?? []),
    ...(now.registers.get(collection)?.get(id)?.keys() ?? []),
  ])
  const fields = [...registers].filter(
    name => name !== DELETED && (field === undefined || fieldOf(name) === field),
  )
  const changed = fields.filter(name => !sameValue(valueIn(now, name), valueIn(then, name)))
  return [...restored, ...changed.map(name => edit(name, valueIn(then, name)))]

  function valueIn(fold: Fold, name: string): unknown {
    return fold.registers.get(collection)?.get(id)?.get(name)?.writes[0]?.value ?? null
  }
}

/**
 * The edits that give fields the value from before or after some of their changes; of several changes of one field the
 * earliest `before` or the latest `after`. A record that is deleted comes back with them. None where nothing changes.
 *
 * @param changes newest first, as `changesOf` has them
 */
export function valuesBack(now: Fold, changes: readonly Change[], side: 'before' | 'after'): readonly Edit[] {
  const edits = new Map<string, Edit>()
  for (const change of side === 'before' ? changes : [...changes].reverse()) {
    if (change.field === '') continue
    const { id, field } = change
    const collection = change.collection as CollectionName
    if (field !== DELETED && currentValue(now, collection, id, DELETED) === true)
      edits.set(JSON.stringify([collection, id, DELETED]), { collection, id, field: DELETED, to: null })
    edits.set(JSON.stringify([collection, id, field]), { collection, id, field, to: change[side] })
  }
  return [...edits.values()].filter(edit => opsOf(now, [edit]).length > 0)
}
