import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { faultOf } from '../../../../src/core/plan/faults'
import { parseTyped } from '../../../../src/core/plan/parse-typed'
import { COLLECTIONS } from '../../../../src/core/plan/plan'
import { type Language, readNumber } from '../../../../src/core/plan/read-number'

describe('readNumber', () => {
  it.each<[string, Language, number]>([
    ['81,5 %', 'vi', 81.5],
    ['81.5%', 'vi', 81.5],
    ['1.234', 'vi', 1234],
    ['1.234', 'en', 1.234],
    ['1,234', 'vi', 1.234],
    ['1,234', 'en', 1234],
    ['1.234', 'id', 1234],
    ['0.123', 'vi', 0.123],
    ['1.234,5', 'en', 1234.5],
    ['1,234.5', 'vi', 1234.5],
    ['1.500.000.000', 'vi', 1_500_000_000],
    ['1 234,5', 'vi', 1234.5],
    ['1\u00a0234', 'vi', 1234],
    ['−2,43', 'vi', -2.43],
    ['1,5 tỷ', 'vi', 1_500_000_000],
    ['500 triệu đồng', 'vi', 500_000_000],
    ['41', 'en', 41],
    [',5', 'vi', 0.5],
  ])('reads %s (%s) as %d', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value)
  })

  it.each(['1.92.3', '12 34', '1,2,3', 'abc', '', '1e5', '1.23.456', '--1', '1,23.4,5'])(
    'takes %s for no number',
    text => {
      expect(readNumber(text, 'vi')).toBeNaN()
    },
  )
})

describe('parseTyped', () => {
  it('stores what it can read and what it cannot as typed, with the fault', () => {
    expect(parseTyped('tasks', 'progress', '81,5 %', 'vi')).toEqual({
      fields: { progress: 81.5 },
      fault: null,
    })
    expect(parseTyped('tasks', 'progress', '120', 'vi')).toEqual({
      fields: { progress: 120 },
      fault: { kind: 'out-of-range', value: 120, from: 0, to: 100 },
    })
    expect(parseTyped('assessments', 'self', '1.9.2', 'vi')).toEqual({
      fields: { self: '1.9.2' },
      fault: { kind: 'not-a-number', text: '1.9.2' },
    })
    expect(parseTyped('assessments', 'self', 'không áp dụng', 'vi')).toEqual({
      fields: { self: 'na' },
      fault: null,
    })
  })

  it('writes the wording beside a deadline, and the cycle instead of one', () => {
    expect(parseTyped('tasks', 'deadline', '31/12/2025', 'en').fields).toEqual({
      deadline: '2025-12-31',
      deadlineText: null,
    })
    expect(parseTyped('tasks', 'deadline', 'Quý IV/2025', 'vi').fields).toEqual({
      deadline: '2025-12',
      deadlineText: 'Quý IV/2025',
    })
    expect(parseTyped('tasks', 'deadline', 'hằng tháng', 'vi').fields).toEqual({
      deadline: null,
      cycle: 'monthly',
      deadlineText: 'hằng tháng',
    })
    expect(parseTyped('tasks', 'deadline', '31/11/2025', 'vi')).toMatchObject({
      fields: { deadline: '31/11/2025' },
      fault: { kind: 'no-such-day', nearest: '2025-11-30' },
    })
    expect(parseTyped('tasks', 'deadline', ' ', 'vi').fields).toEqual({ deadline: null, deadlineText: null })
  })

  it.each([
    ['Đang thực hiện', 'running'],
    ['dang thuc hien', 'running'],
    ['In progress', 'running'],
    ['Sedang berjalan', 'running'],
    ['Đã hoàn thành', 'done'],
    ['Selesai', 'done'],
    ['Tạm dừng', 'paused'],
    ['Chờ xác nhận', 'awaiting'],
    ['Hết kỳ kế hoạch', 'period-ended'],
    ['cancelled', 'cancelled'],
    ['Đang thực hiện · Quá hạn 3 năm 4 tháng', 'running'],
    ['Running · 234 days past', 'running'],
    ['Plan period 2021 ended', 'period-ended'],
    ['Rencana 2021 berakhir', 'period-ended'],
    ['Chưa bắt đầu', 'not-started'],
  ])('takes the word %s for the status %s', (text, status) => {
    expect(parseTyped('tasks', 'status', text, 'vi')).toEqual({ fields: { status }, fault: null })
  })

  it('keeps an unknown status as typed and says what there is', () => {
    expect(parseTyped('tasks', 'status', 'dở dang', 'vi')).toMatchObject({
      fields: { status: 'dở dang' },
      fault: { kind: 'unknown-choice', text: 'dở dang' },
    })
  })

  it('reads fields, cycles, agency kinds and days', () => {
    expect(parseTyped('tasks', 'field', 'LV 3', 'vi').fields).toEqual({ field: '3' })
    expect(parseTyped('tasks', 'field', '3. Cải cách thủ tục hành chính', 'vi').fields).toEqual({
      field: '3',
    })
    expect(parseTyped('tasks', 'cycle', 'hàng quý', 'vi').fields).toEqual({ cycle: 'quarterly' })
    expect(parseTyped('agencies', 'kind', 'Ủy ban nhân dân', 'vi').fields).toEqual({
      kind: 'people-committee',
    })
    expect(parseTyped('checkIns', 'date', '14/4/2025', 'en').fields).toEqual({ date: '2025-04-14' })
    expect(parseTyped('checkIns', 'date', '4/2025', 'en')).toEqual({
      fields: { date: '4/2025' },
      fault: { kind: 'not-a-date', text: '4/2025' },
    })
  })

  it('empties a field and leaves plain text alone', () => {
    expect(parseTyped('tasks', 'progress', '', 'vi')).toEqual({ fields: { progress: null }, fault: null })
    expect(parseTyped('tasks', 'title', ' 1.234 ', 'vi')).toEqual({ fields: { title: '1.234' }, fault: null })
  })
})

describe('faultOf', () => {
  it('finds what a foreign file or a paste may hold', () => {
    expect(faultOf('tasks', 'progress', '81,5x')).toEqual({ kind: 'not-a-number', text: '81,5x' })
    expect(faultOf('tasks', 'deadline', '2025-02-30')).toMatchObject({
      kind: 'no-such-day',
      nearest: '2025-02-28',
    })
    expect(faultOf('tasks', 'documentDate', '2021')).toEqual({ kind: 'not-a-date', text: '2021' })
    expect(faultOf('targets', 'year', 2025.5)).toEqual({ kind: 'not-whole', value: 2025.5 })
    expect(faultOf('plan', 'periodCloses', 40)).toEqual({ kind: 'out-of-range', value: 40, from: 1, to: 31 })
    expect(faultOf('tasks', 'cycle', 'yearly:02-30')).toMatchObject({ kind: 'unknown-choice' })
  })

  it('is null for what is fine or empty', () => {
    expect(faultOf('tasks', 'cycle', 'yearly:11-30')).toBeNull()
    expect(faultOf('assessments', 'published', 'na')).toBeNull()
    expect(faultOf('tasks', 'deadline', '2025-11')).toBeNull()
    expect(faultOf('tasks', 'deadline', null)).toBeNull()
    expect(faultOf('tasks', 'title', 'x')).toBeNull()
  })
})

describe('what cannot be read', () => {
  const long = 'chưa rõ ngày '.repeat(60)

  it.each([
    ['tasks', 'start'],
    ['tasks', 'documentDate'],
    ['tasks', 'deadline'],
    ['tasks', 'budget'],
    ['plan', 'closingDate'],
    ['assessments', 'self'],
  ] as const)('is stored in %s.%s no longer than a file may bring it back', (collection, field) => {
    const value = parseTyped(collection, field, long, 'vi').fields[field]
    expect(typeof value).toBe('string')
    const shape: Readonly<Record<string, z.ZodType>> = COLLECTIONS[collection].shape
    expect(shape[field]?.safeParse(value).success).toBe(true)
  })
})
