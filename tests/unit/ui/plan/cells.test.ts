import { describe, expect, test } from 'vitest'
import type { Task } from '../../../../src/core/plan/plan'
import type { CellContext } from '../../../../src/ui/plan/cells/cell'
import { cellOf } from '../../../../src/ui/plan/cells/cell-of'
import type { ColumnId } from '../../../../src/ui/plan/columns/column-ids'
import { compareCells } from '../../../../src/ui/plan/columns/compare-cells'
import { countFilters, rowFilter } from '../../../../src/ui/plan/filters'
import { planRows } from '../../../../src/ui/plan/row/plan-rows'
import { planWith, vietnamese } from './context'

const directory = {
  agencies: [{ id: 'so', name: 'Sở Tư pháp' }],
  people: [{ id: 'gd', post: 'Giám đốc Sở' }],
}

function show(task: Task, column: ColumnId, further: Partial<CellContext> = {}) {
  const plan = planWith({ ...directory, tasks: [{ id: 'a', ...task }] })
  const [row] = planRows(plan, '2025-04-28', null)
  if (!row) throw new Error('no row')
  return cellOf(row, column, vietnamese(further))
}

describe('status on two axes, as of 28/04/2025', () => {
  const running = { status: 'running' }
  test('over a year past is told in years and months, up to a year in days', () => {
    expect(show({ ...running, deadline: '2021-12-31' }, 'status').text).toBe(
      'Đang thực hiện · Quá hạn 3 năm 4 tháng',
    )
    expect(show({ ...running, deadline: '2024-12-31' }, 'status').text).toBe(
      'Đang thực hiện · Quá hạn 118 ngày',
    )
    expect(show({ ...running, deadline: '2025-03-31' }, 'status').text).toBe(
      'Đang thực hiện · Quá hạn 28 ngày',
    )
  })

  test('what is due soon says the days left, what is due later that it is within the deadline', () => {
    expect(show({ ...running, deadline: '2025-04-30' }, 'status').text).toBe('Đang thực hiện · Còn 2 ngày')
    expect(show({ ...running, deadline: '2025' }, 'status').text).toBe('Đang thực hiện · Trong hạn')
    expect(show({ status: 'not-started' }, 'status').text).toBe('Chưa bắt đầu · Không có thời hạn')
    expect(show({ status: 'awaiting', deadline: '2024' }, 'status').text).toBe('Chờ xác nhận')
  })
})

test('status by source says what the source says and no time', () => {
  const bySource = { bySource: true }
  expect(show({ source: 'Báo Quảng Nam' }, 'status', bySource).text).toBe('Nguồn không nêu')
  expect(show({}, 'status', bySource).text).toBe('–')
  expect(show({ status: 'period-ended', deadline: '2021' }, 'status', bySource).text).toBe(
    'Hết kỳ kế hoạch 2021',
  )
  expect(show({ status: 'done', doneDate: '2024-07-11' }, 'status', bySource).text).toBe(
    'Đã hoàn thành · 07/2024',
  )
  const statusInSource = 'Đang thực hiện, theo nguồn (Tam Kỳ)'
  expect(show({ status: 'running', statusInSource }, 'status', bySource).text).toBe('Đang thực hiện · Tam Kỳ')
})

test('a bad deadline is shown as typed and marked, and counts as missing', () => {
  expect(show({ deadline: '31/11/2025' }, 'deadline')).toMatchObject({ text: '31/11/2025', mark: 'bad' })
  expect(show({ title: 'Việc', deadline: '31/11/2025' }, 'sixClears').tip).toContain('thời gian')
})

test('a deadline column shows the cycle where there is no deadline', () => {
  expect(show({ cycle: 'monthly' }, 'deadline').text).toBe('hằng tháng')
  expect(show({ cycle: 'yearly:11-30' }, 'deadline').text).toBe('trước 30/11 hằng năm')
})

test('a missing head is a warning only where there is a lead agency', () => {
  expect(show({ leadAgency: 'so' }, 'head')).toMatchObject({ text: 'chưa xác định', look: 'missing' })
  expect(show({}, 'head')).toMatchObject({ text: 'chưa xác định', look: 'quiet' })
  expect(show({ leadAgency: 'so', head: 'gd' }, 'head')).toMatchObject({ text: 'Giám đốc Sở', look: null })
})

test('an agency that is not in the directory is marked', () => {
  expect(show({ leadAgency: 'Sở lạ' }, 'leadAgency')).toMatchObject({ text: 'Sở lạ', mark: 'bad' })
})

test('sorting puts missing cells last in either direction and years at their end', () => {
  const collator = new Intl.Collator('vi')
  const cells = ['2025', '2025-06-30', null, '2024'].map(deadline => show({ deadline }, 'deadline'))
  const sorted = (descending: boolean) =>
    [...cells]
      .sort((a, b) => (descending ? -1 : 1) * compareCells(a, b, collator, descending))
      .map(({ text }) => text)
  expect(sorted(false)).toEqual(['2024', '30/06/2025', '2025', '–'])
  expect(sorted(true)).toEqual(['2025', '30/06/2025', '2024', '–'])
})

test('filters are offered only where they find something, and several narrow together', () => {
  const plan = planWith({
    ...directory,
    tasks: [
      { id: 'a', title: 'Một', status: 'running', deadline: '2024', leadAgency: 'so' },
      { id: 'b', title: 'Hai', status: 'running', deadline: '2024' },
      { id: 'c', title: 'Ba', status: 'done' },
    ],
  })
  const rows = planRows(plan, '2025-04-28', null)
  expect([...countFilters(rows, false)]).toEqual([
    ['past', 2],
    ['noLead', 2],
    ['notClear', 3],
  ])
  const visible = rowFilter(new Set(['past', 'noLead'] as const), false)
  expect(rows.filter(row => visible?.(row)).map(({ id }) => id)).toEqual(['b'])
  expect(countFilters(rows, true).get('doneBySource')).toBe(1)
})
