import { createMemo, createSignal, onCleanup } from 'solid-js'
import { assemble, assembleStored } from '../core/journal/assemble'
import type { Changeset } from '../core/journal/changeset'
import { nextStamp } from '../core/journal/clock'
import { type Fold, opsOf, planOf } from '../core/journal/fold'
import { redoable, redoOps, undoable, undoableMerge, undoOps } from '../core/journal/undo'
import type { Conflict, Plan } from '../core/plan/plan'
import { err, ok, type Result } from '../core/result'
import type { Past, SaveState, Session, UndoOutcome } from './app'
import { createDocument, type Document } from './document'
import { unlistedEntry } from './entry'
import type { ClockPort, PlanEntry, PlansPort, StorageFault } from './ports'

export interface SessionPorts {
  readonly plans: PlansPort
  readonly clock: ClockPort
  /** The name the user typed. */
  readonly by: () => string
  /** Milliseconds without an answer after which an append counts as failed. */
  readonly patience?: number
}

type Current =
  | { readonly kind: 'document'; readonly document: Document; readonly past: Past | null }
  | { readonly kind: 'view'; readonly plan: Plan; readonly entry: PlanEntry }

const NOTHING: UndoOutcome = { reverted: 0, skipped: 0 }

/** The open plan. Documents with unsaved edits are kept when another plan is opened. */
export function createSession({ plans, clock, by, patience = 10_000 }: SessionPorts): Session {
  const tab = clock.randomId()
  const kept = new Map<string, Document>()
  const [current, setCurrent] = createSignal<Current | null>(null)
  const [entries, setEntries] = createSignal<readonly PlanEntry[]>([])
  const document = (): Document | null => {
    const now = current()
    return now?.kind === 'document' ? now.document : null
  }
  const past = () => {
    const now = current()
    return now?.kind === 'document' ? now.past : null
  }
  /** The document that edits go to: none while the past is looked at. */
  const writable = () => (past() === null ? document() : null)
  let opening = 0
  let undoing: Promise<unknown> = Promise.resolve()

  const stopWatching = plans.watchList(setEntries)
  onCleanup(() => {
    stopWatching()
    for (const each of kept.values()) each.dispose()
  })

  /** Asked for twice at once, a plan is still one document. */
  const loading = new Map<string, Promise<Result<Document, StorageFault>>>()
  function load(planId: string): Promise<Result<Document, StorageFault>> {
    const asked = loading.get(planId) ?? read(planId).finally(() => loading.delete(planId))
    loading.set(planId, asked)
    return asked
  }

  async function read(planId: string): Promise<Result<Document, StorageFault>> {
    const before = kept.get(planId)
    if (before) return ok(before)
    const [journal, actor] = await Promise.all([plans.journal(planId), plans.actor(planId)])
    if (!journal.ok) return journal
    if (!actor.ok) return actor
    if (journal.value.length === 0) return err({ kind: 'gone' })
    const made = createDocument({ plans, clock, tab, patience }, planId, actor.value, journal.value)
    kept.set(planId, made)
    return ok(made)
  }

  function show(next: Current | null) {
    setCurrent(next)
    for (const [planId, each] of kept) {
      if (each === document() || each.pending().length > 0) continue
      each.dispose()
      kept.delete(planId)
    }
  }

  const drainAll = () => Promise.all([...kept.values()].map(each => each.drain()))

  /** One after the other; each starts when all edits made before it are stored. */
  function step(
    opsFor: (fold: Fold, journal: readonly Changeset[], actor: string) => ReturnType<typeof undoOps>,
    takesBackUnsaved: boolean,
  ): Promise<UndoOutcome> {
    const open = writable()
    if (!open) return Promise.resolve(NOTHING)
    const outcome = undoing.then(async () => {
      if (!(await open.drain())) return takesBackUnsaved ? takeBackUnsaved(open) : NOTHING
      const found = opsFor(open.fold(), open.journal(), open.actor())
      if (!found) return NOTHING
      const settled = await open.add({ ops: found.ops, by: by(), undoes: found.undoes })
      const refused = settled.refused.length
      return { reverted: found.ops.length - refused, skipped: found.skipped + refused }
    })
    undoing = outcome.catch(() => undefined)
    return outcome
  }

  return {
    plan: createMemo(() => {
      const now = current()
      if (!now) return null
      if (now.kind === 'view') return now.plan
      return now.past ? now.past.plan : planOf(now.document.fold())
    }),
    entry: createMemo(() => {
      const now = current()
      if (!now) return null
      if (now.kind === 'view') return now.entry
      const { planId, fold, journal } = now.document
      const listed = entries().find(entry => entry.id === planId)
      return listed ?? unlistedEntry(planOf(fold()), journal().length, clock.now())
    }),
    readOnly: () => current()?.kind === 'view' || past() !== null,
    journal: createMemo(() => document()?.journal() ?? null),
    fold: createMemo(() => document()?.fold() ?? null),
    past,
    lookBack(past) {
      const open = document()
      if (open) setCurrent({ kind: 'document', document: open, past })
    },
    backToNow() {
      const open = document()
      if (open) setCurrent({ kind: 'document', document: open, past: null })
    },
    saveState: createMemo(() => saveStateOf(document(), [...kept.values()]), undefined, {
      equals: sameSaveState,
    }),
    changes: () => document()?.journal().length ?? 0,
    canUndo: createMemo(() => {
      const open = writable()
      return open !== null && undoable(open.journal(), open.actor()) !== null
    }),
    canRedo: createMemo(() => {
      const open = writable()
      return open !== null && redoable(open.journal(), open.actor()) !== null
    }),
    refusals: createMemo(() => refusalsOf(document())),
    acknowledgeRefusals: () => document()?.acknowledgeRefusals(),
    undoneMerge: createMemo(() => {
      const open = writable()
      return open && undoableMerge(open.journal(), open.actor())
    }),
    wouldUndo() {
      const open = document()
      const found = open && undoOps(open.fold(), open.journal(), open.actor())
      return found ? { reverted: found.ops.length, skipped: found.skipped } : null
    },
    stored: () => document()?.stored() ?? null,
    setAside: createMemo(() => document()?.setAside() ?? 0),
    async merge({ incoming, datasets, name, choices }) {
      const open = document()
      if (!open) return err({ kind: 'closed' })
      // Choices are made among values that are here only after the merge.
      const merged = () => assemble(assembleStored(open.planId, open.stored()), incoming)
      const ops = choices.length === 0 ? [] : opsOf(merged().fold, choices)
      const done = await open.merge({ incoming, datasets, name, ops, by: by() })
      return done.ok ? ok(null) : done
    },
    commit(edits, message) {
      const open = writable()
      if (!open) return
      const ops = opsOf(open.fold(), edits)
      if (ops.length === 0) return
      void open.add({ ops, by: by(), ...(message === undefined ? {} : { message }) })
      void drainAll()
    },
    undo: () => step(undoOps, true),
    redo: () => step(redoOps, false),
    async open(planId) {
      const turn = ++opening
      const loaded = await load(planId)
      if (!loaded.ok) return loaded
      if (turn === opening) {
        show({ kind: 'document', document: loaded.value, past: null })
        await plans.setOpened(planId)
      }
      return ok(null)
    },
    view(plan, entry) {
      opening++
      show({ kind: 'view', plan, entry })
    },
    close() {
      opening++
      show(null)
    },
    async retry() {
      await drainAll()
    },
    exported() {
      return document()?.exported(clock.randomId()) ?? null
    },
    newId: () => clock.randomId(),
  }
}

/** An edit that was never stored is taken back by forgetting it; one that may yet turn out stored is left alone. */
function takeBackUnsaved(open: Document): UndoOutcome {
  const fault = open.fault()
  if (fault === null || fault.kind === 'timeout') return NOTHING
  return { reverted: open.dropLast()?.ops.length ?? 0, skipped: 0 }
}

/** Unsaved edits of a plan that was open before are not passed over. */
function saveStateOf(open: Document | null, kept: readonly Document[]): SaveState {
  const unsaved = kept.reduce((sum, each) => sum + each.pending().length, 0)
  const fault = open?.fault() ?? kept.map(each => each.fault()).find(each => each !== null)
  if (unsaved > 0) return fault ? { kind: 'failed', fault, unsaved } : { kind: 'saving' }
  const at = open?.savedAt() ?? null
  return at === null ? { kind: 'idle' } : { kind: 'saved', at }
}

const sameSaveState = (a: SaveState, b: SaveState): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Both values of every refused op, the later first. */
function refusalsOf(open: Document | null): Conflict[] {
  if (!open) return []
  return open.refusals().map(({ pending, refused: { op, stored } }) => {
    const [collection, id, field, , value] = op
    const typed = { value, by: pending.by, at: nextStamp(null, pending.at), actor: open.actor() }
    return { collection, id, field, values: typed.at > stored.at ? [typed, stored] : [stored, typed] }
  })
}
