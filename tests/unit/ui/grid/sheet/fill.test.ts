import { describe, expect, it } from 'vitest'
import { planFill, planFillDown, planFillRight } from '../../../../../src/ui/grid/sheet/fill/fill-plan'
import { copyOf, type FillMode, fillLine } from '../../../../../src/ui/grid/sheet/fill/fill-series'
import type { CellInput, CellValue } from '../../../../../src/ui/grid/sheet/sheet'
import { selecting, smallSheet } from './small-sheet'

const shown = (input: CellInput): unknown =>
  input.kind === 'text' ? input.text : input.kind === 'value' ? input.value : null
const cellOf = (value: CellValue) => ({ kind: 'any', value, text: value === null ? '' : String(value) })

function filled(values: readonly CellValue[], count: number, mode: FillMode = 'series', backwards = false) {
  const line = fillLine(values.map(cellOf), mode, backwards)
  return Array.from({ length: count }, (_, n) => shown(line(n, 'any')))
}

describe('a fill', () => {
  // Expected values: Excel's documented fills; FORECAST.LINEAR of {1;2;4} at 4 and 5 is 16/3 and 41/6.
  it.each<[string, CellValue[], unknown[]]>([
    ['one number is copied', [5], [5, 5, 5]],
    ['even numbers go on', [1, 3], [5, 7, 9]],
    ['decimals stay clean', [0.1, 0.2], [0.3, 0.4, 0.5]],
    ['downwards past zero', [2, 1], [0, -1, -2]],
    ['uneven numbers by least squares', [1, 2, 4], [5.33333333333333, 6.83333333333333]],
    ['large amounts', [1_200_000_000_001, 1_200_000_000_003], [1_200_000_000_005]],
    ['a day', ['2025-12-30'], ['2025-12-31', '2026-01-01']],
    ['a month', ['2025-11'], ['2025-12', '2026-01']],
    ['a year', ['2024'], ['2025', '2026']],
    ['every second month', ['2025-09', '2025-11'], ['2026-01', '2026-03']],
    ['weeks', ['2025-02-20', '2025-02-27'], ['2025-03-06', '2025-03-13']],
    ['ends of months', ['2025-01-31', '2025-02-28'], ['2025-03-31', '2025-04-30', '2025-05-31']],
    ['ends of quarters', ['2025-06-30', '2025-09-30'], ['2025-12-31', '2026-03-31', '2026-06-30']],
    ['the 30th, cut in February', ['2024-11-30', '2024-12-30'], ['2025-01-30', '2025-02-28', '2025-03-30']],
    ['a day of each year', ['2024-02-29', '2025-02-28'], ['2026-02-28', '2027-02-28', '2028-02-29']],
    ['the 14th of each month', ['2025-11-14', '2025-12-14'], ['2026-01-14', '2026-02-14']],
    ['a task', ['Nhiệm vụ 1'], ['Nhiệm vụ 2', 'Nhiệm vụ 3']],
    ['every fifth task', ['NV 5', 'NV 10'], ['NV 15', 'NV 20']],
    ['zeros in front', ['P.008.'], ['P.009.', 'P.010.']],
    ['two wordings in turn', ['Sở 1', 'Xã 7'], ['Sở 2', 'Xã 8', 'Sở 3', 'Xã 9']],
    ['a number of a document is a name', ['16/NQ-HĐND'], ['16/NQ-HĐND']],
    ['two such numbers go on', ['16/NQ-HĐND', '17/NQ-HĐND'], ['18/NQ-HĐND']],
    ['weekdays', ['Thứ Bảy'], ['Chủ nhật', 'Thứ Hai']],
    ['weekdays by number', ['Thứ 7'], ['Chủ nhật', 'Thứ 2']],
    ['every second weekday', ['Mon', 'Wed'], ['Fri', 'Sun', 'Tue']],
    ['hari', ['Sabtu'], ['Minggu', 'Senin']],
    ['months by number', ['Tháng 11'], ['Tháng 12', 'Tháng 1']],
    ['months in English, as written', ['DECEMBER'], ['JANUARY']],
    ['bulan', ['Apr', 'Mei'], ['Jun', 'Jul', 'Agu']],
    ['quarters', ['Quý III'], ['Quý IV', 'Quý I']],
    ['text', ['a', 'b'], ['a', 'b', 'a']],
    ['text and number', ['a', 1], ['a', 1, 'a']],
    ['empty cells', ['a', null], ['a', null, 'a']],
  ])('%s', (_, values, expected) => {
    expect(filled(values, expected.length)).toEqual(expected)
  })

  it('backwards goes on before the first', () => {
    expect(filled([3, 2], 2, 'series', true)).toEqual([1, 0])
    expect(filled(['2025-03-31', '2025-02-28'], 2, 'series', true)).toEqual(['2025-01-31', '2024-12-31'])
    expect(filled(['Nhiệm vụ 3'], 2, 'series', true)).toEqual(['Nhiệm vụ 2', 'Nhiệm vụ 1'])
    expect(filled(['2025-03-01'], 1, 'series', true)).toEqual(['2025-02-28'])
    expect(filled(['Thứ Hai'], 1, 'series', true)).toEqual(['Chủ nhật'])
  })

  it('counts one number on where it is told to', () => {
    expect(filled([5], 3, 'count')).toEqual([6, 7, 8])
    expect(filled([0.5], 2, 'count', true)).toEqual([-0.5, -1.5])
    expect(filled([1, 3], 1, 'count')).toEqual([5])
    expect(filled(['a'], 1, 'count')).toEqual(['a'])
  })

  it('copies where it is told to', () => {
    expect(filled([1, 2], 3, 'copy')).toEqual([1, 2, 1])
    expect(filled(['Nhiệm vụ 1'], 1, 'copy')).toEqual(['Nhiệm vụ 1'])
  })

  it('does not count on the id behind a name', () => {
    const line = fillLine([{ kind: 'agency', value: 'xa-5', text: 'UBND xã 5' }], 'series', false)
    expect(line(0, 'agency')).toEqual({ kind: 'value', value: 'xa-5' })
    expect(line(0, 'text')).toEqual({ kind: 'text', text: 'UBND xã 5' })
  })

  it('counts on a deadline of several parts by its text, and copies its wording', () => {
    const deadline = (value: CellValue, text: string) => ({ kind: 'deadline', value, text })
    const day = fillLine([deadline(['2025-12-31', null], '31/12/2025')], 'series', false)
    expect(day(0, 'deadline')).toEqual({ kind: 'text', text: '2026-01-01' })
    const wording = fillLine([deadline(['2025-12', 'Quý IV/2025'], 'Quý IV/2025')], 'series', false)
    expect(wording(0, 'deadline')).toEqual({ kind: 'value', value: ['2025-12', 'Quý IV/2025'] })
  })

  it('stops at the end of the years that dates may have', () => {
    expect(filled(['2200'], 1)).toEqual(['2200'])
  })

  it('copies nothing as nothing', () => {
    expect(copyOf(cellOf(null), 'any')).toEqual({ kind: 'empty' })
  })
})

describe('the cells of a fill', () => {
  const columns = ['a', 'b', 'c']
  const rows = [1, 2, 3, 4].map(n => ({ id: `r${n}`, a: n < 3 ? n * 10 : null, b: n < 3 ? 'x' : null }))
  const grid = (readOnly: string[] = []) => smallSheet(columns, rows, { readOnly })
  const lines = (writes: ReturnType<typeof planFill>['writes']) =>
    writes.map(({ row, column, input }) => `${(row as { id: string }).id}.${column}=${shown(input)}`)
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

  it('go down by column, and read-only ones are skipped and counted', () => {
    const { view, sheet } = grid(['b'])
    const plan = planFill(range(0, 0, 1, 1), range(2, 0, 3, 1), 'series', view, sheet)
    expect(lines(plan.writes)).toEqual(['r3.a=30', 'r4.a=40'])
    expect(plan.skippedReadOnly).toBe(2)
  })

  it('go up, nearest first', () => {
    const { view, sheet } = smallSheet(
      ['a'],
      [{ id: 'r1' }, { id: 'r2' }, { id: 'r3', a: 5 }, { id: 'r4', a: 7 }],
    )
    const plan = planFill(range(2, 0, 3, 0), range(0, 0, 1, 0), 'series', view, sheet)
    expect(lines(plan.writes)).toEqual(['r2.a=3', 'r1.a=1'])
  })

  it('go to the right by row', () => {
    const { view, sheet } = smallSheet(columns, [{ id: 'r1', a: 1, b: 2 }])
    expect(lines(planFill(range(0, 0, 0, 1), range(0, 2, 0, 2), 'series', view, sheet).writes)).toEqual([
      'r1.c=3',
    ])
  })

  it('come from the first row with Ctrl+D, from the row above for a single one', () => {
    const { view, sheet } = grid()
    expect(lines(planFillDown(selecting([1, 0, 3, 1]), view, sheet).writes)).toEqual([
      ...['r3.a=20', 'r4.a=20', 'r3.b=x', 'r4.b=x'],
    ])
    expect(lines(planFillDown(selecting([2, 0, 2, 0]), view, sheet).writes)).toEqual(['r3.a=20'])
    expect(planFillDown(selecting([0, 0, 0, 0]), view, sheet).writes).toEqual([])
  })

  it('come from the first column with Ctrl+R', () => {
    const { view, sheet } = grid()
    expect(lines(planFillRight(selecting([0, 0, 0, 2]), view, sheet).writes)).toEqual(['r1.b=10', 'r1.c=10'])
    expect(lines(planFillRight(selecting([0, 1, 0, 1]), view, sheet).writes)).toEqual(['r1.b=10'])
  })
})
