import { expect, test } from 'vitest'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { fixesOf } from '../../../../src/ui/plan/fixes'

const changeset = (at: string, by: string, ops: Changeset['ops']): Changeset => ({
  ...{ actor: by, seq: 1, at, by, seen: {}, ops, hash: '' },
})
const source = changeset('2025-01-01T00:00:00.000Z-0000', 'ReformGrid', [
  ['tasks', 'a', 'deadline', null, '2025'],
])
const typed = changeset('2025-04-28T00:00:00.000Z-0000', 'Lan', [
  ['tasks', 'a', 'title', 'Cũ', 'Mới'],
  ['tasks', 'a', 'deadline', '2025', '31/11/2025'],
  ['tasks', 'a', 'deadlineText', 'trong năm', null],
])

test('a day that does not exist offers what the source said and the last real day of the month', () => {
  expect(fixesOf({ id: 'a', deadline: '31/11/2025' }, 'deadline', [typed, source])).toEqual([
    {
      kind: 'source',
      value: '2025',
      edits: [
        { collection: 'tasks', id: 'a', field: 'deadline', to: '2025' },
        { collection: 'tasks', id: 'a', field: 'deadlineText', to: 'trong năm' },
      ],
    },
    {
      kind: 'use',
      value: '2025-11-30',
      edits: [{ collection: 'tasks', id: 'a', field: 'deadline', to: '2025-11-30' }],
    },
  ])
})

test('a value that a person had typed is the earlier value, not the source', () => {
  expect(fixesOf({ id: 'a', deadline: '31/11/2025' }, 'deadline', [typed])[0]?.kind).toBe('before')
})

test('where nothing can be offered the cell can be emptied', () => {
  const wrong = changeset('2025-04-28T00:00:00.000Z-0000', 'Lan', [['tasks', 'a', 'progress', null, 'nửa']])
  expect(fixesOf({ id: 'a', progress: 'nửa' }, 'progress', [wrong])).toEqual([
    { kind: 'clear', value: null, edits: [{ collection: 'tasks', id: 'a', field: 'progress', to: null }] },
  ])
})

test('of the coordinating agencies only those that are not in the directory are taken out', () => {
  const task = { id: 'a', coordinating: { home: true as const, 'Sở Lạ': true as const } }
  const plan = { agencies: new Map([['home', { id: 'home', name: 'Sở Nội vụ' }]]) }
  expect(fixesOf(task, 'coordinating', [], plan)).toEqual([
    {
      kind: 'clear',
      value: null,
      edits: [{ collection: 'tasks', id: 'a', field: 'coordinating/Sở Lạ', to: null }],
    },
  ])
})
