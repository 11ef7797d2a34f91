import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createBackups } from '../../../src/state/backups'
import { createBackupStore } from '../../../src/storage/backups'
import { titleEdit } from '../storage/scratch'
import { exportOpen, type Page, saved, titles, visit } from './visit'

const DAY = 24 * 60 * 60 * 1000
const disposals: (() => void)[] = []
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose()
})

/** A page that keeps backups, with a calendar that the test turns. */
function keeping(page: Page, quiet = 1_000_000) {
  const calendar = { now: Date.UTC(2025, 3, 28, 9) }
  const store = createBackupStore(page.database)
  const { session, plans, engine } = page
  const backups = createRoot(dispose => {
    disposals.push(dispose)
    return createBackups({ store, session, plans, engine, now: () => calendar.now, quiet })
  })
  return { backups, calendar, store }
}

async function started() {
  const page = visit()
  await page.library.start('en')
  return page
}

test('a backup is the plan file to the letter, and the last ten stay', async () => {
  const page = await started()
  const { backups, calendar } = keeping(page)
  for (let day = 0; day < 12; day++) {
    calendar.now += DAY
    await backups.make()
  }
  expect(backups.list()).toHaveLength(10)
  expect(backups.list()[0]?.at).toBe(calendar.now)
  const [latest] = backups.list()
  expect(latest && (await backups.read(latest))).toBe((await exportOpen(page)).text)
})

test('one is made by itself on a day with edits, and no second one that day', async () => {
  const page = await started()
  const { backups, calendar } = keeping(page, 0)
  await vi.waitFor(() => expect(backups.list()).toHaveLength(1))
  page.session.commit([titleEdit('new', 'Same day')])
  await saved(page)
  calendar.now += DAY
  page.session.commit([titleEdit('new', 'Next day')])
  await vi.waitFor(() => expect(backups.list()).toHaveLength(2))
  expect(backups.list()[0]?.at).toBe(calendar.now)
})

test('a rehearsal says what would change, restoring is one step, and undo takes it back', async () => {
  const page = await started()
  const { backups } = keeping(page)
  await backups.make()
  const [backup] = backups.list()
  if (!backup) throw new Error('no backup')
  expect(await backups.rehearse(backup)).toMatchObject({ kind: 'good', tasks: 2, edits: [], hasMore: false })
  const before = titles(page)
  const [task = ''] = [...(page.session.plan()?.tasks.keys() ?? [])]
  page.session.commit([titleEdit(task, 'Spoilt'), titleEdit('new', 'Too much')])
  await saved(page)
  const after = titles(page)
  const rehearsal = await backups.rehearse(backup)
  if (rehearsal.kind !== 'good') throw new Error(rehearsal.kind)
  expect(rehearsal.edits).toHaveLength(2)
  page.session.commit(rehearsal.edits)
  expect(titles(page)).toEqual(before)
  await page.session.undo()
  expect(titles(page)).toEqual(after)
})

test('a damaged backup is told, never restored', async () => {
  const page = await started()
  const { backups } = keeping(page)
  await backups.make()
  const [row] = await page.database.backups.toArray()
  if (!row) throw new Error('no backup')
  const packed = row.packed.slice()
  packed[Math.floor(packed.length / 2)] = (packed[Math.floor(packed.length / 2)] ?? 0) ^ 255
  await page.database.backups.put({ ...row, packed })
  const [backup] = backups.list()
  expect(backup && (await backups.rehearse(backup))).toEqual({ kind: 'unreadable' })
})
