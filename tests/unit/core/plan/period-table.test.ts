import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../../../src/core/plan/choices'
import {
  countAll,
  PERIOD_CELLS,
  type PeriodCounts,
  periodTable,
  toUrge,
} from '../../../../src/core/plan/period-table'
import { planOfRecords } from '../../../support/plans'

/** Counted by hand as of 14/11/2025. */
const plan = planOfRecords({
  agencies: { snv: { name: 'Sở Nội vụ' }, stp: { name: 'Sở Tư pháp' } },
  tasks: {
    t01: {
      order: 'a1',
      leadAgency: 'snv',
      field: '1',
      status: 'done',
      deadline: '2025-06',
      doneDate: '2025-06-30',
    },
    t02: {
      order: 'a2',
      leadAgency: 'snv',
      field: '2',
      status: 'done',
      deadline: '2025-06',
      doneDate: '2025-07-01',
    },
    t03: { order: 'a3', leadAgency: 'stp', field: '2', status: 'done' },
    t04: { order: 'a4', leadAgency: 'stp', field: '2', status: 'running', deadline: '2025-11-14' },
    t05: { order: 'a5', leadAgency: 'stp', field: '2', status: 'running', deadline: '2025-11-13' },
    t06: { order: 'a6', leadAgency: 'snv', field: '1', deadline: '2021', status: 'not-started' },
    t07: { order: 'a7', leadAgency: 'snv', cycle: 'monthly', status: 'running', start: '2025-01' },
    t08: { order: 'a8', field: '3', status: 'running', deadline: 'sớm' },
    t09: { order: 'a9', field: '3', status: 'paused', deadline: '2024' },
    t10: { order: 'aA', leadAgency: 'Sở cũ', statusInSource: 'chưa rõ', deadline: '2024' },
    // Done after the day: open on it, and past.
    t11: {
      order: 'aB',
      leadAgency: 'snv',
      field: '1',
      status: 'done',
      deadline: '2025-10',
      doneDate: '2025-11-20',
    },
  },
  checkIns: {
    c1: { task: 't07', date: '2025-09-10', by: 'Lan' },
    c2: { task: 't05', date: '2025-12-01', by: 'Lan' },
  },
  urgings: {
    u1: { task: 't06', document: '12/SNV', date: '2024-01-05', time: 1 },
    u2: { task: 't06', document: '90/SNV', date: '2025-02-05', time: 2 },
  },
})

const filled = (cells: PeriodCounts) =>
  Object.fromEntries(PERIOD_CELLS.filter(cell => cells[cell].length > 0).map(cell => [cell, cells[cell]]))

describe('the period table', () => {
  it('puts every task in the cell that a reader would count it in', () => {
    expect(filled(periodTable(plan, '2025-11-14', 'leadAgency').total)).toEqual({
      'done-on-time': ['t01'],
      'done-late': ['t02'],
      'done-undated': ['t03'],
      within: ['t04'],
      past: ['t05', 't06', 't11'],
      'no-deadline': ['t07', 't08'],
      resting: ['t09'],
      'not-stated': ['t10'],
    })
  })

  it('gives a row to each lead agency, to a name that is in no directory, and to none', () => {
    const { rows } = periodTable(plan, '2025-11-14', 'leadAgency')
    expect(rows.map(({ key, cells }) => [key, countAll(cells)])).toEqual([
      ['snv', 5],
      ['stp', 3],
      [null, 2],
      ['Sở cũ', 1],
    ])
    expect(filled(rows[0]?.cells as PeriodCounts)).toEqual({
      'done-on-time': ['t01'],
      'done-late': ['t02'],
      past: ['t06', 't11'],
      'no-deadline': ['t07'],
    })
  })

  it('counts by field as well', () => {
    const { rows } = periodTable(plan, '2025-11-14', 'field')
    expect(rows.map(({ key, cells }) => [key, countAll(cells)])).toEqual([
      ['1', 3],
      ['2', 4],
      [null, 2],
      ['3', 2],
    ])
  })

  it('moves with the day: what was not yet due then is not past', () => {
    const { total } = periodTable(plan, '2025-11-13', 'field')
    expect(total.within).toEqual(['t04', 't05'])
    expect(periodTable(plan, '2025-11-20', 'field').total['done-late']).toEqual(['t02', 't11'])
  })

  it('has each task in one cell, and sums that agree, whatever the tasks hold', () => {
    const day = fc.constantFrom('2024', '2025-03', '2025-11-14', '2026-01-01', 'sớm', null)
    const task = fc.record({
      status: fc.constantFrom(...STATUSES, 'x', null),
      deadline: day,
      doneDate: day,
      cycle: fc.constantFrom('monthly', 'regular', null),
      leadAgency: fc.constantFrom('a', 'b', null),
      field: fc.constantFrom('1', '7', 'x', null),
      statusInSource: fc.constantFrom('rồi', null),
    })
    fc.assert(
      fc.property(
        fc.array(task, { maxLength: 12 }),
        fc.constantFrom('leadAgency', 'field'),
        (tasks, group) => {
          const many = planOfRecords({
            tasks: Object.fromEntries(tasks.map((each, n) => [`t${n}`, { title: 'x', ...each }])),
          })
          const { rows, total } = periodTable(many, '2025-11-14', group as 'field')
          const ids = rows.flatMap(({ cells }) => PERIOD_CELLS.flatMap(cell => cells[cell]))
          expect([...ids].sort()).toEqual([...many.tasks.keys()].sort())
          for (const cell of PERIOD_CELLS)
            expect(rows.reduce((sum, { cells }) => sum + cells[cell].length, 0)).toBe(total[cell].length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is to be urged', () => {
  it('lists what is past, the longest first, then what is past its cycle without a report', () => {
    const list = toUrge(plan, '2025-11-14')
    expect(list.map(({ task, past, notReported }) => [task, past?.days ?? null, notReported])).toEqual([
      ['t06', 1414, null],
      ['t11', 14, null],
      ['t05', 1, null],
      ['t07', null, '2025-10-14'],
    ])
    expect(list[0]?.past).toMatchObject({ end: '2021-12-31', years: 3, months: 10 })
  })

  it('knows the last report and the last urging up to the day, and nothing of later ones', () => {
    const byId = new Map(toUrge(plan, '2025-11-14').map(each => [each.task, each]))
    expect(byId.get('t05')?.lastReport).toBeNull()
    expect(byId.get('t07')?.lastReport).toBe('2025-09-10')
    expect(byId.get('t06')?.lastUrging).toEqual({ document: '90/SNV', date: '2025-02-05', time: 2 })
    expect(toUrge(plan, '2024-06-01').find(({ task }) => task === 't06')?.lastUrging?.document).toBe('12/SNV')
  })

  it('accuses nobody whose reports are simply not kept in the plan', () => {
    const silent = planOfRecords({ tasks: { t1: { title: 'x', status: 'running', cycle: 'monthly' } } })
    expect(toUrge(silent, '2025-11-14')).toEqual([])
  })
})
