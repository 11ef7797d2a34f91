import { describe, expect, test } from 'vitest'
import { clashesOf, newClashes } from '../../../../src/core/plan/clashes'
import { planOfRecords } from '../../../support/plans'

const upTo =
  (max: number | null, min: number | null = 0) =>
  () => ({ min, max })
const claim = (task: string, more: object = {}) => ({
  ...{ task, index: 'X', node: 'X.1', year: 2025, score: 8 },
  ...more,
})

describe('What does not go together', () => {
  test.each([
    ['2025-07-01', '2025-06-30', 1],
    ['2025-07-01', '2025-07', 0],
    ['2025-07-01', '2025', 0],
    ['2026', '2025', 1],
    ['2025-06-30', '2025-06-30', 0],
    ['mai', '2025-06-30', 0],
    ['2025-07-01', 'cuối năm', 0],
  ])('a start on %s with the deadline %s: %i', (start, deadline, count) => {
    const plan = planOfRecords({ tasks: { t1: { start, deadline } } })
    expect(clashesOf(plan, upTo(null))).toEqual(
      count === 1 ? [{ kind: 'start-after-deadline', task: 't1' }] : [],
    )
  })

  test('a target outside the bounds of its node', () => {
    const plan = planOfRecords({ tasks: { t1: { title: 'x' } }, targets: { g1: claim('t1') } })
    const at = { target: 'g1', task: 't1', index: 'X', node: 'X.1', score: 8 }
    expect(clashesOf(plan, upTo(7.5))).toEqual([{ kind: 'above-max', ...at, limit: 7.5 }])
    expect(clashesOf(plan, upTo(10, 9))).toEqual([{ kind: 'below-min', ...at, limit: 9 }])
    expect(clashesOf(plan, upTo(8))).toEqual([])
    expect(clashesOf(plan, upTo(null))).toEqual([])
    expect(clashesOf(plan, () => null)).toEqual([])
    // A bound printed as 8.0 allows what rounds to it.
    expect(clashesOf(plan, () => ({ min: 0, max: 7.96, boundDecimals: 1 }))).toEqual([])
  })

  test('several tasks at the same points; cancelled ones and other years claim nothing', () => {
    const plan = planOfRecords({
      tasks: {
        t1: { title: '1' },
        t2: { title: '2' },
        t3: { title: '3', status: 'cancelled' },
        t4: { title: '4' },
      },
      targets: {
        g1: claim('t2'),
        g2: claim('t1'),
        g3: claim('t3'),
        g4: claim('t4', { year: 2026 }),
        g5: claim('gone'),
      },
    })
    expect(clashesOf(plan, () => null)).toEqual([
      { kind: 'double-claim', index: 'X', node: 'X.1', year: 2025, tasks: ['t1', 't2'] },
    ])
  })

  test('two agencies in charge of a node at once; not one after the other', () => {
    const owner = (agency: string, more: object = {}) => ({ index: 'X', node: 'X.1', agency, ...more })
    const at = (owners: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
      clashesOf(planOfRecords({ owners }), () => null)
    expect(at({ o1: owner('b'), o2: owner('a') })).toEqual([
      { kind: 'several-owners', index: 'X', node: 'X.1', agencies: ['a', 'b'] },
    ])
    expect(at({ o1: owner('b', { to: '2025-03' }), o2: owner('a', { from: '2025-03-31' }) })).toHaveLength(1)
    expect(at({ o1: owner('b', { to: '2025-03' }), o2: owner('a', { from: '2025-04-01' }) })).toEqual([])
    expect(at({ o1: owner('a'), o2: owner('a') })).toEqual([])
    expect(at({ o1: owner('a'), o2: owner('b', { node: 'X.2' }) })).toEqual([])
  })

  test('agencies that succeed each other in a ring, and those that only lead into it', () => {
    const plan = planOfRecords({
      agencies: {
        a: { name: 'A', successor: 'c' },
        b: { name: 'B', successor: 'd' },
        c: { name: 'C', successor: 'b' },
        d: { name: 'D', successor: 'c' },
        e: { name: 'E', successor: 'gone' },
        f: { name: 'F', successor: 'f' },
      },
    })
    expect(clashesOf(plan, () => null)).toEqual([
      { kind: 'successor-ring', agencies: ['b', 'd', 'c'] },
      { kind: 'successor-ring', agencies: ['f'] },
    ])
  })
})

test('only what newly clashes is told, also a further task at the same points', () => {
  const records = {
    tasks: { t1: { title: '1', start: '2026', deadline: '2025' }, t2: { title: '2' }, t3: { title: '3' } },
    targets: { g1: claim('t1'), g2: claim('t2') },
  }
  const before = planOfRecords(records)
  expect(newClashes(before, before, () => null)).toEqual([])
  const after = planOfRecords({ ...records, targets: { ...records.targets, g3: claim('t3') } })
  expect(newClashes(before, after, () => null)).toEqual([
    { kind: 'double-claim', index: 'X', node: 'X.1', year: 2025, tasks: ['t1', 't2', 't3'] },
  ])
})
