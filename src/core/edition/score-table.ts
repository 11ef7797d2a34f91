import { canonicalJson, sha256Hex } from '../canonical'
import type { Column, Dataset, ScoreTable } from './dataset'
import type { Definition } from './definition'
import type { Edition } from './edition'

/**
 * The dataset's columns of one year as dense arrays along the edition's nodes and the dataset's units.
 * Missing and not applicable are NaN, a node without a column is all NaN with origin null; a year without
 * any column gives an empty table of the full size (an open year).
 */
export function compileTable(edition: Edition, dataset: Dataset, year: number): ScoreTable {
  const { units } = dataset
  const nodes = edition.nodes.map(node => node.code)
  const columns = new Map<string, Column>()
  for (const column of dataset.columns) if (column.year === year) columns.set(column.node, column)

  const scores = new Float64Array(nodes.length * units.length).fill(Number.NaN)
  const notApplicable = new Uint8Array(scores.length)
  const printedRanks = new Uint32Array(scores.length)
  const n = new Uint32Array(nodes.length)
  const decimals = new Int8Array(nodes.length).fill(-1)
  const printedMeans = new Float64Array(nodes.length).fill(Number.NaN)

  for (const [node, code] of nodes.entries()) {
    const column = columns.get(code)
    if (column === undefined) continue
    n[node] = column.n ?? 0
    decimals[node] = column.decimals ?? -1
    printedMeans[node] = column.mean?.score ?? Number.NaN
    const start = node * units.length
    for (let unit = 0; unit < units.length; unit++) {
      const score = column.scores[unit]
      if (typeof score === 'number') scores[start + unit] = score
      else if (score === 'na') notApplicable[start + unit] = 1
      printedRanks[start + unit] = column.ranks?.[unit] ?? 0
    }
  }
  return {
    edition: edition.id,
    year,
    units,
    nodes,
    scores,
    notApplicable,
    printedRanks,
    n,
    decimals,
    printedMeans,
    origins: nodes.map(code => columns.get(code)?.origin ?? null),
    sources: nodes.map(code => columns.get(code)?.source ?? null),
    notes: nodes.map(code => columns.get(code)?.notes ?? []),
    meanNotes: nodes.map(code => columns.get(code)?.mean ?? null),
  }
}

/**
 * The name of a dataset: SHA-256 of its canonical JSON, 64 hex digits; of an own index both its definition and its
 * scores are named. Equal content, equal name.
 */
export const datasetHash = (dataset: Dataset, definition?: Definition): string =>
  sha256Hex(canonicalJson(definition === undefined ? dataset : { definition, dataset }))
