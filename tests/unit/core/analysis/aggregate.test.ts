import { describe, expect, test } from 'vitest'
import { aggregate, applicableBounds } from '../../../../src/core/analysis/aggregate'
import { compileTree } from '../../../../src/core/analysis/tree'
import type { Edition } from '../../../../src/core/edition/edition'
import { edition, node } from './small-edition'

const NA = 'na'
const none = Number.NaN

/** The total of one unit over three leaves under the index. */
function total(more: Partial<Edition>, leaves: (number | 'na')[], weights = [0.5, 0.25, 0.25]): number {
  const weighted = more.combine === 'weighted'
  const tree = compileTree(
    edition(
      [
        node('T', null, { max: 100 }),
        ...leaves.map((_, place) =>
          node(`T.${place + 1}`, 'T', weighted ? { weight: weights[place] as number } : {}),
        ),
      ],
      more,
    ),
  )
  const scores = Float64Array.from([none, ...leaves.map(leaf => (leaf === NA ? none : leaf))])
  aggregate(tree, scores, Uint8Array.from([0, ...leaves.map(leaf => (leaf === NA ? 1 : 0))]), 1)
  return Number((scores[0] as number).toFixed(6))
}

describe('combination rules', () => {
  test.each([
    ['sum', {}, 6],
    ['mean', {}, 2],
    ['weighted', { scale: 10 }, 17.5],
    ['geometric', {}, 1.817121],
    ['published', {}, none],
  ] as const)('%s', (combine, more, expected) => {
    expect(total({ combine, ...more }, [1, 2, 3])).toBe(expected)
  })
})

describe('a missing child', () => {
  test.each([
    ['any', 'sum', none],
    ['all', 'sum', 4],
    ['reweight', 'sum', 6],
    ['any', 'mean', none],
    ['all', 'mean', 2],
    ['reweight', 'mean', 2],
    ['all', 'weighted', 12.5],
    ['reweight', 'weighted', 16.666667],
  ] as const)('by the rule %s in a %s', (missing, combine, expected) => {
    expect(total({ combine, missing, scale: combine === 'weighted' ? 10 : undefined }, [1, none, 3])).toBe(
      expected,
    )
  })

  test('is never zero: with all missing the parent is missing under every rule', () => {
    for (const missing of ['any', 'all', 'reweight'] as const) {
      expect(total({ missing }, [none, none, none])).toBeNaN()
    }
  })
})

describe('a child that does not apply', () => {
  test('is left out of sums and means and is not missing', () => {
    expect(total({ combine: 'sum' }, [1, NA, 3])).toBe(4)
    expect(total({ combine: 'mean' }, [1, NA, 3])).toBe(2)
  })

  test('makes the total points ÷ applicable maximum × 100 where the edition scales', () => {
    expect(total({ notApplicable: 'scale' }, [5, NA, 8])).toBe(65)
    expect(total({ notApplicable: 'scale' }, [5, 4, 8])).toBe(17)
  })

  test('leaves nothing when no child applies', () => {
    expect(total({}, [NA, NA, NA])).toBeNaN()
  })

  test('makes the maximum of its parents smaller for that unit', () => {
    const tree = compileTree(
      edition([
        node('T', null, { max: 30 }),
        node('T.1', 'T', { max: 20 }),
        node('T.1.1', 'T.1'),
        node('T.1.2', 'T.1'),
        node('T.2', 'T'),
      ]),
    )
    const bounds = applicableBounds(tree, {
      scores: new Float64Array(5),
      notApplicable: Uint8Array.of(0, 0, 0, 1, 0),
      stride: 1,
      offset: 0,
    })
    expect([...bounds.maxes]).toEqual([20, 10, 10, 10, 10])
  })
})

test('the effect of a PCI sub-index is its weight ÷ 10 in points of the total', () => {
  const tree = compileTree(
    edition([node('T', null), node('T.1', 'T', { weight: 0.05 }), node('T.2', 'T', { weight: 0.2 })], {
      combine: 'weighted',
      scale: 10,
    }),
  )
  expect([...tree.effects]).toEqual([1, 0.5, 2])
})
