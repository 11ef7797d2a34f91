import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkChains } from '../../../src/core/journal/chains'
import { emptyFold, foldChangesets, planOf } from '../../../src/core/journal/fold'
import type { PlansPort } from '../../../src/state/ports'
import { PLAN, titleEdit } from '../storage/scratch'
import { createDesk, isSaved, titleOf } from './desk'

let desk: ReturnType<typeof createDesk>
beforeEach(() => {
  desk = createDesk()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await desk.clear()
})

const isFailed = (session: Awaited<ReturnType<typeof desk.tab>>, unsaved: number) =>
  vi.waitFor(() => expect(session.saveState()).toMatchObject({ kind: 'failed', unsaved }))

function fillDisk() {
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
}

/** A storage that does not answer an append until it is let go. */
function holding(answerLost: boolean) {
  let release = (): void => undefined
  const gate = new Promise<void>(resolve => {
    release = resolve
  })
  let calls = 0
  const around = (plans: PlansPort): PlansPort => ({
    ...plans,
    watchJournal: () => () => undefined,
    async append(request) {
      calls++
      if (calls > 1) return plans.append(request)
      const answer = await plans.append(request)
      await gate
      return answerLost ? new Promise(() => undefined) : answer
    },
  })
  return { around, release: () => release() }
}

describe('an edit that cannot be stored', () => {
  test('stays on screen, is counted as not saved, and is stored with the next edit once there is room', async () => {
    const session = await desk.tab('A')
    fillDisk()
    session.commit([titleEdit('t1', 'Typed on a full disk')])
    await isFailed(session, 1)
    expect(session.saveState()).toMatchObject({ fault: { kind: 'quota' } })
    expect(titleOf(session, 't1')).toBe('Typed on a full disk')
    session.commit([titleEdit('t2', 'Another')])
    await isFailed(session, 2)
    vi.restoreAllMocks()
    session.commit([titleEdit('t2', 'A third')])
    await isSaved(session)
    const reloaded = await desk.tab('A')
    expect([titleOf(reloaded, 't1'), titleOf(reloaded, 't2')]).toEqual(['Typed on a full disk', 'A third'])
  })

  test('is stored by retry', async () => {
    const session = await desk.tab('A')
    fillDisk()
    session.commit([titleEdit('t1', 'x')])
    await isFailed(session, 1)
    await session.retry()
    await isFailed(session, 1)
    vi.restoreAllMocks()
    await session.retry()
    expect(session.saveState().kind).toBe('saved')
  })

  test('is exported under a fresh actor, in a sound journal', async () => {
    const session = await desk.tab('A')
    session.commit([titleEdit('t2', 'Stored')])
    await isSaved(session)
    fillDisk()
    session.commit([titleEdit('t1', 'Not stored')])
    await isFailed(session, 1)
    const journal = session.exported()?.journal ?? []
    const actors = journal.map(changeset => changeset.actor)
    expect(new Set(actors).size).toBe(3)
    expect(checkChains(journal).broken).toEqual([])
    expect(planOf(foldChangesets(emptyFold(PLAN), journal)).tasks.get('t1')?.title).toBe('Not stored')
  })

  test('is taken back by undo', async () => {
    const session = await desk.tab('A')
    fillDisk()
    session.commit([titleEdit('t1', 'Not stored')])
    await isFailed(session, 1)
    expect(await session.undo()).toEqual({ reverted: 1, skipped: 0 })
    expect(titleOf(session, 't1')).toBe('Cut procedures')
    expect(session.saveState()).toEqual({ kind: 'idle' })
  })

  test('is still there when another plan was looked at in between', async () => {
    const session = await desk.tab('A')
    const journal = await desk.first.plans.journal(PLAN)
    await desk.first.plans.put('other', journal.ok ? journal.value : [])
    fillDisk()
    session.commit([titleEdit('t1', 'Not stored')])
    await isFailed(session, 1)
    vi.restoreAllMocks()
    await session.open('other')
    expect(titleOf(session, 't1')).toBe('Cut procedures')
    expect(session.saveState()).toMatchObject({ kind: 'failed', unsaved: 1 })
    await session.open(PLAN)
    expect(titleOf(session, 't1')).toBe('Not stored')
    await session.retry()
    expect(session.saveState().kind).toBe('saved')
  })

  test('does not overwrite what another tab stored meanwhile', async () => {
    const a = await desk.tab('A')
    const b = await desk.tab('B')
    fillDisk()
    a.commit([titleEdit('t1', 'Of A')])
    await isFailed(a, 1)
    vi.restoreAllMocks()
    b.commit([titleEdit('t1', 'Of B')])
    await isSaved(b)
    a.commit([titleEdit('t1', 'Of A again')])
    await vi.waitFor(() => expect(titleOf(a, 't1')).toBe('Of B'))
    expect(a.refusals()[0]?.values.map(({ value }) => value)).toContain('Of A again')
    expect(titleOf(b, 't1')).toBe('Of B')
  })
})

describe('an append without an answer', () => {
  test('counts as failed in time, and as saved when the answer comes after all', async () => {
    const held = holding(false)
    const session = await desk.tab('A', held.around, 50)
    session.commit([titleEdit('t1', 'x')])
    await isFailed(session, 1)
    expect(session.saveState()).toMatchObject({ fault: { kind: 'timeout' } })
    held.release()
    await isSaved(session)
    const journal = await desk.first.plans.journal(PLAN)
    expect(journal.ok && journal.value).toHaveLength(2)
  })

  test('is not written twice when it is tried again', async () => {
    const held = holding(true)
    const session = await desk.tab('A', held.around, 50)
    session.commit([titleEdit('t1', 'x')])
    await isFailed(session, 1)
    await session.retry()
    expect(session.saveState().kind).toBe('saved')
    const journal = await desk.first.plans.journal(PLAN)
    expect(journal.ok && journal.value).toHaveLength(2)
    expect(await session.undo()).toEqual({ reverted: 1, skipped: 0 })
    expect(titleOf(session, 't1')).toBe('Cut procedures')
  })
})
