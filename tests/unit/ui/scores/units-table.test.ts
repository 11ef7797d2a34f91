import { describe, expect, test } from 'vitest'
import type { Analysis } from '../../../../src/core/analysis/analysis'
import { yearBlocks } from '../../../../src/ui/scores/own/year-columns'
import { unitsColumns, unitsRows } from '../../../../src/ui/scores/units/units-table'
import { analysed } from '../../core/analysis/shipped'

const rowsOf = (analysis: Analysis) =>
  unitsRows({
    analysis,
    ownUnit: 'quang-nam',
    unitOf: () => null,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  })

describe('units of a year', () => {
  test('PAPI 2024: 61 ranked provinces, then the two without data', () => {
    const rows = rowsOf(analysed('PAPI', 2024))
    expect(rows).toHaveLength(63)
    expect(rows.filter(({ rank }) => rank.kind === 'rank')).toHaveLength(61)
    expect(rows[0]?.id).toBe('quang-ninh')
    expect(rows.findIndex(({ own }) => own)).toBe(54)
    expect(rows.slice(61).map(({ known }) => known)).toEqual([false, false])
  })

  test('PAR 2023: ten printed ranks of 63 lead, the 53 unknown follow', () => {
    const rows = rowsOf(analysed('PAR', 2023))
    expect(rows.filter(({ known }) => known)).toHaveLength(10)
    expect(rows.find(({ own }) => own)?.rank).toEqual({ kind: 'rank', rank: 56, n: 63, printed: true })
    expect(rows.slice(10).some(({ known }) => known)).toBe(false)
  })

  test('columns follow the tree: eight components of PAPI with 28 parts', () => {
    const root = unitsColumns(analysed('PAPI', 2024))
    expect(root?.spec.code).toBe('PAPI')
    expect(root?.parts.map(({ spec }) => spec.code)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map(number => `PAPI.${number}`),
    )
    expect(root?.parts.flatMap(({ parts }) => parts)).toHaveLength(28)
    expect([root?.column.present, root?.column.n]).toEqual([61, 61])
  })
})

test('years stand newest first in blocks of one edition, each with the reason of its break', () => {
  const { slope } = analysed('PAPI', 2025)
  const blocks = yearBlocks(slope, [], () => 2, { nameOf: each => each.id, breakOf: () => 'new set' })
  expect(
    blocks.map(({ edition, reason, years }) => [edition, reason, years.map(({ year }) => year)]),
  ).toEqual([
    ['papi-2021-2024', 'new set', [2025, 2024, 2023, 2022, 2021]],
    ['papi-2019-2020', 'new set', [2020, 2019]],
    ['papi-2018', 'new set', [2018]],
    ['papi-2016-2017', null, [2017, 2016]],
  ])
})

test('the trend tells where a figure comes from', () => {
  const own = { index: 'PAR', year: 2024, node: 'PAR', score: 85, stage: 'self' } as const
  const trend = analysed('PAR', 2024, { ownScores: [own] }).nodes[0]?.trend ?? []
  expect(trend.find(({ year }) => year === 2024)).toMatchObject({
    score: 85,
    stage: 'self',
    inDataset: false,
  })
  expect(trend.find(({ year }) => year === 2023)).toMatchObject({
    score: 84.6,
    stage: 'published',
    inDataset: true,
    rank: 56,
    printed: true,
    decimals: 2,
  })
  expect(trend.find(({ year }) => year === 2012)).toMatchObject({ stage: null, inDataset: false })
})
