import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentRank, rank, ranked, rankWithin, tied } from '../../../../src/core/analysis/rank'
import { conformance } from './conformance'

const full = { decimals: null, ties: 'shared' } as const
const ranksOf = (scores: number[], rule: Parameters<typeof rank>[1] = full): number[] => [
  ...rank(Float64Array.from(scores), rule),
]

/** The definition, written as slowly as it reads: 1 + number of units strictly better. */
const naive = (scores: number[]): number[] =>
  scores.map(own => (Number.isNaN(own) ? 0 : 1 + scores.filter(other => other > own).length))

test('ranks ties as R and data.table do with min: 1 2 2 4, the missing value unranked', () => {
  const rows = conformance('rank_ties.csv')
  const scores = rows.map(row => Number(row.x === 'NA' ? Number.NaN : row.x))
  const expected = rows.map(row => (row.min === 'NA' ? 0 : Number(row.min)))
  expect(rows).toHaveLength(8)
  expect(ranksOf(scores)).toEqual(expected)
})

test('numbers equal values as shared also where ties are none, and flags them', () => {
  const scores = Float64Array.of(5, 7, 7, Number.NaN, 1)
  expect([...rank(scores, { decimals: null, ties: 'none' })]).toEqual([3, 1, 1, 0, 4])
  expect([...tied(scores, { decimals: null, ties: 'none' })]).toEqual([0, 1, 1, 0, 0])
})

describe('with decimals compared', () => {
  const two = { decimals: 2, ties: 'shared' } as const

  test('rounds half away from zero on the decimal value', () => {
    expect(ranksOf([1.005, 1.01, 1.004], two)).toEqual([1, 1, 3])
    expect(ranksOf([-1.005, -1.01, -1.004], two)).toEqual([2, 2, 1])
  })

  test('compares full precision where the rule has none', () => {
    expect(ranksOf([1.005, 1.01, 1.004])).toEqual([2, 1, 3])
  })
})

test('puts the lowest first where low is better', () => {
  expect([...ranked(Float64Array.of(3, 1, 2, Number.NaN), full, 'low')]).toEqual([3, 1, 2, 0])
})

test('ranks zero and minus zero alike', () => {
  expect(ranksOf([0, -0, -1])).toEqual([1, 1, 3])
})

test('ranks an empty column and a column of missing values', () => {
  expect(ranksOf([])).toEqual([])
  expect(ranksOf([Number.NaN, Number.NaN])).toEqual([0, 0])
})

test('ranks inside groups, leaving out units without one', () => {
  const scores = Float64Array.of(5, 9, 7, 8, Number.NaN)
  expect([...rankWithin(scores, Int32Array.of(0, 1, 0, 1, 0), full)]).toEqual([2, 1, 1, 2, 0])
  expect([...rankWithin(scores, Int32Array.of(0, -1, 0, 1, 1), full)]).toEqual([2, 0, 1, 1, 0])
})

test('has a percent rank only with a rank and more than one unit', () => {
  expect(percentRank(55, 61)).toBe(0.9)
  expect(percentRank(1, 1)).toBeNaN()
  expect(percentRank(0, 61)).toBeNaN()
})

const score = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 3, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)

test('counts the strictly better, in small columns and in those of a nation', () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 40 }), scores => {
      expect(ranksOf(scores)).toEqual(naive(scores))
    }),
  )
  fc.assert(
    fc.property(fc.array(score, { minLength: 200, maxLength: 600 }), scores => {
      expect(ranksOf(scores)).toEqual(naive(scores))
    }),
    { numRuns: 20 },
  )
})

test('gives a unit the same rank wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 300 }), fc.integer({ min: 0, max: 299 }), (scores, turn) => {
      const cut = scores.length === 0 ? 0 : turn % scores.length
      const turned = [...scores.slice(cut), ...scores.slice(0, cut)].reverse()
      const ranks = ranksOf(scores)
      expect(ranksOf(turned)).toEqual([...ranks.slice(cut), ...ranks.slice(0, cut)].reverse())
    }),
    { numRuns: 50 },
  )
})
