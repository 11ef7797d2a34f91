import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Column, Dataset } from '../../../../src/core/edition/dataset'
import { datasetHash } from '../../../../src/core/edition/score-table'
import { offerScores, type ScoresChoice } from '../../../../src/core/file/offer-scores'
import { guessScoreLayout, nodeHeads, scoreLayoutAt } from '../../../../src/core/file/score-layout'
import { readScores } from '../../../../src/worker/tables/read-scores'
import { dataDir, hasSharedData, readShipped } from '../../../support/editions/shipped'
import { smallEdition } from '../../../support/plans'

const { files, catalog, manifest } = readShipped()
const provinces = catalog.units.filter(unit => ['province', 'city'].includes(unit.kind))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const name = { vi: '', en: '', id: '' }
const small = smallEdition({ levels: [name, name, name] })
const unit = (id: string, called: string) => ({
  ...{ id, name: called, kind: 'province' as const, region: null },
  ...{ aliases: [], successor: null },
})
const units = [unit('a', 'An Giang'), unit('b', 'Bắc Kạn')]
const column = (node: string, scores: Column['scores'], more: Partial<Column> = {}): Column => ({
  ...{ year: 2024, node, n: 2, decimals: 2, origin: 'published', source: 'old', scores },
  ...more,
})
const inUse: Dataset = {
  edition: 'x-1',
  units: ['a', 'b'],
  columns: [column('X.1', [15, 16]), column('X.1.1', [8, 9]), column('X.2', [1, null])],
}

async function offer(bytes: Uint8Array, change: Partial<ScoresChoice> = {}) {
  const choice: ScoresChoice = {
    ...{ editions: [small], inUse: [inUse], definitions: [], units, regions: [] },
    ...{ mode: 'on-top', complete: false, origin: 'published', source: 'new', compute: false },
    ...change,
  }
  const question = { language: 'en' as const, nodes: nodeHeads(choice.editions), year: null }
  const rows = await readScores(bytes, 'a', question, () => undefined)
  if (!rows.ok) throw new Error(JSON.stringify(rows.error))
  return offerScores(rows.value, choice)
}

describe.each(['papi', 'pci'])('the collected scores of %s', file => {
  test('into an empty dataset are the shipped figures, column by column', async () => {
    const own = files.filter(({ edition }) => edition.index === file.toUpperCase())
    const { changes, datasets, columnFaults } = await offer(
      new Uint8Array(readFileSync(resolve(dataDir, `${file}-scores.csv`))),
      {
        ...{ editions: own.map(({ edition }) => edition), inUse: own.map(({ dataset }) => dataset) },
        ...{ units: provinces, regions: manifest.regions, mode: 'empty', complete: true },
      },
    )
    expect(columnFaults).toEqual([])
    expect(datasets.map(({ dataset }) => dataset.units)).toEqual(own.map(({ dataset }) => dataset.units))
    // An extract has few units and few columns.
    if (hasSharedData) expect([...new Set(changes.map(({ change }) => change))]).toEqual(['same'])
    else expect(changes.some(({ change }) => change === 'new')).toBe(false)
  })
})

test('on top, an empty cell keeps its figure and an equal column stays as it was', async () => {
  const { datasets, changes } = await offer(
    bytesOf('year,unit,X.1,X.1.1,X.2,X\n2024,An Giang,15,8.5,,\n2024,Bắc Kạn,16,,,4\n'),
  )
  expect(changes.map(({ node, change }) => [node, change])).toEqual([
    ['X', 'new'],
    ['X.1', 'same'],
    ['X.1.1', 'changed'],
  ])
  const columns = datasets[0]?.dataset.columns ?? []
  expect(columns.map(({ node, scores, source, n }) => [node, scores, source, n])).toEqual([
    ['X', [null, 4], 'new', null],
    ['X.1', [15, 16], 'old', 2],
    ['X.1.1', [8.5, 9], 'new', 2],
    ['X.2', [1, null], 'old', 2],
  ])
  expect(datasets[0]?.hash).toBe(datasets[0] && datasetHash(datasets[0].dataset))
})

test('on top of the same figures nothing is left to take', async () => {
  const { datasets, changes } = await offer(bytesOf('year,unit,node,score\n2024,An Giang,X.1,15\n'))
  expect(changes.map(({ change }) => change)).toEqual(['same'])
  expect(datasets).toEqual([])
})

test('into an empty dataset only the figures of the table remain', async () => {
  const { datasets, changes } = await offer(bytesOf('year,unit,node,score\n2024,An Giang,X.1,15\n'), {
    mode: 'empty',
  })
  expect(changes.map(({ node, change }) => [node, change])).toEqual([
    ['X.1', 'changed'],
    ['X.1.1', 'gone'],
    ['X.2', 'gone'],
  ])
  expect(datasets[0]?.dataset.columns).toHaveLength(1)
})

test('totals that the table does not have are computed by the rules, where they are asked for', async () => {
  const text =
    'year,unit,node,score\n2024,An Giang,X.1.1,8.5\n2024,An Giang,X.1.2,4\n2024,An Giang,X.2,3\n2024,Bắc Kạn,X.1.1,1\n'
  const { datasets } = await offer(bytesOf(text), { mode: 'empty', compute: true, complete: true })
  const columns = datasets[0]?.dataset.columns ?? []
  expect(columns.map(({ node, scores, origin, n }) => [node, scores, origin, n])).toEqual([
    ['X', [15.5, null], 'computed', 1],
    ['X.1', [12.5, null], 'computed', 1],
    ['X.1.1', [8.5, 1], 'published', 2],
    ['X.1.2', [4, null], 'published', 1],
    ['X.2', [3, null], 'published', 1],
  ])
})

test('a column that contradicts itself is left out by name, the others are taken', async () => {
  const { datasets, columnFaults } = await offer(
    bytesOf('year,unit,node,score,n\n2024,An Giang,X.1,15,1\n2024,Bắc Kạn,X.1,14,1\n2024,An Giang,X.2,3,2\n'),
    { mode: 'empty' },
  )
  expect(columnFaults).toEqual([
    {
      year: 2024,
      node: 'X.1',
      fault: { kind: 'more-scores-than-n', n: 1, present: 2, year: 2024, node: 'X.1' },
    },
  ])
  expect(datasets[0]?.dataset.columns.map(({ node }) => node)).toEqual(['X.2'])
})

test('n is not the number of scores where a printed rank says that others were ranked too', async () => {
  const { datasets } = await offer(bytesOf('year,unit,node,score,rank\n2024,An Giang,X.1,15,7\n'), {
    ...{ mode: 'empty', complete: true },
  })
  expect(datasets[0]?.dataset.columns[0]?.n).toBeNull()
})

test('a head that was chosen is read as what it seems to be, long or wide', () => {
  const nodes = nodeHeads([small])
  const sheet = (rows: string[][]) => ({ name: 's', rows, merges: [], delimiter: ',' })
  const wide = sheet([['title'], ['Đơn vị', 'X.1', 'X.2', 'Ghi chú']])
  expect(guessScoreLayout(wide, nodes)).toEqual({
    ok: true,
    value: scoreLayoutAt(wide, nodes, { top: 1, depth: 1 }),
  })
  expect(scoreLayoutAt(wide, nodes, { top: 1, depth: 1 }).columns.map(({ field }) => field)).toEqual([
    'unit',
    'node:X.1',
    'node:X.2',
    null,
  ])
})
