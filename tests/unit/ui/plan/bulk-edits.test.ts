import { describe, expect, test } from 'vitest'
import { type BulkChange, bulkEdits } from '../../../../src/ui/plan/bulk/bulk-edits'
import { withEdits } from '../../../../src/ui/plan/bulk/with-edits'
import type { ColumnId } from '../../../../src/ui/plan/columns/column-ids'
import { planWith } from './context'

const plan = planWith({
  tasks: [
    { id: 'a', title: 'Một', status: 'running', coordinating: { so: true } },
    { id: 'b', title: 'Hai', status: 'done' },
    { id: 'c', title: 'Ba', coordinating: { so: true, yte: true } },
  ],
  agencies: [
    { id: 'so', name: 'Sở Nội vụ' },
    { id: 'yte', name: 'Sở Y tế' },
  ],
})
const run = (column: ColumnId, change: BulkChange) => {
  let made = 0
  const context = { language: 'vi' as const, plan, newId: () => `new${++made}` }
  const { edits, changed } = bulkEdits(plan, [...plan.tasks.values()], column, change, context)
  return { changed, written: edits.map(({ id, field, to }) => [id, field, to]), edits }
}
const list = (ids: readonly string[], added: readonly string[] = []) =>
  ({ kind: 'list', ids, added }) as const

describe('one field of many tasks', () => {
  test('is written where it is another', () => {
    const { changed, written } = run('status', { kind: 'set', typed: { kind: 'pick', key: 'done' } })
    expect(changed).toEqual(['a', 'c'])
    expect(written).toEqual([
      ['a', 'status', 'done'],
      ['c', 'status', 'done'],
    ])
  })

  test('is emptied where it holds something', () => {
    expect(run('status', { kind: 'clear' }).written).toEqual([
      ['a', 'status', null],
      ['b', 'status', null],
    ])
  })

  test('stays as typed where it cannot be read', () => {
    const { written } = run('deadline', { kind: 'set', typed: { kind: 'text', text: '31/11/2025' } })
    expect(written.filter(([, field]) => field === 'deadline').map(([, , to]) => to)).toEqual(
      Array.from({ length: 3 }, () => '31/11/2025'),
    )
  })

  test('adds a new agency once and names it in each', () => {
    expect(run('leadAgency', { kind: 'set', typed: { kind: 'add', name: ' Hội Lạ ' } }).written).toEqual([
      ['new1', 'name', 'Hội Lạ'],
      ['a', 'leadAgency', 'new1'],
      ['b', 'leadAgency', 'new1'],
      ['c', 'leadAgency', 'new1'],
    ])
  })
})

describe('coordinating agencies of many tasks', () => {
  test('are added to those there are', () => {
    const { changed, written } = run('coordinating', { kind: 'add', typed: list(['yte']) })
    expect(changed).toEqual(['a', 'b'])
    expect(written).toEqual([
      ['a', 'coordinating/yte', true],
      ['b', 'coordinating/yte', true],
    ])
  })

  test('are taken away, the others stay', () => {
    expect(run('coordinating', { kind: 'remove', typed: list(['so']) }).written).toEqual([
      ['a', 'coordinating/so', null],
      ['c', 'coordinating/so', null],
    ])
  })

  test('are replaced as a whole', () => {
    const { edits } = run('coordinating', { kind: 'set', typed: list(['yte'], ['Hội Lạ']) })
    const after = withEdits(plan, edits)
    for (const id of ['a', 'b', 'c'])
      expect(after.tasks.get(id)?.coordinating).toEqual({ yte: true, new1: true })
    expect(after.agencies.get('new1')?.name).toBe('Hội Lạ')
    // The plan itself is looked at, not written.
    expect(plan.tasks.get('a')?.coordinating).toEqual({ so: true })
  })
})
