import type { Changeset, Op } from './changeset'
import { type Fold, registerOf } from './fold'
import { ORDER } from './record'
import { distinctValues } from './register'
import { mergeReversal } from './undo-merge'
import { sameValue } from './value'

/** What one undo or redo would write: `ops` with `undoes`; `skipped` ops stay since another value stands there now. */
export interface Reversal {
  readonly undoes: number
  readonly ops: readonly Op[]
  readonly skipped: number
  /** Name of what was merged, where it is a merge that is taken back. */
  readonly merge?: string
}

/** The seq that Ctrl+Z takes back: the actor's newest changeset not undone; null when there is none. */
export const undoable = (journal: readonly Changeset[], actor: string): number | null =>
  stacksOf(journal, actor).undo.at(-1)?.seq ?? null

/** The seq of the undo that redo takes back; null when there is none or an ordinary edit came after it. */
export const redoable = (journal: readonly Changeset[], actor: string): number | null =>
  stacksOf(journal, actor).redo.at(-1)?.seq ?? null

/** Name of what was merged by the changeset that Ctrl+Z takes back; null where that is an ordinary edit. */
export const undoableMerge = (journal: readonly Changeset[], actor: string): string | null =>
  stacksOf(journal, actor).undo.at(-1)?.merges?.name ?? null

/** The ops that take back the actor's newest changeset not undone (JOURNAL, Undo), from any tab and after a reload. */
export const undoOps = (fold: Fold, journal: readonly Changeset[], actor: string): Reversal | null =>
  reversal(fold, journal, stacksOf(journal, actor).undo.at(-1))

/** The ops that take back the actor's latest undo. */
export const redoOps = (fold: Fold, journal: readonly Changeset[], actor: string): Reversal | null =>
  reversal(fold, journal, stacksOf(journal, actor).redo.at(-1))

interface Stacks {
  readonly undo: readonly Changeset[]
  readonly redo: readonly Changeset[]
}

/**
 * Both stacks, read from the journal alone. Taking back an entry of the undo stack makes an entry of the redo stack
 * and the other way round; anything else is an ordinary edit, after which nothing can be redone. An undo that found
 * nothing left to revert is passed over: there is nothing to take back of it.
 */
function stacksOf(journal: readonly Changeset[], actor: string): Stacks {
  const undo: Changeset[] = []
  let redo: Changeset[] = []
  const own = journal.filter(changeset => changeset.actor === actor).sort((a, b) => a.seq - b.seq)
  for (const changeset of own) {
    const undone = undo.findLastIndex(({ seq }) => seq === changeset.undoes)
    const redone = redo.findLastIndex(({ seq }) => seq === changeset.undoes)
    if (undone !== -1) {
      undo.splice(undone, 1)
      if (changeset.ops.length > 0) redo.push(changeset)
    } else {
      if (redone !== -1) redo.splice(redone, 1)
      else redo = []
      if (changeset.ops.length > 0 || changeset.merges !== undefined) undo.push(changeset)
    }
  }
  return { undo, redo }
}

function reversal(
  fold: Fold,
  journal: readonly Changeset[],
  changeset: Changeset | undefined,
): Reversal | null {
  if (changeset === undefined) return null
  if (changeset.merges !== undefined)
    return {
      undoes: changeset.seq,
      merge: changeset.merges.name,
      ...mergeReversal(fold, journal, changeset, changeset.merges),
    }
  const ops = netOps(changeset)
  const reverted = ops.filter(op => isCurrent(fold, op))
  return {
    undoes: changeset.seq,
    ops: reverted.map(([collection, id, field, from, to]): Op => [collection, id, field, to, from]),
    skipped: ops.length - reverted.length,
  }
}

/** One op per register: its first `from` and its last `to`. */
function netOps(changeset: Changeset): readonly Op[] {
  const net = new Map<string, Op>()
  for (const [collection, id, field, from, to] of changeset.ops) {
    const key = JSON.stringify([collection, id, field])
    const first = net.get(key)
    net.set(key, [collection, id, field, first === undefined ? from : first[3], to])
  }
  return [...net.values()]
}

/** In a conflict no one value is current: reverting would take away the other one unseen. */
function isCurrent(fold: Fold, [collection, id, field, , to]: Op): boolean {
  const register = registerOf(fold, collection, id, field)
  if (register === undefined) return false
  const values = field === ORDER ? register.writes.slice(0, 1) : distinctValues(register)
  return values.length === 1 && sameValue(values[0]?.value, to)
}
