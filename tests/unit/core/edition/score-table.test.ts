import { describe, expect, it } from 'vitest'
import { compileTable, datasetHash } from '../../../../src/core/edition/score-table'
import { readShipped } from '../../../support/editions/shipped.ts'

const { files } = readShipped()
const tableOf = (id: string, year: number) => {
  const file = files.find(({ edition }) => edition.id === id)
  if (file === undefined) throw new Error(id)
  return compileTable(file.edition, file.dataset, year)
}

describe('a compiled table', () => {
  it('holds the cell of a node and a unit at node position × units + unit position', () => {
    const table = tableOf('papi-2021-2024', 2024)
    const at = (node: string, unit: string): number =>
      table.nodes.indexOf(node) * table.units.length + table.units.indexOf(unit)
    expect(table.scores[at('PAPI', 'quang-nam')]).toBeCloseTo(41.004, 3)
    expect(table.nodes.length).toBe(37)
    expect(table.scores.length).toBe(37 * 63)
    expect(Array.from(table.n)).toEqual(Array(37).fill(61))
    expect(table.origins[table.nodes.indexOf('PAPI.3')]).toBe('computed')
    expect(table.origins[table.nodes.indexOf('PAPI.3.1')]).toBe('published')
    expect(table.decimals[0]).toBe(-1)
  })

  it('leaves missing cells NaN, never 0', () => {
    const table = tableOf('papi-2021-2024', 2024)
    const missing = table.units.filter((_, position) => Number.isNaN(table.scores[position]))
    expect(missing).toEqual(['tien-giang', 'vinh-phuc'])
    expect(table.notApplicable.every(flag => flag === 0)).toBe(true)
  })

  it('keeps printed ranks and means, 0 and NaN where none is printed', () => {
    const table = tableOf('par-2022-2023', 2023)
    const own = table.units.indexOf('quang-nam')
    expect(table.printedRanks[own]).toBe(56)
    expect(table.printedMeans[0]).toBe(86.98)
    expect(table.n[0]).toBe(63)
    expect(table.decimals[0]).toBe(2)
    const area3 = table.nodes.indexOf('PAR.3') * table.units.length
    expect([table.scores[area3 + own], table.printedRanks[area3 + own]]).toEqual([10.68, 62])
    expect(table.printedRanks[area3]).toBe(0)
    expect(table.printedMeans[table.nodes.indexOf('PAR.3')]).toBeNaN()
    expect(table.origins[table.nodes.indexOf('PAR.8')]).toBe('derived')
  })

  it('is empty at full size for a node without a column and for an open year', () => {
    const table = tableOf('par-2017', 2017)
    expect(table.origins[table.nodes.indexOf('PAR.1')]).toBeNull()
    expect(table.n[table.nodes.indexOf('PAR.1')]).toBe(0)
    const open = tableOf('papi-2021-2024', 2025)
    expect(open.scores.length).toBe(37 * 63)
    expect(open.scores.every(Number.isNaN)).toBe(true)
  })

  it('marks cells that do not apply apart from missing ones', () => {
    const file = files[0]
    if (file === undefined) throw new Error('no files')
    const [first] = file.dataset.columns
    if (first === undefined) throw new Error('no columns')
    const scores = first.scores.map((score, position) => (position === 1 ? ('na' as const) : score))
    const dataset = { ...file.dataset, columns: [{ ...first, scores }] }
    const table = compileTable(file.edition, dataset, first.year)
    expect([table.notApplicable[0], table.notApplicable[1]]).toEqual([0, 1])
    expect(table.scores[1]).toBeNaN()
  })
})

describe('the hash of a dataset', () => {
  it('depends on content alone: not on the order of keys, but on every figure', () => {
    const dataset = { edition: 'x', units: ['a'], columns: [] }
    expect(datasetHash({ columns: [], units: ['a'], edition: 'x' })).toBe(datasetHash(dataset))
    expect(datasetHash({ ...dataset, units: ['b'] })).not.toBe(datasetHash(dataset))
    expect(new Set(files.map(file => datasetHash(file.dataset))).size).toBe(files.length)
  })
})
