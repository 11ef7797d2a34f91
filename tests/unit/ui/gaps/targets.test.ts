import { expect, test } from 'vitest'
import { coverage } from '../../../../src/core/plan/coverage'
import { levelPlural } from '../../../../src/ui/common/level-name'
import { coverageOf } from '../../../../src/ui/gaps/coverage'
import { isDoubled, nodeTargets } from '../../../../src/ui/gaps/targets'
import { planOfRecords } from '../../../support/plans'
import { analysed } from '../../core/analysis/shipped'

const { edition } = analysed('PAPI', 2024)
const target = (task: string, node: string, more: object = {}) => ({
  ...{ task, index: 'PAPI', edition: 'papi-2021-2024', node, year: 2025, score: 2.4 },
  ...more,
})

const plan = planOfRecords({
  tasks: {
    t1: { number: 1, title: 'a' },
    t2: { number: 2, title: 'b' },
    stopped: { number: 3, title: 'c', status: 'cancelled' },
  },
  targets: {
    one: target('t1', 'PAPI.5.3'),
    two: target('t2', 'PAPI.5.3', { score: 2.2 }),
    past: target('t1', 'PAPI.8.2', { year: 2024 }),
    off: target('stopped', 'PAPI.1.1'),
    typed: target('t1', 'PAPI.1.3', { score: 'hai' }),
    lost: target('t1', 'PAPI.5.2', { edition: 'papi-2019-2020' }),
    other: { ...target('t1', 'PCI.3'), index: 'PCI' },
  },
  owners: {
    o1: { index: 'PAPI', node: 'PAPI.5.3', agency: 'a1', from: '2020' },
    o2: { index: 'PAPI', node: 'PAPI.5.3', agency: 'a2', from: '2024-06' },
    o3: { index: 'PAPI', node: 'PAPI.5.3', agency: 'a1', from: '2026' },
  },
  agencies: { a1: { name: 'Sở Nội vụ' }, a2: { name: 'Sở Tư pháp' } },
})
const targets = nodeTargets(plan, edition, 2024, [edition])

test('targets of the index stand in the order of its nodes, each with why it counts or does not', () => {
  expect(targets.map(each => [each.target.id, each.state])).toEqual([
    ['off', 'not-live'],
    ['typed', 'bad'],
    ['one', 'counts'],
    ['two', 'counts'],
    ['past', 'not-live'],
    ['lost', 'moved'],
  ])
})

test('a node that two tasks aim at is claimed twice', () => {
  expect(isDoubled(targets, 'PAPI.5.3')).toBe(true)
  expect(isDoubled(targets, 'PAPI.8.2')).toBe(false)
})

test('the owner is the one who came last as of the day of the plan', () => {
  const at = (day: string) =>
    coverageOf(
      plan,
      { index: 'PAPI', year: 2024, node: 'PAPI.5.3' },
      coverage(plan, 'PAPI', day).get('PAPI.5.3'),
      targets,
    )
  expect(at('2025-06-30').agency?.name).toBe('Sở Tư pháp')
  expect(at('2023-06-30').agency?.name).toBe('Sở Nội vụ')
  expect(at('2025-06-30').targets.map(each => each.target.id)).toEqual(['one', 'two'])
})

test('values that did not see each other are marked in their column', () => {
  const place = { index: 'PAPI', year: 2024, node: 'PAPI.5.3' }
  const at = (collection: string, id: string, field: string) => {
    const conflicts = new Map([['one', { collection, id, field, values: [] }]])
    const cover = coverage(plan, 'PAPI', '2025-06-30').get('PAPI.5.3')
    return [...coverageOf({ ...plan, conflicts }, place, cover, targets).conflicts]
  }
  expect(at('owners', 'o2', 'influence')).toEqual(['owner'])
  expect(at('owners', 'o1', 'influence')).toEqual([])
  expect(at('targets', 'two', 'score')).toEqual(['tasks'])
  expect(at('targets', 'past', 'score')).toEqual([])
  expect(at('tasks', 't1', 'title')).toEqual([])
})

test('only English puts a level into the plural', () => {
  expect(levelPlural('en', 'sub-dimension')).toBe('sub-dimensions')
  expect(levelPlural('en', 'sub-index')).toBe('sub-indices')
  expect(levelPlural('en', 'sub-criterion')).toBe('sub-criteria')
  expect(levelPlural('en', 'source of points')).toBe('sources of points')
  expect(levelPlural('vi', 'nội dung thành phần')).toBe('nội dung thành phần')
})
