import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { planOf } from '../../../src/core/journal/fold'
import { foldAt, momentAt } from '../../../src/core/journal/moment'
import { PLAN, titleEdit } from '../storage/scratch'
import { createDesk, isSaved, titleOf } from './desk'

let desk: ReturnType<typeof createDesk>
beforeEach(() => {
  desk = createDesk()
})
afterEach(() => desk.clear())

describe('session', () => {
  test('shows an edit at once, is saved later, and shows it again after a reload', async () => {
    const session = await desk.tab('A')
    expect(session.saveState()).toEqual({ kind: 'idle' })
    session.commit([titleEdit('t1', 'Cut more procedures')])
    expect(titleOf(session, 't1')).toBe('Cut more procedures')
    expect(session.saveState()).toEqual({ kind: 'saving' })
    await isSaved(session)
    expect(titleOf(await desk.tab('A'), 't1')).toBe('Cut more procedures')
  })

  test('an edit that changes nothing writes nothing', async () => {
    const session = await desk.tab('A')
    session.commit([titleEdit('t1', 'Cut procedures')])
    expect(session.saveState()).toEqual({ kind: 'idle' })
    expect(session.canUndo()).toBe(false)
  })

  test('commits made while one is under way are stored in their order', async () => {
    const session = await desk.tab('A')
    for (const title of ['1', '2', '3', '4', '5']) session.commit([titleEdit('t1', title)])
    expect(titleOf(session, 't1')).toBe('5')
    await isSaved(session)
    const journal = await desk.first.plans.journal(PLAN)
    expect(
      journal.ok && journal.value.slice(1).map(({ seq, ops }) => [seq, ops[0]?.[3], ops[0]?.[4]]),
    ).toEqual([
      [1, 'Cut procedures', '1'],
      [2, '1', '2'],
      [3, '2', '3'],
      [4, '3', '4'],
      [5, '4', '5'],
    ])
    expect(session.refusals()).toEqual([])
  })

  test('records that an edit does not touch keep their identity', async () => {
    const session = await desk.tab('A')
    const before = session.plan()?.tasks.get('t2')
    session.commit([titleEdit('t1', 'x')])
    expect(session.plan()?.tasks.get('t2')).toBe(before)
    await isSaved(session)
    expect(session.plan()?.tasks.get('t2')).toBe(before)
  })

  test('while the past is looked at it is shown, nothing is written, and now is as it was', async () => {
    const session = await desk.tab('A')
    session.commit([titleEdit('t1', 'Later')])
    await isSaved(session)
    const fold = session.fold()
    const made = [...(fold?.chains.values() ?? [])].map(chain => chain[0]?.at ?? '').sort()[0] ?? ''
    const then = fold && foldAt(fold, momentAt(fold.chains, made))
    if (!then) throw new Error('no fold')
    session.lookBack({ plan: planOf(then), fold: then, at: 0, name: 'sent' })
    expect(titleOf(session, 't1')).toBe('Cut procedures')
    expect([session.readOnly(), session.canUndo(), session.past()?.name]).toEqual([true, false, 'sent'])
    session.commit([titleEdit('t1', 'Into the past')])
    expect(await session.undo()).toEqual({ reverted: 0, skipped: 0 })
    expect(session.journal()).toHaveLength(2)
    session.backToNow()
    expect(titleOf(session, 't1')).toBe('Later')
    expect([session.readOnly(), session.canUndo(), session.past()]).toEqual([false, true, null])
  })

  test('undo after a reload takes back the last edit, again the one before it; redo brings both back', async () => {
    const before = await desk.tab('A')
    before.commit([titleEdit('t1', 'First')])
    before.commit([titleEdit('t2', 'Second')])
    await isSaved(before)

    const session = await desk.tab('A')
    expect(session.canUndo()).toBe(true)
    expect(await session.undo()).toEqual({ reverted: 1, skipped: 0 })
    expect([titleOf(session, 't1'), titleOf(session, 't2')]).toEqual(['First', 'One door'])
    expect(await session.undo()).toEqual({ reverted: 1, skipped: 0 })
    expect([titleOf(session, 't1'), titleOf(session, 't2')]).toEqual(['Cut procedures', 'One door'])
    expect(session.canUndo()).toBe(false)

    const again = await desk.tab('A')
    expect(again.canRedo()).toBe(true)
    await again.redo()
    await again.redo()
    expect([titleOf(again, 't1'), titleOf(again, 't2')]).toEqual(['First', 'Second'])
    expect(again.canRedo()).toBe(false)
  })

  test('the content that a plan began with is not taken back', async () => {
    const session = await desk.tab('A')
    expect(session.canUndo()).toBe(false)
    expect(await session.undo()).toEqual({ reverted: 0, skipped: 0 })
  })

  test('undo pressed quickly three times takes back three edits', async () => {
    const session = await desk.tab('A')
    for (const title of ['1', '2', '3']) session.commit([titleEdit('t1', title)])
    const outcomes = await Promise.all([session.undo(), session.undo(), session.undo()])
    expect(outcomes.map(outcome => outcome.reverted)).toEqual([1, 1, 1])
    expect(titleOf(session, 't1')).toBe('Cut procedures')
  })

  test('another plan opens and the first is there again', async () => {
    const session = await desk.tab('A')
    await desk.first.plans.put('other', [])
    expect(await session.open('nowhere')).toEqual({ ok: false, error: { kind: 'gone' } })
    expect(titleOf(session, 't1')).toBe('Cut procedures')
  })

  test('a read-only look takes no edits', async () => {
    const session = await desk.tab('A')
    const plan = session.plan()
    const entry = await vi.waitFor(() => {
      const now = session.entry()
      if (!now) throw new Error('no entry yet')
      return now
    })
    if (!plan) throw new Error('no plan')
    session.view(plan, { ...entry, title: 'Newer' })
    session.commit([titleEdit('t1', 'x')])
    expect(session.readOnly()).toBe(true)
    expect(session.entry()?.title).toBe('Newer')
    expect(titleOf(session, 't1')).toBe('Cut procedures')
    expect(session.canUndo()).toBe(false)
    expect(session.exported()).toBeNull()
  })
})

describe('two tabs', () => {
  test('follow each other', async () => {
    const [a, b] = [await desk.tab('A'), await desk.tab('B')]
    a.commit([titleEdit('t1', 'Of A')])
    await vi.waitFor(() => expect(titleOf(b, 't1')).toBe('Of A'))
    b.commit([titleEdit('t1', 'Of B, having seen it')])
    await vi.waitFor(() => expect(titleOf(a, 't1')).toBe('Of B, having seen it'))
    expect(a.refusals()).toEqual([])
    expect(b.refusals()).toEqual([])
  })

  test('a stale tab does not overwrite: the stored value is shown and both are named', async () => {
    const a = await desk.tab('A')
    const b = await desk.tab('B', plans => ({ ...plans, watchJournal: () => () => undefined }))
    a.commit([titleEdit('t1', 'Of A')])
    await isSaved(a)
    b.commit([titleEdit('t1', 'Of B'), titleEdit('t2', 'Also of B')])
    expect(titleOf(b, 't1')).toBe('Of B')
    await isSaved(b)
    expect([titleOf(b, 't1'), titleOf(b, 't2')]).toEqual(['Of A', 'Also of B'])
    expect(
      b.refusals().map(({ id, field, values }) => [id, field, values.map(({ value, by }) => [value, by])]),
    ).toEqual([
      [
        't1',
        'title',
        [
          ['Of B', 'B'],
          ['Of A', 'A'],
        ],
      ],
    ])
    b.acknowledgeRefusals()
    expect(b.refusals()).toEqual([])
    await vi.waitFor(() => expect(titleOf(a, 't2')).toBe('Also of B'))
    expect(titleOf(a, 't1')).toBe('Of A')
  })

  test('a second edit of a cell, typed before the refusal of the first is known, overwrites nothing either', async () => {
    const a = await desk.tab('A')
    const b = await desk.tab('B', plans => ({ ...plans, watchJournal: () => () => undefined }))
    a.commit([titleEdit('t1', 'Of A')])
    await isSaved(a)
    b.commit([titleEdit('t1', 'Of B')])
    b.commit([titleEdit('t1', 'Of B again')])
    await vi.waitFor(() => expect(b.refusals()).toHaveLength(1))
    await vi.waitFor(() => expect(titleOf(b, 't1')).toBe('Of A'))
    const journal = await desk.first.plans.journal(PLAN)
    expect(journal.ok && journal.value.map(changeset => changeset.by)).toEqual(['seed', 'A'])
    expect(b.refusals()[0]?.values.map(({ value }) => value)).toEqual(['Of B again', 'Of A'])
  })

  test('undo in a stale tab leaves a value alone that another tab wrote since, and counts it', async () => {
    const a = await desk.tab('A')
    a.commit([titleEdit('t1', 'Of A'), titleEdit('t2', 'Also of A')])
    await isSaved(a)
    const b = await desk.tab('B', plans => ({ ...plans, watchJournal: () => () => undefined }))
    a.commit([titleEdit('t1', 'Of A, later')])
    await vi.waitFor(async () =>
      expect(await desk.first.plans.journal(PLAN)).toMatchObject({ value: { length: 3 } }),
    )
    expect(await b.undo()).toEqual({ reverted: 1, skipped: 1 })
    expect([titleOf(b, 't1'), titleOf(b, 't2')]).toEqual(['Of A, later', 'One door'])
  })
})
