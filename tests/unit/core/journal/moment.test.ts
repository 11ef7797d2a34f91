import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bringBack, valuesBack } from '../../../../src/core/journal/bring-back'
import { ABOUT_THE_PLAN, differences } from '../../../../src/core/journal/differences'
import { planOf } from '../../../../src/core/journal/fold'
import { changesOf } from '../../../../src/core/journal/history'
import { changesetsOf, foldAt, momentAt, momentOf } from '../../../../src/core/journal/moment'
import { everything, historyArbitrary, RUNS, TIMEOUT } from '../../../support/journal-histories'
import { foldOf, MORNING, Replica } from '../../../support/journal-replica'

const MINUTE = 60_000
const until = (time: number) => `${new Date(time).toISOString()}~`

test('the plan at a time holds what was written until then', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'one'])
  lan.edit(['t1', 'title', 'two'])
  const fold = lan.fold()
  expect(planOf(foldAt(fold, momentAt(fold.chains, until(MORNING)))).tasks.size).toBe(0)
  expect(planOf(foldAt(fold, momentAt(fold.chains, until(MORNING + MINUTE)))).tasks.get('t1')?.title).toBe(
    'one',
  )
  expect(planOf(foldAt(fold, momentAt(fold.chains, until(MORNING + 5 * MINUTE))))).toEqual(planOf(fold))
})

test('what had seen a change of a clock that runs ahead waits for that change', () => {
  const ahead = new Replica('a', 'Lan', MORNING + 600 * MINUTE)
  const behind = new Replica('b', 'Minh')
  behind.edit(['t1', 'title', 'before'])
  ahead.edit(['t1', 'title', 'from tomorrow'])
  behind.take(ahead)
  // A foreign program's clock: it writes after what it has seen, with an earlier time.
  const [seen] = behind.journal.filter(({ actor }) => actor === 'a')
  const last = behind.edit(['t1', 'title', 'after'])
  const journal = behind.journal.map(changeset =>
    changeset === last
      ? { ...changeset, at: new Date(MORNING + 9 * MINUTE).toISOString().concat('-0000') }
      : changeset,
  )
  expect(seen?.hash).toBeDefined()
  const fold = foldOf(journal)
  const titleAt = (time: number) =>
    planOf(foldAt(fold, momentAt(fold.chains, until(time)))).tasks.get('t1')?.title
  expect(titleAt(MORNING + 20 * MINUTE)).toBe('before')
  expect(planOf(foldAt(fold, momentAt(fold.chains, '~')))).toEqual(planOf(fold))
})

test('a moment is found again after a merge has renamed a copied profile', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'shared'])
  const copy = new Replica('a', 'Lan', MORNING + 30_000, lan.journal)
  lan.edit(['t1', 'notes', 'kept here'])
  copy.edit(['t1', 'product', 'kept there'])
  for (const replica of [lan, copy]) {
    const moment = momentOf(replica.fold().heads)
    const merged = new Replica('c', 'Minh').take(lan, copy).fold()
    expect(planOf(foldAt(merged, moment)).tasks).toEqual(planOf(replica.fold()).tasks)
  }
})

test(
  'the fold at a moment is the fold of what was stored at that moment',
  () => {
    fc.assert(
      fc.property(historyArbitrary(), history => {
        const all = foldOf(everything(history))
        for (const replica of history.replicas) {
          const then = foldAt(all, momentOf(replica.fold().heads))
          expect(planOf(then)).toEqual(planOf(replica.fold()))
        }
        const stamps = [...all.chains.values()].flat().map(({ at }) => at)
        for (const stamp of stamps) {
          const taken = changesetsOf(all.chains, momentAt(all.chains, stamp))
          expect(taken.every(({ at }) => at <= stamp)).toBe(true)
          // Stamps grow along what was seen, so that each time is complete.
          expect(taken.length).toBe(stamps.filter(at => at <= stamp).length)
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  },
  TIMEOUT,
)

test('differences are told field by field, whole records as added and removed', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'stays'], ['t1', 'deadline', '2025'], ['t2', 'title', 'goes'])
  const before = lan.fold()
  lan.edit(['t1', 'deadline', '2026'], ['t1', 'coordinating/snv', true], ['t2', 'deleted', true])
  lan.edit(['t3', 'title', 'comes'])
  expect(differences(before, lan.fold())).toEqual([
    { kind: 'changed', collection: 'tasks', id: 't1', field: 'deadline', before: '2025', after: '2026' },
    {
      kind: 'changed',
      collection: 'tasks',
      id: 't1',
      field: 'coordinating',
      before: null,
      after: { snv: true },
    },
    { kind: 'added', collection: 'tasks', id: 't3', field: 'title', before: null, after: 'comes' },
    { kind: 'removed', collection: 'tasks', id: 't2', field: 'title', before: 'goes', after: null },
  ])
  expect(differences(before, before)).toEqual([])
})

test('a record, a field and the whole plan are brought back', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'one'], ['t1', 'deadline', '2025'], ['t2', 'title', 'two'])
  const then = lan.fold()
  lan.edit(
    ['t1', 'title', 'other'],
    ['t1', 'deadline', '2030'],
    ['t2', 'deleted', true],
    ['t3', 'title', 'new'],
  )
  const now = lan.fold()
  const part = (id: string, field?: string) => ({ collection: 'tasks', id, ...(field && { field }) })
  expect(bringBack(now, then, [part('t1', 'deadline')])).toEqual([
    { collection: 'tasks', id: 't1', field: 'deadline', to: '2025' },
  ])
  expect(bringBack(now, then, [part('t2')])).toEqual([
    { collection: 'tasks', id: 't2', field: 'deleted', to: null },
  ])
  expect(bringBack(now, then, [part('t3')])).toEqual([
    { collection: 'tasks', id: 't3', field: 'deleted', to: true },
  ])
  expect(bringBack(now, then, 'all')).toHaveLength(4)
  expect(bringBack(now, now, 'all')).toEqual([])
})

test('values from before and after changes come back, of several changes the outermost', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'one'])
  lan.edit(['t1', 'title', 'two'])
  lan.edit(['t1', 'title', 'three'])
  lan.edit(['t1', 'title', 'four'], ['t1', 'deleted', true])
  const titles = changesOf(lan.journal).filter(({ field }) => field === 'title')
  const [, three, two] = titles
  const back = (side: 'before' | 'after') =>
    valuesBack(
      lan.fold(),
      [three, two].filter(change => change !== undefined),
      side,
    ).map(({ field, to }) => [field, to])
  // The record is gone: it comes back with its value.
  expect(back('before')).toEqual([
    ['deleted', null],
    ['title', 'one'],
  ])
  expect(back('after')).toEqual([
    ['deleted', null],
    ['title', 'three'],
  ])
  lan.edit(['t1', 'title', 'three'], ['t1', 'deleted', null])
  expect(back('after')).toEqual([])
})

test('comments and named moments written since stay', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'one'])
  const then = lan.fold()
  lan.commit([
    { collection: 'comments', id: 'c1', field: 'text', to: 'why?' },
    { collection: 'moments', id: 'm1', field: 'name', to: 'sent' },
  ])
  expect(bringBack(lan.fold(), then, 'all')).toEqual([])
  expect(differences(then, lan.fold())).toEqual([])
  expect(ABOUT_THE_PLAN).toEqual(new Set(['comments', 'moments']))
})

test(
  'after the whole plan was brought back nothing differs; undone, everything is as before',
  () => {
    fc.assert(
      fc.property(historyArbitrary(), fc.nat(), (history, draw) => {
        const me = new Replica('me', 'Lan', MORNING + 1e9, everything(history))
        const before = me.fold()
        const stamps = [...before.chains.values()].flat().map(({ at }) => at)
        const stamp = stamps[draw % Math.max(1, stamps.length)] ?? '~'
        const then = foldAt(before, momentAt(before.chains, stamp))
        const edits = bringBack(before, then, 'all')
        me.commit(edits)
        expect(me.journal.length).toBe([...before.chains.values()].flat().length + (edits.length > 0 ? 1 : 0))
        expect(differences(then, me.fold())).toEqual([])
        // Taking back what settled a conflict brings back the value shown before (JOURNAL, Undo), not the conflict.
        if (edits.length === 0 || before.plan.conflicts.size > 0) return
        me.undo()
        expect(differences(before, me.fold())).toEqual([])
      }),
      { numRuns: RUNS },
    )
  },
  TIMEOUT,
)
