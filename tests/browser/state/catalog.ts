import type { Catalog } from '../../../src/core/edition/catalog'
import { Edition } from '../../../src/core/edition/edition'

const name = { vi: '', en: '', id: '' }
const edition = (id: string, index: string, years: number[], more: Partial<Edition> = {}) =>
  Edition.parse({
    ...{ id, index, name, unitKind: 'province', years, levels: [name], combine: 'sum', missing: 'any' },
    ...{ notApplicable: 'exclude', rank: { decimals: null, ties: 'shared' }, publishesRanks: false },
    ...{ defaultLens: 'rank', comparableWith: [], sources: [] },
    nodes: [{ code: '0', parent: null, name, min: 0, max: 80, better: 'high' }],
    ...more,
  })
const unit = (id: string, parent?: string) => ({
  ...{ id, name: id, kind: 'province' as const, region: null, aliases: [], successor: null },
  ...(parent ? { parent, kind: 'city' as const } : {}),
})
/** Indices of every kind a view has to choose among. */
export const catalog: Catalog = {
  indices: [
    { code: 'EMPTY', name, editions: [], years: [], openYears: [] },
    {
      ...{ code: 'PAR', name, years: [2022, 2023], openYears: [] },
      editions: [edition('par-2022', 'PAR', [2022, 2023], { defaultLens: 'ratio' })],
    },
    {
      ...{ code: 'PAPI', name, years: [2018, 2021, 2024], openYears: [2025] },
      editions: [
        edition('papi-2018', 'PAPI', [2018]),
        edition('papi-2021', 'PAPI', [2021, 2024], { openYears: [2025] }),
      ],
    },
    {
      ...{ code: 'DDCI', name, years: [2023], openYears: [] },
      editions: [edition('ddci', 'DDCI', [2023], { unitKind: 'district' })],
    },
  ],
  units: [unit('an-giang'), unit('quang-nam'), unit('tam-ky', 'quang-nam')],
  regions: [],
  sources: {},
  derivations: {},
  used: {},
  ranked: {},
  notAdopted: [],
}
