import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { StoredCheck } from '../core/file/check-stored'
import { writeZip } from '../core/file/zip'
import type { Session } from './app'
import type { Library } from './library'
import type { Notices } from './notices'
import type { EnginePort, PlanEntry, PlansPort, StorageFault } from './ports'

/** A plan's check, or why there is none. */
export type CareReport =
  | { readonly entry: PlanEntry; readonly check: StoredCheck }
  | { readonly entry: PlanEntry; readonly fault: StorageFault }

/** Care for what is stored: it is checked, put right where that follows from the journals, and copied. Never deleted. */
export interface StorageCare {
  /** Of the last check, plan by plan as they come. */
  readonly reports: Accessor<readonly CareReport[]>
  /** Plans checked and plans to check while one is under way; null otherwise. */
  readonly progress: Accessor<{ readonly done: number; readonly of: number } | null>
  check(): Promise<void>
  stop(): void
  /** Puts right what the list says of plans. Returns how many. */
  repair(): Promise<number>
  /** All plans' files in one archive, and how many could not be read. */
  copy(): Promise<{ readonly bytes: Uint8Array; readonly plans: number; readonly missing: number }>
  /** What is set aside of a plan, as it lies there, as JSON. */
  setAside(report: CareReport): Promise<string | null>
}

/** Says so where a plan opens without some of what is stored of it. */
export function tellSetAside(session: Session, notices: Notices): void {
  const opened = createMemo(() => `${session.plan()?.id} ${session.setAside()}`)
  createEffect(
    on(opened, () => {
      const count = session.setAside()
      if (count > 0) notices.add({ kind: 'set-aside', count })
    }),
  )
}

export interface StorageCarePorts {
  readonly plans: PlansPort
  readonly engine: Pick<EnginePort, 'checkStored'>
  readonly library: Pick<Library, 'exportPlan'>
}

export function createStorageCare({ plans, engine, library }: StorageCarePorts): StorageCare {
  const [reports, setReports] = createSignal<readonly CareReport[]>([])
  const [progress, setProgress] = createSignal<{ done: number; of: number } | null>(null)
  let turn = 0

  async function report(entry: PlanEntry): Promise<CareReport> {
    const raw = await plans.raw(entry.id)
    if (!raw.ok) return { entry, fault: raw.error }
    const { title, label, tasks, changesets } = entry
    try {
      const check = await engine.checkStored({
        ...raw.value,
        id: entry.id,
        listed: { title, label, tasks, changesets },
      })
      return { entry, check }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return { entry, fault: { kind: 'unknown', message } }
    }
  }

  return {
    reports,
    progress,
    async check() {
      const own = ++turn
      const all = await plans.list()
      if (!all.ok) return
      setReports([])
      for (const [done, entry] of all.value.entries()) {
        setProgress({ done, of: all.value.length })
        const found = await report(entry)
        if (own !== turn) return
        setReports([...reports(), found])
      }
      setProgress(null)
    },
    stop() {
      turn++
      setProgress(null)
    },
    async repair() {
      const wrong = reports().flatMap(each => ('check' in each && each.check.summaryWrong ? [each] : []))
      for (const { entry, check } of wrong) await plans.setSummary(entry.id, check.summary)
      await this.check()
      return wrong.length
    },
    async copy() {
      const all = await plans.list()
      const files = new Map<string, Uint8Array>()
      const encoder = new TextEncoder()
      let missing = 0
      for (const { id } of all.ok ? all.value : []) {
        const file = await library.exportPlan(id)
        if (!file.ok || !file.value) {
          missing++
          continue
        }
        const { name, text } = file.value
        files.set(
          files.has(name) ? name.replace('.plan.json', `.${id.slice(0, 6)}.plan.json`) : name,
          encoder.encode(text),
        )
      }
      const entries = [...files].map(([name, bytes]) => ({ name, bytes }))
      return { bytes: writeZip(entries, text => encoder.encode(text)), plans: entries.length, missing }
    },
    async setAside(found) {
      if (!('check' in found)) return null
      const raw = await plans.raw(found.entry.id)
      if (!raw.ok) return null
      const broken = new Set(found.check.broken.map(({ changeset }) => changeset.hash))
      const positions = new Set(found.check.unreadable)
      const rows = raw.value.changesets.filter(
        ({ position, changeset }) =>
          positions.has(position) || broken.has((changeset as { hash?: string } | null)?.hash ?? ''),
      )
      return `${JSON.stringify({ plan: found.entry.id, changesets: rows }, null, 1)}\n`
    },
  }
}
