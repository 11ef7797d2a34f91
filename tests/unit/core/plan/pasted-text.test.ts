import { describe, expect, it } from 'vitest'
import { parseTyped } from '../../../../src/core/plan/parse-typed'
import { type Language, readNumber } from '../../../../src/core/plan/read-number'

const LANGUAGES: readonly Language[] = ['vi', 'en', 'id']

describe('numbers as they come from tables', () => {
  it.each<[string, number]>([
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u00a0567,5', 1_234_567.5],
    ['1\u202f234\u202f567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['81,5 %', 81.5],
    ['81.5\u00a0%', 81.5],
    ['１２３', 123],
    ['(1.234,5)', -1234.5],
    ['- 2,5', -2.5],
    ['1.500.000 đồng', 1_500_000],
    ['1.500.000 đ', 1_500_000],
    ['1,500,000 VND', 1_500_000],
    ['1,5 tỷ đồng', 1_500_000_000],
    ['500 triệu', 500_000_000],
  ])('%s is %d in every language', (text, value) => {
    for (const language of LANGUAGES) expect(readNumber(text, language)).toBe(value)
  })

  it.each(['(', '()', '(a)', 'đ', '%', '1.234.56', '12 3456', '55/61'])('%s is no number', text => {
    expect(readNumber(text, 'vi')).toBeNaN()
  })
})

describe('dates as they come from tables', () => {
  it.each([
    ['30/11/2025', '2025-11-30'],
    ['3/4/2025', '2025-04-03'],
    ['30-11-2025', '2025-11-30'],
    ['30.11.25', '2025-11-30'],
    ['2025-11-30', '2025-11-30'],
    ['2025-11-30 00:00:00', '2025-11-30'],
    ['2025-11-30T00:00:00.000Z', '2025-11-30'],
    ['30/11/2025 12:00:00 SA', '2025-11-30'],
    ['30-Nov-25', '2025-11-30'],
    ['30 Tháng Mười Một 2025', '2025-11-30'],
    ['Chủ nhật, 30 Tháng Mười Một, 2025', '2025-11-30'],
    ['Sunday, November 30, 2025', '2025-11-30'],
    ['Minggu, 30 November 2025', '2025-11-30'],
    ['ngày 30 tháng 11 năm 2025', '2025-11-30'],
    ['ngày 30 tháng 11 năm 2025'.normalize('NFD'), '2025-11-30'],
  ])('%s is %s', (text, day) => {
    for (const language of LANGUAGES)
      expect(parseTyped('tasks', 'start', text, language)).toEqual({ fields: { start: day }, fault: null })
  })
})

describe('deadlines as officials write them', () => {
  it.each<[string, string, string | null]>([
    ['Quý IV/2025', '2025-12', 'Quý IV/2025'],
    ['Quý IV năm 2025', '2025-12', 'Quý IV năm 2025'],
    ['quý 3/2025', '2025-09', 'quý 3/2025'],
    ['Tháng 11/2025', '2025-11', null],
    ['Tháng 11 năm 2025', '2025-11', null],
    ['T11/2025', '2025-11', null],
    ['Năm 2025', '2025', null],
    ['Trong năm 2025', '2025', 'Trong năm 2025'],
    ['Trước 30/11/2025', '2025-11-30', 'Trước 30/11/2025'],
    ['Trước ngày 30 tháng 11 năm 2025', '2025-11-30', 'Trước ngày 30 tháng 11 năm 2025'],
    ['6 tháng đầu năm 2025', '2025-06', '6 tháng đầu năm 2025'],
    ['Giai đoạn 2021 - 2025', '2025', 'Giai đoạn 2021 - 2025'],
    ['2021–2025', '2025', '2021–2025'],
  ])('%s is due %s', (text, deadline, deadlineText) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(parseTyped('tasks', 'deadline', text.normalize(form), 'vi')).toEqual({
        fields: { deadline, deadlineText },
        fault: null,
      })
  })

  it.each([
    ['Thường xuyên', 'regular'],
    ['Hằng năm', 'yearly'],
    ['Hàng quý', 'quarterly'],
    ['Trước 30/11 hằng năm', 'yearly:11-30'],
    ['Trước ngày 30/11 hàng năm', 'yearly:11-30'],
    ['Trước ngày 30 tháng 11 hằng năm', 'yearly:11-30'],
  ])('%s is the cycle %s', (text, cycle) => {
    expect(parseTyped('tasks', 'deadline', text, 'vi')).toEqual({
      fields: { deadline: null, cycle, deadlineText: text },
      fault: null,
    })
  })

  it.each(['2025-2021', 'Theo kế hoạch', 'Giai đoạn 2'])('%s stays as typed', text => {
    expect(parseTyped('tasks', 'deadline', text, 'vi').fault).toMatchObject({ kind: 'not-a-deadline' })
  })
})

describe('a dash alone', () => {
  it.each(['–', '-', '—'])('%s is nothing where no text belongs', dash => {
    expect(parseTyped('tasks', 'progress', dash, 'vi')).toEqual({ fields: { progress: null }, fault: null })
    expect(parseTyped('tasks', 'status', dash, 'vi')).toEqual({ fields: { status: null }, fault: null })
    expect(parseTyped('tasks', 'deadline', dash, 'vi').fields).toEqual({ deadline: null, deadlineText: null })
    expect(parseTyped('tasks', 'notes', dash, 'vi').fields).toEqual({ notes: dash })
  })
})
