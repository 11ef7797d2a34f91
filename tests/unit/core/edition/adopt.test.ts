import { describe, expect, test } from 'vitest'
import { adoptDatasets } from '../../../../src/core/edition/adopt'
import { unitsRankedBy } from '../../../../src/core/edition/catalog'
import type { Dataset } from '../../../../src/core/edition/dataset'
import type { Definition } from '../../../../src/core/edition/definition'
import { readShipped } from '../../../support/editions/shipped'
import { smallEdition } from '../../../support/plans'

const { files, manifest } = readShipped()
const papi = files.find(({ edition }) => edition.id === 'papi-2021-2024')
if (!papi) throw new Error('no PAPI')
const hash = 'a'.repeat(64)
const column = (year: number, node: string, source: string) => ({
  ...{ year, node, n: 2, decimals: null, origin: 'published' as const, source },
  scores: papi.dataset.units.map((_, unit) => (unit < 2 ? unit + 1 : null)),
})
const own = (columns: Dataset['columns']): Dataset => ({ ...papi.dataset, columns })
const unit = (id: string, name: string) => ({
  ...{ id, name, kind: 'commune' as const, region: 'x-north', aliases: [], successor: null },
})
const text = { vi: 'X', en: 'X', id: 'X' }
const definition: Definition = {
  index: { code: 'X', name: text },
  edition: smallEdition({ levels: [text, text, text] }),
  regions: [{ id: 'x-north', name: text }],
  units: [unit('x:1', 'Xã Một'), unit('x:2', 'Xã Hai')],
}
const empty: Dataset = { edition: 'x-1', units: ['x:1', 'x:2'], columns: [] }

describe('a dataset of the plan', () => {
  test('stands in for the shipped one, opens a year and brings sources of its own', () => {
    const { catalog, files: used } = adoptDatasets(manifest, files, [
      { edition: 'papi-2021-2024', hash, dataset: own([column(2025, 'PAPI.1', 'the report')]) },
    ])
    expect(catalog.notAdopted).toEqual([])
    expect(catalog.used).toEqual({ 'papi-2021-2024': hash })
    const info = catalog.indices.find(({ code }) => code === 'PAPI')
    // Years of the edition that it has no figures for are open again.
    expect([info?.years.at(-1), info?.openYears]).toEqual([2025, [2021, 2022, 2023, 2024]])
    expect(used.find(({ edition }) => edition.id === 'papi-2021-2024')?.dataset.columns).toHaveLength(1)
    expect(used).toHaveLength(files.length)
  })

  test.each([
    ['no content', { edition: 'papi-2021-2024', hash }, 'no-content'],
    ['no such edition', { edition: 'gone', hash, dataset: { ...empty, edition: 'gone' } }, 'unknown-edition'],
    [
      'a node that the edition has not',
      { edition: 'papi-2021-2024', hash, dataset: own([column(2024, 'NONE', 's1')]) },
      'node-not-in-edition',
    ],
  ])('with %s is named, and the shipped one stays', (_, dataset, kind) => {
    const { catalog, files: used } = adoptDatasets(manifest, files, [dataset])
    expect(catalog.notAdopted.map(({ fault }) => fault.kind)).toEqual([kind])
    expect(catalog.used).toEqual({})
    expect(used.find(({ edition }) => edition.id === 'papi-2021-2024')?.dataset).toBe(papi.dataset)
  })
})

describe('an own index', () => {
  test('is there with its units and groups, and its units belong to it alone', () => {
    const { catalog } = adoptDatasets(manifest, files, [{ edition: 'x-1', hash, dataset: empty, definition }])
    expect(catalog.notAdopted).toEqual([])
    expect(catalog.indices.at(-1)?.editions.map(({ id }) => id)).toEqual(['x-1'])
    expect(unitsRankedBy(catalog, definition.edition).map(({ id }) => id)).toEqual(['x:1', 'x:2'])
    expect(unitsRankedBy(catalog, papi.edition).map(({ id }) => id)).not.toContain('x:1')
    expect(catalog.regions.at(-1)?.id).toBe('x-north')
  })

  test('may not take the name of a shipped edition, nor a year that another edition of the index holds for', () => {
    const clash = { ...definition, edition: { ...definition.edition, id: 'papi-2021-2024' } }
    const years: Definition = {
      ...definition,
      edition: { ...definition.edition, id: 'x-2' },
    }
    const { catalog } = adoptDatasets(manifest, files, [
      {
        edition: 'papi-2021-2024',
        hash,
        dataset: { ...empty, edition: 'papi-2021-2024' },
        definition: clash,
      },
      { edition: 'x-1', hash, dataset: empty, definition },
      { edition: 'x-2', hash, dataset: { ...empty, edition: 'x-2' }, definition: years },
    ])
    expect(catalog.notAdopted.map(({ edition, fault }) => [edition, fault.kind])).toEqual([
      ['papi-2021-2024', 'name-taken'],
      ['x-2', 'name-taken'],
    ])
  })
})
