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
  const isSure = SPREADSHEETS.test(html) && !text.includes('"')
  return isSure || !table.isAll || isSameShape(rows, table.block) ? textBlock(rows) : table.block
}

const isSameShape = (rows: readonly (readonly string[])[], block: Block): boolean =>
  rows.length === block.length && rows.every((row, position) => row.length === block[position]?.length)
