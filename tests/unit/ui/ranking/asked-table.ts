import type { AnalysisRequest } from '../../../../src/core/analysis/analysis'
import { ALL } from '../../../../src/ui/ranking/groups'
import { type RankingTable, rankingTable, type TableAsked } from '../../../../src/ui/ranking/table'
import { readShipped } from '../../../support/editions/shipped.ts'
import { analysed } from '../../core/analysis/shipped'

export const { catalog, files } = readShipped()

export const unitOf = (id: string) => catalog.units.find(unit => unit.id === id) ?? null

/** The table of a shipped index and year, as the page first shows it. */
export const tableOf = (
  index: string,
  year: number,
  more: Partial<TableAsked> = {},
  request: Partial<AnalysisRequest> = {},
): RankingTable =>
  rankingTable({
    analysis: analysed(index, year, request),
    level: 1,
    heat: 'rank',
    group: ALL,
    within: false,
    ownUnit: 'quang-nam',
    unitOf,
    compare: new Intl.Collator('vi').compare,
    ...more,
  })

export function rowOf(table: RankingTable, unit: string) {
  const row = table.rows.find(({ id }) => id === unit)
  if (!row) throw new Error(`${unit} has no row`)
  return row
}
