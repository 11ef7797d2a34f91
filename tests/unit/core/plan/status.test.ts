import { describe, expect, it } from 'vitest'
import { lastClosedPeriod, nextClosing } from '../../../../src/core/plan/cycle'
import { notReported } from '../../../../src/core/plan/findings'
import type { Task } from '../../../../src/core/plan/plan'
import { taskStatus } from '../../../../src/core/plan/status'

// Expected values are those drawn in the picture of Tỉnh A, as of 28/04/2025.
const AS_OF = '2025-04-28'
const timeOf = (task: Task) => taskStatus(task, AS_OF, 14).time

describe('taskStatus', () => {
  it('tells lateness in days, over a year in years and months too', () => {
    expect(timeOf({ status: 'running', deadline: '2025-03-31' })).toMatchObject({
      kind: 'past',
      days: 28,
      years: 0,
      months: 0,
    })
    expect(timeOf({ status: 'running', deadline: '2024' })).toMatchObject({
      kind: 'past',
      days: 118,
      years: 0,
    })
    expect(timeOf({ status: 'running', deadline: '2021-12-31' })).toMatchObject({
      kind: 'past',
      days: 1214,
      years: 3,
      months: 4,
    })
  })

  it('counts the days left and calls the next 30 days soon', () => {
    expect(timeOf({ status: 'running', deadline: '2025-04-30' })).toMatchObject({ kind: 'soon', days: 2 })
    expect(timeOf({ status: 'running', deadline: '2025-05-15' })).toMatchObject({ kind: 'soon', days: 17 })
    expect(timeOf({ status: 'running', deadline: '2025-05-28' })).toMatchObject({ kind: 'soon', days: 30 })
    expect(timeOf({ status: 'running', deadline: '2025-05-29' })).toMatchObject({ kind: 'within', days: 31 })
    expect(timeOf({ status: 'running', deadline: '2025-06-30' })).toMatchObject({ kind: 'within' })
  })

  it('is not past on the last day of the deadline', () => {
    expect(timeOf({ status: 'running', deadline: '2025-04-28' })).toMatchObject({ kind: 'soon', days: 0 })
    expect(timeOf({ status: 'running', deadline: '2025-04' })).toMatchObject({ kind: 'soon', days: 2 })
  })

  it('counts to the next report where there is a cycle and no deadline', () => {
    expect(timeOf({ status: 'running', cycle: 'monthly' })).toEqual({
      kind: 'soon',
      end: '2025-05-14',
      days: 16,
      report: true,
    })
    expect(timeOf({ status: 'running', cycle: 'quarterly' })).toMatchObject({
      kind: 'within',
      end: '2025-06-14',
    })
    expect(timeOf({ status: 'running', cycle: 'regular' })).toEqual({ kind: 'none', reason: 'no-deadline' })
  })

  it('has no deadline where the cell cannot be read, also with a cycle', () => {
    expect(timeOf({ status: 'running', deadline: '31/11/2025', cycle: 'monthly' })).toEqual({
      kind: 'none',
      reason: 'no-deadline',
    })
  })

  it('judges a done task by its done date, where that is sure', () => {
    expect(timeOf({ status: 'done', deadline: '2024-11-30', doneDate: '2024-11-28' })).toMatchObject({
      kind: 'on-time',
    })
    expect(timeOf({ status: 'done', deadline: '2024-11-30', doneDate: '2024-12-03' })).toMatchObject({
      kind: 'late',
      days: 3,
    })
    expect(timeOf({ status: 'done', deadline: '2024-11-15', doneDate: '2024-11' })).toMatchObject({
      kind: 'none',
    })
    expect(timeOf({ status: 'done', deadline: '2024-11-30' })).toMatchObject({ kind: 'none' })
  })

  it('leaves paused, awaiting, cancelled and ended tasks out of time', () => {
    for (const status of ['paused', 'awaiting', 'cancelled', 'period-ended'])
      expect(timeOf({ status, deadline: '2021' })).toEqual({ kind: 'none', reason: 'closed' })
  })

  it('accuses nobody of lateness where only the source speaks of the status', () => {
    const task = { deadline: '2021', statusInSource: 'Nguồn không nêu' }
    expect(taskStatus(task, AS_OF, 14)).toEqual({
      state: null,
      perSource: 'Nguồn không nêu',
      time: { kind: 'none', reason: 'not-stated' },
    })
    expect(timeOf({ ...task, status: 'running' })).toMatchObject({ kind: 'past' })
    expect(timeOf({ deadline: '2021' })).toMatchObject({ kind: 'past' })
  })

  it('takes a word of no list for no status', () => {
    expect(taskStatus({ status: 'đang làm dở' }, AS_OF, 14).state).toBeNull()
  })
})

describe('reporting periods', () => {
  it('close on the 14th by default and on the month’s last day where it is shorter', () => {
    expect(nextClosing('monthly', '2025-04-14', 14)).toBe('2025-04-14')
    expect(nextClosing('monthly', '2025-04-15', 14)).toBe('2025-05-14')
    expect(nextClosing('monthly', '2025-02-10', 31)).toBe('2025-02-28')
    expect(nextClosing('half-yearly', '2025-06-15', 14)).toBe('2025-12-14')
    expect(nextClosing('yearly', '2025-12-15', 14)).toBe('2026-12-14')
    expect(nextClosing('yearly:11-30', '2025-12-01', 14)).toBe('2026-11-30')
    expect(nextClosing('yearly:02-29', '2025-01-01', 14)).toBe('2025-02-28')
    // 28/04/2025 was a Monday.
    expect(nextClosing('weekly', '2025-04-28', 14)).toBe('2025-05-02')
    expect(nextClosing('bad', '2025-04-28', 14)).toBeNull()
  })

  it('run from the day after one closing to the next', () => {
    expect(lastClosedPeriod('monthly', '2025-04-28', 14)).toEqual({ from: '2025-03-15', to: '2025-04-14' })
    expect(lastClosedPeriod('monthly', '2025-04-14', 14)).toEqual({ from: '2025-02-15', to: '2025-03-14' })
    expect(lastClosedPeriod('quarterly', '2025-04-28', 14)).toEqual({ from: '2024-12-15', to: '2025-03-14' })
    expect(lastClosedPeriod('monthly', '2025-03-15', 31)).toEqual({ from: '2025-02-01', to: '2025-02-28' })
    expect(lastClosedPeriod('weekly', '2025-04-28', 14)).toEqual({ from: '2025-04-19', to: '2025-04-25' })
    expect(lastClosedPeriod('regular', '2025-04-28', 14)).toBeNull()
  })
})

describe('notReported', () => {
  const running: Task = { status: 'running', cycle: 'monthly', start: '2025-01-02' }
  const period = { from: '2025-03-15', to: '2025-04-14' }
  const ask = (task: Task, dates: string[], planCycle?: string) =>
    notReported(
      task,
      dates.map(date => ({ date })),
      planCycle,
      14,
      AS_OF,
    )

  it('names the closed period without a report', () => {
    expect(ask(running, ['2025-03-14'])).toEqual(period)
    expect(ask(running, [])).toEqual(period)
    expect(ask(running, ['2025-03-27'])).toBeNull()
    expect(ask(running, ['2025-04-20'])).toBeNull()
  })

  it('does not take a report dated after the day in view', () => {
    expect(ask(running, ['2025-05-01'])).toEqual(period)
  })

  it('falls back on the plan’s cycle, never over the task’s own', () => {
    const { cycle: _, ...without } = running
    expect(ask(without, [], 'monthly')).toEqual(period)
    expect(ask(without, [])).toBeNull()
    expect(ask({ ...running, cycle: 'regular' }, [], 'monthly')).toBeNull()
  })

  it('expects nothing before the start, of paused or done tasks, or where nothing shows that work began', () => {
    expect(ask({ ...running, start: '2025-05-05' }, [])).toBeNull()
    expect(ask({ ...running, status: 'paused' }, ['2025-02-14'])).toBeNull()
    expect(ask({ ...running, status: 'done' }, [])).toBeNull()
    expect(ask({ status: 'running', cycle: 'monthly' }, [])).toBeNull()
    expect(ask({ cycle: 'monthly', start: '2025-01-02' }, [])).toBeNull()
  })
})
