import { expect, test } from 'vitest'
import { commentsTable } from '../../../src/ui/tables/comments-table'
import { planTables } from '../../../src/ui/tables/plan-workbook'
import { readTables } from '../../../src/worker/tables/read-tables'
import { writeWorkbook } from '../../../src/worker/tables/write-workbook'
import { planOfRecords } from '../../support/plans'
import { vietnamese } from './plan/context'

const plan = planOfRecords({
  tasks: {
    t1: { title: 'Một', order: 'a1' },
    t2: { title: 'Hai', order: 'a0' },
    t3: { deleted: true, title: 'Ba' },
  },
  comments: {
    c1: { collection: 'tasks', record: 't1', field: 'deadline', text: 'Hạn nào?', by: 'An', at: 'không rõ' },
    c2: { collection: 'tasks', record: 't1', field: 'deadline', text: '=1+1', parent: 'c1', at: '2025' },
    c3: { collection: 'tasks', record: 't2', field: 'title', text: 'Xong', resolved: true },
    c4: { collection: 'tasks', record: 't3', field: 'title', text: 'đã xóa' },
    c5: { collection: 'assessments', record: 'PAPI|2024|PAPI.5', field: 'cause', text: 'Vì sao?' },
    c6: { collection: 'owners', record: 'PAPI|PAPI.5', field: 'owner', text: 'Ai?', at: '2026' },
  },
})
const texts = vietnamese()

test('comments go out thread by thread in the order of the tasks, those of deleted tasks left out', () => {
  const { rows } = commentsTable(plan, texts)
  expect(rows.map(row => [row[0], row[1], row[2], row[5], row[6]])).toEqual([
    ['Hai', 'Nhiệm vụ', 'Xong', null, 'Đã xử lý'],
    ['Một', 'Thời hạn', 'Hạn nào?', null, 'Chưa xử lý'],
    ['Một', 'Thời hạn', '=1+1', 'Hạn nào?', null],
    ['PAPI 2024 PAPI.5', 'Nguyên nhân', 'Vì sao?', null, 'Chưa xử lý'],
    ['PAPI PAPI.5', 'Cơ quan phụ trách', 'Ai?', null, 'Chưa xử lý'],
  ])
})

test('they have the last sheet of the workbook, which opens again', async () => {
  const bytes = await writeWorkbook(planTables(plan, texts), 'ReformGrid')
  const sheets = await readTables(bytes, 'plan.xlsx', 10_000, () => undefined)
  if (!sheets.ok) throw new Error('not read')
  expect(sheets.value.at(-1)?.name).toBe('Ý kiến')
})
