import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { FileFault, PlanFile } from '../core/file/plan-file'
import { bringBack } from '../core/journal/bring-back'
import type { Edit } from '../core/plan/plan'
import type { Session } from './app'
import type { Backup, BackupsPort } from './disk-ports'
import type { EnginePort, PlansPort } from './ports'

/** What a backup would bring back, found by opening it as it would be opened in need. Nothing is changed. */
export type Rehearsal =
  | {
      readonly kind: 'good'
      readonly tasks: number
      readonly changesets: number
      /** What is different now: restoring is these edits, in one step. */
      readonly edits: readonly Edit[]
      /** It has edits that the stored plan has lost: restoring merges them in. */
      readonly hasMore: boolean
    }
  /** No longer there, or not as it was written. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly fault: FileFault }

/** Copies of the open plan, made by themselves once a day. */
export interface Backups {
  /** Latest first. */
  readonly list: Accessor<readonly Backup[]>
  /** Why the last one could not be made. */
  readonly fault: Accessor<string | null>
  make(): Promise<void>
  rehearse(backup: Backup): Promise<Rehearsal>
  /** The plan file's text. */
  read(backup: Backup): Promise<string | null>
}

/** Kept of every plan. */
const BACKUPS_KEPT = 10

export interface BackupsPorts {
  readonly store: BackupsPort
  readonly session: Session
  readonly plans: Pick<PlansPort, 'datasets'>
  readonly engine: Pick<EnginePort, 'parsePlanFile' | 'writePlanFile'>
  readonly now: () => number
  /** Milliseconds of quiet before a backup that is due is made. */
  readonly quiet?: number
}

export function createBackups({ store, session, plans, engine, now, quiet = 5000 }: BackupsPorts): Backups {
  const [list, setList] = createSignal<readonly Backup[]>([])
  const [fault, setFault] = createSignal<string | null>(null)
  const planId = createMemo(() => (session.readOnly() ? null : (session.plan()?.id ?? null)))
  const length = createMemo(() => session.stored()?.length ?? 0)

  async function refresh(id: string) {
    const found = await store.list(id).catch(() => [])
    if (planId() === id) setList(found)
    return found
  }

  async function make() {
    const id = planId()
    const stored = session.stored()
    const tasks = session.plan()?.tasks.size ?? 0
    if (id === null || !stored) return
    try {
      const datasets = await plans.datasets(id)
      const text = await engine.writePlanFile(id, stored, datasets.ok ? datasets.value : [])
      const entry = { planId: id, at: now(), changesets: stored.length, tasks }
      await store.add(entry, text, BACKUPS_KEPT)
      setFault(null)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    await refresh(id)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  /** Once a day, where anything was written since. */
  async function makeWhenDue(id: string) {
    const [last] = await refresh(id)
    const isDue = !last || (dayOf(last.at) !== dayOf(now()) && last.changesets !== session.stored()?.length)
    clearTimeout(timer)
    if (isDue && planId() === id) timer = setTimeout(() => void make(), quiet)
  }
  createEffect(
    on([planId, length], ([id]) => {
      if (id === null) setList([])
      else void makeWhenDue(id)
    }),
  )
  onCleanup(() => clearTimeout(timer))

  return {
    list,
    fault,
    make,
    read: ({ planId: id, at }) => store.read(id, at),
    async rehearse({ planId: id, at }) {
      const text = await store.read(id, at)
      if (text === null) return { kind: 'unreadable' }
      const parsed = await engine.parsePlanFile(new TextEncoder().encode(text))
      if (!parsed.ok) return { kind: 'refused', fault: parsed.error }
      return { kind: 'good', ...comparedWith(session, parsed.value) }
    },
  }
}

function comparedWith(session: Session, file: PlanFile) {
  const open = session.exported()
  const here = new Set(open?.journal.map(({ hash }) => hash))
  return {
    tasks: file.fold.plan.tasks.size,
    changesets: file.journal.length,
    edits: open ? bringBack(open.fold, file.fold, 'all') : [],
    hasMore: file.journal.some(({ hash }) => !here.has(hash)),
  }
}

/** The day on this computer's calendar. */
const dayOf = (at: number): string => new Date(at).toDateString()
