import { expect, test } from 'vitest'
import type { MeanRow } from '../../../../src/ui/ranking/columns'
import { createRankingSheet } from '../../../../src/ui/ranking/create-ranking-sheet'
import { textIn } from '../text-in'
import { rowOf, tableOf } from './asked-table'

const table = tableOf('PAPI', 2024)
const sheet = createRankingSheet(() => table, textIn('vi'))

test('units, ranks and scores are for reading, exact to the last place', () => {
  const row = rowOf(table, 'quang-nam')
  expect(sheet.canWrite()).toBe(false)
  expect(sheet.isWritable(row, 'PAPI.3')).toBe(false)
  expect(sheet.textOf(row, 'unit')).toBe('Quảng Nam')
  expect([sheet.textOf(row, 'rank'), sheet.numberOf(row, 'rank')]).toEqual(['55', 55])
  // Of the published table: 3.976536.
  expect([sheet.textOf(row, 'PAPI.3'), sheet.valueOf(row, 'PAPI.3')]).toEqual(['3,98', 3.976536])
})

test('what is missing is empty, and the mean is a row like others', () => {
  const missing = table.rows.at(-1)
  if (!missing) throw new Error('no rows')
  expect(['rank', 'PAPI', 'PAPI.3'].map(column => sheet.textOf(missing, column))).toEqual(['', '', ''])
  expect(sheet.valueOf(missing, 'PAPI')).toBeNull()
  const mean: MeanRow = { kind: 'mean', id: 'mean', title: 'Trung bình 61 tỉnh' }
  expect([sheet.textOf(mean, 'unit'), sheet.textOf(mean, 'rank')]).toEqual(['Trung bình 61 tỉnh', ''])
  const scores = table.rows.flatMap(row => sheet.numberOf(row, 'PAPI.3') ?? [])
  expect(scores).toHaveLength(61)
  expect(sheet.numberOf(mean, 'PAPI.3')).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / 61, 9)
})
