import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { DatasetEntry } from '../core/file/plan-file-schema'
import type { Changeset } from '../core/journal/changeset'
import type { Candidate, MergeCell, Reconciliation } from '../core/journal/reconcile'
import { sameValue } from '../core/journal/value'
import { type CollectionName, conflictKey, type Edit } from '../core/plan/plan'
import { err, type Result } from '../core/result'
import type { Session } from './app'
import { createLatest } from './latest'
import type { EnginePort, StorageFault } from './ports'

/** Copies of a plan that have gone on apart from the stored one, and what else their files brought. */
export interface MergeOffer {
  readonly planId: string
  readonly files: readonly { readonly name: string; readonly journal: readonly Changeset[] }[]
  /** Changesets behind a gap: kept, and counted once the gap is filled. */
  readonly waiting: readonly Changeset[]
  /** Changesets set aside, those that wait among them. */
  readonly broken: number
  readonly datasets: readonly DatasetEntry[]
  /** A clock ran ahead by more than a day. */
  readonly clockAhead: boolean
}

/** A merge that is looked at: what it would change, and what has been chosen so far. */
export interface Merging {
  /** Null while none is looked at. */
  readonly offer: Accessor<MergeOffer | null>
  /** A merge is about to be taken back: colleagues will receive that too, so it is asked first. */
  readonly undoAsked: Accessor<boolean>
  askUndo(isAsked: boolean): void
  /** The offer that was taken last. */
  readonly merged: Accessor<MergeOffer | null>
  /** Null until it is reckoned; reckoned anew when the plan changes meanwhile. */
  readonly found: Accessor<Reconciliation | null>
  readonly fault: Accessor<string | null>
  readonly conflicts: Accessor<readonly MergeCell[]>
  /** The value chosen for a conflict; null = both stay, to be decided later. */
  chosen(cell: MergeCell): Candidate | null
  /** Of a cell that is in no conflict the value that shall stand instead; null = the merged one. */
  choose(cell: MergeCell, candidate: Candidate | null): void
  /** Chooses in every conflict the first value that is wanted, where there is one. */
  chooseAll(isWanted: (candidate: Candidate, cell: MergeCell) => boolean): void
  chooseNothing(): void
  /** Opens the plan and looks at the offer. */
  start(offer: MergeOffer): Promise<Result<null, StorageFault>>
  /** Takes everything that is not in conflict, and what was chosen, as one step. */
  apply(): Promise<Result<null, StorageFault>>
  close(): void
}

export interface MergingPorts {
  readonly session: Session
  readonly engine: Pick<EnginePort, 'reconcile'>
}

export function createMerging({ session, engine }: MergingPorts): Merging {
  const [offer, setOffer] = createSignal<MergeOffer | null>(null)
  const [undoAsked, askUndo] = createSignal(false)
  const [merged, setMerged] = createSignal<MergeOffer | null>(null)
  const [choices, setChoices] = createSignal<ReadonlyMap<string, Candidate>>(new Map())
  const question = () => {
    const asked = offer()
    const stored = session.stored()
    return asked && stored && session.plan()?.id === asked.planId ? { asked, stored } : null
  }
  const { answer } = createLatest(question, async ({ asked, stored }) => {
    try {
      const received = asked.files.map(({ journal }) => journal)
      return { asked, found: await engine.reconcile(asked.planId, stored, received) }
    } catch (error) {
      return { asked, message: error instanceof Error ? error.message : String(error) }
    }
  })
  const current = () => {
    const known = answer()
    return known !== null && known.asked === offer() ? known : null
  }
  const found = createMemo(() => {
    const known = current()
    return known && 'found' in known ? known.found : null
  })
  const conflicts = createMemo(() => found()?.cells.filter(({ kind }) => kind === 'conflict') ?? [])
  /** A choice made before the plan changed still counts where its value is still offered. */
  const chosen = (cell: MergeCell): Candidate | null => {
    const choice = choices().get(keyOf(cell))
    return (choice && cell.candidates.find(({ value }) => sameValue(value, choice.value))) ?? null
  }
  const choose = (pairs: readonly (readonly [MergeCell, Candidate | null])[]) => {
    const next = new Map(choices())
    for (const [cell, candidate] of pairs) {
      if (candidate === null) next.delete(keyOf(cell))
      else next.set(keyOf(cell), candidate)
    }
    setChoices(next)
  }

  return {
    offer,
    undoAsked,
    askUndo,
    merged,
    found,
    fault: () => {
      const known = current()
      return known && 'message' in known ? known.message : null
    },
    conflicts,
    chosen,
    choose: (cell, candidate) => choose([[cell, candidate]]),
    chooseAll: isWanted =>
      choose(
        conflicts().flatMap(cell => {
          const candidate = cell.candidates.find(each => isWanted(each, cell))
          return candidate ? [[cell, candidate] as const] : []
        }),
      ),
    chooseNothing: () => setChoices(new Map()),
    async start(asked) {
      setChoices(new Map())
      if (session.plan()?.id !== asked.planId || session.readOnly()) {
        const opened = await session.open(asked.planId)
        if (!opened.ok) return opened
      }
      setOffer(asked)
      return { ok: true, value: null }
    },
    async apply() {
      const [asked, now] = [offer(), found()]
      if (!asked || !now) return err({ kind: 'closed' })
      const edits = now.cells.flatMap((cell): Edit[] => {
        const candidate = cell.kind === 'conflict' ? chosen(cell) : (choices().get(keyOf(cell)) ?? null)
        return candidate
          ? [
              {
                collection: cell.collection as CollectionName,
                id: cell.id,
                field: cell.field,
                to: candidate.value,
              },
            ]
          : []
      })
      const done = await session.merge({
        incoming: [...now.incoming, ...asked.waiting],
        datasets: asked.datasets,
        name: asked.files
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 2_000),
        choices: edits,
      })
      if (done.ok) {
        setMerged(asked)
        setOffer(null)
      }
      return done
    },
    close: () => setOffer(null),
  }
}

const keyOf = ({ collection, id, field }: MergeCell): string => conflictKey(collection, id, field)
