import { expect, test } from 'vitest'
import { adoptDatasets } from '../../../../src/core/edition/adopt'
import { readEditionParts } from '../../../../src/core/file/edition-parts'
import { offerScores } from '../../../../src/core/file/offer-scores'
import { nodeHeads } from '../../../../src/core/file/score-layout'
import { proposeEdition } from '../../../../src/core/file/table-edition'
import type { TableCell } from '../../../../src/core/file/table-rows'
import { readScores } from '../../../../src/worker/tables/read-scores'
import { readShipped } from '../../../support/editions/shipped'
import { conformance } from '../analysis/conformance'

const { files, manifest } = readShipped()
const meta = conformance('asem_iMeta.csv').filter(({ Level }) => Level !== 'NA')
const normalised = conformance('asem_normalised.csv')
const aggregates = meta.filter(({ Level }) => Level !== '1').map(({ iCode = '' }) => iCode)
const sheet = (name: string, rows: readonly (readonly TableCell[])[]) => ({
  ...{ name, rows, merges: [], delimiter: null },
})

/** The index as a person would put it into three sheets: COINr's codes, names and parents. */
function definitionBy(rule: string) {
  const parts = readEditionParts([
    sheet('Info', [
      ['Index code', 'ASEM'],
      ['Index name', 'ASEM Sustainable Connectivity'],
      ['Years', '2018'],
      ['Kind of units', 'Unit'],
      ['Combined by', rule],
    ]),
    sheet('Criteria', [
      ['Code', 'Parent', 'Name', 'Minimum', 'Maximum'],
      ...meta
        .filter(({ iCode }) => iCode !== 'Index')
        .map(({ iCode = '', iName = '', Parent = '' }) => [
          // The extract kept with the tests has no names.
          ...[iCode, Parent === 'Index' ? '' : Parent, iName || iCode, 0, 100],
        ]),
    ]),
    sheet('Units', [['Unit code', 'Unit name'], ...normalised.map(({ uCode = '' }) => [uCode, uCode])]),
  ])
  const proposed = proposeEdition({
    ...{ parts, language: 'en', shippedUnits: [], editions: [], shippedEditions: [] },
  })
  if (!proposed) throw new Error(JSON.stringify(parts.fault))
  expect(proposed.faults).toEqual([])
  return proposed
}

async function columnsBy(rule: string) {
  const { definition, units } = definitionBy(rule)
  const { edition } = definition
  const leaves = meta.filter(({ Level }) => Level === '1').map(({ iCode = '' }) => iCode)
  const rows = normalised.map(row => [row.uCode, ...leaves.map(code => row[code])].join(','))
  const bytes = new TextEncoder().encode([['unit', ...leaves].join(','), ...rows].join('\n'))
  const question = { language: 'en' as const, nodes: nodeHeads([edition]), year: 2018 }
  const read = await readScores(bytes, 'a.csv', question, () => undefined)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const offer = offerScores(read.value, {
    ...{ editions: [edition], inUse: [], definitions: [definition], units: definition.units, regions: [] },
    ...{ mode: 'empty', complete: true, origin: 'published', source: 'COINr', compute: true },
  })
  expect([offer.faultCount, offer.columnFaults]).toEqual([0, []])
  const [entry] = offer.datasets
  if (!entry) throw new Error('nothing was taken')
  expect(adoptDatasets(manifest, files, [entry]).catalog.notAdopted).toEqual([])
  expect(entry.dataset.units).toEqual(units)
  const places = new Map(definition.units.map(({ id, name }) => [name, entry.dataset.units.indexOf(id)]))
  return (node: string, unit: string) =>
    entry.dataset.columns.find(column => column.node === node)?.scores[places.get(unit) ?? -1]
}

test('an index of arithmetic means out of sheets gives what COINr published, node by node', async () => {
  const scoreOf = await columnsBy('Mean')
  let compared = 0
  for (const row of conformance('asem_aggregated.csv')) {
    for (const code of aggregates) {
      const node = code === 'Index' ? 'ASEM' : code
      expect(scoreOf(node, row.uCode ?? '')).toBeCloseTo(Number(row[code]), 10)
      compared += 1
    }
  }
  expect(compared).toBe(51 * 11)
})

test('of geometric means it gives the root of the product, as the definition says', async () => {
  const scoreOf = await columnsBy('Geometric mean')
  const parts = meta.filter(({ Parent }) => Parent === 'Physical').map(({ iCode = '' }) => iCode)
  for (const row of normalised) {
    const product = parts.reduce((sum, code) => sum * Number(row[code]), 1)
    expect(scoreOf('Physical', row.uCode ?? '')).toBeCloseTo(product ** (1 / parts.length), 8)
  }
})
