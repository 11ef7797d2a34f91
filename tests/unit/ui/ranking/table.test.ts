import { describe, expect, test } from 'vitest'
import { groupsOf } from '../../../../src/ui/ranking/groups'
import { analysed } from '../../core/analysis/shipped'
import { catalog, files, rowOf, tableOf, unitOf } from './asked-table'

const rankOf = (rank: { kind: string; rank?: number; n?: number }) => `${rank.rank}/${rank.n}`
const dimensions = [1, 2, 3, 4, 5, 6, 7, 8].map(number => `PAPI.${number}`)

describe('PAPI 2024', () => {
  const table = tableOf('PAPI', 2024)

  test('Quảng Nam stands at 55 of 61 with 41.00', () => {
    const row = rowOf(table, 'quang-nam')
    expect(rankOf(row.rank)).toBe('55/61')
    expect(row.cell('PAPI').score).toBeCloseTo(41.0, 2)
    expect(row.cell('PAPI').step).toBe(7)
  })

  test('its dimensions carry the ranks and shades of the visual direction', () => {
    const cells = dimensions.map(code => rowOf(table, 'quang-nam').cell(code))
    expect(cells.map(({ rank }) => rankOf(rank))).toEqual(
      [54, 52, 58, 46, 60, 20, 31, 58].map(rank => `${rank}/61`),
    )
    expect(cells.map(({ step }) => step)).toEqual([6, 6, 7, 6, 7, 3, 4, 7])
  })

  test('61 units are ranked, and the two without figures stand last without a rank', () => {
    expect(table.rows.filter(({ rank }) => rank.kind === 'rank')).toHaveLength(61)
    expect(table.rows.slice(-2).map(({ name, rank, known }) => [name, rank.kind, known])).toEqual([
      ['Tiền Giang', 'none', false],
      ['Vĩnh Phúc', 'none', false],
    ])
    expect(rowOf(table, 'tien-giang').cell('PAPI').step).toBe(0)
  })

  test('shading by ratio asks how far a score is from its maximum', () => {
    const byRatio = tableOf('PAPI', 2024, { heat: 'ratio' })
    // 3.98 of 1–10: a third of the way, so two thirds behind.
    expect(rowOf(byRatio, 'quang-nam').cell('PAPI.3').ratio).toBeCloseTo(0.331, 3)
    expect(rowOf(byRatio, 'quang-nam').cell('PAPI.3').step).toBe(5)
  })

  test('the level of indicators shows the 28 sub-dimensions beside the total', () => {
    expect(tableOf('PAPI', 2024, { level: 2 }).columns).toHaveLength(29)
  })
})

describe('ranks inside a group', () => {
  const analysis = analysed('PAPI', 2024)
  const groups = groupsOf(catalog, analysis.units.map(unitOf))
  const coast = groups.find(group => group.kind === 'region' && group.id === 'north-central-central-coast')

  test('count only its members, with their number below the line', () => {
    if (!coast) throw new Error('the region is not shipped')
    const dataset = files.find(({ edition }) => edition.id === 'papi-2021-2024')?.dataset
    if (!dataset) throw new Error('the edition is not shipped')
    const { units, columns } = dataset
    const scores = columns.find(({ year, node }) => year === 2024 && node === 'PAPI')?.scores ?? []
    const own = Number(scores[units.indexOf('quang-nam')])
    const others = scores.filter(
      (score, position) =>
        score !== null && unitOf(units[position] ?? '')?.region === 'north-central-central-coast',
    )
    const better = others.filter(score => Number(score) > own).length

    const row = rowOf(tableOf('PAPI', 2024, { group: coast, within: true }), 'quang-nam')
    expect(rankOf(row.rank)).toBe(`${better + 1}/${others.length}`)
    expect(rankOf(row.rank)).toBe('13/14')
  })

  test('leave the units outside unranked', () => {
    if (!coast) throw new Error('the region is not shipped')
    const table = tableOf('PAPI', 2024, { group: coast, within: true })
    expect(rowOf(table, 'ha-noi').rank.kind).toBe('none')
    expect(rowOf(table, 'ha-noi').cell('PAPI').step).toBe(0)
  })

  test('a group that is chosen without ranking inside it keeps the ranks of the country', () => {
    if (!coast) throw new Error('the region is not shipped')
    expect(rankOf(rowOf(tableOf('PAPI', 2024, { group: coast }), 'quang-nam').rank)).toBe('55/61')
  })
})

describe('PAR 2023, of which ten provinces are known', () => {
  const table = tableOf('PAR', 2023)

  test('shows the printed 56 of 63, never a rank among the ten', () => {
    const row = rowOf(table, 'quang-nam')
    expect(row.rank).toEqual({ kind: 'rank', rank: 56, n: 63, printed: true })
  })

  test('has no shade anywhere', () => {
    const steps = table.rows.flatMap(row => table.columns.map(({ spec }) => row.cell(spec.code).step))
    expect(new Set(steps)).toEqual(new Set([0]))
  })

  test('marks what was derived by subtraction', () => {
    expect(rowOf(table, 'quang-nam').cell('PAR.8').derivation).toBe(
      '84.60 total minus the seven printed areas',
    )
    expect(rowOf(table, 'quang-nam').cell('PAR.1').derivation).toBeNull()
  })
})

test('a printed rank without a score follows its rank and has no shade', () => {
  const table = tableOf('PAR-H', 2022, {}, { unit: 'tam-ky' })
  expect(table.rows.map(({ id }) => id)).toEqual(['bac-tra-my', 'tam-ky', 'dien-ban'])
  const cell = rowOf(table, 'tam-ky').cell('PAR-H')
  expect(cell.score).toBeNaN()
  expect(cell.rank).toEqual({ kind: 'rank', rank: 3, n: 0, printed: true })
  expect(cell.step).toBe(0)
})

test('the only unit of an index is not ranked', () => {
  const row = rowOf(tableOf('DVC766', 2024), 'quang-nam')
  expect(row.rank.kind).toBe('none')
  expect(row.cell('DVC766').score).toBe(82.8)
})

test('PCI 2016 shows Quảng Nam at 10 of 63 as printed', () => {
  expect(rowOf(tableOf('PCI', 2016), 'quang-nam').rank).toEqual({
    kind: 'rank',
    rank: 10,
    n: 63,
    printed: true,
  })
})

test('a printed rank that is not the computed one says so', () => {
  const other = tableOf('PCI', 2011).rows.filter(row => row.cell('PCI').otherRank > 0)
  expect(other).toHaveLength(1)
})

test('a score that only the plan holds carries its stage', () => {
  const ownScores = [{ index: 'PAPI', year: 2025, node: 'PAPI.1.1', score: 1.2, stage: 'self' as const }]
  const seen = (unit: string) =>
    rowOf(tableOf('PAPI', 2025, { level: 2 }, { ownScores, unit }), 'quang-nam').cell('PAPI.1.1')
  expect(seen('quang-nam')).toMatchObject({ score: 1.2, stage: 'self' })
  expect(seen('ha-noi')).toMatchObject({ score: 1.2, stage: 'self' })
})
