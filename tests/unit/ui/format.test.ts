import { expect, test } from 'vitest'
import { createFormat } from '../../../src/ui/text/format'

const vi = createFormat('vi')
const en = createFormat('en')
const id = createFormat('id')

test('Vietnamese and Indonesian write a comma before decimals, English a point', () => {
  expect(vi.number(41, 2)).toBe('41,00')
  expect(id.number(41, 2)).toBe('41,00')
  expect(en.number(41, 2)).toBe('41.00')
  expect(vi.number(1234.5, 1)).toBe('1.234,5')
  expect(en.number(1234.5, 1)).toBe('1,234.5')
})

test('without a number of decimals a figure keeps those it has', () => {
  expect(vi.number(0.125)).toBe('0,125')
  expect(vi.number(7)).toBe('7')
})

test('the minus sign is U+2212', () => {
  expect(vi.number(-2.43, 2)).toBe('\u22122,43')
  expect(en.signed(-2.43, 2)).toBe('\u22122.43')
})

test('a signed figure has a plus, a zero has no sign', () => {
  expect(vi.signed(0.42, 2)).toBe('+0,42')
  expect(vi.signed(0, 2)).toBe('0,00')
  expect(vi.signed(-0.001, 2)).toBe('0,00')
  expect(vi.number(-0.001, 2)).toBe('0,00')
})

test('percent has no space before its sign in any language', () => {
  expect(vi.percent(0.615)).toBe('61,5%')
  expect(id.percent(0.615)).toBe('61,5%')
  expect(en.percent(0.615)).toBe('61.5%')
  expect(vi.percent(0.5, 0)).toBe('50%')
})

test('a missing figure is a dash, never a zero', () => {
  expect(vi.number(null, 2)).toBe('–')
  expect(vi.number(undefined)).toBe('–')
  expect(vi.number(Number.NaN, 2)).toBe('–')
  expect(vi.percent(Number.POSITIVE_INFINITY)).toBe('–')
  expect(vi.signed(Number.NaN)).toBe('–')
})

test('a day, a month and a year are written day first in all languages', () => {
  for (const { date } of [vi, en, id]) {
    expect(date('2025-11-30')).toBe('30/11/2025')
    expect(date('2025-11')).toBe('11/2025')
    expect(date('2025')).toBe('2025')
  }
})

test('what is no date comes back as typed and nothing is a dash', () => {
  expect(vi.date('31/11/2025')).toBe('31/11/2025')
  expect(vi.date('cuối năm')).toBe('cuối năm')
  expect(vi.date('')).toBe('–')
  expect(vi.date(null)).toBe('–')
})

test('sizes are written in steps of a thousand', () => {
  expect(vi.bytes(2.25 * 1024 * 1024)).toBe('2,3 MB')
  expect(vi.bytes(1024)).toBe('1 KB')
  expect(vi.bytes(64 * 1024 * 1024)).toBe('64 MB')
  expect(vi.bytes(64 * 1024 * 1024 + 1, 'up')).toBe('64,1 MB')
  expect(en.bytes(0)).toBe('0 B')
  expect(en.bytes(999)).toBe('999 B')
})

test('a time is read from the local clock', () => {
  expect(vi.time(new Date(2025, 3, 28, 9, 41).getTime())).toBe('09:41')
  expect(vi.dateTime(new Date(2025, 3, 28, 9, 41).getTime())).toBe('28/04/2025 09:41')
})
