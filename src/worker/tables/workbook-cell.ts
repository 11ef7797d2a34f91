import type { CellObject } from '@e965/xlsx'
import type { TableCell } from '../../core/file/table-rows'

/** What is needed of the library, which comes when it is asked for. */
export interface DateFormats {
  is_date(format: string): boolean
  parse_date_code(value: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null
}

const two = (value: number) => String(value).padStart(2, '0')

/** A cell of a workbook: numbers and truth values as they are, dates by their parts, so that no time zone moves them. */
export function tableCell(cell: CellObject | undefined, formats: DateFormats, date1904: boolean): TableCell {
  if (cell === undefined || cell.v === undefined || cell.v === null) return null
  const { t: type, v: value, w: shown } = cell
  if (type === 'n' && typeof value === 'number') return numberCell(value, cell, formats, date1904)
  if (type === 'b') return value === true
  if (type === 'e') return shown ?? '#'
  return String(value).replace(/\r\n?/g, '\n')
}

function numberCell(
  value: number,
  { z: format, w: shown }: CellObject,
  formats: DateFormats,
  date1904: boolean,
): TableCell {
  const form = typeof format === 'string' ? format : 'General'
  if (formats.is_date(form)) return dateCell(value, form, formats, date1904) ?? (shown || value)
  if (form.includes('%')) {
    // Twelve digits: 0.07 × 100 is not 7 in binary.
    const percent = Number((value * 100).toPrecision(12))
    return { kind: 'number', text: `${percent}%`, value }
  }
  return value
}

/** Excel turns a typed "11/2025" into a day: only what the format shows is meant. A time alone is no date. */
function dateCell(
  value: number,
  format: string,
  formats: DateFormats,
  date1904: boolean,
): Exclude<TableCell, string | number | boolean> {
  const parts = formats.parse_date_code(value, { date1904 })
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (parts === null || !plain.includes('y')) return null
  const { y: year, m: month, d: day } = parts
  if (plain.includes('d'))
    return {
      kind: 'date',
      text: `${two(day)}/${two(month)}/${year}`,
      value: `${year}-${two(month)}-${two(day)}`,
    }
  if (plain.includes('m'))
    return { kind: 'date', text: `${two(month)}/${year}`, value: `${year}-${two(month)}` }
  return { kind: 'date', text: String(year), value: String(year) }
}
