import { join } from 'node:path'
import type { Figure } from './columns.ts'
import { type CsvRow, readCsv } from './csv.ts'
import type { ParArea } from './par.ts'

const DISTRICT = /^\[cấp huyện Quảng Nam\] /
const SEED = "PAR INDEX rank among the province's districts"
const SEED_IT = 'rank in IT application and digital transformation'

/** A line of a score table as a figure of `index`; TOTAL is the index itself. */
const figureOf =
  (index: string) =>
  (row: CsvRow): Figure => ({
    year: Number(row.year),
    unit: row.unit ?? '',
    node: row.node === 'TOTAL' ? index : (row.node ?? ''),
    score: row.score ?? '',
    rank: row.rank ?? '',
    source: row.source ?? '',
    derivation: row.derivation ?? '',
  })

export const papiFigures = (dir: string): Figure[] =>
  readCsv(join(dir, 'papi-scores.csv')).map(figureOf('PAPI'))

/** UNWEIGHTED, a second total of 2010, is no node of the index and stays out. */
export const pciFigures = (dir: string): Figure[] =>
  readCsv(join(dir, 'pci-scores.csv'))
    .filter(row => row.node !== 'UNWEIGHTED')
    .map(figureOf('PCI'))

/** Totals, areas and derived figures of provinces, and the total of the 2022 table by source of points. */
export const parFigures = (dir: string): Figure[] => [
  ...['par-scores.csv', 'par-scores-derived.csv', 'par-areas-quang-nam.csv']
    .flatMap(file => readCsv(join(dir, file)).map(figureOf('PAR')))
    .filter(figure => !DISTRICT.test(figure.unit)),
  ...parSourceFigures(dir)
    .filter(figure => figure.node === 'PAR-S')
    .map(figure => ({ ...figure, node: 'PAR' })),
]

/** The id under which the table by source of points and its address stand in the manifest. */
export const PAR_SOURCES_ID = 's81'
export const SEED_ID = 'seed'

const PARTS = ['appraised (thẩm định)', 'survey of leaders and managers', 'SIPAS', 'socio-economic impact']

export const parSourceMaxima = (dir: string): number[] => {
  const rows = readCsv(join(dir, 'par-maxima-by-source-2022.csv'))
  return PARTS.map(part => Number(rows.find(row => row.source_of_points === part)?.max))
}

/** The one address of that table; the line of the total adds a remark to it. */
export const parSourceAddress = (dir: string): string =>
  readCsv(join(dir, 'par-maxima-by-source-2022.csv'))[0]?.source ?? ''

/** Points of Ninh Thuận in 2022 by source; its total and rank are printed beside them. */
export const parSourceFigures = (dir: string): Figure[] =>
  readCsv(join(dir, 'par-maxima-by-source-2022.csv')).map(row => {
    const total = row.source_of_points === 'total'
    return {
      year: 2022,
      unit: 'Ninh Thuận',
      node: total ? 'PAR-S' : `PAR-S.${PARTS.indexOf(row.source_of_points ?? '') + 1}`,
      score: row.ninh_thuan ?? '',
      rank: total ? (/rank (\d+)\/63/.exec(row.source ?? '')?.[1] ?? '') : '',
      source: PAR_SOURCES_ID,
      derivation: '',
    }
  })

export const sipasFigures = (dir: string): Figure[] =>
  readCsv(join(dir, 'sipas-scores.csv'))
    .map(figureOf('SIPAS'))
    .map(figure =>
      figure.source === 's50'
        ? { ...figure, derivation: '2023 figure minus the stated change (+3.88 points, +2 places)' }
        : figure,
    )

export const serviceFigures = (dir: string, areas: readonly ParArea[]): Figure[] => {
  const parts = readCsv(join(dir, 'index766-quang-nam-2024.csv')).map((row): Figure => {
    const area = areas.find(one => one.name_vi === row.component)
    if (area?.max !== Number(row.max)) throw new Error(`766: ${row.component} differs from the structure`)
    return {
      year: Number(row.date?.slice(0, 4)),
      unit: row.unit ?? '',
      node: `DVC766.${area.code}`,
      score: row.score ?? '',
      rank: '',
      source: row.source ?? '',
      derivation: '',
    }
  })
  const [first] = parts
  const total = parts.reduce((sum, part) => sum + Math.round(Number(part.score) * 10), 0) / 10
  return first
    ? [{ ...first, node: 'DVC766', score: String(total), derivation: 'sum of the six components' }, ...parts]
    : []
}

export const districtFigures = (dir: string): Figure[] => [
  ...readCsv(join(dir, 'par-scores.csv'))
    .map(figureOf('PAR-H'))
    .filter(figure => DISTRICT.test(figure.unit))
    .map(figure => ({ ...figure, unit: figure.unit.replace(DISTRICT, '') })),
  ...readCsv(join(dir, 'seed-facts.csv')).flatMap(({ fact, place = '', year = '', value = '' }): Figure[] => {
    if (fact !== SEED && fact !== SEED_IT) return []
    const [from = 0, to = from] = year.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, step) => ({
      year: from + step,
      unit: place,
      node: fact === SEED ? 'PAR-H' : 'PAR-H.CNTT',
      score: '',
      rank: value,
      source: SEED_ID,
      derivation: fact === SEED ? '' : 'one rank stated for 2021–2023 together',
    }))
  }),
]
