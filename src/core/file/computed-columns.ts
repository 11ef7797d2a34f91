import { aggregateNode } from '../analysis/aggregate'
import { compileTree } from '../analysis/tree'
import type { Cell, Column, Dataset } from '../edition/dataset'
import type { Edition } from '../edition/edition'
import { compileTable } from '../edition/score-table'

/**
 * The dataset with the columns that its table does not have and that follow from those below by the edition's rules,
 * marked as computed. What is published stays as it is. Nothing is added where the edition is never recomputed.
 */
export function withComputedColumns(edition: Edition, dataset: Dataset, complete: boolean): Dataset {
  if (edition.combine === 'published' || dataset.columns.length === 0) return dataset
  const tree = compileTree(edition)
  const units = dataset.units.length
  const added: Column[] = []
  for (const year of new Set(dataset.columns.map(column => column.year))) {
    const { scores, notApplicable, origins, ...table } = compileTable(edition, dataset, year)
    const sources = [...table.sources]
    for (const position of tree.upward) {
      const children = tree.children[position] ?? []
      if (children.length === 0 || origins[position] !== null) continue
      for (let offset = 0; offset < units; offset++)
        aggregateNode(tree, position, { scores, notApplicable, stride: units, offset })
      const cells = Array.from({ length: units }, (_, unit): Cell => {
        const at = position * units + unit
        const score = scores[at] ?? Number.NaN
        return notApplicable[at] === 1 ? 'na' : Number.isNaN(score) ? null : score
      })
      const present = cells.filter(cell => typeof cell === 'number').length
      if (present === 0) continue
      const source = Array.from(children, child => sources[child]).find(found => found) ?? ''
      sources[position] = source
      added.push({
        ...{ year, node: tree.codes[position] ?? '', n: complete ? present : null, decimals: null },
        ...{ origin: 'computed', source, scores: cells },
      })
    }
  }
  return added.length === 0 ? dataset : { ...dataset, columns: [...dataset.columns, ...added] }
}
