import { prepareAppend } from '../core/journal/append'
import type { Changeset, Op } from '../core/journal/changeset'
import { type Fold, foldChangesets } from '../core/journal/fold'
import type { Database } from './database'
import { FaultError } from './faults'
import { readRows, type Stored } from './journal-rows'
import { summaryOf } from './summary'

export interface AppendRequest {
  readonly planId: string
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Number of stored changesets the user had before him when he made the edit. */
  readonly known: number
  /** Fold of the first `folded` ≥ `known` stored changesets. */
  readonly fold: Fold
  readonly folded: number
  readonly token: string
  readonly tab: string
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
 * Appends one edit (JOURNAL, Appending). Runs inside a read-write transaction over plans, changesets and actors, so no
 * other tab appends between the reading of the stored tail and the writing.
 */
export async function appendInside(
  database: Database,
  request: AppendRequest,
  actor: string,
  now: number,
): Promise<Appended> {
  const { planId, known, folded } = request
  const row = await database.plans.get(planId)
  const rows = await readRows(database, planId, Math.max(0, known - 1))
  const base = known > 0 ? rows.shift() : null
  if (!row || base === undefined || known + rows.length < folded || (base && !isHead(request.fold, base)))
    throw new FaultError({ kind: 'gone' })

  const tail = rows.slice(folded - known).map(stored => stored.changeset)
  const earlier = await database.changesets.where('token').equals(request.token).first()
  if (earlier) {
    const [stored] = await readRows(database, planId, earlier.position - 1)
    return { written: stored?.changeset ?? null, tail, refused: [] }
  }

  const foreign = rows.filter(stored => stored.tab !== request.tab).map(stored => stored.changeset)
  const fold = foldChangesets(request.fold, tail)
  const { changeset, refused } = prepareAppend({
    actor,
    heads: fold.heads,
    newer: foreign,
    ops: [...request.ops],
    by: request.by,
    ...(request.message === undefined ? {} : { message: request.message }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    now,
  })
  if (changeset) {
    const position = known + rows.length + 1
    await database.changesets.add({
      planId,
      position,
      changeset,
      token: request.token,
      tab: request.tab,
    })
    const after = foldChangesets(fold, [changeset])
    await database.plans.put({ ...row, ...summaryOf(after), changedAt: now, changesets: position })
  }
  return {
    written: changeset,
    tail: changeset ? [...tail, changeset] : tail,
    refused: refused.flatMap(op => withStored(op, foreign)),
  }
}

/** Whether the fold has seen the changeset: else the stored journal is not the one that the tab opened. */
function isHead(fold: Fold, stored: Stored): boolean {
  const head = fold.heads.get(stored.changeset.actor)
  return head !== undefined && head.seq >= stored.changeset.seq
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
