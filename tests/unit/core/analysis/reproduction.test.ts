import { describe, expect, test } from 'vitest'
import { reproduce, reproduceNode } from '../../../../src/core/analysis/reproduce'
import { analysed, shippedYear } from './shipped'

const reproductionOf = (index: string, year: number) => {
  const { tree, table } = shippedYear(index, year)
  return reproduce(tree, table)
}

describe('published totals and ranks come out of published parts', () => {
  test('PAPI 2016: 63 of 63 totals and dimensions within 1e-5', () => {
    const { tree, table } = shippedYear('PAPI', 2016)
    const inner = ['PAPI', 'PAPI.1', 'PAPI.2', 'PAPI.3', 'PAPI.4', 'PAPI.5', 'PAPI.6']
    for (const code of inner) {
      const found = reproduceNode(tree, table, tree.positions.get(code) ?? -1)
      expect([code, found.matched, found.of]).toEqual([code, 63, 63])
      expect(found.tolerance).toBeLessThanOrEqual(1e-5)
    }
    expect(reproduce(tree, table)).toMatchObject({ kind: 'tested', totals: 63, ofTotals: 63, ofRanks: 0 })
  })

  test.each([2009, 2010, 2012, 2013, 2014, 2015, 2016])('PCI %i: 63 of 63 totals within 1e-4', year => {
    const found = reproductionOf('PCI', year)
    expect(found).toMatchObject({ kind: 'tested', totals: 63, ofTotals: 63 })
    expect(found.kind === 'tested' && found.tolerance).toBeLessThanOrEqual(1e-4)
  })

  test.each([2013, 2014, 2015, 2016])('PCI %i: 63 of 63 published ranks', year => {
    expect(reproductionOf('PCI', year)).toMatchObject({ ranks: 63, ofRanks: 63 })
  })

  test.each([
    [2019, 25],
    [2021, 24],
  ])('PCI %i: %i of %2$i known totals within the propagated rounding', (year, known) => {
    expect(reproductionOf('PCI', year)).toMatchObject({
      kind: 'tested',
      totals: known,
      ofTotals: known,
      ofRanks: 0,
    })
  })

  test('PCI 2011 fails: 1 of 63', () => {
    expect(reproductionOf('PCI', 2011)).toMatchObject({ kind: 'tested', totals: 1, ofTotals: 63 })
  })

  test.each([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024])('PAPI %i is computed, none published', year => {
    expect(analysed('PAPI', year).reproduction).toEqual({ kind: 'computed' })
  })

  test.each([2022, 2023])('PAR %i is not testable: one area was derived from the total', year => {
    expect(analysed('PAR', year).reproduction).toEqual({ kind: 'not-testable' })
  })

  test('PCI 2022 is never recomputed', () => {
    expect(analysed('PCI', 2022, { unit: 'quang-ninh' }).reproduction).toEqual({ kind: 'published-only' })
  })
})
