import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createScratch, journalOf, PLAN, requestOf, titleEdit } from './scratch'

let scratch: ReturnType<typeof createScratch>
beforeEach(() => {
  scratch = createScratch()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await scratch.clear()
})

const opened = journalOf('seed', [[titleEdit('t1', 'Cut procedures')]])

async function stored() {
  const connection = scratch.connect()
  await connection.plans.put(PLAN, opened)
  return connection
}

describe('storage faults', () => {
  test('a full disk is a quota fault and nothing is half written', async () => {
    const { plans } = await stored()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const answer = await plans.append(requestOf(opened, [titleEdit('t1', 'x')], 'A'))
    expect(answer).toEqual({ ok: false, error: { kind: 'quota' } })
    vi.restoreAllMocks()
    // The changeset was added before the failing write of the same transaction.
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: opened })
  })

  test('a transaction that aborts after all its requests succeeded has not saved', async () => {
    const { plans } = await stored()
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given)
      const { transaction } = this
      request.addEventListener('success', () => queueMicrotask(() => transaction.abort()))
      return request
    })
    const answer = await plans.append(requestOf(opened, [titleEdit('t1', 'x')], 'A'))
    expect(answer.ok).toBe(false)
    vi.restoreAllMocks()
    expect(await plans.journal(PLAN)).toEqual({ ok: true, value: opened })
  })

  test('a database of a newer program is named as such and left alone', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(scratch.name, 990)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
    const { plans } = scratch.connect()
    expect(await plans.list()).toEqual({ ok: false, error: { kind: 'newer-database' } })
    expect(await plans.put(PLAN, opened)).toEqual({ ok: false, error: { kind: 'newer-database' } })
  })

  test('an upgrade by a newer program while the tab is open is named as such', async () => {
    const { plans } = await stored()
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(scratch.name, 990)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const answer = await plans.append(requestOf(opened, [titleEdit('t1', 'x')], 'A'))
    expect(answer).toEqual({ ok: false, error: { kind: 'newer-database' } })
    newer.close()
  })

  test('a tab that keeps an older version open blocks, and says so instead of hanging', async () => {
    const older = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(scratch.name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore('old')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const { plans } = scratch.connect()
    expect(await plans.list()).toEqual({ ok: false, error: { kind: 'blocked' } })
    older.close()
  })

  test('a closed connection is a fault, not a throw', async () => {
    const { plans, database } = await stored()
    database.close()
    expect(await plans.append(requestOf(opened, [titleEdit('t1', 'x')], 'A'))).toEqual({
      ok: false,
      error: { kind: 'closed' },
    })
  })

  test('a tab whose plan was wiped from the storage does not start it anew', async () => {
    const { plans, database } = await stored()
    await Promise.all([database.plans.clear(), database.changesets.clear()])
    const answer = await plans.append(requestOf(opened, [titleEdit('t1', 'x')], 'A'))
    expect(answer).toEqual({ ok: false, error: { kind: 'gone' } })
  })

  test('a stored changeset that was damaged is reported, not folded', async () => {
    const { plans, database } = await stored()
    await database.changesets.put({ planId: PLAN, position: 2, changeset: { actor: 'a', ops: 'none' } })
    const answer = await plans.journal(PLAN)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unknown' } })
  })
})
