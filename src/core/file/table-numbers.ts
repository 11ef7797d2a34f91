import type { Language } from '../plan/read-number'
import { cellText, type TableCell, type TableRow, type TableSheet } from './table-rows'

/** Rows that are looked at. */
const SAMPLE = 10_000

/**
 * In which way the texts of a column write numbers. Text files keep "1.234" as it was printed: a column in which any
 * number can only be read one way is read that way throughout; else a comma between fields leaves the point for the
 * decimals, and else the screen's language decides.
 */
export function numberLanguageOf(
  sheet: TableSheet,
  from: number,
  column: number,
  language: Language,
): Language {
  const rows = sheet.rows.slice(from, from + SAMPLE)
  const seen = signOf(rows.map((row: TableRow) => row[column] ?? null))
  if (seen !== null) return seen === '.' ? 'en' : 'vi'
  return sheet.delimiter === ',' ? 'en' : language
}

/** The decimal sign of the first text that cannot be read in another way. */
function signOf(cells: readonly TableCell[]): '.' | ',' | null {
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const text = cellText(cell).trim()
    // A fraction that is no group of three, or one behind a leading zero; or the last sign of two kinds.
    const match = /^[-+−]?\d+([.,])(?!\d{3}\D*$)\d+\D*$/.exec(text) ?? /^[-+−]?0([.,])\d+\D*$/.exec(text)
    const both = /^[-+−]?\d{1,3}(?:\.\d{3})+(,)\d+|^[-+−]?\d{1,3}(?:,\d{3})+(\.)\d+/.exec(text)
    const sign = match?.[1] ?? both?.[1] ?? both?.[2]
    if (sign === '.' || sign === ',') return sign
  }
  return null
}
