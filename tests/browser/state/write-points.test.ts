import { afterEach, describe, expect, test, vi } from 'vitest'
import { createBackups } from '../../../src/state/backups'
import { createBackupStore } from '../../../src/storage/backups'
import { createScratch, journalOf, PLAN, titleEdit } from '../storage/scratch'
import { createDesk, titleOf } from './desk'
import { exportOpen, importBytes, type Page, saved, titles, visit } from './visit'

afterEach(() => vi.restoreAllMocks())

type Write = 'add' | 'put'
const WRITES: readonly Write[] = ['add', 'put']

const refusing = (name: string) => () => {
  for (const write of WRITES)
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(() => {
      throw new DOMException(name, name)
    })
}

/** Every request succeeds, and then the transaction is taken back. */
function abortAfterSuccess() {
  for (const write of WRITES) {
    const original = IDBObjectStore.prototype[write]
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(function (this: IDBObjectStore, ...asked) {
      const request = original.apply(this, asked)
      request.addEventListener('success', () => {
        try {
          this.transaction.abort()
        } catch {
          // Taken back already.
        }
      })
      return request
    })
  }
}

const FAULTS = {
  'a full disk': refusing('QuotaExceededError'),
  'an unknown error': refusing('UnknownError'),
  'an abort after success': abortAfterSuccess,
} as const

async function started(): Promise<Page> {
  const page = visit()
  await page.library.start('en')
  return page
}

const reloadedTitles = async () => {
  vi.restoreAllMocks()
  return titles(await started())
}

describe.each(Object.entries(FAULTS))('%s', (_, inject) => {
  test('while an edit is stored: not saved, on screen, in the file', async () => {
    const page = await started()
    inject()
    page.session.commit([titleEdit('new', 'Typed')])
    await vi.waitFor(() => expect(page.session.saveState()).toMatchObject({ kind: 'failed', unsaved: 1 }))
    expect(titles(page)).toContain('Typed')
    expect((await exportOpen(page)).text).toContain('Typed')
    expect(await reloadedTitles()).not.toContain('Typed')
  })

  test('while copies are merged: nothing taken, the offer stays, and it can be tried again', async () => {
    const page = await started()
    const elsewhere = createScratch()
    const there = visit(elsewhere)
    await importBytes(there, (await exportOpen(page)).bytes)
    there.session.commit([titleEdit('theirs', 'Of there')])
    await saved(there)
    page.session.commit([titleEdit('mine', 'Of here')])
    await saved(page)
    const outcome = await importBytes(page, (await exportOpen(there)).bytes)
    if (outcome.kind !== 'merge') throw new Error(outcome.kind)
    await page.merging.start(outcome.offer)
    await vi.waitFor(() => expect(page.merging.found()).not.toBeNull())
    inject()
    expect((await page.merging.apply()).ok).toBe(false)
    expect(page.merging.offer()).not.toBeNull()
    expect(titles(page)).not.toContain('Of there')
    expect(await reloadedTitles()).not.toContain('Of there')
    expect((await page.merging.apply()).ok).toBe(true)
    expect(titles(page)).toContain('Of there')
    await elsewhere.clear()
  })

  test('while a file comes in as a plan, or a plan goes into the bin: told, and as before', async () => {
    const page = await started()
    const file = (await exportOpen(page)).text.replaceAll(page.session.plan()?.id ?? '', 'another-plan')
    const entries = async () => {
      const all = await page.plans.list()
      return all.ok ? all.value.map(({ id, deletedAt }) => [id, deletedAt]) : null
    }
    const before = await entries()
    inject()
    expect(await importBytes(page, new TextEncoder().encode(file))).toMatchObject({ kind: 'storage' })
    expect((await page.plans.setDeleted(page.session.plan()?.id ?? '', 5)).ok).toBe(false)
    const entry = { edition: 'papi-2021', hash: 'b'.repeat(64) }
    expect((await page.plans.putDatasets(PLAN, [entry])).ok).toBe(false)
    vi.restoreAllMocks()
    expect(await entries()).toEqual(before)
    expect(await page.plans.datasets(PLAN)).toEqual({ ok: true, value: [] })
  })

  test('while a backup is kept: told, and none is listed', async () => {
    const page = await started()
    const store = createBackupStore(page.database)
    const { session, plans, engine } = page
    const backups = createBackups({ store, session, plans, engine, now: () => 1, quiet: 1_000_000 })
    inject()
    await backups.make()
    expect(backups.fault()).not.toBeNull()
    expect(backups.list()).toEqual([])
  })
})

test('a merge that is never answered is told in time, and counts when the answer comes after all', async () => {
  const desk = createDesk()
  let release = (): void => undefined
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  const session = await desk.tab(
    'A',
    plans => ({ ...plans, merge: request => gate.then(() => plans.merge(request)) }),
    100,
  )
  const stored = session.stored() ?? []
  const theirs = journalOf('other', [[titleEdit('t1', 'Of there')]], stored)
  const merging = { incoming: theirs.slice(stored.length), datasets: [], name: 'a file', choices: [] }
  expect(await session.merge(merging)).toEqual({ ok: false, error: { kind: 'timeout' } })
  expect(titleOf(session, 't1')).toBe('Cut procedures')
  release()
  await vi.waitFor(() => expect(titleOf(session, 't1')).toBe('Of there'))
  await desk.clear()
})
