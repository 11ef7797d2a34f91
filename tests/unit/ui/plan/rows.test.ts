import { describe, expect, test } from 'vitest'
import { planRows } from '../../../../src/ui/plan/row/plan-rows'
import {
  addTaskEdits,
  afterOf,
  duplicateEdits,
  moveEdits,
  stepEdits,
} from '../../../../src/ui/plan/row/row-edits'
import { planWith } from './context'

const plan = planWith({
  tasks: [
    { id: 'a', order: 'a0', number: 1, title: 'Một', leadAgency: 'so' },
    { id: 'b', order: 'a1', number: 2, title: 'Hai' },
    { id: 'c', order: 'a2', number: 7, title: 'Ba', deadline: '31/11/2025' },
  ],
  agencies: [{ id: 'so', name: 'Sở Nội vụ', head: 'gd' }],
  people: [{ id: 'gd', post: 'Giám đốc Sở' }],
})

/** The order that a plan has once the edits are in it. */
function orderAfter(edits: readonly { id: string; field: string; to: unknown }[]): string {
  const orders = new Map([...plan.tasks].map(([id, { order }]) => [id, order ?? '']))
  for (const { id, field, to } of edits) if (field === 'order') orders.set(id, String(to))
  return [...orders]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([id]) => id)
    .join('')
}

describe('rows', () => {
  test('stand in the order of the plan, the head follows from the lead agency', () => {
    const rows = planRows(plan, '2025-04-28', null)
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(rows[0]?.head).toMatchObject({ from: 'agency', person: { post: 'Giám đốc Sở' } })
    expect(rows[1]?.head).toBeNull()
  })

  test('stay the same objects where nothing changed', () => {
    const before = planRows(plan, '2025-04-28', null)
    const edited = {
      ...plan,
      tasks: new Map([...plan.tasks, ['b', { id: 'b', order: 'a1', number: 2, title: 'Hai sửa' }]]),
    }
    const after = planRows(edited, '2025-04-28', null, before)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  test('take the conflict of one coordinating agency as one of the column', () => {
    const conflict = {
      ...{ collection: 'tasks', id: 'b', field: 'coordinating/so' },
      values: [
        { value: true, by: 'Lan', at: '', actor: 'x' },
        { value: null, by: 'Minh', at: '', actor: 'y' },
      ],
    }
    const rows = planRows({ ...plan, conflicts: new Map([['key', conflict]]) }, '2025-04-28', null)
    expect(rows[1]?.conflicts.get('coordinating')).toBe(conflict)
  })
})

describe('moving', () => {
  test('a step up or down changes places with the neighbour, at the ends nothing happens', () => {
    expect(orderAfter(stepEdits(plan, 'b', -1))).toBe('bac')
    expect(orderAfter(stepEdits(plan, 'b', 1))).toBe('acb')
    expect(stepEdits(plan, 'a', -1)).toEqual([])
    expect(stepEdits(plan, 'c', 1)).toEqual([])
  })

  test('a dragged row stands before the row it was dropped on, or last', () => {
    expect(orderAfter(moveEdits(plan, 'c', afterOf(plan, 'c', 'a')))).toBe('cab')
    expect(orderAfter(moveEdits(plan, 'a', afterOf(plan, 'a', 'c')))).toBe('bac')
    expect(orderAfter(moveEdits(plan, 'a', afterOf(plan, 'a', null)))).toBe('bca')
    expect(moveEdits(plan, 'b', afterOf(plan, 'b', 'c'))).toEqual([])
  })
})

test('a new task stands where it was asked for, with the next free number', () => {
  const edits = addTaskEdits(plan, 'new', 'a')
  expect(orderAfter(edits)).toBe('anewbc')
  expect(edits).toContainEqual({ collection: 'tasks', id: 'new', field: 'number', to: 8 })
})

test('a copy takes over who and when, not how far it is', () => {
  const task = { ...plan.tasks.get('a'), id: 'a', progress: 60, status: 'running' }
  const edits = duplicateEdits(plan, task, 'Một (bản sao)', () => 'copy')
  const fields = Object.fromEntries(edits.map(({ field, to }) => [field, to]))
  expect(fields).toMatchObject({ title: 'Một (bản sao)', leadAgency: 'so', number: 8 })
  expect(fields).not.toHaveProperty('progress')
  expect(fields).not.toHaveProperty('status')
})
