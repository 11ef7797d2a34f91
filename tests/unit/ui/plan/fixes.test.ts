import { describe, expect, test } from 'vitest'
import type { Changeset } from '../../../../src/core/journal/changeset'
import { fixesOf } from '../../../../src/ui/plan/faults/fixes'
import { planWith } from './context'

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
  const plan = planWith({ agencies: [{ id: 'home', name: 'Sở Nội vụ' }] })
  expect(fixesOf(task, 'coordinating', [], plan)).toEqual([
    {
      kind: 'clear',
      value: null,
      edits: [{ collection: 'tasks', id: 'a', field: 'coordinating/Sở Lạ', to: null }],
    },
  ])
})

describe('a name that is in no directory', () => {
  const plan = planWith({
    tasks: [
      { id: 'a', leadAgency: 'Sở Y tế' },
      { id: 'b', leadAgency: 'Hội Lạ', coordinating: { 'Hội Lạ': true, home: true } },
      { id: 'c', coordinating: { 'Hội Lạ': true } },
    ],
    agencies: [
      { id: 'home', name: 'Sở Nội vụ' },
      { id: 'y1', name: 'Sở Y tế', short: 'SYT' },
      { id: 'y2', name: 'Sở Y tế tỉnh', aliases: 'Sở Y tế' },
    ],
  })
  const fixes = (id: string, column: 'leadAgency' | 'coordinating') => {
    const task = plan.tasks.get(id)
    return task ? fixesOf(task, column, [], plan, () => 'new') : []
  }

  test('offers each record that it may mean', () => {
    const to = (id: string) => [{ collection: 'tasks', id: 'a', field: 'leadAgency', to: id }]
    expect(fixes('a', 'leadAgency')).toEqual([
      { kind: 'use', value: 'y1', edits: to('y1') },
      { kind: 'use', value: 'y2', edits: to('y2') },
    ])
  })

  test('is added once and mends every cell that holds it', () => {
    expect(fixes('b', 'coordinating')).toEqual([
      {
        kind: 'add',
        value: 'Hội Lạ',
        edits: [
          { collection: 'agencies', id: 'new', field: 'name', to: 'Hội Lạ' },
          { collection: 'tasks', id: 'b', field: 'leadAgency', to: 'new' },
          { collection: 'tasks', id: 'b', field: 'coordinating/Hội Lạ', to: null },
          { collection: 'tasks', id: 'b', field: 'coordinating/new', to: true },
          { collection: 'tasks', id: 'c', field: 'coordinating/Hội Lạ', to: null },
          { collection: 'tasks', id: 'c', field: 'coordinating/new', to: true },
        ],
      },
    ])
  })
})
