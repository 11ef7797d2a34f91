import { expect, test } from 'vitest'
import { unitsRankedBy } from '../../../src/core/edition/catalog'
import { datasetHash } from '../../../src/core/edition/score-table'
import { proposeScores } from '../../../src/core/file/table-scores'
import { scoresTable } from '../../../src/ui/datasets/score-tables'
import { readScores } from '../../../src/worker/tables/read-scores'
import { writeCsv } from '../../../src/worker/tables/write-csv'
import { readShipped } from '../../support/editions/shipped'
import { textIn } from './text-in'

const { files, catalog } = readShipped()
const MAIN = ['PAR', 'SIPAS', 'PAPI', 'PCI']
const filled = files.filter(({ dataset }) => dataset.columns.length > 0)

test('there are editions of every index to write', () => {
  const indices = new Set(filled.map(({ edition }) => edition.index))
  for (const index of MAIN) expect(indices).toContain(index)
})

test.each(
  filled.flatMap(file => (['vi', 'en'] as const).map(language => [file.edition.id, language, file] as const)),
)(
  'the scores of %s written as .csv in %s come into nothing as the dataset they were',
  async (_, language, file) => {
    const { edition, dataset } = file
    const bytes = writeCsv(scoresTable(file, catalog, textIn(language)), language === 'vi' ? ',' : '.')
    const rows = await readScores(bytes, 'a.csv', { language, nodes: {}, year: null }, () => undefined)
    if (!rows.ok) throw new Error(JSON.stringify(rows.error))
    const { datasets, faults } = proposeScores({
      rows: rows.value,
      editions: [edition],
      // The others were collected for few units, and their datasets have no place for the rest.
      units: unitsRankedBy(catalog, edition).filter(
        ({ id }) => MAIN.includes(edition.index) || dataset.units.includes(id),
      ),
      regions: catalog.regions,
      complete: false,
      origin: 'published',
      source: 'elsewhere',
    })
    expect(faults).toEqual([])
    expect(datasets).toEqual([dataset])
    expect(datasets[0] && datasetHash(datasets[0])).toBe(datasetHash(dataset))
  },
  20_000,
)
