import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FileFault, type PlanFile, parsePlanFile } from '../../../src/core/file/plan-file'
import type { Result } from '../../../src/core/result'
import { createLibrary, type LibraryPorts } from '../../../src/state/library'
import { createNotices } from '../../../src/state/notices'
import { createSession } from '../../../src/state/session'
import { createScratch, titleEdit } from '../storage/scratch'

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
let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(async () => {
  for (const dispose of disposals.splice(0)) dispose()
  await scratch.clear()
})

/** A page of the app on a database; `elsewhere` is another browser's. */
function visit(place = scratch, more: Partial<LibraryPorts> = {}) {
  const { plans, database } = place.connect()
  const by = () => 'An'
  return createRoot(dispose => {
    disposals.push(dispose)
    const notices = createNotices()
    const session = createSession({ plans, clock: place.clock, by })
    const engine = {
      parsePlanFile: async (bytes: Uint8Array): Promise<Result<PlanFile, FileFault>> => parsePlanFile(bytes),
    }
    const ports = {
      plans,
      engine,
      session,
      clock: place.clock,
      notices,
      templates: async () => template,
      by,
      ...more,
    }
    return { session, notices, plans, database, library: createLibrary(ports) }
  })
}
type Page = ReturnType<typeof visit>

const titles = ({ session }: Page) => [...(session.plan()?.tasks.values() ?? [])].map(task => task.title)
const saved = ({ session }: Page) => vi.waitFor(() => expect(session.saveState().kind).toBe('saved'))

async function exportOpen(page: Page) {
  const entry = page.session.entry()
  const exported = await page.library.exportPlan(entry?.id ?? '')
  if (!exported.ok || !exported.value) throw new Error('not exported')
  return { ...exported.value, bytes: new TextEncoder().encode(exported.value.text) }
}

describe('first run', () => {
  test('makes the plan of the template in the language of the screen and opens it', async () => {
    const page = visit()
    await page.library.start('id')
    expect(page.session.plan()?.info).toMatchObject({
      title: 'Rencana',
      label: 'reconstructed',
      language: 'id',
    })
    expect(titles(page)).toEqual(expect.arrayContaining(['Satu', 'Dua']))
    await vi.waitFor(() =>
      expect(page.library.entries()).toMatchObject([{ title: 'Rencana', tasks: 2, label: 'reconstructed' }]),
    )
    // What the plan began with is nobody's edit.
    expect(page.session.canUndo()).toBe(false)
    expect(page.session.saveState()).toEqual({ kind: 'idle' })
  })

  test('the next visit opens the plan that was open last and makes no other', async () => {
    const first = visit()
    await first.library.start('vi')
    await first.library.createEmpty({ title: 'Của tôi' })
    const next = visit()
    await next.library.start('en')
    expect(next.session.plan()?.info.title).toBe('Của tôi')
    await vi.waitFor(() => expect(next.library.entries()).toHaveLength(2))
  })

  test('a template that cannot be read is told and leaves the page usable', async () => {
    const page = visit(scratch, { templates: () => Promise.reject(new Error('offline')) })
    await page.library.start('vi')
    expect(page.notices.list()).toMatchObject([{ kind: 'template', name: 'quang-nam' }])
    expect(page.session.plan()).toBeNull()
  })

  test('without storage the plan is shown for reading and the reason is told', async () => {
    const page = visit()
    page.database.close()
    await page.library.start('en')
    expect(page.session.readOnly()).toBe(true)
    expect(titles(page)).toEqual(expect.arrayContaining(['One', 'Two']))
    expect(page.notices.list()).toMatchObject([{ kind: 'storage', fault: { kind: 'closed' } }])
  })
})

describe('library', () => {
  test('deleting the open plan opens another, and is undone from its notice', async () => {
    const page = visit()
    await page.library.start('en')
    const made = await page.library.createEmpty({ title: 'Mine' })
    if (!made.ok) throw new Error('not made')
    await page.library.remove(made.value.id)
    expect(page.session.plan()?.info.title).toBe('Plan')
    await vi.waitFor(() => expect(page.library.bin()).toMatchObject([{ title: 'Mine' }]))
    const [notice] = page.notices.list()
    if (notice?.kind !== 'deleted') throw new Error('no notice')
    notice.undo()
    await vi.waitFor(() => expect(page.library.bin()).toEqual([]))
    await page.library.openPlan(made.value.id)
    expect(page.session.plan()?.info.title).toBe('Mine')
  })

  test('renaming the open plan is one edit that undo takes back; renaming another is stored as well', async () => {
    const page = visit()
    await page.library.start('en')
    const first = page.session.entry()?.id ?? ''
    await page.library.rename(first, 'Renamed')
    await saved(page)
    expect(page.session.plan()?.info.title).toBe('Renamed')
    await page.session.undo()
    expect(page.session.plan()?.info.title).toBe('Plan')
    await page.library.createEmpty({ title: 'Other' })
    await page.library.rename(first, 'From afar')
    await vi.waitFor(() =>
      expect(page.library.entries().map(({ title }) => title)).toEqual(['Other', 'From afar']),
    )
  })

  test('a duplicate goes its own way', async () => {
    const page = visit()
    await page.library.start('en')
    const original = page.session.entry()?.id ?? ''
    await page.library.duplicate(original, 'Copy')
    expect(page.session.plan()?.info.title).toBe('Copy')
    const task = [...(page.session.plan()?.tasks.keys() ?? [])][0] ?? ''
    page.session.commit([titleEdit(task, 'Changed in the copy')])
    await saved(page)
    await page.library.openPlan(original)
    expect(titles(page)).toEqual(expect.arrayContaining(['One', 'Two']))
  })
})

describe('opening a file', () => {
  test('an exported plan opens elsewhere as it was, journal and all, and exports byte for byte the same', async () => {
    const here = visit()
    await here.library.start('vi')
    const file = await exportOpen(here)
    expect(file.name).toBe('ke-hoach.plan.json')
    const elsewhere = createScratch()
    const there = visit(elsewhere)
    expect(await there.library.importBytes(file.bytes)).toMatchObject({
      kind: 'added',
      taken: 1,
      quarantined: 0,
    })
    expect(there.session.plan()?.tasks).toEqual(here.session.plan()?.tasks)
    expect((await exportOpen(there)).text).toBe(file.text)
    await elsewhere.clear()
  })

  test('the same file again, an older one, and a newer one', async () => {
    const here = visit()
    await here.library.start('en')
    const older = await exportOpen(here)
    const [task = ''] = [...(here.session.plan()?.tasks.keys() ?? [])]
    here.session.commit([titleEdit(task, 'Later')])
    await saved(here)
    const newer = await exportOpen(here)
    expect(await here.library.importBytes(newer.bytes)).toMatchObject({ kind: 'same', taken: 0 })
    expect(await here.library.importBytes(older.bytes)).toMatchObject({ kind: 'mine-ahead', taken: 0 })

    const elsewhere = createScratch()
    const there = visit(elsewhere)
    await there.library.importBytes(older.bytes)
    expect(await there.library.importBytes(newer.bytes)).toMatchObject({ kind: 'forward', taken: 1 })
    await vi.waitFor(() => expect(titles(there)).toContain('Later'))
    await elsewhere.clear()
  })

  test('a plan that went on in both places opens as a copy and replaces nothing', async () => {
    const here = visit()
    await here.library.start('en')
    const [task = ''] = [...(here.session.plan()?.tasks.keys() ?? [])]
    const elsewhere = createScratch()
    const there = visit(elsewhere)
    await there.library.importBytes((await exportOpen(here)).bytes)
    there.session.commit([titleEdit(task, 'Of there')])
    await saved(there)
    here.session.commit([titleEdit(task, 'Of here')])
    await saved(here)
    const original = here.session.entry()?.id ?? ''
    const outcome = await here.library.importBytes((await exportOpen(there)).bytes)
    expect(outcome).toMatchObject({ kind: 'copied' })
    expect(titles(here)).toContain('Of there')
    expect(here.session.entry()?.id).not.toBe(original)
    await here.library.openPlan(original)
    expect(titles(here)).toContain('Of here')
    await elsewhere.clear()
  })

  test('a deleted plan comes out of the bin when its file is opened', async () => {
    const page = visit()
    await page.library.start('en')
    const file = await exportOpen(page)
    await page.library.remove(page.session.entry()?.id ?? '')
    await page.library.importBytes(file.bytes)
    await vi.waitFor(() => expect(page.library.bin()).toEqual([]))
  })

  test('a file changed by hand shows the change before it is taken, as one changeset of nobody here', async () => {
    const page = visit()
    await page.library.start('en')
    const { text } = await exportOpen(page)
    // Only in the readable part; the journal still says "One".
    const [plan, journal] = text.split('"journal"')
    const changed = [plan?.replace('"One"', '"One, by hand"'), journal].join('"journal"')
    const outcome = await page.library.importBytes(new TextEncoder().encode(changed))
    if (outcome.kind !== 'confirm') throw new Error(outcome.kind)
    expect(outcome.edits).toMatchObject([{ collection: 'tasks', field: 'title', to: 'One, by hand' }])
    expect(titles(page)).toContain('One')
    expect(await outcome.accept()).toMatchObject({ kind: 'forward', taken: 1 })
    await vi.waitFor(() => expect(titles(page)).toContain('One, by hand'))
    expect(page.session.canUndo()).toBe(false)
  })

  test('what is no plan file is refused and changes nothing', async () => {
    const page = visit()
    await page.library.start('en')
    const before = (await exportOpen(page)).text
    expect(await page.library.importBytes(new TextEncoder().encode('{"format":'))).toMatchObject({
      kind: 'refused',
    })
    expect((await exportOpen(page)).text).toBe(before)
    await vi.waitFor(() => expect(page.library.entries()).toHaveLength(1))
  })

  test('a worker that stopped is told and changes nothing', async () => {
    const parsePlanFile = () => Promise.reject(new Error('the worker stopped'))
    const page = visit(scratch, { engine: { parsePlanFile } })
    await page.library.start('en')
    expect(await page.library.importBytes(new Uint8Array())).toEqual({
      kind: 'storage',
      fault: { kind: 'unknown', message: 'the worker stopped' },
    })
  })

  test('a file of a newer version is shown for reading and not stored', async () => {
    const page = visit()
    await page.library.start('en')
    const { text } = await exportOpen(page)
    const newer = text.replace('"version":1', '"version":2').replaceAll('"One"', '"From the future"')
    expect(await page.library.importBytes(new TextEncoder().encode(newer))).toMatchObject({
      kind: 'read-only',
    })
    expect(page.session.readOnly()).toBe(true)
    const stored = await page.plans.list()
    expect(stored.ok && stored.value).toHaveLength(1)
  })

  test('unsaved edits are in the exported file', async () => {
    const page = visit()
    await page.library.start('en')
    const [task = ''] = [...(page.session.plan()?.tasks.keys() ?? [])]
    page.database.close()
    page.session.commit([titleEdit(task, 'Not stored')])
    await vi.waitFor(() => expect(page.session.saveState().kind).toBe('failed'))
    const parsed = parsePlanFile((await exportOpen(page)).bytes)
    expect(parsed.ok && parsed.value.journal).toHaveLength(2)
    expect(parsed.ok && parsed.value.outside).toEqual([])
  })
})
