import { expect, test } from 'vitest'
import { changesOf, filterChanges, lastKnown } from '../../../../src/core/journal/history'
import { MORNING, Replica } from '../../../support/journal-replica'

const MINUTE = 60_000

test('the history lists every change with who, when, before and after, newest first', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'Cải cách'], ['t1', 'deadline', '2025'])
  lan.edit(['t1', 'deadline', '2026'])
  expect(
    changesOf(lan.journal).map(({ field, before, after, changeset: { by, at } }) => [
      ...[field, before, after, by, at.slice(0, 16)],
    ]),
  ).toEqual([
    ['deadline', '2025', '2026', 'Lan', '2025-04-28T09:43'],
    ['title', null, 'Cải cách', 'Lan', '2025-04-28T09:42'],
    ['deadline', null, '2025', 'Lan', '2025-04-28T09:42'],
  ])
})

test('changes of several laptops are told by time, whatever order their files came in', () => {
  const lan = new Replica('a', 'Lan')
  const minh = new Replica('b', 'Minh', MORNING + 30_000)
  lan.edit(['t1', 'title', '1'])
  minh.edit(['t2', 'title', '2'])
  lan.edit(['t1', 'title', '3'])
  const afters = (journal: Parameters<typeof changesOf>[0]) => changesOf(journal).map(({ after }) => after)
  expect(afters([...minh.journal, ...lan.journal])).toEqual(['3', '2', '1'])
  expect(afters([...lan.journal, ...minh.journal])).toEqual(['3', '2', '1'])
})

test('what was taken back is marked until it is brought back', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'x'])
  lan.undo()
  const told = () => changesOf(lan.journal).map(({ kind, undone }) => `${kind}${undone ? ' undone' : ''}`)
  expect(told()).toEqual(['undo', 'edit undone'])
  lan.redo()
  expect(told()).toEqual(['redo', 'undo undone', 'edit'])
})

test('changes are filtered by person, record, field and time', () => {
  const lan = new Replica('a', 'Lan')
  const minh = new Replica('b', 'Minh', MORNING + 10 * MINUTE)
  lan.edit(['t1', 'title', 'x'], ['t1', 'coordinating/snv', true])
  minh.edit(['t2', 'title', 'y'])
  minh.commit([{ collection: 'targets', id: 'g1', field: 'score', to: 2 }])
  const changes = changesOf([...lan.journal, ...minh.journal])
  const ids = (filter: Parameters<typeof filterChanges>[1], belongs?: Parameters<typeof filterChanges>[2]) =>
    filterChanges(changes, filter, belongs).map(({ id, field }) => `${id} ${field}`)
  expect(ids({ by: 'Lan' })).toEqual(['t1 title', 't1 coordinating/snv'])
  expect(ids({ field: 'coordinating' })).toEqual(['t1 coordinating/snv'])
  expect(ids({ record: { collection: 'tasks', id: 't2' } })).toEqual(['t2 title'])
  expect(ids({ record: { collection: 'tasks', id: 't2' } }, ({ id }) => id === 'g1')).toEqual([
    'g1 score',
    't2 title',
  ])
  expect(ids({ from: MORNING + 11 * MINUTE })).toEqual(['g1 score', 't2 title'])
  expect(ids({ to: MORNING + 11 * MINUTE })).toEqual(['t2 title', 't1 title', 't1 coordinating/snv'])
  expect(ids({ from: MORNING + MINUTE, to: MORNING + 11 * MINUTE, field: 'title' })).toEqual([
    't2 title',
    't1 title',
  ])
})

test('a record that is gone is still known by what it was called', () => {
  const lan = new Replica('a', 'Lan')
  lan.edit(['t1', 'title', 'x'])
  lan.edit(['t1', 'title', 'y'], ['t1', 'number', 3])
  lan.edit(['t1', 'deleted', true], ['t1', 'number', null])
  expect(lastKnown(lan.journal).get('tasks')?.get('t1')).toEqual({
    id: 't1',
    title: 'y',
    number: 3,
    deleted: true,
  })
})
