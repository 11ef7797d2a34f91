import { expect, test } from 'vitest'
import { type Condition, period, testOf } from '../../../../../src/ui/grid/columns/filter/condition'

const TODAY = '2026-11-24'
const judged = (...numbers: number[]) => ({ numbers: () => numbers, today: TODAY })

const texts = (condition: Condition, ...cells: string[]) => {
  const passes = testOf(condition, judged())
  return cells.filter(text => passes({ text, number: null, day: null }))
}
const numbers = (condition: Condition, ...cells: (number | null)[]) => {
  const passes = testOf(condition, judged(...cells.filter(cell => cell !== null)))
  return cells.filter(number => passes({ text: number === null ? '' : String(number), number, day: null }))
}
const days = (condition: Condition, ...cells: (string | null)[]) => {
  const passes = testOf(condition, judged())
  return cells.filter(day => passes({ text: day ?? '', number: null, day }))
}

test('words are compared without tones, in either Unicode form', () => {
  const cells = ['Đất đai', 'Môi trường', 'đat', '', 'Quyết định đất'.normalize('NFD')]
  expect(texts({ kind: 'text', op: 'contains', text: 'dat' }, ...cells)).toEqual([
    cells[0],
    cells[2],
    cells[4],
  ])
  expect(texts({ kind: 'text', op: 'containsNot', text: 'DAT' }, ...cells)).toEqual([cells[1], ''])
  expect(texts({ kind: 'text', op: 'begins', text: 'đát' }, ...cells)).toEqual([cells[0], cells[2]])
  expect(texts({ kind: 'text', op: 'equals', text: 'moi truong' }, ...cells)).toEqual(['Môi trường'])
  expect(texts({ kind: 'text', op: 'empty', text: '' }, ...cells)).toEqual([''])
})

test('numbers are compared as they are worth, and what has none passes only where it differs', () => {
  const cells = [0.1 + 0.2, 0.5, null, -1]
  const number = (op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge', a: number) =>
    numbers({ kind: 'number', op, a, b: a }, ...cells)
  expect(number('eq', 0.3)).toEqual([0.1 + 0.2])
  expect(number('ne', 0.3)).toEqual([0.5, null, -1])
  expect(number('lt', 0.3)).toEqual([-1])
  expect(number('le', 0.3)).toEqual([0.1 + 0.2, -1])
  expect(number('gt', 0.3)).toEqual([0.5])
  expect(number('ge', 0.5)).toEqual([0.5])
  expect(numbers({ kind: 'number', op: 'between', a: 0.5, b: 0 }, ...cells)).toEqual([0.1 + 0.2, 0.5])
  expect(numbers({ kind: 'number', op: 'empty', a: 0, b: 0 }, ...cells)).toEqual([null])
})

test('the largest come with what ties with the last of them, and the mean counts numbers alone', () => {
  const cells = [5, 1, 4, 4, null, 2]
  expect(numbers({ kind: 'number', op: 'top', a: 2, b: 2 }, ...cells)).toEqual([5, 4, 4])
  expect(numbers({ kind: 'number', op: 'bottom', a: 2, b: 2 }, ...cells)).toEqual([1, 2])
  expect(numbers({ kind: 'number', op: 'top', a: 99, b: 99 }, ...cells)).toEqual([5, 1, 4, 4, 2])
  // The mean of 5, 1, 4, 4 and 2 is 3.2.
  expect(numbers({ kind: 'number', op: 'aboveMean', a: 0, b: 0 }, ...cells)).toEqual([5, 4, 4])
  expect(numbers({ kind: 'number', op: 'belowMean', a: 0, b: 0 }, ...cells)).toEqual([1, 2])
})

test('a year or a month is judged by its last day, and means all its days where it is compared with', () => {
  const cells = ['2025', '2025-11', '2025-11-30', '2025-12-01', null]
  const date = (op: 'on' | 'before' | 'after', from: string) =>
    days({ kind: 'date', op, from, to: from }, ...cells)
  expect(date('on', '2025-11')).toEqual(['2025-11', '2025-11-30'])
  expect(date('before', '2025-12-01')).toEqual(['2025-11', '2025-11-30'])
  expect(date('after', '2025-11-30')).toEqual(['2025', '2025-12-01'])
  expect(date('after', '2025')).toEqual([])
  expect(days({ kind: 'date', op: 'between', from: '2025-12', to: '2025-11-30' }, ...cells)).toEqual(
    cells.slice(0, 4),
  )
})

test('periods are those of the calendar, weeks from Monday, on any day of them', () => {
  expect(period('thisWeek', TODAY)).toEqual(['2026-11-23', '2026-11-29'])
  expect(period('thisWeek', '2026-11-29')).toEqual(['2026-11-23', '2026-11-29'])
  expect(period('thisMonth', '2024-02-10')).toEqual(['2024-02-01', '2024-02-29'])
  expect(period('thisQuarter', TODAY)).toEqual(['2026-10-01', '2026-12-31'])
  expect(period('thisYear', TODAY)).toEqual(['2026-01-01', '2026-12-31'])
  expect(
    days({ kind: 'date', op: 'past', from: '', to: '' }, '2026-11-23', TODAY, '2026-11', '2025', null),
  ).toEqual(['2026-11-23', '2025'])
})
