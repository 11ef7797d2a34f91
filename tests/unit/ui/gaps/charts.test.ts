import { describe, expect, test } from 'vitest'
import { dumbbellGeometry } from '../../../../src/ui/charts/dumbbell-geometry'
import { sparklineGeometry } from '../../../../src/ui/charts/sparkline-geometry'

describe('a dumbbell', () => {
  test('has the own score at one place and the farthest best at the right mark', () => {
    expect(dumbbellGeometry(0.45, 0.9, 0.9)).toMatchObject({ own: 20, mean: 52, best: 84 })
  })

  test('draws half the gap half as long in another row of the same scale', () => {
    expect(dumbbellGeometry(0.2, 0.45, 0.9).best).toBe(52)
  })

  test('puts a mean that is behind us to the left and keeps it inside', () => {
    expect(dumbbellGeometry(-0.09, 0.1, 0.9).mean).toBeLessThan(20)
    expect(dumbbellGeometry(-5, 0.1, 0.9).mean).toBe(3)
  })

  test('leaves out what is not known', () => {
    expect(dumbbellGeometry(Number.NaN, 0.45, 0.9)).toMatchObject({ mean: null, best: 52 })
  })
})

describe('a sparkline', () => {
  const point = (year: number, percentRank: number, joined = true) => ({ year, percentRank, joined })

  test('is cut where years may not be compared and where one is missing', () => {
    const { lines, dots } = sparklineGeometry(
      [2016, 2017, 2018, 2019, 2020],
      [
        point(2016, 0, false),
        point(2017, 1),
        point(2018, 0.5, false),
        point(2019, Number.NaN),
        point(2020, 0.5),
      ],
      [2018],
    )
    expect(lines).toEqual(['36,3 44,19'])
    expect(dots).toEqual([
      { x: 52, y: 11 },
      { x: 68, y: 11 },
    ])
  })

  test('marks an edition break between the years', () => {
    expect(sparklineGeometry([2017, 2018], [point(2017, 0), point(2018, 0, false)], [2018]).breaks).toEqual([
      64,
    ])
  })

  test('ends in the own dot only where the last year is ranked', () => {
    const years = [2023, 2024]
    expect(sparklineGeometry(years, [point(2023, 0), point(2024, 1)], []).last).toEqual({ x: 68, y: 19 })
    expect(sparklineGeometry(years, [point(2023, 0), point(2024, Number.NaN)], []).last).toBeNull()
    expect(sparklineGeometry(years, [point(2023, 0)], []).last).toBeNull()
  })
})
