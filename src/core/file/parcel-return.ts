import { sha256Hex } from '../canonical'
import {
  baseActor,
  type Changeset,
  changesetHash,
  markOf,
  type Op,
  type Seen,
  sealChangeset,
} from '../journal/changeset'
import { type Fold, planOf, registerOf } from '../journal/fold'
import { mergeJournals, sortJournal } from '../journal/merge'
import { changesetsOf, foldAt } from '../journal/moment'
import { sameValue } from '../journal/value'
import { err, ok, type Result } from '../result'
import { PARCEL_ACTOR, type Parcel } from './parcel'
import { indicatorKey, isAllowedField, type Slice, sliceOf } from './parcel-slice'

/** A change of the agency's that is left out: not its record, or not its field. */
export interface Refusal {
  readonly collection: string
  readonly id: string
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** What a parcel brings home. */
export interface ParcelReturn {
  /** The plan when the parcel was sent and what the agency wrote on it, as a sound journal of the plan at home. */
  readonly journal: readonly Changeset[]
  /** Of these the agency's. */
  readonly changesets: readonly Changeset[]
  readonly refused: readonly Refusal[]
  /** Changesets that had seen one which is not in the file. */
  readonly waiting: number
}

/** `other-plan`: of another plan. `base-missing`: this copy of the plan lacks what the parcel was made from. */
export type ReturnFault = { readonly kind: 'other-plan' | 'base-missing' }

/**
 * Turns what an agency wrote in its copy into changesets of the plan at home, one for each of theirs, by an actor that
 * follows from the parcel and theirs. It depends on the file and the plan as it stood at sending alone, so that two
 * laptops, or two openings, give the same changesets, and a later return goes on where the first ended. They have
 * seen the plan as it was sent: what home wrote to the same fields since is in conflict with them.
 *
 * Which records are the agency's follows from the plan as it was sent, never from what the file says is allowed.
 */
export function returnParcel(home: Fold, { header, own }: Parcel): Result<ParcelReturn, ReturnFault> {
  if (header.home !== home.planId) return err({ kind: 'other-plan' })
  const known = new Set(
    [...home.chains.values()].flat().map(({ actor, seq, hash }) => placeOf(actor, seq, hash)),
  )
  const isKnown = ([actor, [seq, mark]]: [string, [number, string]]) => known.has(placeOf(actor, seq, mark))
  if (!Object.entries(header.base).every(isKnown)) return err({ kind: 'base-missing' })
  const base = foldAt(home, header.base)
  const isAllowed = createJudge(base, sliceOf(planOf(base), header.agency))
  const previousOf = createPrevious(own)
  const rewritten = new Map<string, Changeset>()
  const refused: Op[] = []
  let waiting = 0
  for (const changeset of sortJournal(own)) {
    const before = previousOf(changeset)
    const previous = before && rewritten.get(placeOf(before.actor, before.seq, before.hash))
    const seen = seenAtHome(changeset, changeset.seq === 1 ? header.base : {}, rewritten)
    if (seen === null || (changeset.seq > 1 && !previous)) {
      waiting++
      continue
    }
    const allowed = isAllowed(changeset.ops)
    refused.push(...changeset.ops.filter(op => !allowed.includes(op)))
    const { seq, at, by, message, undoes } = changeset
    const content = {
      ...{ actor: actorAtHome(header.id, changeset.actor), seq, at, by, seen, ops: allowed },
      ...(message === undefined ? {} : { message }),
      ...(undoes === undefined ? {} : { undoes }),
    }
    const sealed = sealChangeset(content, previous?.hash ?? null)
    rewritten.set(placeOf(changeset.actor, seq, changeset.hash), sealed)
  }
  const changesets = [...new Map([...rewritten.values()].map(each => [each.hash, each])).values()]
  const sent = changesetsOf(home.chains, header.base)
  const { journal } = mergeJournals(sent, changesets, [...sent, ...changesets])
  return ok({ journal, changesets, refused: netRefusals(refused), waiting })
}

/** A changeset by the name it was written under: also one whose branch was renamed is found. */
const placeOf = (actor: string, seq: number, hash: string): string =>
  JSON.stringify([baseActor(actor), seq, markOf(hash)])

const actorAtHome = (parcel: string, actor: string): string =>
  `parcel-${sha256Hex(JSON.stringify([parcel, baseActor(actor)])).slice(0, 16)}`

/** Finds the one a changeset's hash follows from; branches of a copied profile share their first ones. */
function createPrevious(own: readonly Changeset[]): (changeset: Changeset) => Changeset | null {
  const bySeq = new Map<string, Changeset[]>()
  for (const changeset of own) {
    const key = JSON.stringify([baseActor(changeset.actor), changeset.seq])
    bySeq.set(key, [...(bySeq.get(key) ?? []), changeset])
  }
  return changeset => {
    const candidates = bySeq.get(JSON.stringify([baseActor(changeset.actor), changeset.seq - 1])) ?? []
    return candidates.find(({ hash }) => changesetHash(changeset, hash) === changeset.hash) ?? null
  }
}

/** Null where something it had seen is not there. */
function seenAtHome(
  changeset: Changeset,
  base: Seen,
  rewritten: ReadonlyMap<string, Changeset>,
): Seen | null {
  const seen = new Map<string, [number, string]>(Object.entries(base))
  for (const [actor, [seq, mark]] of Object.entries(changeset.seen)) {
    if (actor === PARCEL_ACTOR) continue
    const other = rewritten.get(placeOf(actor, seq, mark))
    if (other === undefined) return null
    seen.set(other.actor, [seq, markOf(other.hash)])
  }
  return Object.fromEntries(seen)
}

/** Judges changesets one after the other: reports that the agency added are its own from then on. */
function createJudge(base: Fold, slice: Slice): (ops: readonly Op[]) => Op[] {
  const added = new Set<string>()
  const isNew = (id: string) => base.registers.get('checkIns')?.get(id) === undefined
  const isLed = (task: unknown) => typeof task === 'string' && slice.ledTasks.has(task)
  const isAllowed = ([collection, id, field, , to]: Op): boolean => {
    if (collection === 'tasks') return slice.ledTasks.has(id) && isAllowedField(collection, field)
    if (collection === 'checkIns')
      return added.has(id) && isAllowedField(collection, field) && (field !== 'task' || isLed(to))
    if (collection !== 'assessments') return false
    const [index, year, node, ...more] = id.split('|')
    const isNamed = node !== undefined && more.length === 0 && slice.indicators.has(indicatorKey(index, node))
    if (isAllowedField(collection, field)) return isNamed || slice.ownAssessments.has(id)
    if (!isNamed || registerOf(base, collection, id, field) !== undefined) return false
    const named = new Map<string, unknown>(Object.entries({ index, year: Number(year), node }))
    return named.has(field) && sameValue(named.get(field), to)
  }
  return ops => {
    for (const [collection, id, field, , to] of ops)
      if (collection === 'checkIns' && field === 'task' && isNew(id) && isLed(to)) added.add(id)
    return ops.filter(isAllowed)
  }
}

/** By field, from the first value to the last; what was taken back at the agency is left out. */
function netRefusals(ops: readonly Op[]): readonly Refusal[] {
  const net = new Map<string, Refusal>()
  for (const [collection, id, field, from, to] of ops) {
    const key = JSON.stringify([collection, id, field])
    net.set(key, { collection, id, field, from: net.has(key) ? net.get(key)?.from : from, to })
  }
  return [...net.values()].filter(({ from, to }) => !sameValue(from, to))
}
