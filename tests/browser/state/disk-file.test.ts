import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScratch, titleEdit } from '../storage/scratch'
import { exportOpen, importBytes, saved, titles, visit } from './visit'

/** A file of the browser's own file system stands in for the one that the user would choose. */
let handle: FileSystemFileHandle
beforeEach(async () => {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(crypto.randomUUID(), { create: true })
  handle = await folder.getFileHandle('plan.plan.json', { create: true })
  vi.stubGlobal('showSaveFilePicker', async () => handle)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const onDisk = async () => (await handle.getFile()).text()
async function put(text: string) {
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
}

test('a plan is saved to its file, and again to the same one without a question', async () => {
  const page = visit()
  await page.library.start('en')
  expect(await page.file.save()).toEqual({ kind: 'saved', name: 'plan.plan.json' })
  expect(await onDisk()).toBe((await exportOpen(page)).text)
  page.session.commit([titleEdit('new', 'Later')])
  await saved(page)
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new Error('asked again')))
  expect(await page.file.save()).toEqual({ kind: 'saved', name: 'plan.plan.json' })
  expect(await onDisk()).toContain('Later')
  const again = visit()
  await again.library.start('en')
  await vi.waitFor(() => expect(again.file.name()).toBe('plan.plan.json'))
})

test('a file with edits that are not here is not written over: they are merged first', async () => {
  const page = visit()
  await page.library.start('en')
  await page.file.save()
  const elsewhere = createScratch()
  const colleague = visit(elsewhere)
  await importBytes(colleague, (await exportOpen(page)).bytes)
  colleague.session.commit([titleEdit('theirs', 'Of a colleague')])
  await saved(colleague)
  const newer = (await exportOpen(colleague)).text
  await put(newer)
  page.session.commit([titleEdit('mine', 'Of mine')])
  await saved(page)
  const outcome = await page.file.save()
  if (outcome.kind !== 'newer') throw new Error(outcome.kind)
  expect(await onDisk()).toBe(newer)
  const opened = await importBytes(page, outcome.file.bytes)
  if (opened.kind !== 'merge') throw new Error(opened.kind)
  await page.merging.start(opened.offer)
  await vi.waitFor(() => expect(page.merging.found()).not.toBeNull())
  await page.merging.apply()
  expect(await page.file.save()).toMatchObject({ kind: 'saved' })
  expect(titles(page)).toEqual(expect.arrayContaining(['Of a colleague', 'Of mine']))
  expect(await onDisk()).toContain('Of a colleague')
  await elsewhere.clear()
})

test('another plan or another kind of file is never written over', async () => {
  const page = visit()
  await page.library.start('en')
  await put('{"something":"else"}')
  expect(await page.file.save()).toEqual({ kind: 'other-content', name: 'plan.plan.json' })
  expect(await onDisk()).toBe('{"something":"else"}')
})
