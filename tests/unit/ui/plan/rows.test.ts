import { describe, expect, test } from 'vitest'
import { planRows } from '../../../../src/ui/plan/row/plan-rows'
import {
  addTaskEdits,
  addTasksEdits,
  duplicateEdits,
  haveClaims,
} from '../../../../src/ui/plan/row/row-edits'
import { moveEdits, stepEdits } from '../../../../src/ui/plan/row/row-order'
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
    expect(orderAfter(stepEdits(plan, ['b'], -1))).toBe('bac')
    expect(orderAfter(stepEdits(plan, ['b'], 1))).toBe('acb')
    expect(stepEdits(plan, ['a'], -1)).toEqual([])
    expect(stepEdits(plan, ['c'], 1)).toEqual([])
  })

  test('several rows go on together, and those at the end wait there', () => {
    expect(orderAfter(stepEdits(plan, ['b', 'c'], -1))).toBe('bca')
    expect(orderAfter(stepEdits(plan, ['a', 'b'], 1))).toBe('cab')
    expect(orderAfter(stepEdits(plan, ['a', 'c'], -1))).toBe('acb')
    expect(stepEdits(plan, ['a', 'b'], -1)).toEqual([])
    expect(stepEdits(plan, ['b', 'c'], 1)).toEqual([])
    // Only what was moved is written.
    expect(stepEdits(plan, ['b', 'c'], -1).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  test('a dragged row stands before the row it was dropped on, or last', () => {
    expect(orderAfter(moveEdits(plan, ['c'], 'a'))).toBe('cab')
    expect(orderAfter(moveEdits(plan, ['a'], 'c'))).toBe('bac')
    expect(orderAfter(moveEdits(plan, ['a'], null))).toBe('bca')
    expect(moveEdits(plan, ['b'], 'c')).toEqual([])
  })

  test('several dragged rows become one block in their own order, also dropped on one of themselves', () => {
    expect(orderAfter(moveEdits(plan, ['c', 'a'], null))).toBe('bac')
    expect(orderAfter(moveEdits(plan, ['c', 'a'], 'b'))).toBe('acb')
    expect(orderAfter(moveEdits(plan, ['a', 'c'], 'c'))).toBe('bac')
    expect(moveEdits(plan, ['b', 'c'], 'b')).toEqual([])
  })
})

test('new tasks stand where they were asked for, with the next free numbers', () => {
  const edits = addTaskEdits(plan, 'new', 'a')
  expect(orderAfter(edits)).toBe('anewbc')
  expect(edits).toContainEqual({ collection: 'tasks', id: 'new', field: 'number', to: 8 })
  const three = addTasksEdits(plan, ['x', 'y', 'z'], null)
  expect(orderAfter(three)).toBe('xyzabc')
  expect(three.filter(({ field }) => field === 'number').map(({ to }) => to)).toEqual([8, 9, 10])
})

describe('a copy', () => {
  const full = planWith({
    tasks: [
      ...[{ id: 'a', order: 'a0', number: 1, title: 'Một', progress: 60, deadline: '31/11/2025' }],
      ...[
        { id: 'b', order: 'a1', number: 2, title: 'Hai', coordinating: { so: true, 'Sở X': true } as const },
      ],
      { id: 'c', order: 'a2', number: 7, title: 'Ba' },
    ],
    targets: [{ id: 't', task: 'a', node: '5.3', score: 2 }],
  })
  const copied = (ids: readonly string[]) => {
    let n = 0
    const tasks = ids.flatMap(id => full.tasks.get(id) ?? [])
    return duplicateEdits(
      full,
      tasks,
      ({ title }) => `${title} 2`,
      () => `copy${++n}`,
    )
  }

  test('has every field, also what could not be read, and each coordinating agency', () => {
    const { ids, edits } = copied(['b', 'a'])
    expect(ids).toEqual(['copy1', 'copy2'])
    expect(orderAfter(edits)).toBe('abcopy1copy2c')
    const fields = (id: string) =>
      Object.fromEntries(edits.filter(edit => edit.id === id).map(({ field, to }) => [field, to]))
    expect(fields('copy1')).toMatchObject({ title: 'Một 2', progress: 60, deadline: '31/11/2025', number: 8 })
    expect(fields('copy2')).toMatchObject({ number: 9, 'coordinating/so': true, 'coordinating/Sở X': true })
  })

  test('claims nothing that the first claims', () => {
    expect(copied(['a']).edits.every(({ collection }) => collection === 'tasks')).toBe(true)
    expect(haveClaims(full, ['a'])).toBe(true)
    expect(haveClaims(full, ['b', 'c'])).toBe(false)
  })
})
