import { expect, test } from 'vitest'
import { percentRank } from '../../../../src/core/analysis/rank'
import { heatStep } from '../../../../src/ui/ranking/heat'

const stepOf61 = (rank: number) => heatStep(percentRank(rank, 61))

test('a step begins exactly at its share', () => {
  expect([1, 9, 10, 18, 19, 27, 28, 36, 37, 45, 46, 54, 55, 61].map(stepOf61)).toEqual([
    1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7,
  ])
})

test('what has no position has no shade', () => {
  expect(heatStep(Number.NaN)).toBe(0)
  expect(heatStep(percentRank(0, 61))).toBe(0)
  expect(heatStep(percentRank(1, 1))).toBe(0)
})
