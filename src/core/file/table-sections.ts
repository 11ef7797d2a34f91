import { foldText } from '../fold-text'
import { cellText, isBlank, type TableSheet } from './table-rows'

const ORDINAL = /^(?:[IVXLC]{1,6}|[A-Z])[.)]?$/
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
  return (isNumbered && filled.length <= 2) || SUM.test(foldText(first))
}
