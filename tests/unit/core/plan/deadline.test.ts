import { describe, expect, it } from 'vitest'
import { deadlineEnd, deadlineStart, parseDeadline } from '../../../../src/core/plan/deadline'

const date = (value: string, wording: string | null = null) => ({
  ok: true,
  value: { kind: 'date', value, wording },
})
const cycle = (value: string, wording: string) => ({ ok: true, value: { kind: 'cycle', value, wording } })

describe('parseDeadline', () => {
  it.each([
    ['2025', '2025'],
    ['Năm 2025', '2025'],
    ['11/2025', '2025-11'],
    ['Tháng 11/2025', '2025-11'],
    ['tháng 11 năm 2025', '2025-11'],
    ['2025-11', '2025-11'],
    ['31/12/2025', '2025-12-31'],
    ['1-6-2025', '2025-06-01'],
    ['31.12.25', '2025-12-31'],
    ['2025-12-31', '2025-12-31'],
    ['ngày 30 tháng 11 năm 2025', '2025-11-30'],
    ['30 November 2025', '2025-11-30'],
    ['November 30, 2025', '2025-11-30'],
    ['Nov 2025', '2025-11'],
    ['31 Desember 2025', '2025-12-31'],
    ['Agustus 2025', '2025-08'],
    ['03/2025', '2025-03'],
    ['29/02/2024', '2024-02-29'],
    // Day first, also where the screen is English.
    ['04/05/2025', '2025-05-04'],
  ])('reads %s as a date that says it all', (text, value) => {
    expect(parseDeadline(text)).toEqual(date(value))
  })

  it.each([
    ['Quý IV/2025', '2025-12'],
    ['quý 2 năm 2025', '2025-06'],
    ['Q3/2025', '2025-09'],
    ['Triwulan I 2025', '2025-03'],
    ['6 tháng đầu năm 2025', '2025-06'],
    ['Trước 30/11/2025', '2025-11-30'],
    ['Hết năm 2025', '2025'],
    ['Kiểm điểm năm 2024', '2024'],
    ['by 31 December 2025', '2025-12-31'],
    ['sebelum 30 Juni 2025', '2025-06-30'],
  ])('reads %s and keeps its wording', (text, value) => {
    expect(parseDeadline(text)).toEqual(date(value, text))
  })

  it.each([
    ['hằng tháng', 'monthly'],
    ['hàng tháng', 'monthly'],
    ['Hằng quý', 'quarterly'],
    ['báo cáo 6 tháng', 'half-yearly'],
    ['hàng năm', 'yearly'],
    ['thường xuyên', 'regular'],
    ['trước 30/11 hằng năm', 'yearly:11-30'],
    ['trước ngày 15/12 hàng năm', 'yearly:12-15'],
    ['monthly', 'monthly'],
    ['setiap triwulan', 'quarterly'],
  ])('takes %s for a reporting cycle', (text, value) => {
    expect(parseDeadline(text)).toEqual(cycle(value, text))
  })

  it('reads a decomposed text like a composed one', () => {
    expect(parseDeadline('Quý IV/2025'.normalize('NFD'))).toEqual(date('2025-12', 'Quý IV/2025'))
  })

  it('names the last real day where a day does not exist', () => {
    expect(parseDeadline('31/11/2025')).toEqual({
      ok: false,
      error: { kind: 'no-such-day', day: 31, month: 11, year: 2025, daysInMonth: 30, nearest: '2025-11-30' },
    })
    expect(parseDeadline('29/02/2025')).toMatchObject({
      error: { kind: 'no-such-day', daysInMonth: 28, nearest: '2025-02-28' },
    })
    expect(parseDeadline('trước 31/11 hằng năm')).toEqual({
      ok: false,
      error: { kind: 'no-such-day', day: 31, month: 11, year: null, daysInMonth: 30, nearest: '11-30' },
    })
  })

  it.each([
    ['13/2025', { kind: 'no-such-month', month: 13 }],
    ['12/31/2025', { kind: 'no-such-month', month: 31 }],
    ['Quý V/2025', { kind: 'no-such-quarter', quarter: 5 }],
    ['1066', { kind: 'year-out-of-range', year: 1066, from: 1900, to: 2200 }],
    ['sớm', { kind: 'not-a-deadline', text: 'sớm' }],
    ['trước năm 2025', { kind: 'not-a-deadline', text: 'trước năm 2025' }],
    ['', { kind: 'not-a-deadline', text: '' }],
  ])('refuses %s with its reason', (text, error) => {
    expect(parseDeadline(text)).toEqual({ ok: false, error })
  })
})

describe('deadlineEnd', () => {
  it('is the last day of the year, month or day', () => {
    expect(['2025', '2025-02', '2024-02', '2025-06-05'].map(deadlineEnd)).toEqual([
      '2025-12-31',
      '2025-02-28',
      '2024-02-29',
      '2025-06-05',
    ])
  })

  it('is null for a cell as typed', () => {
    expect(['31/11/2025', '2025-13', '2025-02-30', '', null, 2025].map(deadlineEnd)).toEqual(
      Array(6).fill(null),
    )
  })

  it('starts on the first day of what is stated', () => {
    expect(['2025', '2025-06', '2025-06-05', 'x'].map(deadlineStart)).toEqual([
      '2025-01-01',
      '2025-06-01',
      '2025-06-05',
      null,
    ])
  })
})
