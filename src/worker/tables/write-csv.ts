import Papa from 'papaparse'
import { guarded, type OutCell, type OutTable } from '../../core/file/table-out'

/**
 * A table as UTF-8 with its mark, without which Excel spoils every tone; parted by ";" where the comma is the decimal
 * sign, as Excel of such a country expects it. Texts that would be formulas are guarded.
 */
export function writeCsv(table: OutTable, decimal: ',' | '.'): Uint8Array {
  const textOf = (cell: OutCell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return decimal === ',' ? String(cell).replace('.', ',') : String(cell)
    if (typeof cell === 'object') return cell.date.split('-').reverse().join('/')
    return guarded(String(cell))
  }
  const text = Papa.unparse(
    [table.columns.map(column => guarded(column.head)), ...table.rows.map(row => row.map(textOf))],
    { delimiter: decimal === ',' ? ';' : ',', newline: '\r\n' },
  )
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}
