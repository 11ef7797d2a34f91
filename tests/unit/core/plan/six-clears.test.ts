import { describe, expect, it } from 'vitest'
import { headOf } from '../../../../src/core/plan/directory'
import { sixClearsOf, taskFindings } from '../../../../src/core/plan/findings'
import type { Task } from '../../../../src/core/plan/plan'
import { planOfRecords } from '../../../support/plans'

const directory = {
  agencies: {
    home: { name: 'Sở Nội vụ', kind: 'department', head: 'director' },
    office: { name: 'Văn phòng UBND', kind: 'department' },
    party: { name: 'Tỉnh ủy', kind: 'party', head: 'director' },
  },
  people: {
    director: { post: 'Giám đốc Sở' },
    deputy: { post: 'Phó Giám đốc' },
    officer: { post: 'Chuyên viên' },
  },
}
const missing = (task: Task, more: object = {}) => {
  const plan = planOfRecords({ ...directory, tasks: { t: { title: 'x', ...task } }, ...more })
  const found = plan.tasks.get('t')
  return found ? sixClearsOf(plan, found).missing : null
}
const all: Task = { deadline: '2025', leadAgency: 'home', issuingBody: 'UBND tỉnh', product: 'Báo cáo' }

describe('sixClears', () => {
  it('finds nothing where all six are clear', () => {
    expect(missing(all)).toEqual([])
  })

  it('misses everything but the title of a task with nothing else', () => {
    expect(missing({})).toEqual(['person', 'time', 'responsibility', 'authority', 'result'])
    expect(missing({ ...all, title: ' ' })).toEqual(['task'])
  })

  it('wants a head or officer named, and a head or deputy of the lead in charge', () => {
    expect(missing({ ...all, leadAgency: 'office' })).toEqual(['person', 'responsibility'])
    expect(missing({ ...all, leadAgency: 'office', officer: 'officer' })).toEqual(['responsibility'])
    expect(missing({ ...all, leadAgency: 'office', deputy: 'deputy' })).toEqual(['person'])
    expect(missing({ ...all, leadAgency: 'office', head: 'director' })).toEqual([])
    expect(missing({ ...all, leadAgency: null, officer: 'officer' })).toEqual(['responsibility'])
  })

  it('takes nobody from the lead agency where the task names a head who is not in the directory', () => {
    expect(missing({ ...all, head: 'Ông Ba' })).toEqual(['person', 'responsibility'])
  })

  it('lets no party body lead, and no agency that is not in the directory', () => {
    expect(missing({ ...all, leadAgency: 'party' })).toEqual(['responsibility'])
    expect(missing({ ...all, leadAgency: 'nowhere' })).toEqual(['person', 'responsibility'])
  })

  it('takes a cycle for the time, but nothing for a deadline that cannot be read', () => {
    expect(missing({ ...all, deadline: null, cycle: 'monthly' })).toEqual([])
    expect(missing({ ...all, deadline: '31/11/2025' })).toEqual(['time'])
    expect(missing({ ...all, deadline: '31/11/2025', cycle: 'monthly' })).toEqual(['time'])
  })

  it('takes a document for the authority', () => {
    expect(missing({ ...all, issuingBody: null, documentNumber: '5442/KH-UBND' })).toEqual([])
  })

  it('takes a target or a measure for the result, but no base figure', () => {
    const task = { ...all, product: null }
    const measure = { task: 't', name: 'Tỷ lệ', operator: '>=', value: 95 }
    expect(missing(task)).toEqual(['result'])
    expect(missing(task, { measures: { m: measure } })).toEqual([])
    expect(missing(task, { measures: { m: { ...measure, operator: 'base' } } })).toEqual(['result'])
    expect(missing(task, { targets: { g: { task: 't', node: 'PAPI.1.1', score: 1 } } })).toEqual([])
    expect(missing(task, { targets: { g: { task: 'other', node: 'PAPI.1.1', score: 1 } } })).toEqual([
      'result',
    ])
  })
})

describe('headOf', () => {
  it('follows the lead agency unless the task names one', () => {
    const plan = planOfRecords({ ...directory, tasks: { t: { title: 'x' } } })
    expect(headOf(plan, { leadAgency: 'home' })).toMatchObject({ from: 'agency', person: { id: 'director' } })
    expect(headOf(plan, { leadAgency: 'home', head: 'deputy' })).toMatchObject({
      from: 'task',
      person: { id: 'deputy' },
    })
    expect(headOf(plan, { leadAgency: 'office' })).toBeNull()
  })
})

describe('taskFindings', () => {
  it('gives the last report and urging up to the day in view, and a start after the deadline', () => {
    const plan = planOfRecords({
      tasks: { t: { title: 'x', status: 'running', start: '2025-07', deadline: '2025-06-30' } },
      checkIns: {
        a: { task: 't', date: '2025-03-14', progress: 10 },
        b: { task: 't', date: '2025-04-14', progress: 20 },
        c: { task: 't', date: '2025-05-14', progress: 30 },
        d: { task: 't', date: '14/06', progress: 40 },
      },
      urgings: {
        u: { task: 't', date: '2025-04-01', time: 1 },
        v: { task: 't', date: '2025-04-16', time: 2 },
      },
    })
    const found = taskFindings(plan, '2025-04-28').get('t')
    expect(found?.lastCheckIn?.id).toBe('b')
    expect(found?.lastUrging?.time).toBe(2)
    expect(found?.startAfterDeadline).toBe(true)
  })
})
