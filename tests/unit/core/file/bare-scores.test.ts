import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { unitsRankedBy } from '../../../../src/core/edition/catalog'
import type { Column } from '../../../../src/core/edition/dataset'
import { proposeScores } from '../../../../src/core/file/table-scores'
import { readScores } from '../../../../src/worker/tables/read-scores'
import { dataDir, hasSharedData, readShipped } from '../../../support/editions/shipped'

const { files, catalog } = readShipped()

const fieldsOf = (column: Column) => Object.keys(column) as (keyof Column)[]

/** Tables of one index one below the other, those that say how a score was derived with the others. */
function joined(names: readonly string[]): Uint8Array {
  const rows = names.flatMap(name => {
    const [head = '', ...lines] = readFileSync(resolve(dataDir, name), 'utf8').trimEnd().split('\n')
    // Source and derivation stand last, in this order in the result.
    return head.includes('derivation')
      ? lines.map(line => line.replace(/^((?:[^,]*,){5})(.*),([^,]*)$/, '$1$3,$2'))
      : lines.map(line => `${line},`)
  })
  return new TextEncoder().encode(`year,unit,node,score,rank,source,derivation\n${rows.join('\n')}\n`)
}

/**
 * What the shipped dataset knows beyond its table: how many units were ranked where the table has few of them, with
 * how many decimals a mean alone is printed, and who summed the totals. One province of PAR 2022 comes from another
 * table, and one derivation of SIPAS 2022 is told by its source alone.
 */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  PAPI: ['origin'],
  PCI: ['n'],
  PAR: ['2022 notes', '2022 ranks', '2022 scores', 'n'],
  SIPAS: ['2022 notes', 'decimals', 'n'],
}
const OF_COLUMN: readonly string[] = ['n', 'decimals', 'origin', 'source']

test.each([
  ['PAPI', ['papi-scores.csv']],
  ['PCI', ['pci-scores.csv']],
  ['PAR', ['par-scores.csv', 'par-scores-derived.csv']],
  ['SIPAS', ['sipas-scores.csv']],
])('the bare table of %s tells all of the shipped columns but what is listed', async (index, names) => {
  const own = files.filter(({ edition }) => edition.index === index)
  const rows = await readScores(
    joined(names),
    'a.csv',
    { language: 'en', nodes: {}, year: null },
    () => undefined,
  )
  if (!rows.ok) throw new Error(JSON.stringify(rows.error))
  const { datasets } = proposeScores({
    rows: rows.value,
    editions: own.map(({ edition }) => edition),
    units: unitsRankedBy(catalog, own[0]?.edition ?? null),
    regions: catalog.regions,
    ...{ complete: true, origin: 'published', source: '' },
  })
  const differing = new Set<string>()
  let compared = 0
  for (const { edition, columns } of datasets)
    for (const column of columns) {
      const theirs = own
        .find(each => each.edition.id === edition)
        ?.dataset.columns.find(({ year, node }) => year === column.year && node === column.node)
      expect(theirs, `${edition} ${column.year} ${column.node}`).toBeDefined()
      if (!theirs) continue
      compared += 1
      if (hasSharedData)
        for (const field of new Set([...fieldsOf(column), ...fieldsOf(theirs)]))
          if (JSON.stringify(column[field]) !== JSON.stringify(theirs[field]))
            differing.add(OF_COLUMN.includes(field) ? field : `${column.year} ${field}`)
      // An extract has few units of a column: what it has is as shipped.
      for (const field of ['scores', 'ranks', 'standardErrors'] as const)
        for (const [unit, figure] of (column[field] ?? []).entries())
          if (figure !== null) expect(figure).toBe(theirs[field]?.[unit])
    }
  expect(compared).toBeGreaterThan(5)
  if (hasSharedData) expect([...differing].sort()).toEqual(UNTOLD[index])
})
