import { describe, expect, test } from 'vitest'
import { aggregate, applicableBounds } from '../../../../src/core/analysis/aggregate'
import { compileTree } from '../../../../src/core/analysis/tree'
import type { Edition, EditionNode } from '../../../../src/core/edition/edition'
import { edition, node } from './small-edition'

const none = Number.NaN

/** Two indicators of 60 and 40 points, a bonus of up to 5, and a heading of deductions of up to 10. */
const NODES = [
  node('T', null, { max: 100 }),
  node('T.1', 'T', { max: 60 }),
  node('T.2', 'T', { max: 40 }),
  node('T.3', 'T', { max: 5, adds: 'bonus' }),
  node('T.4', 'T', { max: 10, adds: 'penalty', better: 'low' }),
  node('T.4.1', 'T.4', { max: 6, adds: 'penalty', better: 'low' }),
  node('T.4.2', 'T.4', { max: 4, adds: 'penalty', better: 'low' }),
]

/** Scores of one unit along the nodes, inner ones empty. */
function combined(nodes: EditionNode[], scores: (number | 'na')[], more: Partial<Edition> = {}): number[] {
  const cells = Float64Array.from(scores, score => (score === 'na' ? none : score))
  aggregate(
    compileTree(edition(nodes, more)),
    cells,
    Uint8Array.from(scores, score => (score === 'na' ? 1 : 0)),
    1,
  )
  return [...cells].map(score => Number(score.toFixed(6)))
}

describe('bonuses and penalties', () => {
  test('come on top of the total and off it', () => {
    // 50 + 30 + 2 − (1 + 0.5)
    expect(combined(NODES, [none, 50, 30, 2, none, 1, 0.5])).toEqual([80.5, 50, 30, 2, 1.5, 1, 0.5])
  })

  test('that nobody gave leave the total as it is', () => {
    expect(combined(NODES, [none, 50, 30, none, none, none, none])[0]).toBe(80)
    expect(combined(NODES, [none, 50, none, 2, none, 1, 0])[0]).toBeNaN()
  })

  test('are added as they are to a mean', () => {
    // (50 + 30) ÷ 2 + 2 − 1.5
    expect(combined(NODES, [none, 50, 30, 2, none, 1, 0.5], { combine: 'mean' })[0]).toBe(40.5)
  })

  test('are added as they are to a geometric mean', () => {
    // √(4 × 9) + 2 − 1.5
    expect(combined(NODES, [none, 4, 9, 2, none, 1, 0.5], { combine: 'geometric' })[0]).toBe(6.5)
  })

  test('under one heading without other parts come to their difference', () => {
    const nodes = [
      node('T', null, { max: 100 }),
      node('T.1', 'T', { max: 100 }),
      node('T.2', 'T', { min: null, max: null }),
      node('T.2.1', 'T.2', { max: 5, adds: 'bonus' }),
      node('T.2.2', 'T.2', { max: 5, adds: 'penalty', better: 'low' }),
    ]
    expect(combined(nodes, [none, 70, none, 1, 3])).toEqual([68, 70, -2, 1, 3])
    expect(combined(nodes, [none, 70, none, none, none])[0]).toBe(70)
  })

  test('that are stored with their minus sign are added', () => {
    const nodes = [
      node('T', null, { max: 100 }),
      node('T.1', 'T', { max: 100 }),
      node('T.2', 'T', { min: -5, max: 0, adds: 'penalty' }),
    ]
    expect(combined(nodes, [none, 70, -3])[0]).toBe(67)
  })

  test('do not scale: only the points of what applies do', () => {
    // 45 of 60 applicable points are 75 of 100; then + 2 − 1.5
    expect(combined(NODES, [none, 45, 'na', 2, none, 1, 0.5], { notApplicable: 'scale' })[0]).toBe(75.5)
    // Left out without scaling: 45 + 2 − 1.5.
    expect(combined(NODES, [none, 45, 'na', 2, none, 1, 0.5])[0]).toBe(45.5)
    // A penalty that does not apply scales nothing.
    expect(combined(NODES, [none, 45, 30, 2, none, 1, 'na'], { notApplicable: 'scale' })[0]).toBe(76)
  })

  test('count in no maximum; penalties lower the minimum', () => {
    const tree = compileTree(edition(NODES))
    const { mins, maxes } = applicableBounds(tree, {
      scores: new Float64Array(7).fill(none),
      notApplicable: Uint8Array.from([0, 0, 1, 0, 0, 0, 0]),
      stride: 1,
      offset: 0,
    })
    expect([mins[0], maxes[0], maxes[3], maxes[4]]).toEqual([-10, 60, 5, 10])
  })

  test('are worth a point of the total each, and less is better at a penalty', () => {
    const tree = compileTree(edition(NODES, { combine: 'mean' }))
    expect([...tree.effects]).toEqual([1, 0.5, 0.5, 1, -1, -1, -1])
    expect([...tree.directions]).toEqual([1, 1, 1, 1, -1, -1, -1])
  })
})
