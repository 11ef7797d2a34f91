import { describe, expect, test } from 'vitest'
import type { Typed } from '../../../../src/ui/plan/editors/typed'
import { typedEdits } from '../../../../src/ui/plan/typed-edits'

const context = { language: 'vi' as const, newId: () => 'new' }
const task = { id: 'a' }
const text = (typed: string): Typed => ({ kind: 'text', text: typed })
const fieldsOf = (...given: Parameters<typeof typedEdits>) =>
  typedEdits(...given).map(({ collection, id, field, to }) => [collection, id, field, to])

describe('a deadline', () => {
  test('is stored as a day, and one that does not exist as typed', () => {
    expect(fieldsOf(task, 'deadline', text('30/11/2025'), context)).toContainEqual([
      'tasks',
      'a',
      'deadline',
      '2025-11-30',
    ])
    expect(fieldsOf(task, 'deadline', text('31/11/2025'), context)).toContainEqual([
      'tasks',
      'a',
      'deadline',
      '31/11/2025',
    ])
  })

  test('typed as a cycle becomes the reporting cycle and leaves no deadline', () => {
    const edits = fieldsOf(task, 'deadline', text('hằng tháng'), context)
    expect(edits).toContainEqual(['tasks', 'a', 'cycle', 'monthly'])
    expect(edits).toContainEqual(['tasks', 'a', 'deadline', null])
  })

  test('that is empty shows the cycle, so that emptying it empties the cycle', () => {
    expect(fieldsOf({ id: 'a' }, 'deadline', null, context)).toContainEqual(['tasks', 'a', 'cycle', null])
    expect(fieldsOf({ id: 'a', deadline: '2025' }, 'deadline', null, context)).toEqual([
      ['tasks', 'a', 'deadline', null],
      ['tasks', 'a', 'deadlineText', null],
    ])
  })
})

test('a percent is read with a decimal comma, and nonsense stays as typed', () => {
  expect(fieldsOf(task, 'progress', text('12,5%'), context)).toEqual([['tasks', 'a', 'progress', 12.5]])
  expect(fieldsOf(task, 'progress', text('nửa'), context)).toEqual([['tasks', 'a', 'progress', 'nửa']])
})

test('a name that is not in the directory adds the agency and names it in one go', () => {
  expect(fieldsOf(task, 'leadAgency', { kind: 'add', name: ' Sở Nội vụ ' }, context)).toEqual([
    ['agencies', 'new', 'name', 'Sở Nội vụ'],
    ['tasks', 'a', 'leadAgency', 'new'],
  ])
  expect(fieldsOf(task, 'head', { kind: 'add', name: 'Giám đốc Sở' }, context)).toEqual([
    ['people', 'new', 'name', 'Giám đốc Sở'],
    ['tasks', 'a', 'head', 'new'],
  ])
})

test('coordinating agencies are written one by one', () => {
  const list: Typed = { kind: 'list', ids: ['b', 'c'], added: ['UBND xã'] }
  expect(fieldsOf({ id: 'a', coordinating: { b: true, d: true } }, 'coordinating', list, context)).toEqual([
    ['agencies', 'new', 'name', 'UBND xã'],
    ['tasks', 'a', 'coordinating/d', null],
    ['tasks', 'a', 'coordinating/c', true],
    ['tasks', 'a', 'coordinating/new', true],
  ])
  expect(fieldsOf({ id: 'a', coordinating: { b: true } }, 'coordinating', null, context)).toEqual([
    ['tasks', 'a', 'coordinating/b', null],
  ])
})

describe('a name typed or pasted as text', () => {
  const plan = {
    agencies: new Map([
      ['home', { id: 'home', name: 'Sở Nội vụ' }],
      ['health', { id: 'health', name: 'Sở Y tế' }],
    ]),
    people: new Map([['an', { id: 'an', name: 'Nguyễn Văn An' }]]),
  }
  const inPlan = { ...context, plan }

  test('is looked up in the directory, and stays as typed where it is not there', () => {
    expect(fieldsOf(task, 'leadAgency', text('so noi vu'), inPlan)).toEqual([
      ['tasks', 'a', 'leadAgency', 'home'],
    ])
    expect(fieldsOf(task, 'officer', text('Ông Nguyễn Văn An'), inPlan)).toEqual([
      ['tasks', 'a', 'officer', 'an'],
    ])
    expect(fieldsOf(task, 'leadAgency', text('Sở Lạ'), inPlan)).toEqual([
      ['tasks', 'a', 'leadAgency', 'Sở Lạ'],
    ])
  })

  test('left in the field of coordinating agencies stands beside those that are chosen', () => {
    const left = { kind: 'list', ids: ['home'], added: [], typed: 'Sở Lạ; Sở Y tế' } as const
    expect(fieldsOf({ id: 'a', coordinating: { home: true } }, 'coordinating', left, inPlan)).toEqual([
      ['tasks', 'a', 'coordinating/Sở Lạ', true],
      ['tasks', 'a', 'coordinating/health', true],
    ])
  })

  test('replaces the list of coordinating agencies', () => {
    const before = { id: 'a', coordinating: { home: true as const } }
    expect(fieldsOf(before, 'coordinating', text('Sở Y tế; Sở Lạ'), inPlan)).toEqual([
      ['tasks', 'a', 'coordinating/home', null],
      ['tasks', 'a', 'coordinating/health', true],
      ['tasks', 'a', 'coordinating/Sở Lạ', true],
    ])
  })
})
