import { expect, test } from 'vitest'
import { listValues } from '../../../../../src/ui/grid/columns/filter/column-values'
import { readCondition, typedOf } from '../../../../../src/ui/grid/columns/filter/filter-model'
import { createFormat } from '../../../../../src/ui/text/format'

const collator = new Intl.Collator('vi', { numeric: true })
const text = (text: string) => ({ text, number: null, day: null })
const number = (text: string, number: number) => ({ text, number, day: null })
const date = (text: string, day: string) => ({ text, number: null, day })

test('each value is listed once with its count, in Vietnamese order, what is empty last', () => {
  const listed = listValues(
    ['Đà Nẵng', '', 'An Giang', 'Đà Nẵng', 'Ca Mau', 'Dak Lak'].map(text),
    null,
    collator,
  )
  expect(listed.kind).toBe('text')
  expect(listed.values.map(({ text, count }) => [text, count])).toEqual([
    ['An Giang', 1],
    ['Ca Mau', 1],
    ['Dak Lak', 1],
    ['Đà Nẵng', 2],
    ['', 1],
  ])
})

test('numbers and dates stand by what they are worth, not by how they are written', () => {
  const numbers = listValues(
    [number('10,5', 10.5), number('9', 9), text('–?'), number('−1', -1)],
    null,
    collator,
  )
  expect([numbers.kind, ...numbers.values.map(value => value.text)]).toEqual([
    'number',
    '−1',
    '9',
    '10,5',
    '–?',
  ])
  const dates = listValues(
    [date('02/01/2026', '2026-01-02'), date('2025', '2025'), date('31/12/2024', '2024-12-31')],
    null,
    collator,
  )
  expect([dates.kind, ...dates.values.map(value => value.text)]).toEqual([
    'date',
    '31/12/2024',
    '2025',
    '02/01/2026',
  ])
})

test('years alone are no dates', () => {
  expect(listValues([date('2024', '2024'), date('2025', '2025')], null, collator).kind).toBe('text')
})

test('a very long list is in order too, and counts every row', () => {
  const rows = Array.from({ length: 40_000 }, (_, n) =>
    text(`v${String((n * 7919) % 20_000).padStart(5, '0')}`),
  )
  const { values } = listValues(rows, null, collator)
  expect(values).toHaveLength(20_000)
  expect(values.slice(0, 2)).toMatchObject([
    { text: 'v00000', count: 2 },
    { text: 'v00001', count: 2 },
  ])
})

test('numbers are read and written with the decimal sign of the language', () => {
  expect(readCondition('number', { op: 'gt', a: '4,5', b: '' }, 'vi')).toEqual({
    kind: 'number',
    op: 'gt',
    a: 4.5,
    b: 4.5,
  })
  expect(readCondition('number', { op: 'between', a: '1.5', b: '1,234' }, 'en')).toEqual({
    ...{ kind: 'number', op: 'between' },
    ...{ a: 1.5, b: 1234 },
  })
  const condition = { kind: 'number', op: 'between', a: 4.5, b: 1234.5 } as const
  expect(typedOf(condition, createFormat('vi'))).toEqual({ op: 'between', a: '4,5', b: '1.234,5' })
  expect(typedOf(condition, createFormat('en'))).toEqual({ op: 'between', a: '4.5', b: '1,234.5' })
})

test('dates are read day first, and what is none is named', () => {
  expect(readCondition('date', { op: 'before', a: '1/2/2025', b: '' }, 'en')).toEqual({
    ...{ kind: 'date', op: 'before' },
    ...{ from: '2025-02-01', to: '2025-02-01' },
  })
  expect(readCondition('date', { op: 'between', a: '11/2025', b: '31/11/2025' }, 'vi')).toEqual({
    unreadable: 'b',
  })
  expect(readCondition('number', { op: 'lt', a: 'abc', b: '' }, 'vi')).toEqual({ unreadable: 'a' })
  expect(readCondition('date', { op: 'past', a: '', b: '' }, 'vi')).toMatchObject({
    kind: 'date',
    op: 'past',
  })
  expect(readCondition('text', { op: 'contains', a: '  ', b: '' }, 'vi')).toBeNull()
})
