import { describe, expect, test } from 'vitest'
import { analysed, nodeOf, projected } from './shipped'

describe('PAR 2023, of which ten provinces are known', () => {
  const par = analysed('PAR', 2023)

  test('shows the printed 56/63, never a rank among the ten', () => {
    expect(nodeOf(par, 'PAR').rank).toEqual({ kind: 'rank', rank: 56, n: 63, printed: true })
    const [total] = par.columns
    expect(total?.complete).toBe(false)
    expect(total?.present).toBe(10)
    expect(total?.ranks.every(rank => rank === 0)).toBe(true)
    expect(total?.best).toBeNaN()
    expect(total?.standardDeviation).toBeNaN()
  })

  test('takes the printed mean and says so', () => {
    expect([par.columns[0]?.mean, par.columns[0]?.meanPrinted]).toEqual([86.98, true])
    expect(nodeOf(par, 'PAR').gapMean).toBeCloseTo(2.38, 9)
  })

  test('has no percent rank, gap to best or points at stake', () => {
    const total = nodeOf(par, 'PAR')
    for (const figure of [total.percentRank, total.gapBest, total.gapNext, total.stake, total.deviation]) {
      expect(figure).toBeNaN()
    }
  })

  test('lists by the printed ranks of its areas, with nothing said by ratio since the maxima are unknown', () => {
    expect(par.lenses).toEqual(['rank', 'fall'])
    expect(par.components[0]?.lowest.rank).toEqual(['PAR.3', 'PAR.5'])
  })

  test('answers a projection with the interval between the nearest known rungs', () => {
    const estimate = projected('PAR', 2023, [{ node: 'PAR.1', score: 10.44 }])
    expect(estimate.total).toBeCloseTo(85.6, 9)
    expect(estimate.othersHold).toEqual({ kind: 'interval', best: 29, worst: 56, n: 63 })
    expect(estimate.othersMove).toEqual({ kind: 'none' })
    expect(estimate.raises[0]).toMatchObject({ unknownMax: true, capped: false })
  })

  test('keeps the printed rank when nothing is raised', () => {
    expect(projected('PAR', 2023, []).othersHold).toEqual({ kind: 'rank', rank: 56, n: 63, printed: true })
  })

  test('passes the best known only by passing rank 1', () => {
    const above = projected('PAR', 2023, [{ node: 'PAR', score: 92.19 }]).othersHold
    expect(above).toEqual({ kind: 'interval', best: 1, worst: 1, n: 63 })
    const below = projected('PAR', 2023, [{ node: 'PAR', score: 92.17 }]).othersHold
    expect(below).toEqual({ kind: 'interval', best: 1, worst: 2, n: 63 })
  })

  test('takes only known totals as rungs, with their printed ranks', () => {
    expect(par.ladder.map(rung => rung.rank)).toEqual([1, 2, 3, 4, 5, 29, 61, 62, 63])
    // Nam Định 87.32 against 84.60 at two decimals: 87.325 is the least that is strictly better.
    expect(par.ladder.find(rung => rung.rank === 29)?.need).toBeCloseTo(2.725, 9)
  })
})

test('a printed district rank without a known count stands without a denominator', () => {
  const district = analysed('PAR-H', 2022, { unit: 'tam-ky', ownUnit: 'tam-ky' })
  expect(nodeOf(district, 'PAR-H').rank).toEqual({ kind: 'rank', rank: 3, n: 0, printed: true })
  expect(nodeOf(district, 'PAR-H').score).toBeNaN()
})

test('a province without figures is unranked and outside the means: 61 of 63 in PAPI 2024', () => {
  const [total] = analysed('PAPI', 2024).columns
  expect([total?.n, total?.present, total?.scores.length]).toEqual([61, 61, 63])
  const known = [...(total?.scores ?? [])].filter(score => !Number.isNaN(score))
  expect(total?.mean).toBeCloseTo(known.reduce((sum, score) => sum + score, 0) / 61, 9)
  expect([...(total?.ranks ?? [])].filter(rank => rank === 0)).toHaveLength(2)
})
