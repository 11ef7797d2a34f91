import { describe, expect, test } from 'vitest'
import { badgeOf, bandOf, whoseRanks } from '../../../../src/ui/ranking/badge'
import { analysed } from '../../core/analysis/shipped'

const badge = (index: string, year: number) => badgeOf(analysed(index, year).reproduction)

describe('the reproduction badge', () => {
  test('is quiet where every total and rank comes out', () => {
    expect(badge('PCI', 2016)).toMatchObject({
      look: 'sound',
      totals: 63,
      ofTotals: 63,
      ranks: 63,
      ofRanks: 63,
    })
    expect(badge('PAPI', 2016)).toMatchObject({ look: 'sound', totals: 63, ofTotals: 63, ofRanks: 0 })
    expect(badge('PCI', 2019)).toMatchObject({ look: 'sound', totals: 25, ofTotals: 25 })
  })

  test('fails where one does not', () => {
    expect(badge('PCI', 2011)).toMatchObject({ look: 'failed', totals: 1, ofTotals: 63 })
    const tested = { kind: 'tested', ofTotals: 63, ofRanks: 63, tolerance: 0.005 } as const
    expect(badgeOf({ ...tested, totals: 62, ranks: 63 }).look).toBe('failed')
    expect(badgeOf({ ...tested, totals: 63, ranks: 62 }).look).toBe('failed')
  })

  test('is dashed, with its reason, where nothing can be compared', () => {
    expect(badge('PAPI', 2024)).toEqual({ look: 'open', why: 'computed' })
    expect(badge('PAR', 2023)).toEqual({ look: 'open', why: 'not-testable' })
    expect(badge('SIPAS', 2023)).toEqual({ look: 'open', why: 'published-only' })
  })
})

test('it is said whose ranks stand in the table', () => {
  const whose = (index: string, year: number, unit = 'quang-nam') =>
    whoseRanks(analysed(index, year, { unit }))
  expect(whose('PAPI', 2024)).toBe('computedGroups')
  expect(whose('PCI', 2009)).toBe('mixed')
  expect(whose('PCI', 2016)).toBe('printed')
  expect(whose('PAR', 2023)).toBe('printedPartial')
  expect(whose('DVC766', 2024)).toBe('single')
  expect(whose('PAR-H', 2022, 'tam-ky')).toBe('printedPartial')
})

test('an official group is named only for the number of units it was published for', () => {
  expect(bandOf(analysed('PAPI', 2019), 22, 63)?.name.en).toBe('High average')
  expect(bandOf(analysed('PAPI', 2024), 55, 61)).toBeNull()
})
