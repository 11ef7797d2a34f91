import type { TableSheet } from '../../core/file/table-rows'
import { readSpannedTables } from '../grid/sheet/clipboard/html-read'
import { type ClipboardTexts, isTextSure } from '../grid/sheet/clipboard/read-clipboard'

/**
 * The tables of a clipboard whose own text cannot be right (Word, web pages): merged cells repeat their value, as in a
 * workbook. Null where the text says it better, as that of spreadsheets does, or where there is no table.
 */
export function pastedSheets(texts: ClipboardTexts, name: string): readonly TableSheet[] | null {
  const tables = texts.html === '' || isTextSure(texts) ? [] : readSpannedTables(texts.html)
  if (tables.length === 0) return null
  return tables.map(({ rows, spans }, position) => {
    const cells = rows.map(row => row.map(text => text || null))
    for (const { top, left, bottom, right } of spans)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const line = cells[row]
          if (line) line[column] = rows[top]?.[left] || null
        }
    return {
      name: tables.length > 1 ? `${name} ${position + 1}` : name,
      rows: cells,
      merges: spans.filter(({ top, left }) => rows[top]?.[left]),
      delimiter: null,
    }
  })
}
