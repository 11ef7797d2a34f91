import { describe, expect, test } from 'vitest'
import { NO_COVERAGE } from '../../../../src/ui/gaps/coverage'
import { lensInUse } from '../../../../src/ui/gaps/lens-in-use'
import { type GapRow, type RowsAsked, rowsOf } from '../../../../src/ui/gaps/rows'
import { analysed } from '../../core/analysis/shipped'

const papi = analysed('PAPI', 2024)

const rows = (asked: Partial<RowsAsked>): GapRow[] =>
  rowsOf({
    analysis: papi,
    lens: 'rank',
    order: 'rank',
    open: new Set(),
    coverageOf: () => NO_COVERAGE,
    ...asked,
  })

const groupsOf = (all: readonly GapRow[]) =>
  all.flatMap(row => (row.kind === 'group' ? [row.spec.code.replace('PAPI.', '')] : []))
const indicatorsOf = (all: readonly GapRow[]) =>
  all.flatMap(row => (row.kind === 'indicator' ? [row.id.replace('PAPI.', '')] : []))
const groupOf = (all: readonly GapRow[], code: string) =>
  all.find(row => row.kind === 'group' && row.spec.code === code)

describe('rows of PAPI 2024, Quảng Nam', () => {
  test('put the component of the worst rank first: 60, 58, 58, 54, 52, 46, 31 and 20 of 61', () => {
    expect(groupsOf(rows({}))).toEqual(['5', '3', '8', '1', '2', '4', '7', '6'])
  })

  test('list the lowest by rank, both of a tie', () => {
    expect(indicatorsOf(rows({}))).toEqual(['5.3', '3.1', '8.2', '1.1', '1.3', '2.1', '4.2', '7.2', '6.3'])
  })

  test('show a component whole once it is open, lowest first', () => {
    expect(indicatorsOf(rows({ open: new Set(['PAPI.3']) })).slice(1, 4)).toEqual(['3.1', '3.3', '3.2'])
    expect(groupOf(rows({ open: new Set(['PAPI.3']) }), 'PAPI.3')).toMatchObject({ listed: 1, count: 3 })
  })

  test('mark where the lowest by ratio is another: dimensions 3, 4, 7 and 8', () => {
    const marked = rows({}).flatMap(row =>
      row.kind === 'group' && row.differs ? [[row.differs.by, row.differs.code]] : [],
    )
    expect(marked).toEqual([
      ['ratio', 'PAPI.3.2'],
      ['ratio', 'PAPI.8.1'],
      ['ratio', 'PAPI.4.3'],
      ['ratio', 'PAPI.7.3'],
    ])
    expect(groupOf(rows({ lens: 'ratio' }), 'PAPI.3')).toMatchObject({
      differs: { by: 'rank', code: 'PAPI.3.1' },
    })
  })

  test('keep the order of the tree where it is asked for', () => {
    expect(groupsOf(rows({ order: 'tree' }))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  })

  test('put dimension 8 first by points short: 18.2% of them', () => {
    const [first] = rows({ order: 'lost' })
    expect(first).toMatchObject({ kind: 'group', spec: { code: 'PAPI.8' } })
    expect(first?.kind === 'group' && first.lostShare).toBeCloseTo(0.182, 3)
  })

  test('give every dumbbell the same scale: 0.91 points, the gap of internet access to the best', () => {
    const reaches = new Set(rows({}).flatMap(row => (row.kind === 'indicator' ? [row.reach] : [])))
    expect(reaches.size).toBe(1)
    expect([...reaches][0]).toBeCloseTo(0.91, 2)
  })
})

test('an index whose components are leaves is one group without a colour of its own', () => {
  const all = rows({ analysis: analysed('PCI', 2016) })
  expect(all[0]).toMatchObject({ kind: 'group', swatch: null, listed: 3, count: 10 })
})

test('a year that answers no lens lists everything', () => {
  const all = rows({ lens: null })
  expect(indicatorsOf(all)).toHaveLength(28)
})

describe('the lens in use', () => {
  test('is the wished one where the year offers it', () => {
    expect(lensInUse(papi, 'fall')).toBe('fall')
  })

  test('is the one that lists the same where the wished one is left out', () => {
    expect(lensInUse(papi, 'stake')).toBe('best')
    expect(lensInUse(papi, 'lost')).toBe('ratio')
  })

  test('is one that can be answered where half of the provinces are missing', () => {
    const partial = analysed('PCI', 2021)
    expect(partial.lenses).not.toContain('best')
    expect(partial.lenses).toContain(lensInUse(partial, 'best'))
  })
})

test('a figure keeps the places of its column, and how it was derived', () => {
  const found = rowsOf({
    analysis: analysed('DVC766', 2024),
    lens: null,
    order: 'tree',
    open: new Set(),
    coverageOf: () => NO_COVERAGE,
  })
  expect(found[0]).toMatchObject({ decimals: 1, derivation: 'sum of the six components' })
  expect(found[1]).toMatchObject({ id: 'DVC766.1', decimals: 1, derivation: null })
  expect(rows({})[1]).toMatchObject({ id: 'PAPI.5.3', decimals: 2, derivation: null })
})

test('a column had by subtraction marks its figure', () => {
  const found = rowsOf({
    analysis: analysed('PAR', 2023),
    lens: null,
    order: 'tree',
    open: new Set(),
    coverageOf: () => NO_COVERAGE,
  })
  expect(found.find(({ id }) => id === 'PAR.8')).toMatchObject({
    derivation: '84.60 total minus the seven printed areas',
  })
})
