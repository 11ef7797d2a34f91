import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { type FileFault, type PlanFile, parsePlanFile } from '../../../src/core/file/plan-file'
import type { Result } from '../../../src/core/result'
import { createDatasets } from '../../../src/state/datasets'
import { createLibrary, type LibraryPorts } from '../../../src/state/library'
import { createNotices } from '../../../src/state/notices'
import { createSession } from '../../../src/state/session'
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
    return { session, datasets, notices, plans, database, library: createLibrary(ports) }
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
