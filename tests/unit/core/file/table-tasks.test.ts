import { generateKeyBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import { findHead, guessColumns } from '../../../../src/core/file/table-head'
import { agencyNames } from '../../../../src/core/file/table-names'
import type { TableRow, TableSheet } from '../../../../src/core/file/table-rows'
import { proposeTasks, type TasksRequest } from '../../../../src/core/file/table-tasks'
import { TASK_WORDS } from '../../../../src/core/file/table-words'
import type { Plan } from '../../../../src/core/plan/plan'
import { counter, planOfRecords } from '../../../support/plans'

const EMPTY = planOfRecords({ plan: { plan: { title: 'P' } } })

function propose(
  rows: readonly TableRow[],
  change: Partial<TasksRequest> = {},
  sheet: Partial<TableSheet> = {},
) {
  const plan: Plan = change.plan ?? EMPTY
  const whole: TableSheet = { name: 'S', rows, merges: [], delimiter: null, ...sheet }
  const head = findHead(whole, TASK_WORDS, ['title'])
  if (!head.ok) throw new Error(head.error.kind)
  return proposeTasks({
    plan,
    sheet: whole,
    head: head.value,
    columns: guessColumns(head.value, TASK_WORDS),
    key: 'title',
    emptyClears: false,
    language: 'vi',
    newId: counter(),
    between: generateKeyBetween,
    ...change,
  })
}
/** Edits as `id.field = value`. */
const written = (edits: ReturnType<typeof propose>['edits']) =>
  Object.fromEntries(edits.map(({ collection, id, field, to }) => [`${collection}.${id}.${field}`, to]))

test('a new row becomes a task; numbers and dates are exact, agencies by name, money in the unit of its head', () => {
  const { edits, kinds, addedNames, faults } = propose(
    [
      [
        'STT',
        'Nhiệm vụ',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời hạn',
        'Kinh phí (triệu đồng)',
        'Tiến độ',
      ],
      [
        ...[1, 'Rà soát', 'sở nội vụ', 'Sở Tư pháp; Văn phòng UBND tỉnh'],
        { kind: 'date', text: '30/11/2025', value: '2025-11-30' },
        1250.5,
        { kind: 'number', text: '7%', value: 0.07 },
      ],
    ],
    {
      plan: planOfRecords({
        agencies: { a1: { name: 'Sở Nội vụ' }, a2: { name: 'Sở Tư pháp', short: 'STP' } },
      }),
    },
  )
  expect(kinds).toEqual(['add'])
  expect(faults).toEqual([])
  expect(addedNames).toEqual(['Văn phòng UBND tỉnh'])
  expect(written(edits)).toEqual({
    'agencies.n2.name': 'Văn phòng UBND tỉnh',
    'tasks.n1.order': 'a0',
    'tasks.n1.number': 1,
    'tasks.n1.title': 'Rà soát',
    'tasks.n1.leadAgency': 'a1',
    'tasks.n1.coordinating/a2': true,
    'tasks.n1.coordinating/n2': true,
    'tasks.n1.deadline': '2025-11-30',
    'tasks.n1.budget': 1_250_500_000,
    'tasks.n1.progress': 7,
  })
})

test('deadlines are read as officials word them, and a cycle is no deadline', () => {
  const { edits, faults } = propose([
    ['Nhiệm vụ', 'Thời hạn'],
    ['a', 'Quý IV/2025'],
    ['b', 'Thường xuyên'],
    ['c', 2026],
    ['d', { kind: 'date', text: '11/2025', value: '2025-11' }],
    ['e', '31/02/2025'],
  ])
  expect(written(edits)).toMatchObject({
    'tasks.n1.deadline': '2025-12',
    'tasks.n1.deadlineText': 'Quý IV/2025',
    'tasks.n2.cycle': 'regular',
    'tasks.n3.deadline': '2026',
    'tasks.n4.deadline': '2025-11',
    'tasks.n5.deadline': '31/02/2025',
  })
  expect(faults).toMatchObject([{ row: 6, column: 1, fault: { kind: 'no-such-day', day: 31, month: 2 } }])
})

test('a bad cell is taken as typed, named by row and column, and the rest of its row is taken too', () => {
  const { edits, faults } = propose([
    ['STT', 'Nhiệm vụ', 'Tiến độ', 'Tình trạng'],
    [1, 'a', 'nhiều', 'Đã hoàn thành'],
    [2, 'b', 140, 'lạ'],
  ])
  expect(written(edits)).toMatchObject({
    'tasks.n1.progress': 'nhiều',
    'tasks.n1.status': 'done',
    'tasks.n2.progress': 140,
    'tasks.n2.status': 'lạ',
  })
  expect(faults.map(({ row, column, fault }) => [row, column, fault.kind])).toEqual([
    [2, 2, 'not-a-number'],
    [3, 2, 'out-of-range'],
    [3, 3, 'unknown-choice'],
  ])
})

const TWO = planOfRecords({
  tasks: {
    t1: { title: 'Rà soát thủ tục', number: 1, order: 'a0', budget: 5, notes: 'cũ', coordinating: null },
    t2: { title: 'Số hóa', number: 2, order: 'a1' },
    t3: { title: 'Số hóa', number: 3, order: 'a2' },
  },
})

test('a row with the key of a task changes only what differs; empty cells leave what stands unless told', () => {
  const rows: TableRow[] = [
    ['STT', 'Nhiệm vụ', 'Kinh phí', 'Ghi chú'],
    [1, 'RÀ SOÁT thủ tục', 5, ''],
    [9, 'Mới', 7, ''],
  ]
  const kept = propose(rows, { plan: TWO })
  expect(kept.kinds).toEqual(['update', 'add'])
  expect(written(kept.edits)).toEqual({
    'tasks.t1.title': 'RÀ SOÁT thủ tục',
    'tasks.n1.order': 'a3',
    'tasks.n1.number': 9,
    'tasks.n1.title': 'Mới',
    'tasks.n1.budget': 7,
  })
  const cleared = propose(rows, { plan: TWO, emptyClears: true })
  expect(written(cleared.edits)).toMatchObject({ 'tasks.t1.notes': null })
  expect(propose([rows[0] ?? [], [1, 'Rà soát thủ tục', 5, 'cũ']], { plan: TWO }).kinds).toEqual(['same'])
  expect(propose(rows, { plan: TWO, key: null }).kinds).toEqual(['add', 'add'])
})

test('a key that several tasks have, or that stood before, leaves its row out and says so', () => {
  const { kinds, faults } = propose(
    [
      ['STT', 'Nhiệm vụ'],
      [7, 'Số hóa'],
      [8, 'Mới'],
      [9, 'mới'],
    ],
    { plan: TWO },
  )
  expect(kinds).toEqual(['left-out', 'add', 'left-out'])
  expect(faults).toEqual([
    { row: 2, column: 1, fault: { kind: 'ambiguous-key', text: 'Số hóa', count: 2 } },
    { row: 4, column: 1, fault: { kind: 'repeated-key', text: 'mới', row: 3 } },
  ])
  expect(
    propose(
      [
        ['STT', 'Nhiệm vụ'],
        [2, 'Khác'],
      ],
      { plan: TWO, key: 'number' },
    ).kinds,
  ).toEqual(['update'])
})

test('headings inside the table, sums and rows without a task are left out', () => {
  const rows: TableRow[] = [
    ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Kinh phí'],
    ['I', 'Cải cách thể chế', '', ''],
    [1, 'a', 'x', 2],
    ['II', 'Cải cách tổ chức', 'Cải cách tổ chức', 'Cải cách tổ chức'],
    ['', '', '', ''],
    ['Tổng cộng', '', '', 2],
  ]
  const merges = [{ top: 3, bottom: 3, left: 1, right: 3 }]
  expect(propose(rows, {}, { merges }).kinds).toEqual(['left-out', 'add', 'left-out', 'left-out', 'left-out'])
})

test('a name that several of the directory bear stays as typed', () => {
  const plan = planOfRecords({
    agencies: { a: { name: 'Sở Y tế' }, b: { name: 'Sở Y tế tỉnh', aliases: 'Sở Y tế' } },
  })
  const { edits, faults } = propose(
    [
      ['Nhiệm vụ', 'Cơ quan chủ trì'],
      ['x', 'Sở Y tế'],
    ],
    { plan },
  )
  expect(written(edits)).toMatchObject({ 'tasks.n1.leadAgency': 'Sở Y tế' })
  expect(faults).toEqual([
    {
      row: 2,
      column: 1,
      fault: { kind: 'ambiguous-reference', text: 'Sở Y tế', names: ['Sở Y tế', 'Sở Y tế tỉnh'] },
    },
  ])
})

test('decimals of a text file follow what its column can only mean, then its separator, then the language', () => {
  const budgets = (texts: readonly string[], delimiter: string) =>
    propose([['Nhiệm vụ', 'Kinh phí'], ...texts.map((text, row) => [`t${row}`, text])], {}, { delimiter })
      .edits.filter(edit => edit.field === 'budget')
      .map(edit => edit.to)
  expect(budgets(['1.234', '2.5'], ';')).toEqual([1.234, 2.5])
  expect(budgets(['1.234', '2,5'], ';')).toEqual([1234, 2.5])
  expect(budgets(['1.234'], ',')).toEqual([1.234])
  expect(budgets(['1.234'], '\t')).toEqual([1234])
})

test('commas part agencies only where the name of one begins', () => {
  expect(agencyNames('Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch, Báo Quảng Nam')).toEqual([
    'Sở Nội vụ',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Báo Quảng Nam',
  ])
  expect(agencyNames('Các sở, ban, ngành, UBND cấp xã')).toEqual(['Các sở, ban, ngành', 'UBND cấp xã'])
})

test('the wording of a deadline stands, whichever column comes first', () => {
  const { edits } = propose([
    ['Nguyên văn thời hạn', 'Chu kỳ báo cáo', 'Nhiệm vụ', 'Thời hạn'],
    ['trước Tết', 'hằng quý', 'a', '30/01/2026'],
    ['', 'hằng quý', 'b', 'Thường xuyên'],
  ])
  expect(written(edits)).toMatchObject({
    'tasks.n1.deadline': '2026-01-30',
    'tasks.n1.deadlineText': 'trước Tết',
    'tasks.n1.cycle': 'quarterly',
    'tasks.n2.deadlineText': 'Thường xuyên',
    'tasks.n2.cycle': 'quarterly',
  })
})
