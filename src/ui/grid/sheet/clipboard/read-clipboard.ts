import { type Block, textBlock } from './block'
import { readHtmlTable } from './html-read'
import { readTsv } from './tsv'

/** What a clipboard holds, in the forms that count here; '' = absent. */
export interface ClipboardTexts {
  readonly text: string
  readonly html: string
}

/** Their plain text quotes line breaks and so says all. */
const SPREADSHEETS = /schemas-microsoft-com:office:excel|google-sheets-html-origin|content=["']?Excel\.Sheet/i

/** A table of Excel's that was put into a document keeps its marks there; a paragraph beside a table is no cell. */
const WORD = /content=["']?Word\.Document|schemas-microsoft-com:office:word/i

/**
 * The cells on a clipboard: our own ones exact, else by plain text, which spreadsheets write as seen. The table counts
 * where the text cannot be right: where there is none, where a cell's line breaks have become rows (Word, web pages),
 * or where a spreadsheet's bare quotes have joined cells ("A and B" in two cells). Null where there is nothing.
 */
export function readClipboard({ text, html }: ClipboardTexts): Block | null {
  const table = html === '' ? null : readHtmlTable(html)
  if (table?.isOurs) return table.block
  const rows = readTsv(text)
  const hasText = rows.length > 0
  if (table === null) return hasText ? textBlock(rows) : null
  if (!hasText) return table.block
  return isTextSure({ text, html }) || (!table.isAll && !WORD.test(html)) || isSameShape(rows, table.block)
    ? textBlock(rows)
    : table.block
}

/** Whether the plain text is that of a spreadsheet, which says all that the table does. */
export const isTextSure = ({ text, html }: ClipboardTexts): boolean =>
  text !== '' && !WORD.test(html) && SPREADSHEETS.test(html) && !text.includes('"')

const isSameShape = (rows: readonly (readonly string[])[], block: Block): boolean =>
  rows.length === block.length && rows.every((row, position) => row.length === block[position]?.length)
