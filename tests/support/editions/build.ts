import { join } from 'node:path'
import type { EditionFile } from '../../../src/core/edition/catalog'
import type { Text } from '../../../src/core/edition/edition'
import { parseEditionFile } from '../../../src/core/edition/edition-file'
import { parseManifest } from '../../../src/core/edition/manifest'
import { derivationTexts, withoutRemark } from './derivations.ts'
import {
  districtFigures,
  PAR_SOURCES_ID,
  papiFigures,
  parFigures,
  parSourceAddress,
  parSourceFigures,
  parSourceMaxima,
  pciFigures,
  SEED_ID,
  serviceFigures,
  sipasFigures,
} from './figures.ts'
import { papiEditions } from './papi.ts'
import { PAR_NAME, PAR_SOURCES_NAME, type ParStructure, parEditions, parSourcesEdition } from './par.ts'
import { type PciStructure, pciEditions } from './pci.ts'
import { DISTRICT_NAME, districtEdition, SERVICE_NAME, serviceEdition, sipasEditions } from './small.ts'
import { readJson, type StructureNode, same } from './structure.ts'
import { REGIONS, UNITS } from './units.ts'
import { editionJson, manifestJson } from './write-json.ts'

/** The collected PAR structure: at its top the set of 2017, then later sets and other tables of the same shape. */
interface ParSet extends ParStructure {
  readonly edition: string
  readonly source: string | readonly string[]
}
interface ParFile extends ParSet {
  readonly other_editions: readonly ParSet[]
  readonly related_structures: readonly ParSet[]
}
type WithSources<Structure> = Structure & { readonly sources: readonly string[] }

/** Addresses only: remarks of the collectors are no source. */
const list = (sources: string | readonly string[]): string =>
  [sources]
    .flat()
    .filter(source => /^(https?|github):/.test(source))
    .join(' · ')

/** The text of every file of `public/editions/` by name. Throws on the first figure that breaks a rule. */
export function buildEditions(dir: string): Map<string, string> {
  const papi = readJson(join(dir, 'papi-structure.json')) as WithSources<StructureNode>
  const pci = readJson(join(dir, 'pci-structure.json')) as WithSources<PciStructure>
  const sipas = readJson(join(dir, 'sipas-structure.json')) as WithSources<StructureNode>
  const par = readJson(join(dir, 'par-structure.json')) as ParFile
  const sets2022 = par.other_editions.filter(set => set.edition.startsWith('QĐ 876'))
  const service = par.related_structures.find(set => set.edition.startsWith('Bộ chỉ số 766'))
  const seen = readJson(join(dir, 'sources.json')) as Record<string, string>

  const files: EditionFile[] = [
    ...papiEditions(papiFigures(dir), papi),
    ...pciEditions(pciFigures(dir), pci),
    ...parEditions(parFigures(dir), par),
    parSourcesEdition(parSourceFigures(dir), parSourceMaxima(dir)),
    ...sipasEditions(sipasFigures(dir), sipas),
    serviceEdition(serviceFigures(dir, service?.areas ?? []), service?.areas ?? []),
    districtEdition(districtFigures(dir)),
  ]
  const manifest = {
    files: files.map(file => `${file.edition.id}.json`),
    indices: [
      { code: 'PAPI', name: rootName(files, 'PAPI') },
      { code: 'PCI', name: rootName(files, 'PCI') },
      { code: 'PAR', name: PAR_NAME },
      { code: 'SIPAS', name: rootName(files, 'SIPAS') },
      { code: 'PAR-S', name: PAR_SOURCES_NAME },
      { code: 'DVC766', name: SERVICE_NAME },
      { code: 'PAR-H', name: DISTRICT_NAME },
    ],
    regions: REGIONS,
    units: [...UNITS],
    sources: {
      ...Object.fromEntries(Object.entries(seen).map(([id, source]) => [id, withoutRemark(source)])),
      [PAR_SOURCES_ID]: parSourceAddress(dir),
      [SEED_ID]: 'Báo Quảng Nam, baoquangnam.vn, article 3142209',
      'papi-structure': list(papi.sources),
      'pci-structure': list(pci.sources),
      'sipas-structure': list(sipas.sources),
      'par-structure-2017': list(par.source),
      'par-structure-2022': list(sets2022.flatMap(set => set.source)),
    },
    derivations: derivationTexts(files),
  }
  for (const file of files) {
    const parsed = parseEditionFile(file)
    if (!parsed.ok) throw new Error(`${file.edition.id}: ${JSON.stringify(parsed.error)}`)
    const source = file.edition.sources.find(one => !Object.hasOwn(manifest.sources, one))
    if (source !== undefined) throw new Error(`${file.edition.id}: source ${source} is not in the manifest`)
  }
  const parsed = parseManifest(manifest)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return new Map([
    ['index.json', manifestJson(parsed.value)],
    ...files.map((file): [string, string] => [`${file.edition.id}.json`, editionJson(file)]),
  ])
}

const rootName = (files: readonly EditionFile[], index: string): Text =>
  files.findLast(file => file.edition.index === index)?.edition.nodes[0]?.name ?? same(index)
