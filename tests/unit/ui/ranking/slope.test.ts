import { describe, expect, test } from 'vitest'
import type { SlopeYear } from '../../../../src/core/analysis/analysis'
import { freeLabels, spreadLabels, yearLabels } from '../../../../src/ui/charts/slope-labels'
import { alone, slopeChart } from '../../../../src/ui/charts/slope-series'
import { comparedUnits, FIRST_COMPARISON } from '../../../../src/ui/ranking/comparisons'
import { analysed } from '../../core/analysis/shipped'
import { unitOf } from './asked-table'

describe('the slope of PAPI', () => {
  const { slope, units } = analysed('PAPI', 2024)
  const chart = slopeChart(slope, [{ id: 'quang-nam', name: 'Quảng Nam', own: true }], id =>
    units.indexOf(id),
  )
  const own = chart.series[0]

  test('shows the ranks of Quảng Nam with their denominators', () => {
    expect(own?.points.map(({ year, rank, n }) => `${year}: ${rank}/${n}`)).toEqual([
      '2016: 30/63',
      '2017: 27/63',
      '2018: 44/61',
      '2019: 22/63',
      '2020: 21/63',
      '2021: 35/60',
      '2022: 31/61',
      '2023: 48/61',
      '2024: 55/61',
    ])
    expect(own?.points.at(-1)?.place).toBeCloseTo(0.9, 10)
  })

  test('breaks where the set of indicators changed, and nowhere else', () => {
    expect(chart.breaks.map(({ letter, year, at }) => [letter, year, at])).toEqual([
      ['a', 2018, 2017.5],
      ['b', 2019, 2018.5],
      ['c', 2021, 2020.5],
    ])
    const years = new Map<string, number[]>()
    for (const { run, year } of own?.points ?? []) years.set(run, [...(years.get(run) ?? []), year])
    expect([...years.values()]).toEqual([[2016, 2017], [2018], [2019, 2020], [2021, 2022, 2023, 2024]])
    expect(alone(own?.points ?? []).map(({ year }) => year)).toEqual([2018])
  })
})

describe('a slope with holes', () => {
  const year = (of: number, rank: number, n = 5, joined = true): SlopeYear => ({
    year: of,
    edition: 'x',
    joined,
    n,
    ranks: Uint32Array.from([rank]),
  })
  const chart = slopeChart(
    [year(2020, 1, 5, false), year(2021, 0), year(2022, 3), year(2023, 2, 0), year(2024, 0)],
    [{ id: 'one', name: 'One', own: true }],
    () => 0,
  )

  test('joins no line across a missing rank', () => {
    expect(chart.series[0]?.points.map(({ year: of, run }) => [of, run])).toEqual([
      [2020, 'one 1'],
      [2022, 'one 2'],
    ])
  })

  test('keeps a rank without a count for the table and draws no position for it', () => {
    expect(chart.years.map(({ year: of }) => of)).toEqual([2020, 2022, 2023])
    expect(chart.series[0]?.ranks).toEqual([1, 3, 2])
  })
})

describe('labels', () => {
  test('that would touch move apart around their middle, others stay', () => {
    expect(spreadLabels([100, 102, 200], 15, 0, 300)).toEqual([93.5, 108.5, 200])
  })

  test('stay inside the chart', () => {
    expect(spreadLabels([0, 1, 2], 15, 10, 300)).toEqual([10, 25, 40])
    expect(spreadLabels([299, 300], 15, 0, 300)).toEqual([285, 300])
  })

  test('of which there are too many share the room evenly', () => {
    expect(spreadLabels([5, 5, 5], 15, 0, 20)).toEqual([0, 10, 20])
  })

  test('under a cover are left out, the first one kept', () => {
    const box = (x: number) => ({ x, y: 0, width: 10, height: 10 })
    expect(freeLabels([box(0), box(5), box(11)])).toEqual([true, false, true])
  })

  test('of years are full where they fit, else short between full ends, the year in view always named', () => {
    expect(yearLabels([2016, 2017, 2018], 40, 2018)).toEqual(['2016', '2017', '2018'])
    expect(yearLabels([2016, 2017, 2018, 2019], 25, 2018)).toEqual(['2016', '17', '18', '2019'])
    const tight = yearLabels([2009, 2010, 2011, 2012, 2013, 2014], 12, 2011)
    expect(tight).toEqual(['2009', '', '11', '', '', '2014'])
  })
})

describe('the units to compare with', () => {
  const analysis = analysed('PAPI', 2024)

  test('are at first the best, the neighbours and the best of the region', () => {
    expect(comparedUnits(analysis, unitOf, FIRST_COMPARISON)).toEqual([
      'quang-ninh',
      'binh-thuan',
      'ninh-thuan',
      'ha-tinh',
      'lam-dong',
      'phu-yen',
    ])
  })

  test('are those the user added, the unit in view never', () => {
    const only = { best: false, neighbours: false, region: false, added: ['quang-nam', 'da-nang'] }
    expect(comparedUnits(analysis, unitOf, only)).toEqual(['da-nang'])
  })
})
