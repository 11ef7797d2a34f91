import { expect, test } from 'vitest'
import { analysed, projected } from './shipped'

const none = { unit: '', ownUnit: '' }

test('without a unit in view the columns stand as they are with one', () => {
  const [without, beside] = [analysed('PAPI', 2024, none), analysed('PAPI', 2024)]
  expect(without.unitPosition).toBe(-1)
  expect(without.columns).toEqual(beside.columns)
  expect(without.slope).toEqual(beside.slope)
})

test('without a unit in view no node has a figure, a rank, a stage or a flag', () => {
  for (const node of analysed('PAPI', 2024, none).nodes) {
    const { score, ratio, percentRank, gapBest, gapMean, gapNext, stake, lost, change, proposal } = node
    for (const figure of [
      score,
      ratio,
      percentRank,
      gapBest,
      gapMean,
      gapNext,
      stake,
      lost,
      change,
      proposal,
    ])
      expect(figure).toBeNaN()
    expect([node.rank.kind, node.stage, node.notApplicable, node.lowByRank]).toEqual([
      'none',
      null,
      false,
      false,
    ])
    expect(node.lowestBy).toEqual([])
    for (const { score, rank, inDataset, stage } of node.trend)
      expect([score, rank, inDataset, stage]).toEqual([Number.NaN, 0, false, null])
  }
})

test('every unit is a rung whose need cannot be told, and nothing is projected', () => {
  const { ladder } = analysed('PAPI', 2024, none)
  expect(ladder).toHaveLength(61)
  expect(ladder.every(({ need, alone }) => Number.isNaN(need) && alone.length === 0)).toBe(true)
  expect(() => projected('PAPI', 2024, [], none)).toThrow('unknown-unit')
})
