import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileTable } from '../../../../src/core/edition/score-table'
import { buildEditions } from '../../../support/editions/build.ts'
import { readCsv } from '../../../support/editions/csv.ts'
import { dataDir, hasSharedData, readShipped, shippedText } from '../../../support/editions/shipped.ts'

const { files, manifest } = readShipped()
const fileOf = (id: string) => {
  const file = files.find(({ edition }) => edition.id === id)
  if (file === undefined) throw new Error(id)
  return file
}
const nodeOf = (id: string, code: string) => fileOf(id).edition.nodes.find(node => node.code === code)
const columnOf = (id: string, year: number, node: string) => {
  const column = fileOf(id).dataset.columns.find(one => one.year === year && one.node === node)
  if (column === undefined) throw new Error(`${id} ${year} ${node}`)
  return column
}
const missingIn = (id: string, year: number, node: string): string[] =>
  fileOf(id).dataset.units.filter((_, position) => columnOf(id, year, node).scores[position] === null)

/** Total of each unit combined from its children, NaN where one is missing. */
function recombined(id: string, year: number): { printed: number; combined: number; rank: number }[] {
  const { edition, dataset } = fileOf(id)
  const table = compileTable(edition, dataset, year)
  return dataset.units.map((_, unit) => {
    let combined = 0
    for (const [position, node] of edition.nodes.entries()) {
      if (node.parent !== edition.index) continue
      combined += (edition.scale ?? 1) * (node.weight ?? 1) * (table.scores[position * 63 + unit] ?? 0)
    }
    return { printed: table.scores[unit] ?? 0, combined, rank: table.printedRanks[unit] ?? 0 }
  })
}

describe('the committed edition files', () => {
  const committed = readdirSync(resolve(import.meta.dirname, '../../../../public/editions')).sort()

  it('are those of the manifest and together under 1.5 MB', () => {
    expect(committed).toEqual([...manifest.files, 'index.json'].sort())
    const bytes = committed.reduce((sum, name) => sum + Buffer.byteLength(shippedText(name)), 0)
    expect(bytes).toBeLessThan(1_500_000)
  })

  if (hasSharedData) {
    it('equal a fresh build from the collected figures', () => {
      const fresh = buildEditions(dataDir)
      expect([...fresh.keys()].sort()).toEqual(committed)
      for (const [name, text] of fresh) expect(shippedText(name) === text, name).toBe(true)
    })

    it('weigh PCI as least squares on the published tables says', () => {
      const codes: Record<string, string> = {
        pci_entry: 'PCI.1',
        pci_land: 'PCI.2',
        pci_transparency: 'PCI.3',
        pci_time: 'PCI.4',
        pci_informal: 'PCI.5',
        pci_bias: 'PCI.6',
        pci_proactive: 'PCI.7',
        pci_support: 'PCI.8',
        pci_labor: 'PCI.9',
        pci_legal: 'PCI.10',
      }
      const rows = readCsv(join(dataDir, '../conformance/vn_pci_weights_recovered.csv')).map(row =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replaceAll('"', '')])),
      )
      const known = rows.filter(
        row => codes[row.code ?? ''] && Number(row.year) >= 2009 && row.year !== '2011',
      )
      expect(known.length).toBeGreaterThan(20)
      for (const { year, code = '', weight_pct } of known) {
        const id = Number(year) <= 2012 ? 'pci-2009-2012' : 'pci-2013-2021'
        expect(nodeOf(id, codes[code] ?? '')?.weight).toBeCloseTo(Number(weight_pct) / 100, 3)
      }
    })
  }
})

describe('PAPI', () => {
  it('has 6 dimensions to 2017 and 8 from 2018, with the sub-dimensions of each edition', () => {
    const leaves = (id: string, dimension: string) =>
      fileOf(id)
        .edition.nodes.filter(node => node.parent === dimension)
        .map(node => node.code)
    expect(leaves('papi-2016-2017', 'PAPI').length).toBe(6)
    expect(leaves('papi-2018', 'PAPI').length).toBe(8)
    expect(leaves('papi-2016-2017', 'PAPI.3')).toEqual(['PAPI.3.1', 'PAPI.3.2', 'PAPI.3.PIB'])
    expect(leaves('papi-2018', 'PAPI.8')).toEqual(['PAPI.8.1', 'PAPI.8.2'])
    expect(leaves('papi-2019-2020', 'PAPI.8')).toEqual(['PAPI.8.1', 'PAPI.8.2', 'PAPI.8.3'])
    expect(leaves('papi-2019-2020', 'PAPI.5').length).toBe(4)
    expect(leaves('papi-2021-2024', 'PAPI.5')).toEqual(['PAPI.5.1', 'PAPI.5.3', 'PAPI.5.4'])
  })

  it('has the ranges of the edition: a dimension’s 1–10 shared by its sub-dimensions', () => {
    const range = (id: string, code: string) => [nodeOf(id, code)?.min, nodeOf(id, code)?.max]
    expect(range('papi-2016-2017', 'PAPI')).toEqual([6, 60])
    expect(range('papi-2021-2024', 'PAPI')).toEqual([10, 80])
    expect(range('papi-2016-2017', 'PAPI.2.2')).toEqual([1 / 3, 10 / 3])
    expect(range('papi-2018', 'PAPI.2.2')).toEqual([0.25, 2.5])
    expect(range('papi-2018', 'PAPI.8.1')).toEqual([0.5, 5])
    expect(range('papi-2019-2020', 'PAPI.8.1')).toEqual([1 / 3, 10 / 3])
    expect(range('papi-2019-2020', 'PAPI.5.3')).toEqual([0.25, 2.5])
    expect(range('papi-2021-2024', 'PAPI.5.3')).toEqual([1 / 3, 10 / 3])
  })

  it('holds two scores between the printed bound 0.33 and 1/3 and none else outside', () => {
    const below = files.flatMap(({ edition, dataset }) =>
      dataset.columns.flatMap(column => {
        const node = edition.nodes.find(one => one.code === column.node)
        return dataset.units.flatMap((unit, position) => {
          const score = column.scores[position]
          if (typeof score !== 'number' || node === undefined) return []
          const isInside = score >= (node.min ?? -Infinity) && score <= (node.max ?? Infinity)
          return isInside ? [] : [`${column.year} ${column.node} ${unit} ${score}`]
        })
      }),
    )
    expect(below).toEqual(['2020 PAPI.8.1 phu-yen 0.331742', '2022 PAPI.8.1 ben-tre 0.33235'])
  })

  it('counts the provinces with a total and names the missing ones', () => {
    const counts = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map(year => {
      const id = year === 2018 ? 'papi-2018' : year <= 2020 ? 'papi-2019-2020' : 'papi-2021-2024'
      return [columnOf(id, year, 'PAPI').n, missingIn(id, year, 'PAPI')]
    })
    expect(counts).toEqual([
      [61, ['dong-thap', 'quang-ninh']],
      [63, []],
      [63, []],
      [60, ['bac-giang', 'bac-ninh', 'quang-ninh']],
      [61, ['bac-giang', 'bac-ninh']],
      [61, ['binh-duong', 'quang-ninh']],
      [61, ['tien-giang', 'vinh-phuc']],
    ])
    expect(columnOf('papi-2018', 2018, 'PAPI.1').n).toBe(63)
  })

  it('reproduces the published totals of 2016, 63 of 63 within 1e-5', () => {
    const off = recombined('papi-2016-2017', 2016).filter(
      ({ printed, combined }) => Math.abs(printed - combined) > 1e-5,
    )
    expect(off).toEqual([])
  })
})

describe('PCI', () => {
  const misses = (id: string, year: number, tolerance: number): number =>
    recombined(id, year).filter(({ printed, combined }) => !(Math.abs(printed - combined) <= tolerance))
      .length

  it('reproduces totals of 2009, 2010, 2012–2016 within 1e-4 and one of 63 in 2011', () => {
    expect([2009, 2010, 2012].map(year => misses('pci-2009-2012', year, 1e-4))).toEqual([0, 0, 0])
    expect([2013, 2014, 2015, 2016].map(year => misses('pci-2013-2021', year, 1e-4))).toEqual([0, 0, 0, 0])
    expect(misses('pci-2009-2012', 2011, 0.005)).toBe(62)
  })

  it('ranks recomputed totals of 2013–2016 as printed, on full precision', () => {
    for (const year of [2013, 2014, 2015, 2016]) {
      const totals = recombined('pci-2013-2021', year)
      const wrong = totals.filter(
        own => own.rank !== 1 + totals.filter(other => other.combined > own.combined).length,
      )
      expect(wrong, String(year)).toEqual([])
    }
  })

  it('never prints a shared rank, not even for equal totals', () => {
    const column = columnOf('pci-2022-2024', 2024, 'PCI')
    const { units } = fileOf('pci-2022-2024').dataset
    const at = (unit: string) => [column.scores[units.indexOf(unit)], column.ranks?.[units.indexOf(unit)]]
    expect([at('phu-tho'), at('dong-thap')]).toEqual([
      [70.35, 8],
      [70.35, 9],
    ])
    expect(files.filter(({ edition }) => edition.index === 'PCI').map(({ edition }) => edition.rank)).toEqual(
      Array(3).fill({ decimals: null, ties: 'none' }),
    )
  })

  it('has nine sub-indices in 2009–2012, ten later, and is not recomputed from 2022', () => {
    expect(fileOf('pci-2009-2012').edition.nodes.length).toBe(10)
    expect(nodeOf('pci-2009-2012', 'PCI.6')).toBeUndefined()
    expect(fileOf('pci-2013-2021').edition.nodes.length).toBe(11)
    expect(fileOf('pci-2022-2024').edition.combine).toBe('published')
  })
})

describe('PAR INDEX', () => {
  it('knows the area maxima of 2017, which sum to 100, and none of 2022–2023', () => {
    const maxima = (id: string) =>
      fileOf(id)
        .edition.nodes.slice(1)
        .map(node => node.max)
    expect(maxima('par-2017')).toEqual([10, 10, 14.5, 11, 16, 7, 16, 15.5])
    expect(maxima('par-2022-2023')).toEqual(Array(8).fill(null))
  })

  it('prints 56/63 for Quảng Nam in 2023, among ten totals known', () => {
    const column = columnOf('par-2022-2023', 2023, 'PAR')
    const own = fileOf('par-2022-2023').dataset.units.indexOf('quang-nam')
    expect([column.ranks?.[own], column.n]).toEqual([56, 63])
    expect(column.scores.filter(score => score !== null).length).toBe(10)
  })
})

describe('every edition', () => {
  it('says why a line breaks where another edition of its index came before', () => {
    for (const { code } of manifest.indices) {
      const own = files.filter(({ edition }) => edition.index === code).slice(1)
      for (const { edition } of own) expect(edition.breakNote, edition.id).toBeDefined()
    }
  })

  it('has a short head in three languages for every component', () => {
    for (const { edition } of files) {
      for (const node of edition.nodes.filter(one => one.parent === edition.index)) {
        const { vi = '', en = '', id = '' } = node.short ?? {}
        for (const head of [vi, en, id]) expect(head.length, node.code).toBeGreaterThan(1)
        expect(vi.length, vi).toBeLessThanOrEqual(16)
      }
    }
  })

  it('has names in three languages, none of them empty or left in another language by mistake', () => {
    for (const { edition } of files) {
      for (const { code, name } of edition.nodes) {
        expect(name.vi.length * name.en.length * name.id.length, code).toBeGreaterThan(0)
        expect(name.id.replace(/Quảng Nam|QĐ/g, ''), code).not.toMatch(/[ăâđêôơưảạấầẩẫậắằẳẵặẻẽẹếềểễệ]/)
      }
    }
  })
})
