import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundDecimal } from '../../../../src/core/analysis/round-decimal'

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [2.675, 2, 2.68],
  [1.45, 1, 1.5],
  [8.345, 2, 8.35],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [0.285, 2, 0.29],
  [1.0049999, 2, 1],
  [61.168575, 4, 61.1686],
  [5e-7, 6, 0.000001],
  [4.9e-7, 6, 0],
  [1e21, 2, 1e21],
  [123456789012.345, 2, 123456789012.35],
  [9007199254740991, 3, 9007199254740991],
  [0, 2, 0],
])('%f at %i decimals is %f', (value, decimals, rounded) => {
  expect(roundDecimal(value, decimals)).toBe(rounded)
})

test('leaves missing values and infinities as they are', () => {
  expect(roundDecimal(Number.NaN, 2)).toBeNaN()
  expect(roundDecimal(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY)
})

test('agrees with rounding whole numbers of thousandths', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), thousandths => {
      const magnitude = Math.abs(thousandths)
      const hundredths = Math.floor(magnitude / 10) + (magnitude % 10 >= 5 ? 1 : 0)
      const expected = hundredths === 0 ? 0 : (Math.sign(thousandths) * hundredths) / 100
      expect(roundDecimal(thousandths / 1000, 2)).toBe(expected)
    }),
  )
})
