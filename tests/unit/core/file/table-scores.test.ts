import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Column, Dataset } from '../../../../src/core/edition/dataset'
import { nodeHeads } from '../../../../src/core/file/score-layout'
import { proposeScores, type ScoresRequest } from '../../../../src/core/file/table-scores'
import { readScores } from '../../../../src/worker/tables/read-scores'
import { dataDir, hasSharedData, readShipped } from '../../../support/editions/shipped'
import { smallEdition } from '../../../support/plans'

const { files, catalog, manifest } = readShipped()
const provinces = catalog.units.filter(unit => ['province', 'city'].includes(unit.kind))
const silent = () => undefined
const question = { language: 'vi' as const, nodes: {}, year: null }
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function propose(bytes: Uint8Array, change: Partial<ScoresRequest>) {
  const rows = await readScores(bytes, 'a', question, silent)
  if (!rows.ok) throw new Error(JSON.stringify(rows.error))
  return proposeScores({
    rows: rows.value,
    editions: [],
    units: provinces,
    regions: manifest.regions,
    complete: true,
    origin: 'published',
    source: '',
    ...change,
  })
}

/** What a bare table of year, unit, node, score, rank and source says of a column. */
const said = ({ year, node, scores, ranks, standardErrors, mean, groupMeans, source, notes }: Column) => ({
  ...{ year, node, scores, ranks, standardErrors, mean, groupMeans, source, notes },
})
/** Edition, year and node → what is said of the column. A lone clone has few units of each column. */
function differences(datasets: readonly Dataset[], shipped: readonly Dataset[]): string[] {
  const columnOf = (edition: string, { year, node }: Column) =>
    shipped
      .find(each => each.edition === edition)
      ?.columns.find(each => each.year === year && each.node === node)
  const missing = datasets.reduce((sum, each) => sum - each.columns.length, 0)
  const whole = hasSharedData ? missing + shipped.reduce((sum, each) => sum + each.columns.length, 0) : 0
  return [
    ...(whole === 0 ? [] : [`${whole} columns are missing`]),
    ...datasets.flatMap(({ edition, columns }) =>
      columns.flatMap(column => {
        const theirs = columnOf(edition, column)
        const at = `${edition} ${column.year} ${column.node}`
        if (!theirs) return [at]
        if (hasSharedData) return JSON.stringify(said(column)) === JSON.stringify(said(theirs)) ? [] : [at]
        const isSame = column.scores.every((score, unit) => score === null || score === theirs.scores[unit])
        return isSame ? [] : [at]
      }),
    ),
  ]
}

describe.each([
  // The unweighted sum that one year of PCI prints is no node of its tree.
  ['PAPI', 'papi-scores.csv', []],
  ['PCI', 'pci-scores.csv', ['UNWEIGHTED']],
])('the collected scores of %s', (index, file, strangers) => {
  const text = readFileSync(resolve(dataDir, file))
  const own = files.filter(({ edition }) => edition.index === index)
  const shipped = own.map(({ dataset }) => dataset)

  test('come in by .csv as the shipped datasets, score by score', async () => {
    const { datasets, faults } = await propose(new Uint8Array(text), {
      editions: own.map(each => each.edition),
    })
    expect([...new Set(faults.map(({ fault }) => ('text' in fault ? fault.text : fault.kind)))]).toEqual(
      strangers,
    )
    expect(differences(datasets, shipped)).toEqual([])
    expect(datasets.flatMap(each => each.columns).length).toBeGreaterThan(50)
    expect(datasets.map(dataset => dataset.units)).toEqual(own.map(({ dataset }) => dataset.units))
  })

  test('come in by .xlsx the same', async () => {
    const rows = text
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map(line => {
        const cells = line.split(',')
        return cells.map((cell, column) =>
          cells.length === 6 && column !== 1 && cell !== '' && !Number.isNaN(Number(cell))
            ? Number(cell)
            : cell,
        )
      })
    const book = write(
      { SheetNames: ['S'], Sheets: { S: utils.aoa_to_sheet(rows) } },
      { type: 'array', bookType: 'xlsx' },
    )
    const { datasets } = await propose(new Uint8Array(book), { editions: own.map(each => each.edition) })
    expect(differences(datasets, shipped)).toEqual([])
    expect(datasets.flatMap(each => each.columns).length).toBeGreaterThan(50)
  })
})

const edition = smallEdition()
const unit = (id: string, name: string) => ({
  ...{ id, name, kind: 'province' as const, region: null },
  aliases: [],
  successor: null,
})
const units = [unit('a', 'An Giang'), unit('b', 'Bắc Kạn')]
const small = (text: string, change: Partial<ScoresRequest> = {}) =>
  propose(bytesOf(text), { editions: [edition], units, ...change })

test('missing is not zero, not applicable is neither, and ranks, errors and n come along', async () => {
  const { datasets, taken } = await small(
    'Năm;Đơn vị;Mã;Điểm;Hạng;n;Sai số chuẩn;Nguồn\n2024;an giang;X.1.1;8,5;2;60;0,25;s1\n2024;BẮC KẠN;X.1.1;;7;;;s1\n2024;Bắc Kạn;X.2;không áp dụng;;;;s1\n',
    { complete: false },
  )
  expect(taken).toBe(3)
  expect(datasets).toEqual([
    {
      edition: 'x-1',
      units: ['a', 'b'],
      columns: [
        {
          ...{ year: 2024, node: 'X.1.1', n: 60, decimals: 1, origin: 'published', source: 's1' },
          ...{ scores: [8.5, null], ranks: [2, 7], standardErrors: [0.25, null] },
        },
        {
          ...{ year: 2024, node: 'X.2', n: null, decimals: null, origin: 'published', source: 's1' },
          scores: [null, 'na'],
        },
      ],
    },
  ])
})

test('a row that cannot be taken is left out and named; the others are taken', async () => {
  const { datasets, taken, faults, faultCount } = await small(
    [
      'year,unit,node,score,rank',
      '2024,An Giang,X.1.1,8.5,',
      '1999,An Giang,X.1.1,8.5,',
      '2024,Nowhere,X.1.1,8.5,',
      '2024,An Giang,X.9,8.5,',
      '2024,Bắc Kạn,X.1.1,10.5,',
      '2024,An Giang,X.1.1,8.4,',
      '2024,Bắc Kạn,X.2,5,1.5',
      'soon,Bắc Kạn,X.2,5,1',
    ].join('\n'),
  )
  expect(taken).toBe(1)
  expect(faults).toEqual([
    { row: 3, fault: { kind: 'year-not-in-edition', year: 1999 } },
    { row: 4, fault: { kind: 'unknown-unit', text: 'Nowhere' } },
    { row: 5, fault: { kind: 'unknown-node', text: 'X.9', year: 2024 } },
    { row: 6, fault: { kind: 'outside-bounds', score: 10.5, min: 0, max: 10 } },
    { row: 7, fault: { kind: 'two-figures', unit: 'An Giang', first: 8.5, second: 8.4 } },
    { row: 8, fault: { kind: 'no-rank', rank: 1.5 } },
  ])
  expect(faultCount).toBe(7)
  expect(datasets[0]?.columns).toHaveLength(1)
})

test('a table of tasks is refused by the columns it lacks', async () => {
  expect(await readScores(bytesOf('STT,Nhiệm vụ,Nguồn,Năm\n1,a,b,2024\n'), 'a', question, silent)).toEqual({
    ok: false,
    error: {
      kind: 'wrong-template',
      found: ['STT', 'Nhiệm vụ', 'Nguồn', 'Năm'],
      missing: ['unit', 'node', 'score'],
    },
  })
})

test('a wide table of units and nodes comes in as the long one does, its year from a column or told', async () => {
  const nodes = nodeHeads([edition])
  const long = await small(
    'year,unit,node,score\n2024,An Giang,X.1,15.5\n2024,An Giang,X.2,3\n2024,Bắc Kạn,X.2,4\n',
  )
  const wide = async (text: string, year: number | null) => {
    const rows = await readScores(bytesOf(text), 'a', { ...question, nodes, year }, silent)
    if (!rows.ok) return rows.error
    return (await small('year,unit,node,score\n2024,An Giang,X.1,1\n', { rows: rows.value })).datasets
  }
  expect(await wide('Bảng 3\n\nĐơn vị;X 1;X.2;Ghi chú\nAn Giang;15,5;3;x\nBắc Kạn;;4;\n', 2024)).toEqual(
    long.datasets,
  )
  expect(await wide('Năm\tTỉnh\tX.1\tX.2\n2024\tAn Giang\t15,5\t3\n2024\tBắc Kạn\t\t4\n', null)).toEqual(
    long.datasets,
  )
  expect(await wide('Đơn vị;X.1;X.2\nAn Giang;15,5;3\n', null)).toEqual({
    kind: 'wrong-template',
    found: ['Đơn vị', 'X.1', 'X.2'],
    missing: ['year'],
  })
})

test('faults are counted by the rows of the file, blank lines among them', async () => {
  const { faults } = await small('year,unit,node,score\n2024,An Giang,X.1,1\n\n2024,Nowhere,X.1,1\n')
  expect(faults.map(({ row }) => row)).toEqual([4])
})
