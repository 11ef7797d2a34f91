import { type Changeset, type Merge, markOf, type Op, type Seen, sealChangeset } from './changeset'
import { nextStamp } from './clock'
import type { Head, Heads } from './heads'
import { DELETED, ORDER } from './record'
import { sameValue } from './value'

/** One edit and what is stored at the moment of writing. */
export interface AppendInput {
  readonly actor: string
  /** Heads of the stored journal, all actors (`Fold.heads`). */
  readonly heads: Heads
  /** What is stored after what the tab knew when it made the ops. */
  readonly newer: readonly Changeset[]
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Set: a merge of that name, with the heads before it; written also where nothing had to be chosen. */
  readonly merges?: { readonly name: string; readonly before: Heads }
  /** Epoch milliseconds. */
  readonly now: number
}

/** What is to be stored of an edit, and what of it is not. */
export interface Append {
  /** Null when there is nothing to write: every op refused, no op, or another tab took the same changeset back. */
  readonly changeset: Changeset | null
  /** Ops whose register moved meanwhile: to be shown with both values, not written. */
  readonly refused: readonly Op[]
  /** The actor's head once the changeset is stored; null when there is none. */
  readonly head: Head | null
}

/**
 * Closes an edit at the end of the stored journal (JOURNAL, Appending); to be called inside the transaction that
 * stores it. An op is refused when a newer changeset wrote another value to its register, so that nothing is
 * overwritten unseen; a delete is refused when anything of its record was written. Of `order` the latest wins. An undo
 * that had nothing left to revert is still written, else it would stand in the way of the one before it.
 */
export function prepareAppend(input: AppendInput): Append {
  const { actor, heads, newer, by, message, undoes, merges, now } = input
  if (undoes !== undefined && newer.some(other => other.actor === actor && other.undoes === undoes))
    return { changeset: null, refused: [], head: null }
  const refused = input.ops.filter(op => isRefused(op, newer))
  const ops = input.ops.filter(op => !refused.includes(op))
  if (ops.length === 0 && merges === undefined && (undoes === undefined || refused.length > 0))
    return { changeset: null, refused, head: null }
  const own = heads.get(actor)
  const { seen, all } = seenNow(actor, heads)
  const changeset = sealChangeset(
    {
      actor,
      seq: (own?.seq ?? 0) + 1,
      at: nextStamp(latestStamp(heads), now),
      by,
      ...(message === undefined ? {} : { message }),
      seen,
      ...(undoes === undefined ? {} : { undoes }),
      ...(merges === undefined ? {} : { merges: mergeOf(merges, seen) }),
      ops,
    },
    own?.hash ?? null,
  )
  return {
    changeset,
    refused,
    head: { seq: changeset.seq, hash: changeset.hash, at: changeset.at, seen: all },
  }
}

/** The last write of each newer actor to the op's register must be the value the op writes. */
function isRefused(op: Op, newer: readonly Changeset[]): boolean {
  const [collection, id, field, , to] = op
  if (field === ORDER) return false
  const wholeRecord = field === DELETED && to === true
  const last = new Map<string, unknown>()
  for (const changeset of newer) {
    for (const [otherCollection, otherId, otherField, , value] of changeset.ops) {
      if (otherCollection !== collection || otherId !== id) continue
      if (otherField === field) last.set(changeset.actor, value)
      else if (wholeRecord) return true
    }
  }
  return [...last.values()].some(value => !sameValue(value, to))
}

/** What is written as `seen`: only the actors that moved since this one last wrote; and all it has seen then. */
function seenNow(actor: string, heads: Heads): { seen: Seen; all: ReadonlyMap<string, number> } {
  const before = heads.get(actor)?.seen
  const all = new Map(before)
  const moved: [string, [number, string]][] = []
  for (const [other, head] of heads) {
    if (other === actor || head.seq <= (before?.get(other) ?? 0)) continue
    all.set(other, head.seq)
    moved.push([other, [head.seq, markOf(head.hash)]])
  }
  return { seen: Object.fromEntries(moved), all }
}

function mergeOf({ name, before }: NonNullable<AppendInput['merges']>, seen: Seen): Merge {
  const known = [...before].filter(([actor]) => Object.hasOwn(seen, actor))
  return {
    name,
    before: Object.fromEntries(known.map(([actor, { seq, hash }]) => [actor, [seq, markOf(hash)]])),
  }
}

function latestStamp(heads: Heads): string | null {
  let latest: string | null = null
  for (const { at } of heads.values()) if (latest === null || at > latest) latest = at
  return latest
}
