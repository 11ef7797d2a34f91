import type { DatasetEntry } from '../core/file/plan-file-schema'
import { prepareAppend } from '../core/journal/append'
import { type Assembled, assemble, isUnreadable } from '../core/journal/assemble'
import { baseActor, type Changeset, type Op } from '../core/journal/changeset'
import type { ChangesetRow, Database } from './database'
import { FaultError } from './faults'
import { readRows } from './journal-rows'
import { summaryOf } from './summary'

export interface AppendRequest {
  readonly planId: string
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Number of stored changesets the user had before him when he made the edit. */
  readonly known: number
  /** The first stored changesets, at least `known` of them, and what they amount to. */
  readonly base: Assembled
  readonly token: string
  readonly tab: string
}

/** Changesets of other copies, stored in the same transaction as what was chosen among their values. */
export interface MergeRequest extends AppendRequest {
  readonly incoming: readonly Changeset[]
  readonly datasets: readonly DatasetEntry[]
  /** What is merged, as one step that can be undone; null = taken in without a step, as from a shared folder. */
  readonly name: string | null
}

export interface Refused {
  readonly op: Op
  readonly stored: {
    readonly value: unknown
    readonly by: string
    readonly at: string
    readonly actor: string
  }
}

export interface Appended {
  readonly written: Changeset | null
  /** All changesets stored after the first `folded`. */
  readonly tail: readonly Changeset[]
  readonly refused: readonly Refused[]
}

/**
 * Appends one edit (JOURNAL, Appending), behind what other copies bring where it is a merge. Runs inside a read-write
 * transaction over plans, changesets, datasets and actors, so no other tab appends between the reading of the stored
 * tail and the writing.
 */
export async function appendInside(
  database: Database,
  request: AppendRequest & Partial<MergeRequest>,
  actors: { current(): Promise<string>; renew(): Promise<string> },
  now: number,
): Promise<Appended> {
  const { planId, known, base } = request
  const row = await database.plans.get(planId)
  const rows = await readRows(database, planId, Math.max(0, known - 1))
  const last = known > 0 ? rows.shift() : null
  const folded = base.stored.length
  const isOther = last && last.changeset.hash !== base.stored[known - 1]?.hash
  if (!row || last === undefined || known + rows.length < folded || isOther)
    throw new FaultError({ kind: 'gone' })

  const tail = rows.slice(folded - known).map(stored => stored.changeset)
  const earlier = await database.changesets.where('token').equals(request.token).first()
  if (earlier) {
    const [stored] = await readRows(database, planId, earlier.position - 1)
    return { written: stored?.changeset ?? null, tail, refused: [] }
  }

  const foreign = rows.filter(stored => stored.tab !== request.tab).map(stored => stored.changeset)
  const before = assemble(base, tail)
  const stored = new Set(before.stored.map(({ hash }) => hash))
  const brought = (request.incoming ?? []).filter(({ hash }) => !stored.has(hash))
  const grown = assemble(before, brought)
  // A profile that was copied goes on under a name that only one of the two has.
  const own = await actors.current()
  const actor = branchesOf(grown, own) > 1 || isDamaged(grown, own) ? await actors.renew() : own
  const { changeset, refused } = prepareAppend({
    actor,
    heads: grown.fold.heads,
    newer: foreign,
    ops: [...request.ops],
    by: request.by,
    ...(request.message === undefined ? {} : { message: request.message }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    ...(typeof request.name === 'string'
      ? { merges: { name: request.name, before: before.fold.heads } }
      : {}),
    now,
  })
  const added: Pick<ChangesetRow, 'changeset' | 'token'>[] = brought.map(each => ({ changeset: each }))
  if (changeset) added.push({ changeset, token: request.token })
  if (added.length > 0) {
    const { tab } = request
    const position = known + rows.length + 1
    await database.changesets.bulkAdd(
      added.map((each, offset) => ({ ...each, planId, tab, position: position + offset })),
    )
    const after = changeset ? assemble(grown, [changeset]) : grown
    const changesets = after.stored.length
    await database.plans.put({ ...row, ...summaryOf(after.fold), changedAt: now, changesets })
  }
  return {
    written: changeset,
    tail: [...tail, ...brought, ...(changeset ? [changeset] : [])],
    refused: refused.flatMap(op => withStored(op, foreign)),
  }
}

/** How many branches there are of an actor: a second one means that its profile was copied. */
const branchesOf = ({ fold }: Assembled, actor: string): number =>
  [...fold.chains.keys()].filter(other => baseActor(other) === actor).length

/**
 * Whether what the actor wrote may not be all there: an own changeset is set aside, or a place behind the last sound one
 * cannot be read. Going on under the name could write a seq for the second time.
 */
function isDamaged({ stored, fold }: Assembled, actor: string): boolean {
  if (stored.length === fold.count - fold.waiting.length) return false
  const isOwn = (each: Changeset) => baseActor(each.actor) === actor
  const head = Math.max(0, ...[...fold.heads].map(([name, { seq }]) => (baseActor(name) === actor ? seq : 0)))
  const last = stored.findLastIndex(each => isOwn(each) && each.seq <= head)
  return stored.some((each, at) => (isUnreadable(each) && at > last) || (isOwn(each) && each.seq > head))
}

/** The refused op with the newest value that another tab wrote there, for a delete anywhere in the record. */
function withStored(op: Op, foreign: readonly Changeset[]): Refused[] {
  const [collection, id, field, , wanted] = op
  const wholeRecord = field === 'deleted' && wanted === true
  for (const changeset of foreign.toReversed()) {
    for (const [otherCollection, otherId, otherField, , to] of changeset.ops) {
      const here = otherCollection === collection && otherId === id
      if (here && (wholeRecord || otherField === field)) {
        const { by, at, actor } = changeset
        return [{ op, stored: { value: to, by, at, actor } }]
      }
    }
  }
  return []
}
