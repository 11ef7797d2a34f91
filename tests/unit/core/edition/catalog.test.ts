import { describe, expect, it } from 'vitest'
import { editionOf } from '../../../../src/core/edition/catalog'
import { parseManifest } from '../../../../src/core/edition/manifest'
import { readShipped, shippedText } from '../../../support/editions/shipped.ts'

const { catalog, files, manifest } = readShipped()
const info = (code: string) => {
  const found = catalog.indices.find(index => index.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

describe('the catalog', () => {
  it('lists the indices with their published and open years', () => {
    expect(catalog.indices.map(index => [index.code, index.years.length])).toEqual([
      ['PAPI', 9],
      ['PCI', 16],
      ['PAR', 13],
      ['SIPAS', 6],
      ['PAR-S', 1],
      ['DVC766', 1],
      ['PAR-H', 7],
    ])
    expect(info('PAPI').years).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024])
    expect(catalog.indices.map(index => index.openYears)).toEqual([[2025], [], [], [], [], [], []])
  })

  it('orders the editions of an index by their first year and gives the one of a year', () => {
    expect(info('PAPI').editions.map(edition => edition.id)).toEqual([
      'papi-2016-2017',
      'papi-2018',
      'papi-2019-2020',
      'papi-2021-2024',
    ])
    expect([2017, 2018, 2020, 2024, 2025, 2026].map(year => editionOf(info('PAPI'), year)?.id)).toEqual([
      'papi-2016-2017',
      'papi-2018',
      'papi-2019-2020',
      'papi-2021-2024',
      'papi-2021-2024',
      undefined,
    ])
  })

  it('has every year of an index in exactly one edition', () => {
    for (const index of catalog.indices) {
      const years = index.editions.flatMap(edition => edition.years)
      expect(years, index.code).toEqual(index.years)
    }
  })

  it('names every source an edition uses', () => {
    for (const index of catalog.indices) {
      for (const edition of index.editions) {
        expect(edition.sources.filter(source => !Object.hasOwn(catalog.sources, source))).toEqual([])
      }
    }
  })
})

describe('what stands beside a figure', () => {
  const wordings = files.flatMap(({ dataset }) =>
    dataset.columns.flatMap(({ mean, notes = [] }) => [mean, ...notes].flatMap(one => one?.derivation ?? [])),
  )

  it('says in every language how it was derived', () => {
    expect(wordings).toContain('84.60 total minus the seven printed areas')
    expect(wordings.filter(wording => !Object.hasOwn(catalog.derivations, wording))).toEqual([])
    const english = /\b(rank|up|total|minus|sum|stated|places?)\b/
    for (const { vi, id } of Object.values(catalog.derivations))
      expect([vi, id.replaceAll('total', '')].filter(text => english.test(text))).toEqual([])
    expect(catalog.derivations["84.6 - 3.69; rank 56 in 2023 is 'up 1 place'"]?.vi).toBe(
      '84,6 − 3,69; hạng 56 năm 2023 được nêu là tăng 1 bậc',
    )
  })

  it('names a source by its address, not by how the figure was had', () => {
    expect(Object.values(catalog.sources).filter(source => /^(computed|derived):/.test(source))).toEqual([])
    expect(catalog.sources.s16).toBe(catalog.sources.s17)
  })
})

describe('the manifest', () => {
  const change = (part: object) => {
    const parsed = parseManifest({ ...manifest, ...part })
    return parsed.ok ? null : parsed.error
  }
  const [first, ...rest] = manifest.units

  it('is taken as committed', () => {
    expect(parseManifest(JSON.parse(shippedText('index.json'))).ok).toBe(true)
  })

  it('is refused when its shape is wrong, an id comes twice or something referred to is unknown', () => {
    expect(change({ files: ['../x.json'] })).toMatchObject({ kind: 'manifest-shape', path: 'files.0' })
    expect(change({ units: [first, first] })).toEqual({ kind: 'duplicate-id', id: 'an-giang' })
    expect(change({ files: ['a.json', 'a.json'] })).toEqual({ kind: 'duplicate-id', id: 'a.json' })
    expect(change({ units: [{ ...first, region: 'moon' }, ...rest] })).toEqual({
      kind: 'unknown-region',
      unit: 'an-giang',
      region: 'moon',
    })
    expect(change({ units: [{ ...first, parent: 'nowhere' }, ...rest] })).toEqual({
      kind: 'unknown-unit',
      unit: 'an-giang',
      refersTo: 'nowhere',
    })
    const successor = { unit: 'nowhere', name: 'X', from: '2025-07-01' }
    expect(change({ units: [{ ...first, successor }, ...rest] })).toMatchObject({ refersTo: 'nowhere' })
  })
})
