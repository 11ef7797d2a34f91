import { describe, expect, test } from 'vitest'
import { paceOf, proposalOf } from '../../../../src/core/analysis/pace'
import { movementOf } from '../../../../src/core/analysis/trend'
import type { Cell } from '../../../../src/core/edition/dataset'
import { column, dataset, edition, node, viewOf } from './small-edition'

const high = edition([node('T', null)])
const low = edition([node('T', null, { better: 'low' })])

/** The index of units a, b, c, d through the years. */
const viewsOf = (of: typeof high, byYear: Record<number, Cell[]>) => {
  const data = dataset(
    ['a', 'b', 'c', 'd'],
    Object.entries(byYear).map(([year, scores]) => column(Number(year), 'T', scores)),
  )
  return Object.keys(byYear).map(year => viewOf(of, data, Number(year)))
}

describe('pace', () => {
  test('takes the gains of all units, falls among them, by linear interpolation', () => {
    const views = viewsOf(high, { 2020: [1, 1, 1, 1], 2021: [0, 2, 3, 4] })
    // Gains −1, 1, 2, 3: at 3 × 0.75 = 2.25 lies 2 + 0.25 × 1, at 2.7 lies 2.7.
    const [pace] = paceOf(high, views)
    expect(pace).toMatchObject({ p75: 2.25, gains: 4, from: 2020, to: 2021 })
    expect(pace?.p90).toBeCloseTo(2.7, 9)
  })

  test('counts an improvement where low is better', () => {
    const [pace] = paceOf(low, viewsOf(low, { 2020: [9, 9, 9, 9], 2021: [8, 8, 8, 8] }))
    expect(pace?.p75).toBe(1)
  })

  test('knows no gain over two years, nor from a partial column', () => {
    expect(paceOf(high, viewsOf(high, { 2020: [1, 1, 1, 1], 2022: [2, 2, 2, 2] }))[0]?.gains).toBe(0)
    const data = dataset(['a', 'b'], [column(2020, 'T', [1, null], { n: 2 }), column(2021, 'T', [2, 2])])
    expect(paceOf(high, [viewOf(high, data, 2020), viewOf(high, data, 2021)])[0]?.p75).toBeNaN()
  })

  test('leaves out a unit missing in one of the years', () => {
    const [pace] = paceOf(high, viewsOf(high, { 2020: [1, 1, 1, null], 2021: [2, 2, 2, 9] }))
    expect(pace).toMatchObject({ p75: 1, gains: 3 })
  })
})

describe('the proposed target', () => {
  const pace = { p75: 1, p90: 2, gains: 4, from: 2020, to: 2021 }
  const proposed = (of: typeof high, scores: number[], score: number, p75 = 1): number => {
    const view = viewsOf(of, { 2020: scores })[0]
    const found = view?.columns[0]
    return view && found ? proposalOf(view.tree, 0, found, score, { ...pace, p75 }) : Number.NaN
  }

  test.each([
    ['adds the 75th percentile', [1, 5, 6, 8], 1, 1, 2],
    ['is capped at the mean', [4.5, 5, 5, 5.5], 4.5, 1, 5],
    ['is capped at the best above the mean', [1, 2, 6, 6.5], 6, 1, 6.5],
    ['is not made for the best', [1, 2, 6, 8], 8, 1, Number.NaN],
    ['is not made where units rather fell', [1, 5, 6, 8], 1, -0.1, Number.NaN],
    ['is not made without a known gain', [1, 5, 6, 8], 1, Number.NaN, Number.NaN],
  ])('%s', (_, scores, score, p75, expected) => {
    expect(proposed(high, scores, score, p75)).toBe(expected)
  })

  test('goes down where low is better', () => {
    expect(proposed(low, [9, 5, 4, 2], 9)).toBe(8)
  })
})

describe('falls', () => {
  const fallsOf = (of: typeof high, byYear: Record<number, Cell[]>) => {
    const views = viewsOf(of, byYear)
    return movementOf(views, views.at(-1) as (typeof views)[0], 0, 'a')
  }

  test('count steps in a row that are strictly lower', () => {
    expect(fallsOf(high, { 2020: [5], 2021: [4], 2022: [3] }).falls).toBe(2)
    expect(fallsOf(high, { 2020: [5], 2021: [4], 2022: [4] }).falls).toBe(0)
    expect(fallsOf(high, { 2020: [3], 2021: [4], 2022: [3] }).falls).toBe(1)
    expect(fallsOf(low, { 2020: [3], 2021: [4], 2022: [5] }).falls).toBe(2)
  })

  test('end where the score is missing', () => {
    const movement = fallsOf(high, { 2020: [5], 2021: [null], 2022: [3] })
    expect(movement.falls).toBe(0)
    expect(movement.change).toBeNaN()
    expect(movement.notHigherThanTwoYearsBefore).toBe(true)
  })

  test('step over a year in which nobody was scored at this node', () => {
    const data = dataset(['a'], [column(2020, 'T', [5]), column(2022, 'T', [3])])
    const views = [2020, 2021, 2022].map(year => viewOf(high, data, year))
    expect(movementOf(views, views[2] as (typeof views)[0], 0, 'a').change).toBe(-2)
  })

  test('are not higher than two comparable years before only when that is known', () => {
    expect(fallsOf(high, { 2020: [5], 2021: [1], 2022: [5] }).notHigherThanTwoYearsBefore).toBe(true)
    expect(fallsOf(high, { 2020: [4], 2021: [1], 2022: [5] }).notHigherThanTwoYearsBefore).toBe(false)
    expect(fallsOf(high, { 2021: [5], 2022: [4] }).notHigherThanTwoYearsBefore).toBe(false)
  })
})
