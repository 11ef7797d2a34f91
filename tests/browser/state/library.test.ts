import { describe, expect, test, vi } from 'vitest'
import { titleEdit } from '../storage/scratch'
import { saved, scratch, titles, visit } from './visit'

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

  test('two tabs that start at once share one plan', async () => {
    const tabs = [visit(), visit(), visit()]
    await Promise.all(tabs.map(({ library }) => library.start('vi')))
    const opened = new Set(tabs.map(({ session }) => session.entry()?.id))
    expect(opened.size).toBe(1)
    expect([...opened]).not.toContain(undefined)
    await vi.waitFor(() => expect(tabs[0]?.library.entries()).toHaveLength(1))
  })

  test('plans in the bin are no reason to start without one', async () => {
    const first = visit()
    await first.library.start('vi')
    await first.library.remove(first.session.entry()?.id ?? '')
    const next = visit()
    await next.library.start('en')
    expect(next.session.plan()?.info.title).toBe('Plan')
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

  test('deleting the only plan leaves none open', async () => {
    const page = visit()
    await page.library.start('en')
    await page.library.remove(page.session.entry()?.id ?? '')
    expect(page.session.plan()).toBeNull()
    expect(page.session.saveState()).toEqual({ kind: 'idle' })
  })

  test('a plan opened twice at once is one document', async () => {
    const page = visit()
    await page.library.start('en')
    const id = page.session.entry()?.id ?? ''
    page.session.close()
    await Promise.all([page.session.open(id), page.session.open(id)])
    const task = [...(page.session.plan()?.tasks.keys() ?? [])][0] ?? ''
    page.session.commit([titleEdit(task, 'Typed once')])
    await saved(page)
    expect(titles(page)).toContain('Typed once')
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
