import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { type FileFault, type PlanFile, parsePlanFile, writePlanFile } from '../../../src/core/file/plan-file'
import { salvagePlanFile } from '../../../src/core/file/salvage'
import { assembleStored } from '../../../src/core/journal/assemble'
import { reconcile } from '../../../src/core/journal/reconcile'
import type { Result } from '../../../src/core/result'
import { createDatasets } from '../../../src/state/datasets'
import { createDiskFile } from '../../../src/state/disk-file'
import type { ImportOutcome } from '../../../src/state/importing'
import { createLibrary, type LibraryPorts } from '../../../src/state/library'
import { createMerging } from '../../../src/state/merging'
import { createNotices } from '../../../src/state/notices'
import type { EnginePort } from '../../../src/state/ports'
import { createSession } from '../../../src/state/session'
import { createSharedFolder } from '../../../src/state/shared-folder'
import { createDiskFiles } from '../../../src/storage/disk-files'
import { createFolders } from '../../../src/storage/folders'
import { createScratch } from '../storage/scratch'

const template = {
  info: {
    title: { vi: 'Kế hoạch', en: 'Plan', id: 'Rencana' },
    label: 'reconstructed',
    ownUnit: 'quang-nam',
  },
  agencies: [
    { key: 'home', name: { vi: 'Sở Nội vụ', en: 'Home Affairs', id: 'Dalam Negeri' }, kind: 'department' },
  ],
  people: [],
  tasks: [
    { number: 1, field: '1', title: { vi: 'Một', en: 'One', id: 'Satu' }, leadAgency: 'home' },
    { number: 2, field: '2', title: { vi: 'Hai', en: 'Two', id: 'Dua' } },
  ],
}

const disposals: (() => void)[] = []
export let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(async () => {
  for (const dispose of disposals.splice(0)) dispose()
  await scratch.clear()
})

/** A page of the app on a database; `elsewhere` is another browser's. */
export function visit(place = scratch, more: Partial<LibraryPorts> = {}) {
  const { plans, database } = place.connect()
  const by = () => 'An'
  return createRoot(dispose => {
    disposals.push(dispose)
    const notices = createNotices()
    const session = createSession({ plans, clock: place.clock, by })
    const datasets = createDatasets(plans, session)
    const engine = {
      parsePlanFile: async (bytes: Uint8Array): Promise<Result<PlanFile, FileFault>> => parsePlanFile(bytes),
      salvagePlanFile: async (bytes: Uint8Array) => salvagePlanFile(bytes),
      writePlanFile: async (...[planId, stored, entries]: Parameters<EnginePort['writePlanFile']>) => {
        const { fold, journal } = assembleStored(planId, stored)
        return writePlanFile(fold, journal, entries)
      },
      reconcile: async (...asked: Parameters<typeof reconcile>) => reconcile(...asked),
    }
    const ports = {
      plans,
      engine,
      session,
      datasets,
      clock: place.clock,
      notices,
      templates: async () => template,
      by,
      ...more,
    }
    const merging = createMerging({ session, engine })
    const library = createLibrary(ports)
    const { now } = place.clock
    const folders = createFolders(database)
    const shared = createSharedFolder({ folders, session, plans, engine, by: ports.by, now, pace: 200 })
    const exported = async (planId: string) => {
      const text = await library.exportPlan(planId)
      return text.ok ? (text.value?.text ?? null) : null
    }
    const file = createDiskFile({ files: createDiskFiles(database), session, engine, exported, now })
    return { session, datasets, notices, plans, engine, database, merging, library, shared, file }
  })
}
export type Page = ReturnType<typeof visit>

export const titles = ({ session }: Page) =>
  [...(session.plan()?.tasks.values() ?? [])].map(task => task.title)
export const saved = ({ session }: Page) => vi.waitFor(() => expect(session.saveState().kind).toBe('saved'))

export async function exportOpen(page: Page) {
  const entry = page.session.entry()
  const exported = await page.library.exportPlan(entry?.id ?? '')
  if (!exported.ok || !exported.value) throw new Error('not exported')
  return { ...exported.value, bytes: new TextEncoder().encode(exported.value.text) }
}

/** Opens one file and gives what became of it. */
export async function importBytes(page: Page, bytes: Uint8Array): Promise<ImportOutcome> {
  let last: ImportOutcome | undefined
  await page.library.importFiles([{ name: 'x.plan.json', bytes }], (_, outcome) => {
    last = outcome
  })
  if (!last) throw new Error('nothing was told of the file')
  return last
}
