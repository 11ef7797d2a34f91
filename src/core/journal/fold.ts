import type { Edit, Plan } from '../plan/plan'
import { baseActor, branchMark, type Changeset, type Op } from './changeset'
import { type Folded, foldOnto, nothingFolded } from './draft'
import { type Chains, isNext } from './heads'
import { DELETED, isElementwise, ORDER, type PlanRecord } from './record'
import { distinctValues, type Register } from './register'
import { sameValue } from './value'

/** What a journal amounts to (JOURNAL, Fold). A readonly value: folding more makes a new one that shares what is untouched. */
export interface Fold extends Folded {
  readonly planId: string
  /** Changesets taken in, those that wait behind a gap included. */
  readonly count: number
  readonly chains: Chains
  /** Changesets behind a gap. They count for nothing until the gap is filled. */
  readonly waiting: readonly Changeset[]
}

/** The fold of no changeset. */
export const emptyFold = (planId: string): Fold => ({
  planId,
  count: 0,
  chains: new Map(),
  waiting: [],
  ...nothingFolded(planId),
})

/**
 * The fold with further changesets, in any order: the same as folding all of them from scratch. Records, collections
 * and the plan keep their identity where nothing changed. Changesets known already are passed over. The journal must
 * be sound (`checkChains`); where merging renamed an actor the merged journal is folded from `emptyFold`.
 */
export function foldChangesets(fold: Fold, changesets: readonly Changeset[]): Fold {
  const { added, ...grown } = grownChains(fold, changesets)
  if (added.length === 0) return grown.count === fold.count ? fold : { ...fold, ...grown }
  // A copied actor's branches can change what references to that actor mean, so these are read anew.
  const forked = new Set(fold.unresolved)
  for (const actor of grown.chains.keys()) if (branchMark(actor) !== null) forked.add(baseActor(actor))
  const anew = forked.size > 0 && added.some(({ actor }) => forked.has(baseActor(actor)))
  const folded = anew
    ? foldOnto(nothingFolded(fold.planId), fold, grown.chains, [...grown.chains.values()].flat())
    : foldOnto(fold, fold, grown.chains, added)
  return { planId: fold.planId, ...grown, ...folded }
}

/** What the screens show. */
export const planOf = (fold: Fold): Plan => fold.plan

const NO_RECORDS: ReadonlyMap<string, PlanRecord> = new Map()

/** Shown records of any collection by id, also of one this version does not know. */
export const recordsOf = (fold: Fold, collection: string): ReadonlyMap<string, PlanRecord> =>
  fold.shown.get(collection) ?? NO_RECORDS

/** The register of a field, also of a hidden record; undefined when nothing ever wrote to it. */
export const registerOf = (fold: Fold, collection: string, id: string, field: string): Register | undefined =>
  fold.registers.get(collection)?.get(id)?.get(field)

/**
 * The value a field shows, the latest where there is a conflict; null when empty. Of a field kept by elements those
 * that are in it: id → true, or its text. Also of hidden records.
 */
export function currentValue(fold: Fold, collection: string, id: string, field: string): unknown {
  if (!isElementwise(collection, field))
    return registerOf(fold, collection, id, field)?.writes[0]?.value ?? null
  const elements: [string, true | string][] = []
  for (const [name, register] of fold.registers.get(collection)?.get(id) ?? []) {
    const value = register.writes[0]?.value
    if (name.startsWith(`${field}/`) && (value === true || typeof value === 'string'))
      elements.push([name.slice(field.length + 1), value])
  }
  return elements.length === 0 ? null : Object.fromEntries(elements.sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Json = Op[3]

/**
 * Edits as ops against what is shown: `from` is the shown value, the last edit of a field counts, edits that change
 * nothing are left out. An edit of a whole reference list becomes one op per element. Where a field is in conflict,
 * also choosing the value that is shown is a change.
 */
export function opsOf(fold: Fold, edits: readonly Edit[]): Op[] {
  const last = new Map<string, Edit>()
  for (const edit of edits.flatMap(edit => splitElements(fold, edit)))
    last.set(JSON.stringify([edit.collection, edit.id, edit.field]), edit)
  const ops: Op[] = []
  for (const { collection, id, field, to } of last.values()) {
    const from = currentValue(fold, collection, id, field)
    if (sameValue(from, to ?? null) && !isConflicting(fold, collection, id, field)) continue
    ops.push([collection, id, field, from as Json, (to ?? null) as Json])
  }
  return ops
}

function splitElements(fold: Fold, edit: Edit): readonly Edit[] {
  const { collection, id, field, to } = edit
  if (!isElementwise(collection, field)) return [edit]
  const now = elementsOf(currentValue(fold, collection, id, field))
  const next = elementsOf(to)
  return [...new Set([...now.keys(), ...next.keys()])].map(element => ({
    ...edit,
    field: `${field}/${element}`,
    to: next.get(element) ?? null,
  }))
}

/** Of id → true or a text, or of a plain list of ids. */
function elementsOf(value: unknown): ReadonlyMap<string, true | string> {
  if (Array.isArray(value))
    return new Map(value.filter(element => typeof element === 'string').map(element => [element, true]))
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.map(([id, inner]) => [id, typeof inner === 'string' ? inner : true]))
}

/** A visible record whose `deleted` holds true is in conflict too: some edit was not seen by the delete. */
function isConflicting(fold: Fold, collection: string, id: string, field: string): boolean {
  const register = registerOf(fold, collection, id, field)
  if (register === undefined || field === ORDER) return false
  if (distinctValues(register).length > 1) return true
  return (
    field === DELETED && register.writes[0]?.value === true && fold.shown.get(collection)?.has(id) === true
  )
}

interface GrownChains extends Pick<Fold, 'chains' | 'waiting' | 'count'> {
  /** What newly follows gap-free, each actor's in the order of seq. */
  readonly added: readonly Changeset[]
}

/** Appends what follows gap-free to each actor's chain; the rest waits. */
function grownChains(fold: Fold, changesets: readonly Changeset[]): GrownChains {
  const chains = new Map(fold.chains)
  const grown = new Map<string, Changeset[]>()
  const waiting = new Map<string, Changeset>()
  const added: Changeset[] = []
  for (const changeset of [...fold.waiting, ...changesets].sort((a, b) => a.seq - b.seq)) {
    const { actor, seq } = changeset
    const chain = chains.get(actor)
    const last = chain?.at(-1)
    if (last !== undefined && seq <= last.seq) continue
    if (!isNext(chain, changeset)) {
      waiting.set(JSON.stringify([actor, seq]), changeset)
      continue
    }
    const own = grown.get(actor) ?? [...(chain ?? [])]
    own.push(changeset)
    grown.set(actor, own)
    chains.set(actor, own)
    added.push(changeset)
  }
  const count = fold.count - fold.waiting.length + added.length + waiting.size
  return { chains, added, waiting: [...waiting.values()], count }
}
