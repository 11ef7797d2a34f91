import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project } from '../../../../src/core/analysis/project'
import type { Edition } from '../../../../src/core/edition/edition'
import { analysed, nodeOf, projected } from './shipped'
import { column, dataset, edition, node, viewOf } from './small-edition'

const papi = analysed('PAPI', 2024)
const leaves = papi.nodes.filter(one => one.leaf)

test('raising one indicator to the best brings exactly that gap and the rank a hand count gives', () => {
  for (const { code, gapBest, score } of leaves) {
    const estimate = projected('PAPI', 2024, [{ node: code, score: score + gapBest }])
    const total = estimate.base.total + gapBest
    expect(estimate.total).toBeCloseTo(total, 9)
    let better = 0
    for (const [unit, rival] of papi.columns[0]?.scores.entries() ?? []) {
      if (unit !== papi.unitPosition && rival > total) better++
    }
    expect(estimate.othersHold).toEqual({ kind: 'rank', rank: better + 1, n: 61, printed: false })
  }
})

test('with nothing raised the base stands: total and rank', () => {
  const estimate = projected('PAPI', 2024, [])
  expect(estimate.total).toBe(nodeOf(papi, 'PAPI').score)
  expect(estimate.othersHold).toEqual(nodeOf(papi, 'PAPI').rank)
})

test('a raise to the present score or below brings nothing', () => {
  const { score } = nodeOf(papi, 'PAPI.5.3')
  const estimate = projected('PAPI', 2024, [{ node: 'PAPI.5.3', score: score - 0.5 }])
  expect(estimate.raises).toEqual([
    { node: 'PAPI.5.3', from: score, to: score, points: 0, capped: false, unknownMax: false },
  ])
  expect(estimate.total).toBe(estimate.base.total)
})

test('per node the highest raise counts once, cut at the maximum', () => {
  const { score } = nodeOf(papi, 'PAPI.1.1')
  const estimate = projected('PAPI', 2024, [
    { node: 'PAPI.1.1', score: 2 },
    { node: 'PAPI.1.1', score: 99 },
  ])
  expect(estimate.raises).toHaveLength(1)
  expect(estimate.raises[0]).toMatchObject({ to: 2.5, capped: true })
  expect(estimate.total - estimate.base.total).toBeCloseTo(2.5 - score, 9)
})

test('an inner target adds only what the raises below it leave short', () => {
  const dimension = nodeOf(papi, 'PAPI.5')
  const leaf = nodeOf(papi, 'PAPI.5.3')
  const estimate = projected('PAPI', 2024, [
    { node: 'PAPI.5', score: dimension.score + 0.5 },
    { node: 'PAPI.5.3', score: leaf.score + 0.3 },
  ])
  expect(estimate.total - estimate.base.total).toBeCloseTo(0.5, 9)
  expect(estimate.raises.map(raise => [raise.node, Number(raise.points.toFixed(6))])).toEqual([
    ['PAPI.5', 0.2],
    ['PAPI.5.3', 0.3],
  ])
})

test('a node that this edition does not have is listed to be placed anew', () => {
  const estimate = projected('PAPI', 2024, [{ node: 'PAPI.5.2', score: 2 }])
  expect(estimate.unplaced).toEqual(['PAPI.5.2'])
  expect(estimate.total).toBe(estimate.base.total)
})

test('PCI counts a raise by its weight: one point of labour training is two of the total', () => {
  const estimate = projected('PCI', 2016, [
    { node: 'PCI.9', score: nodeOf(analysed('PCI', 2016), 'PCI.9').score + 1 },
  ])
  expect(estimate.total - estimate.base.total).toBeCloseTo(2, 9)
})

const units = ['a', 'b', 'c']
const nodes = [
  node('T', null, { max: 20 }),
  node('T.1', 'T', { weight: 0.5 }),
  node('T.2', 'T', { weight: 0.5 }),
]

function estimateOf(more: Partial<Edition>, totals: number[], second: (number | null)[], to: number) {
  const data = dataset(units, [
    column(2020, 'T', totals),
    column(2020, 'T.1', [1, 2, 4]),
    column(2020, 'T.2', second, { n: 3 }),
  ])
  return project(viewOf(edition(nodes, more), data, 2020), null, 0, [{ node: 'T.1', score: to }])
}

describe('recombination', () => {
  test('carries the difference between the published and the recombined total along', () => {
    const estimate = estimateOf({}, [5.5, 6, 8], [4, 4, 4], 2)
    expect(estimate.carried).toBeCloseTo(0.5, 9)
    expect(estimate.total).toBeCloseTo(6.5, 9)
    expect(estimate.othersHold).toEqual({ kind: 'rank', rank: 2, n: 3, printed: false })
  })

  test('follows a rule that does not add: √(4 × 4) − √(1 × 4) = 2', () => {
    const estimate = estimateOf({ combine: 'geometric' }, [2, 3, 4], [4, 4, 4], 4)
    expect(estimate.total).toBeCloseTo(4, 9)
    expect(estimate.raises[0]?.points).toBeCloseTo(2, 9)
  })

  test('gives way to Σ effect × raise where an indicator is missing', () => {
    const estimate = estimateOf({ combine: 'weighted', scale: 10 }, [30, 32, 40], [null, 4, 4], 2)
    expect(estimate.recombined).toBe(false)
    expect(estimate.total).toBeCloseTo(35, 9)
  })

  test('claims nothing where the rule does not add and the tree has gaps', () => {
    const estimate = estimateOf({ combine: 'geometric' }, [2, 3, 4], [null, 4, 4], 4)
    expect(estimate.total).toBeNaN()
    expect(estimate.othersHold).toEqual({ kind: 'none' })
  })
})

test('others move node by node through the rule', () => {
  const data = dataset(units, [
    ...[2020, 2021].flatMap(year => [
      column(year, 'T', year === 2020 ? [2, 2, 2] : [4, 4, 4]),
      column(year, 'T.1', year === 2020 ? [1, 1, 1] : [4, 4, 2]),
      column(year, 'T.2', year === 2020 ? [4, 4, 4] : [4, 4, 8]),
    ]),
  ])
  const geometric = edition(nodes, { combine: 'geometric' })
  const view = viewOf(geometric, data, 2021)
  const before = viewOf(geometric, data, 2020)
  // The others b and c gain 2 on T.1 and 2 on T.2 on average: b √(6 × 6) = 6, c √(4 × 10) ≈ 6.32.
  expect(project(view, before, 0, [{ node: 'T.1', score: 9.1 }]).othersMove).toMatchObject({ rank: 2 })
  expect(project(view, before, 0, [{ node: 'T.1', score: 8.9 }]).othersMove).toMatchObject({ rank: 3 })
  expect(project(view, before, 0, []).meanChange).toBe(2)
})

test('equals combining everything from scratch, for any raises', () => {
  const codes = leaves.map(leaf => leaf.code)
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ node: fc.constantFrom(...codes), score: fc.double({ min: 0, max: 4, noNaN: true }) }),
      ),
      raises => {
        let expected = 0
        for (const { code, score } of leaves) {
          const max = papi.edition.nodes.find(one => one.code === code)?.max as number
          const wished = raises.filter(raise => raise.node === code).map(raise => Math.min(raise.score, max))
          expected += Math.max(score, ...wished)
        }
        expect(projected('PAPI', 2024, raises).total).toBeCloseTo(expected, 5)
      },
    ),
    { numRuns: 40 },
  )
})

test('gap + score is the reference, at every node and for every unit', () => {
  for (const unit of ['quang-nam', 'an-giang', 'quang-ninh', 'kien-giang']) {
    const { nodes: views, columns } = analysed('PAPI', 2024, { unit })
    for (const [position, view] of views.entries()) {
      const max = papi.edition.nodes[position]?.max as number
      expect(view.gapMax + view.score).toBeCloseTo(max, 9)
      expect(view.gapBest + view.score).toBeCloseTo(columns[position]?.best as number, 9)
      expect(view.gapMean + view.score).toBeCloseTo(columns[position]?.mean as number, 9)
      if (!Number.isNaN(view.gapNext)) expect(view.gapNext).toBeGreaterThan(0)
    }
  }
})
