import type { Accessor } from 'solid-js'
import type { Sheet } from '../grid/sheet/sheet'
import { EMPTY_CELL, numberCell, type ShownCell, sheetOfShown, textCell } from '../grid/sheet/shown-cells'
import type { TextApi } from '../text/texts'
import { type GridRow, RANK, UNIT } from './columns'
import type { RankingTable, TableColumn } from './table'

/** The table of ranks as a sheet, for reading: scores to the last place, ranks as numbers. */
export function createRankingSheet(
  table: Accessor<RankingTable | null | undefined>,
  text: TextApi,
): Sheet<GridRow> {
  return sheetOfShown<GridRow>(
    (row, column) => {
      if (column === UNIT) return textCell(row.kind === 'unit' ? row.name : row.title)
      // Without its denominator: spreadsheets take "5/12" for a day.
      if (column === RANK)
        return row.kind === 'unit' && row.rank.kind === 'rank'
          ? numberCell(row.rank.rank, text.number)
          : EMPTY_CELL
      const shown = table()?.columns.find(({ spec }) => spec.code === column)
      return shown ? figureOf(row, shown, text) : EMPTY_CELL
    },
    column => (column === UNIT ? 'text' : column === RANK ? 'number' : 'score'),
  )
}

function figureOf(row: GridRow, { spec, mean, decimals }: TableColumn, text: TextApi): ShownCell {
  const write = (value: number) => text.number(value, decimals)
  if (row.kind === 'mean') return numberCell(mean, write)
  const { score, notApplicable } = row.cell(spec.code)
  if (notApplicable) return { text: text.t('ranking.cell.na'), value: 'na', number: null, edit: 'na' }
  return numberCell(score, write)
}
