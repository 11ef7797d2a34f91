import type { OutCell, OutTable } from '../../core/file/table-out'
import type { Copied } from '../grid/sheet/clipboard/copy'
import { writeHtmlTable } from '../grid/sheet/clipboard/html-write'
import { writeTsv } from '../grid/sheet/clipboard/tsv'
import type { TextApi } from '../text/texts'

/** A table with its head for the clipboard: text and HTML, as seen in the language of the screen. */
export function tableToCopy(
  { columns, rows }: OutTable,
  { number, date }: Pick<TextApi, 'number' | 'date'>,
): Copied {
  const textOf = (cell: OutCell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return number(cell)
    return typeof cell === 'object' ? date(cell.date) : String(cell)
  }
  const texts = [columns.map(({ head }) => head), ...rows.map(row => row.map(textOf))]
  const isNumber = (row: number, column: number) => typeof rows[row - 1]?.[column] === 'number'
  const html = writeHtmlTable(
    texts.map(row => row.map(text => ({ text }))),
    isNumber,
  )
  return { text: writeTsv(texts), html, cells: texts.length * columns.length }
}
