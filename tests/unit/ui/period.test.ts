import { flatten, translator } from '@solid-primitives/i18n'
import { expect, test } from 'vitest'
import { tableToCopy } from '../../../src/ui/tables/copy-table'
import { periodCountsOut, periodUrgeOut } from '../../../src/ui/tables/period-out'
import { periodView } from '../../../src/ui/tables/period-view'
import { createFormat } from '../../../src/ui/text/format'
import { resolveText } from '../../../src/ui/text/resolve'
import type { Translate } from '../../../src/ui/text/texts'
import { vi } from '../../../src/ui/text/vi'
import { planOfRecords } from '../../support/plans'

const texts = {
  ...createFormat('vi'),
  t: translator(() => flatten(vi), resolveText as never) as unknown as Translate,
  collator: new Intl.Collator('vi', { numeric: true }),
}
const plan = planOfRecords({
  agencies: { a: { name: 'Sở Tư pháp' }, b: { name: 'Ban Quản lý' } },
  people: { p: { post: 'Chuyên viên' }, q: { name: 'Trần B' } },
  tasks: {
    t1: {
      ...{ order: 'a1', number: 1, title: 'Rà soát', leadAgency: 'a', deputy: 'q', officer: 'p' },
      ...{ status: 'running', deadline: '2021' },
    },
    t2: {
      order: 'a2',
      number: 2,
      title: '=Ban hành',
      leadAgency: 'b',
      status: 'done',
      deadline: '2025',
      doneDate: '2025-03',
    },
    t3: {
      order: 'a3',
      number: 3,
      title: 'Chưa giao',
      status: 'running',
      deadline: '2025-03',
      cycle: 'monthly',
      start: '2025',
    },
  },
  urgings: { u: { task: 't1', document: '43/SNV', date: '2025-04-14', time: 3 } },
})

test('agencies stand by name, what has none last, and cells that nothing is in are left out', () => {
  const table = periodCountsOut(periodView(plan, '2025-04-28', 'leadAgency', texts), texts)
  expect(table.columns.map(({ head }) => head)).toEqual([
    'Cơ quan chủ trì',
    'Tổng số',
    'Đã hoàn thành – Đúng hạn',
    'Đã hoàn thành – Trễ hạn',
    'Chưa hoàn thành – Trong hạn',
    'Chưa hoàn thành – Quá hạn',
    'Chưa hoàn thành – Không có thời hạn',
  ])
  expect(table.rows).toEqual([
    ['Ban Quản lý', 1, 1, 0, 0, 0, 0],
    ['Sở Tư pháp', 1, 0, 0, 0, 1, 0],
    ['Chưa giao cơ quan chủ trì', 1, 0, 0, 0, 1, 0],
    ['Cộng', 3, 1, 0, 0, 2, 0],
  ])
  expect(table.name).toBe('Tính đến 28.04.2025')
})

test('who is to be urged is told with the officer before the deputy, and the wording of officials', () => {
  const table = periodUrgeOut(periodView(plan, '2025-04-28', 'field', texts), texts)
  expect(table.rows).toEqual([
    [
      1,
      'Rà soát',
      'Sở Tư pháp',
      'Chuyên viên',
      { date: '2021' },
      1214,
      'Quá hạn 3 năm 4 tháng',
      null,
      '43/SNV, lần 3, 14/04/2025',
    ],
    [
      3,
      'Chưa giao',
      null,
      null,
      { date: '2025-03' },
      28,
      'Quá hạn 28 ngày; Quá kỳ chưa báo cáo (14/04/2025)',
      null,
      null,
    ],
  ])
})

test('a copied table has its head, figures as seen, and no formula for a spreadsheet', () => {
  const { text, html } = tableToCopy(
    {
      name: 'x',
      frozen: 0,
      columns: [
        { head: 'A', width: 9 },
        { head: 'B', width: 9 },
      ],
      rows: [
        ['=1+1', 1214.5],
        [null, { date: '2025-03' }],
      ],
    },
    texts,
  )
  expect(text).toBe('A\tB\n=1+1\t1.214,5\n\t03/2025\n')
  expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td><td>1.214,5</td>`)
})
