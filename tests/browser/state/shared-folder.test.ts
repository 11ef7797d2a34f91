import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScratch, titleEdit } from '../storage/scratch'
import { exportOpen, importBytes, type Page, saved, visit } from './visit'

/** A directory of the browser's own file system stands in for the one that the user would choose. */
let folder: FileSystemDirectoryHandle
beforeEach(async () => {
  const root = await navigator.storage.getDirectory()
  folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true })
  vi.stubGlobal('showDirectoryPicker', async () => folder)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function join(page: Page) {
  const chosen = await page.shared.choose()
  if (!chosen) throw new Error('no folder')
  await page.shared.join(chosen.folder)
  return chosen.entries
}

/** Two computers with one plan, both in the folder. */
async function office() {
  const here = visit()
  await here.library.start('en')
  const elsewhere = createScratch()
  const there = visit(elsewhere)
  await importBytes(there, (await exportOpen(here)).bytes)
  await join(here)
  await vi.waitFor(() => expect(here.shared.entries()).toHaveLength(1))
  await join(there)
  await vi.waitFor(() => expect(there.shared.entries()).toHaveLength(2))
  const [task = ''] = [...(here.session.plan()?.tasks.keys() ?? [])]
  return { here, there, task, elsewhere }
}

const equal = (a: Page, b: Page) =>
  vi.waitFor(() => expect(a.session.stored()?.length).toBe(b.session.stored()?.length), { timeout: 8000 })
const put = async (name: string, text: string) => {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await stream.write(text)
  await stream.close()
}

test('edits in turn and at once come to the other, and both end equal', async () => {
  const { here, there, task, elsewhere } = await office()
  here.session.commit([titleEdit(task, 'First')])
  await vi.waitFor(() => expect(there.session.plan()?.tasks.get(task)?.title).toBe('First'), {
    timeout: 8000,
  })
  there.session.commit([titleEdit(task, 'Second')])
  await vi.waitFor(() => expect(here.session.plan()?.tasks.get(task)?.title).toBe('Second'), {
    timeout: 8000,
  })
  expect(here.session.plan()?.conflicts.size).toBe(0)
  for (let round = 0; round < 5; round++) {
    here.session.commit([titleEdit(task, `here ${round}`), titleEdit(`h${round}`, 'x')])
    there.session.commit([titleEdit(task, `there ${round}`), titleEdit(`t${round}`, 'y')])
  }
  await Promise.all([saved(here), saved(there)])
  await vi.waitFor(() => expect(there.session.plan()?.tasks.has('h4')).toBe(true), { timeout: 8000 })
  await vi.waitFor(() => expect(here.session.plan()?.tasks.has('t4')).toBe(true), { timeout: 8000 })
  await equal(here, there)
  expect(here.session.plan()?.tasks).toEqual(there.session.plan()?.tasks)
  expect(here.session.plan()?.conflicts).toEqual(there.session.plan()?.conflicts)
  expect(here.session.plan()?.conflicts.size).toBe(1)
  await elsewhere.clear()
})

test('each writes one file of its own; what is no copy of the plan is left alone and named', async () => {
  const { here, there, elsewhere } = await office()
  const other = visit(createScratch())
  await other.library.createEmpty({ title: 'Another' })
  await put('another.plan.json', (await exportOpen(other)).text)
  await put('half.plan.json', (await exportOpen(here)).text.slice(0, 400))
  await here.shared.look()
  expect(
    here.shared
      .entries()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['broken', 'other-plan', 'own', 'read'])
  const half = await folder.getFileHandle('half.plan.json')
  expect((await (await half.getFile()).text()).length).toBe(400)
  // Once it is whole it is taken in.
  there.session.commit([titleEdit('late', 'Late')])
  await saved(there)
  await put('half.plan.json', (await exportOpen(there)).text)
  await here.shared.look()
  expect(here.shared.entries().find(({ name }) => name === 'half.plan.json')?.kind).toBe('read')
  await elsewhere.clear()
})

test('the folder is there again after a reload, and no more once it was left', async () => {
  const { here, elsewhere } = await office()
  const again = visit()
  await again.library.start('en')
  await vi.waitFor(() => expect(again.shared.state()).toBe('on'))
  expect(again.shared.name()).toBe(folder.name)
  await here.shared.leave()
  const later = visit()
  await later.library.start('en')
  await later.shared.look()
  expect(later.shared.state()).toBe('none')
  await elsewhere.clear()
})
