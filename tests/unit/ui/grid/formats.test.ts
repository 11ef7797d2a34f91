import { describe, expect, test } from 'vitest'
import { evaluation } from '../../../../src/ui/grid/formats/evaluate'
import { type FormatRule, type FormatTest, readRules } from '../../../../src/ui/grid/formats/format-rule'

type Row = readonly (number | string | null)[]

/** Column 'a' is the first of a row, 'b' the second; texts beginning with "day " are days. */
const at = (row: Row, column: string) => row[column.charCodeAt(0) - 97] ?? null
const cells = {
  numberOf: (row: Row, column: string) => {
    const value = at(row, column)
    return typeof value === 'number' ? value : null
  },
  textOf: (row: Row, column: string) => String(at(row, column) ?? '').replace(/^day /, ''),
  dayOf: (row: Row, column: string) => {
    const value = at(row, column)
    if (value === null) return null
    return typeof value === 'string' && value.startsWith('day ') ? value.slice(4) : undefined
  },
}
const rule = (test: FormatTest, further: Partial<FormatRule> = {}): FormatRule => ({
  ...{ id: JSON.stringify(test), on: true, columns: ['a'], test, look: 'alarm' },
  ...further,
})
const look = (rules: readonly FormatRule[], rows: readonly Row[], column = 'a') => {
  const now = evaluation(rules, () => rows, cells, '2025-06-30')
  return rows.map(row => now.formatOf(row, column)?.look ?? null)
}
/** The values for which a test holds. */
const held = (test: FormatTest, values: Row) =>
  values.filter(
    (_, place) =>
      look(
        [rule(test)],
        values.map(value => [value]),
      )[place] === 'alarm',
  )

describe('a rule', () => {
  test.each<[FormatTest, Row, Row]>([
    [{ kind: 'greater', value: 2 }, [1, 2, 3, '4', null], [3]],
    [{ kind: 'less', value: 2 }, [1, 2, null, Number.NaN], [1]],
    [{ kind: 'between', from: 3, to: 1 }, [0, 1, 2, 3, 4], [1, 2, 3]],
    [{ kind: 'equal', text: '2', value: 2 }, [2, '2', 3], [2, '2']],
    [{ kind: 'equal', text: 'đã duyệt', value: null }, ['Da Duyet', 'Đã duyệt rồi'], ['Da Duyet']],
    [{ kind: 'contains', text: 'thu tuc' }, ['Rà soát thủ tục', 'Thư viện', null], ['Rà soát thủ tục']],
    [{ kind: 'empty' }, ['', ' ', null, 0, 'x'], ['', ' ', null]],
    [{ kind: 'duplicate' }, ['An', 'an ', 'Bình', null, null], ['An', 'an ']],
    [{ kind: 'above' }, [1, 2, 6], [6]],
    [{ kind: 'below' }, [1, 2, 6, null], [1, 2]],
    [{ kind: 'top', count: 2 }, [5, 1, 4, 4, null], [5, 4, 4]],
    [{ kind: 'bottom', count: 1 }, [5, 1, 4, 1], [1, 1]],
    [{ kind: 'top', count: 9 }, [5, 1], [5, 1]],
    [{ kind: 'past' }, ['day 2025-06-29', 'day 2025-06-30', null, 'x'], ['day 2025-06-29']],
    [
      { kind: 'soon', days: 7 },
      ['day 2025-06-29', 'day 2025-06-30', 'day 2025-07-07', 'day 2025-07-08'],
      ['day 2025-06-30', 'day 2025-07-07'],
    ],
    [{ kind: 'undated' }, [null, 'day 2025-06-30', 'hằng tháng'], [null]],
  ])('%j', (asked, values, expected) => {
    expect(held(asked, values)).toEqual(expected)
  })

  test('that stands first decides; one that is off, or for another column, does not count', () => {
    const first = rule({ kind: 'greater', value: 5 }, { look: 'warn' })
    const second = rule({ kind: 'greater', value: 1 }, { look: 'info' })
    expect(look([first, second], [[9], [3], [0]])).toEqual(['warn', 'info', null])
    expect(look([{ ...first, on: false }, second], [[9]])).toEqual(['info'])
    expect(look([first], [[9, 9]], 'b')).toEqual([null])
  })

  test('counts the figures of each of its columns apart', () => {
    const rows: readonly Row[] = [
      [1, 100],
      [2, 200],
    ]
    const both = [rule({ kind: 'top', count: 1 }, { columns: ['a', 'b'] })]
    expect([look(both, rows, 'a'), look(both, rows, 'b')]).toEqual([
      [null, 'alarm'],
      [null, 'alarm'],
    ])
  })
})

describe('a scale', () => {
  const scale = (further: Partial<Extract<FormatTest, { kind: 'scale' }>> = {}): FormatTest => ({
    ...{ kind: 'scale', colours: 'heat', reversed: false, middle: null },
    ...{ low: { kind: 'min' }, high: { kind: 'max' } },
    ...further,
  })
  const steps = (asked: FormatTest, values: Row) => {
    const rows = values.map((value): Row => [value])
    const now = evaluation([rule(asked)], () => rows, cells, '2025-06-30')
    return rows.map(row => now.formatOf(row, 'a')?.scale?.step ?? null)
  }

  test('goes in even steps from the least to the greatest; what is no number has none', () => {
    expect(steps(scale(), [0, 1, 3.5, 6.9, 7, null, 'x'])).toEqual([1, 2, 4, 7, 7, null, null])
    expect(steps(scale({ reversed: true }), [0, 7])).toEqual([7, 1])
    expect(steps(scale(), [4, 4])).toEqual([null, null])
  })

  test('bends at its middle, and stays at its ends beyond typed points', () => {
    expect(steps(scale({ middle: { kind: 'mean' }, colours: 'gap' }), [0, 1, 11])).toEqual([1, 1, 7])
    const typed = scale({ low: { kind: 'number', value: 0 }, high: { kind: 'number', value: 10 } })
    expect(steps(typed, [-5, 5, 50])).toEqual([1, 4, 7])
  })

  test('of two sides says which end it is without colour', () => {
    const rows: readonly Row[] = [[0], [5], [10]]
    const now = evaluation([rule(scale({ colours: 'gap', reversed: true }))], () => rows, cells, '')
    expect(rows.map(row => now.formatOf(row, 'a')?.scale?.end)).toEqual(['low', null, 'high'])
  })

  test('and a bar go along with a look', () => {
    const rows: readonly Row[] = [[-5], [0], [15]]
    const rules = [rule({ kind: 'bar' }), rule({ kind: 'greater', value: 10 })]
    const now = evaluation(rules, () => rows, cells, '')
    expect(rows.map(row => now.formatOf(row, 'a')?.bar)).toEqual([0, 0.25, 1])
    expect(now.formatOf([15], 'a')?.look).toBe('alarm')
  })

  test('asks for the figures of a column once, whatever number of cells is drawn', () => {
    const rows = Array.from({ length: 1000 }, (_, place): Row => [place])
    let asked = 0
    const counted = {
      ...cells,
      numberOf(row: Row, column: string) {
        asked++
        return cells.numberOf(row, column)
      },
    }
    const now = evaluation([rule(scale())], () => rows, counted, '')
    expect(asked).toBe(0)
    for (const row of rows.slice(0, 30)) now.formatOf(row, 'a')
    expect(asked).toBe(1000 + 30)
  })
})

test('rules that cannot be read are left out alone', () => {
  const good = rule({ kind: 'empty' })
  expect(readRules([good, { ...good, look: 'pink' }, { ...good, columns: [] }, null, 5])).toEqual([good])
  expect(readRules('x')).toEqual([])
})
