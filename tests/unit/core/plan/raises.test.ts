import { describe, expect, it } from 'vitest'
import { claimedPoints } from '../../../../src/core/plan/claims'
import { coverage } from '../../../../src/core/plan/coverage'
import { placedTargets } from '../../../../src/core/plan/placing'
import type { Task } from '../../../../src/core/plan/plan'
import { liveRaises } from '../../../../src/core/plan/raises'
import { surveyEnd, targetTiming } from '../../../../src/core/plan/timing'
import { planOfRecords, smallEdition } from '../../../support/plans'

const edition = smallEdition()
const target = (fields: object) => ({ index: 'X', edition: 'x-1', year: 2025, ...fields })
const tasks = { t1: { title: 'one' }, t2: { title: 'two' }, idle: { title: 'idle', status: 'paused' } }

describe('liveRaises', () => {
  it('counts per node the highest target once, in the order of the tree', () => {
    const plan = planOfRecords({
      tasks,
      targets: {
        a: target({ task: 't1', node: 'X.2', score: 6 }),
        b: target({ task: 't1', node: 'X.1.1', score: 5 }),
        c: target({ task: 't2', node: 'X.1.1', score: 7 }),
      },
    })
    expect(liveRaises(plan, edition, 2024)).toEqual([
      { node: 'X.1.1', score: 7 },
      { node: 'X.2', score: 6 },
    ])
  })

  it('leaves out what is paused, cancelled, deleted, of a past year, of another index or as typed', () => {
    const plan = planOfRecords({
      tasks: { ...tasks, off: { title: 'off', status: 'cancelled' }, gone: { title: 'gone', deleted: true } },
      targets: {
        a: target({ task: 'idle', node: 'X.2', score: 6 }),
        b: target({ task: 'off', node: 'X.2', score: 6 }),
        c: target({ task: 'gone', node: 'X.2', score: 6 }),
        d: target({ task: 't1', node: 'X.2', score: 6, year: 2024 }),
        e: target({ task: 't1', node: 'X.2', score: 6, index: 'Y' }),
        f: target({ task: 't1', node: 'X.2', score: '6,x' }),
        g: target({ node: 'X.2', score: 6 }),
      },
    })
    expect(liveRaises(plan, edition, 2024)).toEqual([])
  })

  it('takes the lower of two targets where low is better', () => {
    const low = smallEdition({}, { 'X.2': { better: 'low' } })
    const plan = planOfRecords({
      tasks,
      targets: {
        a: target({ task: 't1', node: 'X.2', score: 3 }),
        b: target({ task: 't2', node: 'X.2', score: 2 }),
      },
    })
    expect(liveRaises(plan, low, 2024)).toEqual([{ node: 'X.2', score: 2 }])
  })
})

describe('placedTargets', () => {
  const old = smallEdition({ id: 'x-0', years: [2020] }, { 'X.1.1': { max: 8 } })
  const plan = planOfRecords({
    tasks,
    targets: {
      same: target({ task: 't1', node: 'X.2', score: 6, edition: 'x-0' }),
      changed: target({ task: 't1', node: 'X.1.1', score: 5, edition: 'x-0' }),
      unknown: target({ task: 't1', node: 'X.1.2', score: 5, edition: 'x-9' }),
    },
  })

  it('keeps a target whose node is the same in the other edition and lists the rest to be placed anew', () => {
    const kinds = placedTargets(plan, edition, 2024, [old]).map(({ kind, target }) => [target.id, kind])
    expect(Object.fromEntries(kinds)).toEqual({ same: 'placed', changed: 'moved', unknown: 'moved' })
  })

  it('raises only what is placed', () => {
    expect(liveRaises(plan, edition, 2024, [old])).toEqual([{ node: 'X.2', score: 6 }])
  })

  it('sees a changed effect, since a point then brings something else', () => {
    const mean = smallEdition({ id: 'x-0', combine: 'mean' })
    expect(liveRaises(plan, edition, 2024, [mean])).toEqual([])
  })
})

describe('claimedPoints', () => {
  const plan = planOfRecords({
    tasks: { ...tasks, off: { title: 'off', status: 'cancelled' } },
    targets: {
      a: target({ task: 't1', node: 'X.1.1', score: 5 }),
      b: target({ task: 't1', node: 'X.2', score: 6.5 }),
      c: target({ task: 't2', node: 'X.1.1', score: 4.5 }),
      d: target({ task: 'idle', node: 'X.1.2', score: 3, baseScore: 2.75 }),
      e: target({ task: 't2', node: 'X.1.2', score: 'x' }),
      f: target({ task: 'off', node: 'X.2', score: 9 }),
    },
  })
  const scores: Record<string, number> = { 'X.1.1': 4, 'X.2': 6 }
  const claims = claimedPoints(plan, edition, node => scores[node] ?? Number.NaN)

  it('gives a task its points in full and names what another task claims too', () => {
    expect(claims.byTask.get('t1')).toEqual({
      points: 1.5,
      doubled: [{ node: 'X.1.1', points: 1 }],
      unknown: 0,
    })
    expect(claims.byTask.get('t2')).toEqual({
      points: 0.5,
      doubled: [{ node: 'X.1.1', points: 1 }],
      unknown: 1,
    })
  })

  it('falls back on the score a target was set against', () => {
    expect(claims.byTask.get('idle')?.points).toBe(0.25)
  })

  it('counts each node once in the total', () => {
    expect(claims.total).toBe(1.75)
    expect([...claims.doubled]).toEqual([['X.1.1', ['t1', 't2']]])
  })

  it('takes the more ambitious of two claims also where low is better', () => {
    const low = smallEdition({}, { 'X.2': { better: 'low' } })
    const two = planOfRecords({
      tasks,
      targets: {
        a: target({ task: 't1', node: 'X.2', score: 5.5 }),
        b: target({ task: 't1', node: 'X.2', score: 5 }),
        c: target({ task: 't2', node: 'X.2', score: 4 }),
      },
    })
    const claimed = claimedPoints(two, low, () => 6)
    expect(claimed.byTask.get('t1')?.points).toBe(-1)
    expect(claimed.total).toBe(-2)
  })

  it('weighs points by the effect on the total', () => {
    const weighted = smallEdition({ combine: 'weighted', scale: 10 }, { 'X.2': { weight: 0.25 } })
    const one = planOfRecords({ tasks, targets: { a: target({ task: 't1', node: 'X.2', score: 7 }) } })
    expect(claimedPoints(one, weighted, () => 6).total).toBe(2.5)
  })
})

describe('targetTiming', () => {
  const surveyed = smallEdition({ surveyWindow: { from: '08', to: '11', source: 's' } })
  const timing = (task: Task, of = surveyed) => targetTiming({ year: 2025 }, task, of)

  it('says when a task ends too late for the survey of the year', () => {
    expect(timing({ deadline: '2025-11-30' })).toEqual({ kind: 'in-time' })
    expect(timing({ deadline: '2025-12-01' })).toEqual({ kind: 'after-survey', limit: '2025-11-30' })
    expect(timing({ deadline: '2025' })).toEqual({ kind: 'after-survey', limit: '2025-11-30' })
  })

  it('says when it ends after the year where no window is known', () => {
    expect(timing({ deadline: '2025' }, edition)).toEqual({ kind: 'in-time' })
    expect(timing({ deadline: '2026-01' }, edition)).toEqual({ kind: 'after-year', limit: '2025-12-31' })
    expect(timing({ deadline: 'x' }, edition)).toEqual({ kind: 'unknown' })
  })

  it('goes by the done date of a task that is done', () => {
    expect(timing({ deadline: '2025', status: 'done', doneDate: '2025-06-01' })).toEqual({ kind: 'in-time' })
  })

  it('reads windows by month or by day', () => {
    expect(surveyEnd(smallEdition({ surveyWindow: { from: '08-15', to: '11-15', source: 's' } }), 2025)).toBe(
      '2025-11-15',
    )
    expect(surveyEnd(edition, 2025)).toBeNull()
  })
})

describe('coverage', () => {
  it('knows the owners in charge on a day and the targets of live tasks', () => {
    const plan = planOfRecords({
      tasks: { ...tasks, off: { title: 'off', status: 'cancelled' } },
      owners: {
        now: { index: 'X', node: 'X.2', agency: 'a1', from: '2024' },
        before: { index: 'X', node: 'X.2', agency: 'a2', to: '2025-06' },
        later: { index: 'X', node: 'X.2', agency: 'a3', from: '2026-01-01' },
        nobody: { index: 'X', node: 'X.1.1', influence: 'direct' },
      },
      targets: {
        a: target({ task: 't1', node: 'X.2', score: 6 }),
        b: target({ task: 'off', node: 'X.2', score: 7 }),
      },
    })
    const idsOn = (day: string) =>
      coverage(plan, 'X', day)
        .get('X.2')
        ?.owners.map(({ id }) => id)
    expect(idsOn('2025-06-30')).toEqual(['before', 'now'])
    expect(idsOn('2025-07-01')).toEqual(['now'])
    expect(
      coverage(plan, 'X', '2025-07-01')
        .get('X.2')
        ?.targets.map(({ id }) => id),
    ).toEqual(['a'])
    expect(coverage(plan, 'X', '2025-07-01').has('X.1.1')).toBe(false)
  })
})
