import { type Accessor, batch, createMemo, createRoot, createSignal } from 'solid-js'
import { prepareAppend } from '../core/journal/append'
import { type Assembled, assemble, assembleChecked, isUnreadable } from '../core/journal/assemble'
import type { Changeset, Op } from '../core/journal/changeset'
import { type Fold, foldChangesets } from '../core/journal/fold'
import { err, ok, type Result } from '../core/result'
import type { Appended, ClockPort, MergeRequest, PlansPort, Refused, StorageFault } from './ports'

/** An edit that is shown and not yet known to be stored. */
export interface Pending {
  readonly token: string
  readonly ops: readonly Op[]
  readonly by: string
  readonly message?: string
  readonly undoes?: number
  /** Number of stored changesets the user had before him; his own pending edits below it hide newer ones. */
  readonly known: number
  readonly at: number
}

/** What became of a pending edit; `fault` where it is still pending after the try. */
export interface Settled {
  readonly refused: readonly Refused[]
  readonly fault: StorageFault | null
}

/** What other copies of the plan bring, and what was chosen among their values. */
export type Merging = Pick<MergeRequest, 'incoming' | 'datasets' | 'name' | 'ops' | 'by'>

export interface Document {
  readonly planId: string
  /** A new one once the profile turns out to be copied. */
  readonly actor: Accessor<string>
  /** As stored, without the pending edits. */
  readonly stored: Accessor<readonly Changeset[]>
  /** Stored changesets that do not count: unreadable, unsound, or waiting behind a gap. */
  readonly setAside: Accessor<number>
  /** Stored changesets and, behind them, the pending edits as they would be written now. */
  readonly journal: Accessor<readonly Changeset[]>
  readonly fold: Accessor<Fold>
  readonly pending: Accessor<readonly Pending[]>
  readonly fault: Accessor<StorageFault | null>
  readonly savedAt: Accessor<number | null>
  readonly refusals: Accessor<readonly { readonly pending: Pending; readonly refused: Refused }[]>
  acknowledgeRefusals(): void
  /** Shows the edit at once and stores it behind the earlier ones. */
  add(edit: Omit<Pending, 'known' | 'at' | 'token'>): Promise<Settled>
  /** Once nothing is pending: stores it and shows it. */
  merge(merging: Merging): Promise<Result<Appended, StorageFault>>
  /** Tries to store what is pending. True when nothing is left. */
  drain(): Promise<boolean>
  /** Takes back the last pending edit, which has never been stored. */
  dropLast(): Pending | null
  /** The journal as it is exported: pending edits under a fresh actor (JOURNAL, Appending). */
  exported(freshActor: string): { readonly fold: Fold; readonly journal: readonly Changeset[] }
  dispose(): void
}

interface DocumentPorts {
  readonly plans: PlansPort
  readonly clock: ClockPort
  /** One per tab. */
  readonly tab: string
  /** Milliseconds without an answer after which an append counts as failed. */
  readonly patience: number
}

/** One open plan: its stored journal, what is typed on top of it, and the queue between the two. */
export function createDocument(
  { plans, clock, tab, patience }: DocumentPorts,
  planId: string,
  actor: string,
  opened: readonly Changeset[],
): Document {
  const [stored, setStored] = createSignal(assembleChecked(planId, opened))
  const [current, setCurrent] = createSignal(actor)
  const [pending, setPending] = createSignal<readonly Pending[]>([])
  const [fault, setFault] = createSignal<StorageFault | null>(null)
  const [savedAt, setSavedAt] = createSignal<number | null>(null)
  const [refusals, setRefusals] = createSignal<readonly { pending: Pending; refused: Refused }[]>([])
  const { shown, disposeMemo } = createRoot(dispose => ({
    shown: createMemo(() => withPending(stored(), pending(), current())),
    disposeMemo: dispose,
  }))
  const waiting = new Map<string, (settled: Settled) => void>()
  let pumping: Promise<void> | null = null

  /** `tail` are the stored changesets behind the first `after`; those folded already are skipped. */
  function integrate(tail: readonly Changeset[], after: number) {
    const known = stored().stored.length
    const fresh = tail.slice(Math.max(0, known - after))
    if (fresh.length === 0 || after > known) return
    setStored(assemble(stored(), fresh))
  }

  function settle(edit: Pending, appended: Appended, after: number) {
    batch(() => {
      integrate(appended.tail, after)
      if (!pending().some(other => other.token === edit.token)) return
      setPending(pending().filter(other => other.token !== edit.token))
      if (appended.written) {
        setSavedAt(clock.now())
        setCurrent(appended.written.actor)
      }
      if (appended.refused.length > 0)
        setRefusals([
          ...refusals().filter(
            earlier => !appended.refused.some(later => sameRegister(earlier.refused.op, later.op)),
          ),
          ...appended.refused.map(refused => ({ pending: edit, refused })),
        ])
    })
    answer(edit, { refused: appended.refused, fault: null })
  }

  function answer(edit: Pending, settled: Settled) {
    waiting.get(edit.token)?.(settled)
    waiting.delete(edit.token)
  }

  /** An answer that comes after all, once it was given up, still counts. */
  async function append(edit: Pending): Promise<StorageFault | null> {
    const base = stored()
    const { token, ops, by, known } = edit
    const asked = plans
      .append({
        ...{ planId, token, ops, by, known, base, tab },
        ...(edit.message === undefined ? {} : { message: edit.message }),
        ...(edit.undoes === undefined ? {} : { undoes: edit.undoes }),
      })
      .then((result): StorageFault | null => {
        if (!result.ok) return result.error
        settle(edit, result.value, base.stored.length)
        // Where it was given up: the rest may be stored now.
        if (pending().length === 0) setFault(null)
        else void drain()
        return null
      })
    return inTime<StorageFault | null>(asked, patience, { kind: 'timeout' })
  }

  async function pump() {
    try {
      for (let edit = pending()[0]; edit; edit = pending()[0]) {
        const failed = await append(edit)
        setFault(failed)
        if (!failed) continue
        for (const other of pending()) answer(other, { refused: [], fault: failed })
        return
      }
    } finally {
      // In the same turn as the last look at the queue, so that no edit falls between.
      pumping = null
    }
  }

  async function drain(): Promise<boolean> {
    if (pending().length > 0) {
      pumping ??= pump()
      await pumping
    }
    return pending().length === 0
  }

  const stopWatching = plans.watchJournal(planId, () => stored().stored.length, integrate)

  return {
    planId,
    actor: current,
    stored: () => stored().stored,
    setAside: () => stored().setAside + stored().stored.filter(isUnreadable).length,
    journal: () => shown().journal,
    fold: () => shown().fold,
    pending,
    fault,
    savedAt,
    refusals,
    acknowledgeRefusals: () => setRefusals([]),
    add(content) {
      const token = clock.randomId()
      const known = knownTo(content.ops, pending(), stored().stored.length)
      setPending([...pending(), { ...content, token, known, at: clock.now() }])
      const settled = new Promise<Settled>(resolve => waiting.set(token, resolve))
      void drain()
      return settled
    },
    drain,
    async merge(merging) {
      if (!(await drain())) return err(fault() ?? { kind: 'timeout' })
      const base = stored()
      const asked = plans
        .merge({
          ...{ ...merging, planId, base, tab, known: base.stored.length, token: clock.randomId() },
        })
        .then(async merged => {
          if (!merged.ok) return merged
          const own = await plans.actor(planId)
          batch(() => {
            if (own.ok) setCurrent(own.value)
            integrate(merged.value.tail, base.stored.length)
            if (merged.value.written) setSavedAt(clock.now())
          })
          return ok(merged.value)
        })
      // An answer that comes after all still counts.
      return inTime<Result<Appended, StorageFault>>(asked, patience, err({ kind: 'timeout' }))
    },
    dropLast() {
      const last = pending().at(-1)
      if (!last) return null
      setPending(pending().slice(0, -1))
      if (pending().length === 0) setFault(null)
      answer(last, { refused: [], fault: null })
      return last
    },
    // `undoes` names a changeset of the own actor and means nothing under another.
    exported: freshActor =>
      withPending(
        stored(),
        pending().map(({ undoes: _, ...edit }) => edit),
        freshActor,
      ),
    dispose() {
      stopWatching()
      disposeMemo()
    },
  }
}

/** The journal with the pending edits behind it as `actor` would write them now. */
function withPending(
  stored: Pick<Assembled, 'journal' | 'fold'>,
  pending: readonly Pending[],
  actor: string,
): { journal: readonly Changeset[]; fold: Fold } {
  if (pending.length === 0) return stored
  const journal = [...stored.journal]
  let fold = stored.fold
  for (const edit of pending) {
    const { changeset } = prepareAppend({
      actor,
      heads: fold.heads,
      newer: [],
      ops: [...edit.ops],
      by: edit.by,
      ...(edit.message === undefined ? {} : { message: edit.message }),
      ...(edit.undoes === undefined ? {} : { undoes: edit.undoes }),
      now: edit.at,
    })
    if (!changeset) continue
    journal.push(changeset)
    fold = foldChangesets(fold, [changeset])
  }
  return { journal, fold }
}

const sameRegister = (a: Op, b: Op): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2]

/** A pending edit hides what other tabs wrote to the same register since: the user has not seen that yet. */
function knownTo(ops: readonly Op[], pending: readonly Pending[], stored: number): number {
  const hides = (a: Op, b: Op) =>
    a[0] === b[0] && a[1] === b[1] && (a[2] === b[2] || a[2] === 'deleted' || b[2] === 'deleted')
  return pending
    .filter(edit => edit.ops.some(a => ops.some(b => hides(a, b))))
    .reduce((known, edit) => Math.min(known, edit.known), stored)
}

function inTime<Answer>(asked: Promise<Answer>, patience: number, late: Answer): Promise<Answer> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(late), patience)
    void asked.then(answer => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}
