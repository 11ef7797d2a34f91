import { describe, expect, test } from 'vitest'
import type { Catalog } from '../../../src/core/edition/catalog'
import { createRecordWords } from '../../../src/ui/text/record-words'
import { planOfRecords, smallEdition } from '../../support/plans'
import { textIn } from './text-in'

const plan = planOfRecords({
  plan: { plan: { ownUnit: 'quang-nam' } },
  tasks: {
    t1: { number: 12, title: 'Rà soát hoạt động', leadAgency: 'a1', 'coordinating/a2': true },
    t2: { title: 'Chưa có số' },
    t3: { number: 1100, title: 'Nhiều' },
  },
  targets: { g1: { task: 't1', index: 'X', node: 'X.1.1', year: 2025, score: 4.5 } },
  checkIns: { c1: { task: 't1', date: '2025-04-14' } },
  owners: { o1: { index: 'X', node: 'X.1.1', agency: 'a1' } },
  agencies: { a1: { name: 'Sở Nội vụ' }, a2: { name: 'Sở Tư pháp' } },
  people: { p1: { post: 'Giám đốc Sở' } },
  comments: { m1: { collection: 'tasks', record: 't1', field: 'deadline', text: 'Sớm quá' } },
})
const catalog = {
  indices: [
    { code: 'X', editions: [smallEdition({}, { 'X.1.1': { name: { vi: 'Một', en: 'One', id: 'Satu' } } })] },
  ],
  units: [{ id: 'quang-nam', name: 'Quảng Nam' }],
} as unknown as Catalog
const inVietnamese = createRecordWords({ text: textIn('vi'), catalog, plans: [null, plan] })
const inEnglish = createRecordWords({ text: textIn('en'), catalog, plans: [plan] })

describe('A record is called', () => {
  test.each([
    ['tasks', 't1', 'NV 12 · Rà soát hoạt động'],
    ['tasks', 't2', 'Chưa có số'],
    ['tasks', 't3', 'NV 1100 · Nhiều'],
    ['tasks', 'abcdefgh-1234', 'Nhiệm vụ abcdefgh'],
    ['targets', 'g1', 'NV 12 · Rà soát hoạt động · Điểm phấn đấu X 1.1 năm 2025'],
    ['checkIns', 'c1', 'NV 12 · Rà soát hoạt động · Báo cáo 14/04/2025'],
    ['assessments', 'X|2025|X.1.1', 'X 1.1 · Một · Điểm năm 2025'],
    ['assessments', 'X|2025|X.1.1|quang-nam', 'X 1.1 · Một · Điểm năm 2025 · Quảng Nam'],
    ['assessments', 'Y|2025|1.2', 'Y 1.2 · Điểm năm 2025'],
    ['owners', 'o1', 'X 1.1 · Một · Cơ quan phụ trách'],
    ['agencies', 'a1', 'Sở Nội vụ'],
    ['people', 'p1', 'Giám đốc Sở'],
    ['comments', 'm1', 'NV 12 · Rà soát hoạt động · Ý kiến ở ô Thời hạn'],
    ['plan', 'plan', 'Kế hoạch'],
    ['gadgets', 'g-123456789', 'Bản ghi g-123456'],
  ])('by what it is about: %s %s', (collection, id, name) => {
    expect(inVietnamese.record(collection, id)).toBe(name)
  })

  test('in the language of the screen', () => {
    expect(inEnglish.record('targets', 'g1')).toBe('Task 12 · Rà soát hoạt động · Target of X 1.1 in 2025')
  })
})

describe('A field is called', () => {
  test.each([
    ['tasks', 'deadline', 'Thời hạn'],
    ['tasks', 'deadlineText', 'Nguyên văn thời hạn'],
    ['tasks', 'deleted', 'Cả nhiệm vụ'],
    ['tasks', 'coordinating/a2', 'Cơ quan phối hợp'],
    ['assessments', 'self', 'Tự chấm'],
    ['assessments', 'unit', 'Mã đơn vị được chấm'],
    ['comments', 'text', 'Nội dung ý kiến'],
    ['plan', 'datasets/papi-2021', 'Số liệu công bố papi-2021'],
    ['tasks', 'fromElsewhere', 'fromElsewhere'],
  ])('as its head, or its own name: %s %s', (collection, field, name) => {
    expect(inVietnamese.field(collection, field)).toBe(name)
  })
})

describe('A value reads', () => {
  test.each([
    ['tasks', 'deadline', '2025-07-31', '31/07/2025'],
    ['tasks', 'deadline', 'cuối năm', 'cuối năm'],
    ['tasks', 'progress', 40, '40%'],
    ['tasks', 'status', 'paused', 'Tạm dừng'],
    ['tasks', 'leadAgency', 'a1', 'Sở Nội vụ'],
    ['tasks', 'leadAgency', 'Sở lạ', 'Sở lạ'],
    ['tasks', 'officer', 'p1', 'Giám đốc Sở'],
    ['tasks', 'coordinating/a2', true, 'có Sở Tư pháp'],
    ['tasks', 'coordinating/a2', null, 'không có Sở Tư pháp'],
    ['tasks', 'deleted', true, 'Xóa nhiệm vụ'],
    ['tasks', 'deleted', false, 'Giữ nhiệm vụ'],
    ['tasks', 'cycle', 'quarterly', 'hằng quý'],
    ['tasks', 'notes', null, ''],
    ['targets', 'year', 2025, '2025'],
    ['targets', 'score', 4.5, '4,5'],
    ['targets', 'task', 't1', 'NV 12 · Rà soát hoạt động'],
    ['assessments', 'self', 'na', 'KAD'],
    ['owners', 'influence', 'direct', 'Trực tiếp'],
    ['agencies', 'kind', 'party', 'Cơ quan đảng'],
    ['plan', 'ownUnit', 'quang-nam', 'Quảng Nam'],
    ['plan', 'label', 'example', 'minh họa'],
    ['plan', 'datasets/papi-2021', '0123456789abcdef', 'nội dung 01234567'],
    ['plan', 'datasets/papi-2021', null, 'bản có sẵn'],
    ['comments', 'resolved', true, 'Đã xử lý'],
    ['comments', 'resolved', null, ''],
    ['gadgets', 'size', 1234, '1.234'],
  ])('as in its cell: %s %s %s', (collection, field, value, words) => {
    expect(inVietnamese.value(collection, field, value)).toBe(words)
  })
})
