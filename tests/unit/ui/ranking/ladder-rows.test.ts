import { describe, expect, test } from 'vitest'
import { rankAnswerOf } from '../../../../src/core/analysis/column'
import { isPriced, type LadderRow, ladderRows } from '../../../../src/ui/ranking/ladder-rows'
import { analysed } from '../../core/analysis/shipped'

function rows(index: string, year: number, unfolded = false): LadderRow[] {
  const { ladder, columns, unitPosition, nodes } = analysed(index, year)
  const total = columns[0]
  if (!total) throw new Error('no total')
  const own = { rank: rankAnswerOf(total, unitPosition), total: total.scores[unitPosition] ?? Number.NaN }
  return ladderRows(ladder, own, nodes, unfolded)
}
const named = (row: LadderRow) =>
  row.kind === 'rung' ? row.rung.unit : row.kind === 'own' ? 'own' : `${row.from}–${row.to}`

describe('the ladder of PAPI 2024', () => {
  test('has the best on top, the middle folded, the own row between its neighbours', () => {
    expect(rows('PAPI', 2024).map(named)).toEqual([
      'quang-ninh',
      '2–48',
      'binh-phuoc',
      'dien-bien',
      'cao-bang',
      'gia-lai',
      'ben-tre',
      'lam-dong',
      'own',
      'phu-yen',
    ])
  })

  test('unfolds into every rung above', () => {
    expect(rows('PAPI', 2024, true)).toHaveLength(54 + 1 + 1)
  })

  test('names the indicators that are enough alone, as the visual direction lists them', () => {
    const alone = new Map(
      rows('PAPI', 2024, true).flatMap(row =>
        row.kind === 'rung' ? [[row.rung.unit, row.alone.map(({ node }) => node)] as const] : [],
      ),
    )
    expect(alone.get('lao-cai')).toEqual(['PAPI.8.2'])
    expect(alone.get('binh-phuoc')).toEqual(['PAPI.8.2', 'PAPI.5.3'])
    expect(
      ['dien-bien', 'cao-bang', 'gia-lai', 'ben-tre', 'lam-dong'].map(id => alone.get(id)?.length),
    ).toEqual([14, 18, 21, 21, 28])
    expect(alone.get('dien-bien')?.slice(0, 2)).toEqual(['PAPI.8.2', 'PAPI.5.3'])
  })
})

test('nothing is said of single indicators where neither best nor maximum is known', () => {
  const { ladder, nodes } = analysed('PAR', 2023)
  expect(isPriced(ladder, nodes)).toBe(false)
  expect(rows('PAR', 2023).every(row => row.kind !== 'rung' || row.alone.length === 0)).toBe(true)
})

test('without an own total every rung stands and none is folded', () => {
  const listed = rows('PCI', 2022)
  expect(listed).toHaveLength(19)
  expect(listed.every(({ kind }) => kind === 'rung')).toBe(true)
})
