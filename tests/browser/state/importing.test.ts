import { describe, expect, test, vi } from 'vitest'
import { parsePlanFile } from '../../../src/core/file/plan-file'
import type { Plan } from '../../../src/core/plan/plan'
import { createScratch, titleEdit } from '../storage/scratch'
import { exportOpen, importBytes, saved, scratch, titles, visit } from './visit'

describe('opening a file', () => {
  test('an exported plan opens elsewhere as it was, journal and all, and exports byte for byte the same', async () => {
    const here = visit()
    await here.library.start('vi')
    const file = await exportOpen(here)
    expect(file.name).toBe('ke-hoach.plan.json')
    const elsewhere = createScratch()
    const there = visit(elsewhere)
    expect(await importBytes(there, file.bytes)).toMatchObject({
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
    expect(await importBytes(here, newer.bytes)).toMatchObject({ kind: 'same', taken: 0 })
    expect(await importBytes(here, older.bytes)).toMatchObject({ kind: 'mine-ahead', taken: 0 })

    const elsewhere = createScratch()
    const there = visit(elsewhere)
    await importBytes(there, older.bytes)
    expect(await importBytes(there, newer.bytes)).toMatchObject({ kind: 'forward', taken: 1 })
    await vi.waitFor(() => expect(titles(there)).toContain('Later'))
    await elsewhere.clear()
  })

  test('a deleted plan comes out of the bin when its file is opened', async () => {
    const page = visit()
    await page.library.start('en')
    const file = await exportOpen(page)
    await page.library.remove(page.session.entry()?.id ?? '')
    await importBytes(page, file.bytes)
    await vi.waitFor(() => expect(page.library.bin()).toEqual([]))
  })

  test('a file changed by hand shows the change before it is taken, as one changeset of nobody here', async () => {
    const page = visit()
    await page.library.start('en')
    const { text } = await exportOpen(page)
    // Only in the readable part; the journal still says "One".
    const [plan, journal] = text.split('"journal"')
    const changed = [plan?.replace('"One"', '"One, by hand"'), journal].join('"journal"')
    const outcome = await importBytes(page, new TextEncoder().encode(changed))
    if (outcome.kind !== 'confirm') throw new Error(outcome.kind)
    expect(outcome.edits).toMatchObject([{ collection: 'tasks', field: 'title', to: 'One, by hand' }])
    const titlesIn = (plan: Plan) => [...plan.tasks.values()].map(task => task.title).sort()
    expect(titlesIn(outcome.before)).toEqual(['One', 'Two'])
    expect(titlesIn(outcome.after)).toEqual(['One, by hand', 'Two'])
    expect(titles(page)).toContain('One')
    expect(await outcome.accept()).toMatchObject({ kind: 'forward', taken: 1 })
    await vi.waitFor(() => expect(titles(page)).toContain('One, by hand'))
    expect(page.session.canUndo()).toBe(false)
  })

  test('of a file that was cut what is whole opens as a plan of its own', async () => {
    const page = visit()
    await page.library.start('en')
    const original = page.session.entry()?.id
    page.session.commit([titleEdit('late', 'A later task')])
    await saved(page)
    const { text } = await exportOpen(page)
    const cut = new TextEncoder().encode(text.slice(0, text.lastIndexOf('A later task')))
    const outcome = await importBytes(page, cut)
    if (outcome.kind !== 'refused' || !outcome.salvage) throw new Error(outcome.kind)
    expect(outcome.salvage).toMatchObject({ changesets: 1, cut: true })
    expect(page.session.entry()?.id).toBe(original)
    expect((await outcome.salvage.open()).ok).toBe(true)
    expect(page.session.entry()?.id).not.toBe(original)
    expect(titles(page)).toEqual(expect.arrayContaining(['One', 'Two', 'A later task']))
  })

  test('what is no plan file is refused and changes nothing', async () => {
    const page = visit()
    await page.library.start('en')
    const before = (await exportOpen(page)).text
    expect(await importBytes(page, new TextEncoder().encode('{"format":'))).toMatchObject({
      kind: 'refused',
    })
    expect((await exportOpen(page)).text).toBe(before)
    await vi.waitFor(() => expect(page.library.entries()).toHaveLength(1))
  })

  test('a worker that stopped is told and changes nothing', async () => {
    const parsePlanFile = () => Promise.reject(new Error('the worker stopped'))
    const page = visit(scratch, { engine: { parsePlanFile, salvagePlanFile: async () => null } })
    await page.library.start('en')
    expect(await importBytes(page, new Uint8Array())).toEqual({
      kind: 'storage',
      fault: { kind: 'unknown', message: 'the worker stopped' },
    })
  })

  test('a file of a newer version is shown for reading and not stored', async () => {
    const page = visit()
    await page.library.start('en')
    const { text } = await exportOpen(page)
    const newer = text.replace('"version":1', '"version":2').replaceAll('"One"', '"From the future"')
    expect(await importBytes(page, new TextEncoder().encode(newer))).toMatchObject({
      kind: 'read-only',
    })
    expect(page.session.readOnly()).toBe(true)
    const stored = await page.plans.list()
    expect(stored.ok && stored.value).toHaveLength(1)

    // Its stored plan goes by the same id and is still there to be renamed and taken along.
    const id = page.session.entry()?.id ?? ''
    await page.library.rename(id, 'Stored')
    await vi.waitFor(() => expect(page.library.entries()).toMatchObject([{ title: 'Stored' }]))
    const exported = await page.library.exportPlan(id)
    expect(exported.ok && exported.value?.text).toContain('"One"')
    expect(exported.ok && exported.value?.text).not.toContain('From the future')
  })

  test('a file of a newer version shows what its plan says although its journal is empty', async () => {
    const page = visit()
    await page.library.start('en')
    const { text } = await exportOpen(page)
    const file = JSON.parse(text)
    const newer = JSON.stringify({ ...file, version: 2, journal: [] })
    const title = page.session.plan()?.info.title
    expect(await importBytes(page, new TextEncoder().encode(newer))).toEqual({
      kind: 'read-only',
      title,
      redacted: false,
    })
    expect(titles(page)).toEqual(expect.arrayContaining(['One', 'Two']))
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
