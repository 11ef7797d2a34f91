import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../../src/core/edition/dataset'
import { findUnit } from '../../../../src/core/edition/unit'
import { type CsvRow, readCsv } from '../../../support/editions/csv.ts'
import { dataDir, readShipped } from '../../../support/editions/shipped.ts'

const { files, manifest } = readShipped()
const columns = new Map<string, { column: Column; units: readonly string[] }>()
for (const { edition, dataset } of files) {
  for (const column of dataset.columns) {
    columns.set(`${edition.index} ${column.year} ${column.node}`, { column, units: dataset.units })
  }
}
const rows = (file: string): CsvRow[] => readCsv(join(dataDir, file))
const sourceId = (text: string): string =>
  Object.entries(manifest.sources).find(([, address]) => text.startsWith(address))?.[0] ?? text

interface Found {
  readonly score?: number | 'na' | null | undefined
  readonly rank: number | null
  readonly source?: string
  readonly derivation?: string | undefined
}

/** What the shipped files hold where a row of the collected tables belongs. */
function shipped(index: string, year: string, node: string, unitText: string): Found | null {
  const found = columns.get(`${index} ${year} ${node}`)
  if (found === undefined) return null
  const { column, units } = found
  if (/^(Trung bình|Cả nước)/.test(unitText)) return { ...column.mean, rank: null }
  if (unitText.startsWith('Vùng ')) {
    const names = manifest.regions.map(region => ({
      id: region.id,
      name: region.name.vi.replace(' và ', ' '),
    }))
    const id = names.find(({ name }) => name === unitText.slice(5).replace(' và ', ' '))?.id
    return { ...column.groupMeans?.find(({ group }) => group === id), rank: null }
  }
  const unit = findUnit(manifest.units, unitText)?.id ?? ''
  const note = column.notes?.find(one => one.unit === unit)
  return {
    score: column.scores[units.indexOf(unit)],
    rank: column.ranks?.[units.indexOf(unit)] ?? null,
    source: note?.source ?? column.source,
    ...(note?.derivation ? { derivation: note.derivation } : {}),
  }
}

/** Rows whose figures are not found as printed, as texts that say which. */
function lost(list: readonly CsvRow[], index: string): string[] {
  return list.flatMap(row => {
    const node = row.node === 'TOTAL' ? index : (row.node ?? '')
    const found = shipped(index, row.year ?? '', node, row.unit ?? '')
    const same =
      found !== null &&
      (row.score === '' || found.score === Number(row.score)) &&
      (row.rank === '' || found.rank === Number(row.rank)) &&
      (!row.derivation || found.derivation === row.derivation)
    return same ? [] : [`${row.year} ${row.unit} ${row.node}`]
  })
}

/** Rows whose source is not the one the shipped figure names. */
const misattributed = (list: readonly CsvRow[], index: string): string[] =>
  list.flatMap(row => {
    const node = row.node === 'TOTAL' ? index : (row.node ?? '')
    const found = shipped(index, row.year ?? '', node, row.unit ?? '')
    return found?.source === sourceId(row.source ?? '') ? [] : [`${row.year} ${row.unit} ${row.node}`]
  })

describe('every collected figure is shipped as it was printed', () => {
  it('PAPI: totals, dimensions and sub-dimensions of all years, with their sources', () => {
    const papi = rows('papi-scores.csv')
    expect(papi.length).toBeGreaterThan(100)
    expect(lost(papi, 'PAPI')).toEqual([])
    expect(misattributed(papi, 'PAPI')).toEqual([])
  })

  it('PCI: all but the second, unweighted total of 2010', () => {
    const pci = rows('pci-scores.csv')
    const left = pci.filter(row => row.node === 'UNWEIGHTED')
    expect([...new Set(left.map(row => row.year))]).toEqual(['2010'])
    const kept = pci.filter(row => row.node !== 'UNWEIGHTED')
    expect(kept.length).toBeGreaterThan(100)
    expect(lost(kept, 'PCI')).toEqual([])
    expect(misattributed(kept, 'PCI')).toEqual([])
  })

  it('PAR INDEX: totals, printed ranks, means of the country and of regions, derived figures marked', () => {
    const par = rows('par-scores.csv').filter(row => !row.unit?.startsWith('[cấp huyện'))
    expect(lost(par, 'PAR')).toEqual([])
    expect(misattributed(par, 'PAR')).toEqual([])
    expect(lost(rows('par-scores-derived.csv'), 'PAR')).toEqual([])
    expect(lost(rows('par-areas-quang-nam.csv'), 'PAR')).toEqual([])
    expect(misattributed(rows('par-areas-quang-nam.csv'), 'PAR')).toEqual([])
  })

  it('PAR INDEX by source of points: maxima, the points of Ninh Thuận, its total and rank', () => {
    const nodes = files.find(({ edition }) => edition.id === 'par-sources-2022')?.edition.nodes ?? []
    const parts = rows('par-maxima-by-source-2022.csv').map(row => [row.max, row.ninh_thuan].map(Number))
    const kept = nodes.map(node => [node.max, shipped('PAR-S', '2022', node.code, 'Ninh Thuận')?.score])
    expect(kept.map(String).sort()).toEqual(parts.map(String).sort())
    expect(shipped('PAR-S', '2022', 'PAR-S', 'Ninh Thuận')).toEqual({ score: 85.78, rank: 29, source: 's81' })
    expect(shipped('PAR', '2022', 'PAR', 'Ninh Thuận')).toEqual({ score: 85.78, rank: 29, source: 's81' })
  })

  it('SIPAS: totals, ranks, means of the country', () => {
    expect(lost(rows('sipas-scores.csv'), 'SIPAS')).toEqual([])
    expect(misattributed(rows('sipas-scores.csv'), 'SIPAS')).toEqual([])
    expect(shipped('SIPAS', '2022', 'SIPAS', 'Quảng Nam')?.derivation).toMatch(/2023 figure minus/)
  })

  it('the 766 service index: six components with their maxima', () => {
    const nodes = files.find(({ edition }) => edition.index === 'DVC766')?.edition.nodes ?? []
    const kept = rows('index766-quang-nam-2024.csv').map(row => {
      const node = nodes.find(one => one.name.vi === row.component)
      return [node?.max, shipped('DVC766', '2024', node?.code ?? '', 'Quảng Nam')?.score]
    })
    expect(kept).toEqual(rows('index766-quang-nam-2024.csv').map(row => [Number(row.max), Number(row.score)]))
  })

  it('districts of Quảng Nam: printed ranks, with or without a score', () => {
    const printed = rows('par-scores.csv')
      .filter(row => row.unit?.startsWith('[cấp huyện'))
      .map(row => ({ ...row, unit: row.unit?.replace('[cấp huyện Quảng Nam] ', '') ?? '' }))
    expect(printed.length).toBe(6)
    expect(lost(printed, 'PAR-H')).toEqual([])
  })

  it('seed facts: ranks of Tam Kỳ; counts of procedures and goals are no scores of an index', () => {
    const isRank = (row: CsvRow): boolean => /rank/.test(row.fact ?? '')
    const facts = rows('seed-facts.csv')
    const ranks = facts
      .filter(isRank)
      .map(row => [row.year, shipped('PAR-H', row.year?.slice(0, 4) ?? '', 'PAR-H', row.place ?? '')?.rank])
    expect(ranks.slice(0, 3)).toEqual([
      ['2021', 1],
      ['2022', 3],
      ['2023', 2],
    ])
    for (const year of ['2021', '2022', '2023']) {
      expect(shipped('PAR-H', year, 'PAR-H.CNTT', 'Tam Kỳ')?.rank).toBe(2)
    }
    expect(facts.filter(row => !isRank(row)).map(row => row.place)).toEqual([
      ...Array(7).fill('Quảng Nam'),
      ...Array(13).fill('Tam Kỳ'),
    ])
  })
})
