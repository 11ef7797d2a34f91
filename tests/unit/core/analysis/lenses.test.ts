import { describe, expect, test } from 'vitest'
import { defaultK, lowestPlaces } from '../../../../src/core/analysis/lowest'
import { analysed } from './shipped'
import { column, dataset, edition, node, viewOf } from './small-edition'

test.each([
  [1, 1],
  [4, 1],
  [5, 2],
  [8, 2],
  [9, 3],
  [30, 3],
])('of %i nodes it lists %i', (nodes, k) => {
  expect(defaultK(nodes)).toBe(k)
})

test('lists all that tie at the k-th place and nothing that cannot be judged', () => {
  expect(lowestPlaces([0.2, 0.9, Number.NaN, 0.9, 0.5], 1)).toEqual([1, 3])
  expect(lowestPlaces([0.2, 0.9, 0.5, 0.5], 2)).toEqual([1, 2, 3])
  expect(lowestPlaces([Number.NaN], 1)).toEqual([])
})

test('lowest by score and by rank agree in only 42 % of components over the 61 provinces of PAPI 2024', () => {
  const { columns, units } = analysed('PAPI', 2024)
  let agree = 0
  let all = 0
  for (const [position, unit] of units.entries()) {
    if (Number.isNaN(columns[0]?.scores[position])) continue
    for (const { lowest } of analysed('PAPI', 2024, { unit }).components) {
      all++
      // Ties go to the first, so that each component has one lowest by either.
      if (lowest.ratio?.[0] === lowest.rank?.[0]) agree++
    }
  }
  expect(all).toBe(488)
  expect(Math.round((100 * agree) / all)).toBe(42)
})

test('PCI offers all seven lenses: its effects differ', () => {
  const pci = analysed('PCI', 2016)
  expect(pci.lenses).toEqual(['ratio', 'rank', 'mean', 'best', 'stake', 'lost', 'fall'])
  expect(pci.components.map(component => [component.code, component.nodes.length, component.k])).toEqual([
    ['PCI', 10, 3],
  ])
})

test('a node listed for its weight alone but above the median is low in points only', () => {
  // Printed for PCI 2016: Quảng Nam's business support (PCI.8, 20 % of the total) stands 25th of 63.
  const pci = analysed('PCI', 2016)
  for (const one of pci.nodes.filter(({ depth }) => depth === 1)) {
    const column = pci.columns.find(each => each.code === one.code)
    const better = [...(column?.scores ?? [])].filter(score => score > one.score).length
    const listed = one.lowestBy.some(lens => ['ratio', 'stake', 'lost'].includes(lens))
    expect([one.code, one.lowInPointsOnly]).toEqual([one.code, listed && better < 31])
  }
  expect(pci.nodes.some(one => one.lowInPointsOnly && !one.lowestBy.includes('ratio'))).toBe(true)
})

test('a wished k is taken', () => {
  const papi = analysed('PAPI', 2024, { k: 2 })
  expect(papi.components.every(component => component.k === 2)).toBe(true)
  expect(papi.components[2]?.lowest.ratio).toEqual(['PAPI.3.2', 'PAPI.3.1'])
})

test('the first year of an edition has no fall', () => {
  const papi = analysed('PAPI', 2021)
  expect(papi.previousYear).toBeNull()
  expect(papi.lenses).not.toContain('fall')
  expect(papi.nodes.every(one => Number.isNaN(one.change))).toBe(true)
})

describe('structural', () => {
  const tree = edition([node('T', null, { max: 20 }), node('T.1', 'T'), node('T.2', 'T')])
  const units = Array.from({ length: 10 }, (_, place) => `u${place}`)
  const counted = (
    second: (number | 'na' | null)[],
    n = second.filter(s => typeof s === 'number').length,
    at = 2,
  ) => {
    const { structure } = viewOf(
      tree,
      dataset(units, [
        column(
          2020,
          'T.1',
          units.map(() => 5),
        ),
        column(2020, 'T.2', second, { n: n || null }),
      ]),
      2020,
    )
    return [structure.lowestIn[at], structure.ofUnits[at]]
  }

  test('counts the units in which the node is the lowest by ratio', () => {
    expect(counted([1, 1, 1, 1, 1, 1, 1, 1, 1, 9])).toEqual([9, 10])
  })

  test('leaves out units where the other node is missing or does not apply', () => {
    const second = [1, null, 'na' as const, 1, 1, 1, 1, 1, 1, 9]
    expect(counted(second)).toEqual([7, 8])
    expect(counted(second, 8, 1)).toEqual([1, 8])
  })

  test('says nothing from a partial column', () => {
    expect(counted([1, null, null, null, null, null, null, null, null, null], 10)).toEqual([0, 0])
  })
})
