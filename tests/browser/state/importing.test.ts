import { describe, expect, test, vi } from 'vitest'
import { parsePlanFile, writePlanFile } from '../../../src/core/file/plan-file'
import { emptyFold, foldChangesets } from '../../../src/core/journal/fold'
import { mergeJournals } from '../../../src/core/journal/merge'
import type { Plan } from '../../../src/core/plan/plan'
import { createScratch, journalOf, PLAN, titleEdit } from '../storage/scratch'
import { exportOpen, saved, scratch, titles, visit } from './visit'

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

  test('a plan whose changesets go by another name in the file opens as a copy', async () => {
    // One profile copied to two laptops that both went on; merged elsewhere, one branch got a name of its own.
    const base = journalOf('a', [[titleEdit('t1', 'One')]])
    const branches = ['Here', 'There'].map(title => journalOf('a', [[titleEdit('t1', title)]], base))
    const merged = mergeJournals(branches[0] ?? [], branches[1] ?? []).journal
    const renamed = merged.find(changeset => changeset.actor !== 'a')
    const mine = branches.find(branch => branch.at(-1)?.hash === renamed?.hash) ?? []
    const page = visit()
    await page.plans.put(PLAN, mine)
    const text = writePlanFile(foldChangesets(emptyFold(PLAN), merged), merged)
    expect(await page.library.importBytes(new TextEncoder().encode(text))).toMatchObject({ kind: 'copied' })
    expect(await page.plans.journal(PLAN)).toEqual({ ok: true, value: mine })
    expect(page.session.entry()?.id).not.toBe(PLAN)
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
    const titlesIn = (plan: Plan) => [...plan.tasks.values()].map(task => task.title).sort()
    expect(titlesIn(outcome.before)).toEqual(['One', 'Two'])
    expect(titlesIn(outcome.after)).toEqual(['One, by hand', 'Two'])
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
    expect(await page.library.importBytes(new TextEncoder().encode(newer))).toEqual({
      kind: 'read-only',
      title,
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
