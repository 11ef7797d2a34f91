import { expect, test } from 'vitest'
import { counted, type RangeFigures } from '../../../../../src/ui/grid/sheet/range-figures'

const none: RangeFigures = {
  count: 0,
  numbers: 0,
  sum: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  decimals: 0,
  isDone: false,
}

test('figures count what is filled, and reckon with what is a number', () => {
  const all = [3.5, null, -2, 0.25].reduce<RangeFigures>(counted, none)
  expect(all).toMatchObject({ count: 4, numbers: 3, sum: 1.75, min: -2, max: 3.5, decimals: 2 })
})

test('a number that no decimal writes has four places', () => {
  expect(counted(none, 1 / 3).decimals).toBe(4)
  expect(counted(none, 0.1 + 0.2).decimals).toBe(1)
  expect(counted(none, 41).decimals).toBe(0)
})
