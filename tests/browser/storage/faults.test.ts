import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { assembleChecked } from '../../../src/core/journal/assemble'
import type { Changeset } from '../../../src/core/journal/changeset'
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

  test('a plan with a damaged changeset opens with what is sound, and goes on without writing a seq twice', async () => {
    const { plans, database } = await stored()
    const request = (title: string, base: readonly Changeset[]) =>
      requestOf(base, [titleEdit('t1', title)], 'A')
    const first = await plans.append(request('first', opened))
    const written = first.ok ? first.value.written : null
    if (!written) throw new Error('not written')
    const second = await plans.append(request('second', [...opened, written]))
    expect(second.ok).toBe(true)
    const position = opened.length + 1
    await database.changesets.update([PLAN, position], { changeset: { actor: written.actor, ops: 'none' } })

    const answer = await plans.journal(PLAN)
    if (!answer.ok) throw new Error(answer.error.kind)
    expect(answer.value).toHaveLength(opened.length + 2)
    const { journal, setAside } = assembleChecked(PLAN, answer.value)
    expect(journal).toEqual(opened)
    expect(setAside).toBe(1)

    const base = assembleChecked(PLAN, answer.value)
    const later = await plans.append({ ...request('later', opened), base, known: base.stored.length })
    expect(later).toMatchObject({ ok: true, value: { written: { seq: 1 } } })
    expect(later.ok && later.value.written?.actor).not.toBe(written.actor)
    // What was damaged lies there still.
    expect(await database.changesets.get([PLAN, position])).toMatchObject({ changeset: { ops: 'none' } })
  })
})
