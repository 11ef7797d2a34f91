import { prepareAppend } from '../../src/core/journal/append'
import type { Changeset, Op } from '../../src/core/journal/changeset'
import { emptyFold, type Fold, foldChangesets, opsOf } from '../../src/core/journal/fold'
import { mergeJournals } from '../../src/core/journal/merge'
import { type Reversal, redoOps, undoOps } from '../../src/core/journal/undo'
import type { Edit } from '../../src/core/plan/plan'

export const PLAN_ID = 'plan-1'

/** 28 April 2025, 09:41 UTC. */
export const MORNING = Date.UTC(2025, 3, 28, 9, 41)

export const foldOf = (journal: readonly Changeset[]): Fold => foldChangesets(emptyFold(PLAN_ID), journal)

/** One laptop with its copy of the plan. What it stores is what its next changeset has seen. */
export class Replica {
  readonly actor: string
  readonly by: string
  private stored: readonly Changeset[] = []
  /** Null until somebody asks. */
  private folded: Fold | null = null
  now: number
  /** Hash of each own changeset → hashes of everything stored here when it was written. */
  readonly saw = new Map<string, ReadonlySet<string>>()
  /** Hash of each own changeset → hash of the one it follows. */
  readonly follows = new Map<string, string>()

  constructor(actor: string, by: string, now = MORNING, journal: readonly Changeset[] = []) {
    this.actor = actor
    this.by = by
    this.now = now
    this.journal = journal
  }

  get journal(): readonly Changeset[] {
    return this.stored
  }

  /** Puts another journal in place of the stored one. */
  set journal(journal: readonly Changeset[]) {
    this.stored = journal
    this.folded = null
  }

  fold(): Fold {
    this.folded ??= foldOf(this.stored)
    return this.folded
  }

  write(ops: readonly Op[], undoes?: number): Changeset | null {
    this.now += 60_000
    const fold = this.fold()
    const { heads } = fold
    const { actor, by, now } = this
    const { changeset } = prepareAppend({
      ...{ actor, by, heads, now, newer: [], ops },
      ...(undoes === undefined ? {} : { undoes }),
    })
    if (changeset === null) return null
    const previous = heads.get(actor)
    if (previous !== undefined) this.follows.set(changeset.hash, previous.hash)
    this.saw.set(changeset.hash, new Set(this.journal.map(({ hash }) => hash)))
    this.stored = [...this.journal, changeset]
    this.folded = foldChangesets(fold, [changeset])
    return changeset
  }

  /** Edits of task fields as one changeset. */
  edit(...edits: readonly (readonly [id: string, field: string, to: unknown])[]): Changeset | null {
    return this.commit(edits.map(([id, field, to]): Edit => ({ collection: 'tasks', id, field, to })))
  }

  commit(edits: readonly Edit[]): Changeset | null {
    const ops = opsOf(this.fold(), edits)
    return ops.length === 0 ? null : this.write(ops)
  }

  undo(): Reversal | null {
    return this.reverse(undoOps(this.fold(), this.journal, this.actor))
  }

  redo(): Reversal | null {
    return this.reverse(redoOps(this.fold(), this.journal, this.actor))
  }

  /** Opens another laptop's file. */
  take(...others: readonly Replica[]): this {
    for (const { journal } of others)
      this.journal = mergeJournals(this.journal, journal, [...this.journal, ...journal]).journal
    return this
  }

  private reverse(reversal: Reversal | null): Reversal | null {
    if (reversal !== null) this.write(reversal.ops, reversal.undoes)
    return reversal
  }
}
