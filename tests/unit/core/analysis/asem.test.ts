import { describe, expect, test } from 'vitest'
import { aggregate } from '../../../../src/core/analysis/aggregate'
import { rank, rankWithin } from '../../../../src/core/analysis/rank'
import { compileTree } from '../../../../src/core/analysis/tree'
import { conformance } from './conformance'
import { edition, node } from './small-edition'

// The ASEM portal of COINr: 49 indicators, 8 + 2 aggregates and the index, arithmetic means with equal weights.
const normalised = conformance('asem_normalised.csv')
const units = normalised.map(row => row.uCode as string)
const meta = conformance('asem_iMeta.csv').filter(row => row.Level !== 'NA')
const full = { decimals: null, ties: 'shared' } as const

function inPreorder(parent: string): ReturnType<typeof node>[] {
  return meta
    .filter(row => row.Parent === parent)
    .flatMap(row => [
      node(row.iCode as string, parent === 'NA' ? null : parent, { max: 100 }),
      ...inPreorder(row.iCode as string),
    ])
}

const tree = compileTree(edition(inPreorder('NA'), { combine: 'mean' }))
const scores = new Float64Array(tree.codes.length * units.length).fill(Number.NaN)
for (const [unit, row] of normalised.entries()) {
  for (const leaf of tree.leaves) scores[leaf * units.length + unit] = Number(row[tree.codes[leaf] as string])
}
aggregate(tree, scores, new Uint8Array(scores.length), units.length)
const columnOf = (code: string): Float64Array => {
  const from = (tree.positions.get(code) ?? -1) * units.length
  return scores.subarray(from, from + units.length)
}

describe('ASEM, as COINr computed it', () => {
  const aggregates = meta.filter(row => row.Level !== '1').map(row => row.iCode as string)

  test('has 51 units, 49 indicators and 11 aggregates', () => {
    expect([units.length, tree.leaves.length, aggregates.length]).toEqual([51, 49, 11])
  })

  test('means over three levels are the same', () => {
    for (const row of conformance('asem_aggregated.csv')) {
      for (const code of aggregates) {
        expect(columnOf(code)[units.indexOf(row.uCode as string)]).toBeCloseTo(Number(row[code]), 10)
      }
    }
  })

  test('ranks are the same, but for one cell that the printed digits cannot give (TolMin, GRC)', () => {
    let compared = 0
    const rows = conformance('asem_ranks.csv')
    for (const code of tree.codes) {
      const ranks = rank(columnOf(code), full)
      for (const row of rows) {
        if (code === 'TolMin' && row.uCode === 'GRC') continue
        expect([code, row.uCode, ranks[units.indexOf(row.uCode as string)]]).toEqual([
          code,
          row.uCode,
          Number(row[code]),
        ])
        compared++
      }
    }
    expect(compared).toBe(3059)
  })

  test('ranks inside groups of GDP per head are the same', () => {
    const rows = conformance('asem_groupranks_GDPpc.csv')
    const groupNames = [...new Set(rows.map(row => row.GDPpc_group))]
    const groups = new Int32Array(units.length).fill(-1)
    for (const row of rows) groups[units.indexOf(row.uCode as string)] = groupNames.indexOf(row.GDPpc_group)
    for (const code of aggregates) {
      const ranks = rankWithin(columnOf(code), groups, full)
      for (const row of rows) expect(ranks[units.indexOf(row.uCode as string)]).toBe(Number(row[code]))
    }
  })
})
