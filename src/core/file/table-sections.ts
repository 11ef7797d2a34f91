import { foldText } from '../fold-text'
import { cellText, isBlank, type TableSheet } from './table-rows'

const ORDINAL = /^(?:[IVXLC]{1,6}|[A-Z])[.)]?$/
/** The same with its title in one cell. */
const HEADED = /^(?:[IVXLC]{1,6}|[A-Z])[.)]\s+\S/
const SUM = /^(?:tong cong|tong so|cong|total|jumlah)\b/

/**
 * Whether a row is none of the table's own: a heading inside it ("I. Cải cách thể chế": merged across, or nothing but
 * a Roman number or a letter and a title) or a sum.
 */
export function isSection(
  sheet: TableSheet,
  position: number,
  columns: readonly { readonly field: string | null }[],
): boolean {
  const row = sheet.rows[position] ?? []
  const mapped = columns.flatMap(({ field }, column) => (field === null ? [] : [column]))
  const isAcross = sheet.merges.some(
    ({ top, bottom, left, right }) =>
      top === position &&
      bottom === position &&
      mapped.filter(column => column >= left && column <= right).length >= Math.max(3, mapped.length / 2),
  )
  if (isAcross) return true
  const filled = mapped.filter(column => !isBlank(row[column]))
  const [column = 0] = filled
  const first = cellText(row[column]).trim()
  const isNumbered = columns[column]?.field === 'number' && ORDINAL.test(first)
  const isHeaded = filled.length === 1 && HEADED.test(first)
  return (isNumbered && filled.length <= 2) || isHeaded || SUM.test(foldText(first))
}

/** The title of a heading inside a table, its ordinal left out: "I. Cải cách thể chế" → "Cải cách thể chế". */
export function sectionTitle(sheet: TableSheet, position: number): string {
  const texts = (sheet.rows[position] ?? []).map(cell => cellText(cell).replace(/\s+/g, ' ').trim())
  const parts = texts.filter(
    (text, column) => text !== '' && text !== texts[column - 1] && !ORDINAL.test(text),
  )
  return (parts[0] ?? '').replace(/^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})[.)]\s*/, '')
}
