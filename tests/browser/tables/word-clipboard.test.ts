import { generateKeyBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import { findHead, guessColumns } from '../../../src/core/file/table-head'
import { proposeTasks } from '../../../src/core/file/table-tasks'
import { TASK_WORDS } from '../../../src/core/file/table-words'
import { readClipboard } from '../../../src/ui/grid/sheet/clipboard/read-clipboard'
import { pastedSheets } from '../../../src/ui/tables/pasted-sheets'
import word from '../../fixtures/tables/appendix.word.html?raw'
import { counter, planOfRecords, planWith } from '../../support/plans'

/** What Word gives as text: every paragraph of a cell has become a row, list numbers stand before a tab. */
const TEXT = [
  'Phụ lục',
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan',
  'chủ trì\tCơ quan phối hợp\tThời hạn\tKinh phí',
  '(triệu đồng)\tGhi chú',
  'I\tCẢI CÁCH THỂ CHẾ',
  '1.\t\tRà soát, hệ thống hóa văn bản quy phạm pháp luật:',
  '·\tVăn bản của HĐND',
].join('\r\n')

test('a table of Word comes in as its cells: merged agencies for each row, headings as fields, lists as lines', () => {
  const sheet = pastedSheets({ text: TEXT, html: word }, 'Bảng đã dán')?.[0]
  if (!sheet) throw new Error('no table')
  const head = findHead(sheet, TASK_WORDS, ['title'])
  if (!head.ok) throw new Error(head.error.kind)
  const { edits, faults, kinds } = proposeTasks({
    ...{ plan: planOfRecords({ plan: { plan: { title: 'P' } } }), sheet, head: head.value },
    ...{ columns: guessColumns(head.value, TASK_WORDS), key: 'title', emptyClears: false, language: 'vi' },
    ...{ newId: counter(), between: generateKeyBetween },
  })
  expect(faults).toEqual([])
  expect(kinds).toEqual(['left-out', 'add', 'add', 'left-out', 'add'])
  const made = planWith(edits)
  const agency = (id: string | null | undefined) => made.agencies.get(id ?? '')?.name
  expect(
    [...made.tasks.values()].map(task => [
      ...[task.number, task.field, task.title, task.product, agency(task.leadAgency)],
      ...[Object.keys(task.coordinating ?? {}).map(agency), task.deadline, task.deadlineText],
      ...[task.cycle, task.budget, task.notes],
    ]),
  ).toEqual([
    [
      ...[
        1,
        '2',
        'Rà soát, hệ thống hóa văn bản quy phạm pháp luật:\n- Văn bản của HĐND\n- Văn bản của UBND',
      ],
      ...['Quyết định công bố', 'Sở Tư pháp', ['Sở Nội vụ', 'Văn phòng UBND tỉnh']],
      ...['2025-12', 'Quý IV/2025', undefined, 1_250_500_000, undefined],
    ],
    [
      ...[2, '2', 'Theo dõi thi hành pháp luật', 'Báo cáo', 'Sở Tư pháp', ['Các sở, ban, ngành']],
      ...[undefined, 'Trước 30/11 hằng năm', 'yearly:11-30', undefined, 'Theo Kế hoạch'],
    ],
    [
      ...[3, '5', 'Bồi dưỡng công chức', undefined, 'Sở Nội vụ', [], '2025-12', undefined, undefined],
      ...[300_000_000, undefined],
    ],
  ])
})

test('pasted into a grid it is the same cells, a merged one once, and no row but those that are seen', () => {
  const rows = readClipboard({ text: TEXT, html: word })?.map(row => row.map(({ text }) => text))
  expect(rows).toHaveLength(6)
  expect(rows?.[1]).toEqual(['I', 'CẢI CÁCH THỂ CHẾ', '', '', '', '', '', ''])
  expect(rows?.[2]?.slice(0, 6)).toEqual([
    '1.',
    'Rà soát, hệ thống hóa văn bản quy phạm pháp luật:\n- Văn bản của HĐND\n- Văn bản của UBND',
    'Quyết định công bố',
    'Sở Tư pháp',
    'Sở Nội vụ;\nVăn phòng UBND tỉnh',
    'Quý IV/2025',
  ])
  expect(rows?.[3]?.slice(2, 5)).toEqual(['Báo cáo', '', 'Các sở, ban, ngành'])
})

test('the text of a spreadsheet is left to the reader of texts, a table of a web page is not', () => {
  const table = '<table><tr><td>Nhiệm vụ</td><td>Thời hạn</td></tr></table>'
  const excel = `<meta name=ProgId content=Excel.Sheet>${table}`
  expect(pastedSheets({ text: 'Nhiệm vụ\tThời hạn', html: excel }, 'x')).toBeNull()
  expect(pastedSheets({ text: 'Nhiệm vụ\tThời hạn', html: '<p>không có bảng</p>' }, 'x')).toBeNull()
  expect(pastedSheets({ text: '', html: table }, 'x')?.[0]?.rows).toEqual([['Nhiệm vụ', 'Thời hạn']])
})
