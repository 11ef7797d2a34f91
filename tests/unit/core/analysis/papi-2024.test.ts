import { describe, expect, test } from 'vitest'
import { analysed, nodeOf, projected } from './shipped'

const rank = (place: number, n: number, printed = false) => ({ kind: 'rank', rank: place, n, printed })

describe('PAPI 2024 of Quảng Nam, from the published figures', () => {
  const papi = analysed('PAPI', 2024)

  test('has 41.00 points and is 55th of 61', () => {
    const total = nodeOf(papi, 'PAPI')
    expect(total.score).toBeCloseTo(41.00446, 6)
    expect(total.rank).toEqual(rank(55, 61))
    expect(total.stage).toBe('published')
  })

  test('is 2.43 points below the mean and 6.82 below the best, Quảng Ninh, and 39.00 short of the maximum', () => {
    const total = nodeOf(papi, 'PAPI')
    expect(total.gapMean).toBeCloseTo(2.43, 2)
    expect(total.gapBest).toBeCloseTo(6.82, 2)
    expect(total.gapMax).toBeCloseTo(39.0, 2)
    expect(papi.columns[0]?.bestUnits.map(unit => papi.units[unit])).toEqual(['quang-ninh'])
  })

  test.each([
    [2017, 27, 63],
    [2018, 44, 61],
    [2019, 22, 63],
    [2020, 21, 63],
    [2021, 35, 60],
    [2022, 31, 61],
    [2023, 48, 61],
    [2024, 55, 61],
  ])('was in %i %ith of %i', (year, place, n) => {
    expect(nodeOf(analysed('PAPI', year), 'PAPI').rank).toEqual(rank(place, n))
    const point = nodeOf(papi, 'PAPI').trend.find(one => one.year === year)
    expect([point?.rank, point?.n]).toEqual([place, n])
    const slope = papi.slope.find(one => one.year === year)
    expect([slope?.ranks[papi.unitPosition], slope?.n]).toEqual([place, n])
  })

  test('breaks its line where the edition changes', () => {
    expect(papi.slope.map(year => [year.year, year.joined])).toEqual([
      [2016, false],
      [2017, true],
      [2018, false],
      [2019, false],
      [2020, true],
      [2021, false],
      [2022, true],
      [2023, true],
      [2024, true],
    ])
  })

  test('is lowest in dimension 3 by ratio at 3.2, 18th of 61 and low for everyone, by rank at 3.1, 61st of 61', () => {
    const third = papi.components.find(component => component.code === 'PAPI.3')
    expect(third?.lowest.ratio).toEqual(['PAPI.3.2'])
    expect(third?.lowest.rank).toEqual(['PAPI.3.1'])
    expect(third?.differs).toBe(true)
    const byRatio = nodeOf(papi, 'PAPI.3.2')
    expect(byRatio.rank).toEqual(rank(18, 61))
    expect([byRatio.structural, byRatio.structuralUnits, byRatio.ratioUnits]).toEqual([true, 61, 61])
    expect(byRatio.lowInPointsOnly).toBe(true)
    expect(byRatio.ratio).toBeCloseTo(0.054, 3)
    expect(nodeOf(papi, 'PAPI.3.1').rank).toEqual(rank(61, 61))
  })

  test('marks the lowest of dimensions 2, 3 and 4 as structural in 61 of 61 units, five nodes in all', () => {
    const structural = papi.nodes.filter(node => node.structural)
    expect(structural.map(node => node.code)).toEqual([
      'PAPI.2.1',
      'PAPI.3.2',
      'PAPI.4.3',
      'PAPI.7.3',
      'PAPI.8.3',
    ])
    for (const node of structural.slice(0, 3))
      expect([node.structuralUnits, node.ratioUnits]).toEqual([61, 61])
  })

  test('offers five lenses: stake is best and lost is ratio inside equal ranges', () => {
    expect(papi.lenses).toEqual(['ratio', 'rank', 'mean', 'best', 'fall'])
    expect(papi.coinciding).toEqual({ stake: 'best', lost: 'ratio' })
  })

  // Read off the drawn page of low indicators, which was made from the same published figures by another program.
  test.each([
    ['PAPI.5', { ratio: ['5.3'], rank: ['5.3'], mean: ['5.3'], best: ['5.3'], fall: ['5.1'] }, false],
    ['PAPI.3', { ratio: ['3.2'], rank: ['3.1'], mean: ['3.1'], best: ['3.1'], fall: ['3.1'] }, true],
    ['PAPI.8', { ratio: ['8.1'], rank: ['8.2'], mean: ['8.2'], best: ['8.2'], fall: ['8.1'] }, true],
    ['PAPI.1', { ratio: ['1.1'], rank: ['1.1', '1.3'], mean: ['1.3'], best: ['1.4'], fall: ['1.3'] }, false],
    ['PAPI.2', { ratio: ['2.1'], rank: ['2.1'], mean: ['2.1'], best: ['2.3'], fall: ['2.1'] }, false],
    ['PAPI.4', { ratio: ['4.3'], rank: ['4.2'], mean: ['4.2'], best: ['4.3'], fall: ['4.2'] }, true],
    ['PAPI.7', { ratio: ['7.3'], rank: ['7.2'], mean: ['7.2'], best: ['7.3'], fall: [] }, true],
    ['PAPI.6', { ratio: ['6.3'], rank: ['6.3'], mean: ['6.3'], best: ['6.3'], fall: ['6.2'] }, false],
  ])('lists in %s one node a lens, ties all', (code, lowest, differs) => {
    const component = papi.components.find(one => one.code === code)
    const expected = Object.fromEntries(
      Object.entries(lowest).map(([lens, codes]) => [lens, codes.map(short => `PAPI.${short}`)]),
    )
    expect(component?.lowest).toEqual(expected)
    expect(component?.differs).toBe(differs)
    expect(component?.k).toBe(1)
  })

  test('lists the ties by rank as they stand: 1.1 and 1.3 are both 57th of 61', () => {
    expect(nodeOf(papi, 'PAPI.1.1').rank).toEqual(rank(57, 61))
    expect(nodeOf(papi, 'PAPI.1.3').rank).toEqual(rank(57, 61))
  })

  test('calls a lowest node above the median low in points only', () => {
    const marked = papi.nodes.filter(node => node.lowInPointsOnly).map(node => node.code)
    expect(marked).toEqual(['PAPI.3.2', 'PAPI.7.3'])
  })

  test('counts the falls in a row', () => {
    const falls = papi.nodes.filter(node => node.leaf && node.falls >= 2)
    expect(falls.map(node => [node.code, node.falls])).toEqual([
      ['PAPI.1.1', 2],
      ['PAPI.1.3', 2],
      ['PAPI.3.1', 2],
      ['PAPI.5.3', 2],
      ['PAPI.6.2', 3],
    ])
  })

  test.each([
    ['PAPI.5', 0.085],
    ['PAPI.3', 0.154],
    ['PAPI.8', 0.182],
    ['PAPI.1', 0.145],
    ['PAPI.2', 0.132],
    ['PAPI.4', 0.084],
    ['PAPI.7', 0.162],
    ['PAPI.6', 0.057],
  ])('has in %s its share of the points short', (code, share) => {
    expect(papi.components.find(component => component.code === code)?.lostShare).toBeCloseTo(share, 3)
  })

  test.each([
    ['PAPI.5.3', 0.08, 0.19],
    ['PAPI.8.2', 0.27, 0.39],
    ['PAPI.3.1', 0.06, 0.14],
    ['PAPI.1.1', 0.22, 0.34],
    ['PAPI.1.3', 0.06, 0.13],
  ])('proposes for %s the 75th percentile of 178–180 gains, capped at the mean', (code, raise, p90) => {
    const { pace, proposal, score } = nodeOf(papi, code)
    expect(pace.gains).toBeGreaterThanOrEqual(178)
    expect(pace.gains).toBeLessThanOrEqual(180)
    expect([pace.from, pace.to]).toEqual([2021, 2024])
    expect(proposal - score).toBeCloseTo(raise, 2)
    expect(pace.p90).toBeCloseTo(p90, 2)
  })

  const lowest = ['PAPI.5.3', 'PAPI.8.2', 'PAPI.3.1', 'PAPI.1.1', 'PAPI.1.3']

  test('reaches 45th with +1.53 if others hold, 49th if they move by the mean change of 0.893', () => {
    const estimate = projected(
      'PAPI',
      2024,
      lowest.map(node => ({ node, score: nodeOf(papi, node).score + nodeOf(papi, node).gapMean })),
    )
    expect(estimate.total - estimate.base.total).toBeCloseTo(1.53, 2)
    expect(estimate.othersHold).toEqual(rank(45, 61))
    expect(estimate.othersMove).toEqual(rank(49, 61))
    expect(estimate.meanChange).toBeCloseTo(0.893, 3)
    expect(estimate.movedFrom).toBe(2023)
    expect(estimate.recombined).toBe(true)
    expect(estimate.carried).toBeCloseTo(0, 5)
    expect(estimate.base).toEqual({ total: nodeOf(papi, 'PAPI').score, rank: rank(55, 61), n: 61 })
  })

  test('reaches 41.70 with the five proposals: 49th if others hold, still 55th if they move', () => {
    const estimate = projected(
      'PAPI',
      2024,
      lowest.map(node => ({ node, score: nodeOf(papi, node).proposal })),
    )
    expect(estimate.total).toBeCloseTo(41.7, 2)
    expect(estimate.othersHold).toEqual(rank(49, 61))
    expect(estimate.othersMove).toEqual(rank(55, 61))
  })

  test.each([
    [48, 'lao-cai', 0.74, ['8.2'], 1],
    [49, 'binh-phuoc', 0.62, ['8.2', '5.3'], 2],
    [50, 'dien-bien', 0.37, ['8.2', '5.3'], 14],
    [51, 'cao-bang', 0.33, ['8.2', '5.3'], 18],
    [52, 'gia-lai', 0.28, ['8.2', '5.3'], 21],
    [53, 'ben-tre', 0.25, ['8.2', '5.3'], 21],
    [54, 'lam-dong', 0.01, ['8.2', '5.3'], 28],
  ])(
    'sees on rung %i what it needs and which indicators reach it alone',
    (place, unit, need, some, reachable) => {
      const rung = papi.ladder.find(one => one.unit === unit)
      expect([rung?.rank, rung?.n]).toEqual([place, 61])
      expect(rung?.need).toBeCloseTo(need, 2)
      const alone = rung?.alone.filter(price => price.reachable).map(price => price.node) ?? []
      expect(alone).toHaveLength(reachable)
      for (const code of some) expect(alone).toContain(`PAPI.${code}`)
    },
  )

  test('has passed every rung below its own, and only those', () => {
    expect(papi.ladder.filter(rung => rung.need <= 0).map(rung => rung.rank)).toEqual([
      56, 57, 58, 59, 60, 61,
    ])
    expect(papi.ladder).toHaveLength(60)
  })
})
