/**
 * The text that spreadsheets put on the clipboard: cells parted by tabs, rows by line breaks. It is no strict CSV, and
 * they agree on this much: a cell is quoted only where it holds a tab, a line break or begins with a quote; quotes
 * within are doubled; the last row ends with a line break (Excel, LibreOffice) or not (Google Sheets).
 */

/** Rows of cells. A quote that begins no well-formed quoted cell is a character as any other (5" pipe, "A" and B). */
export function readTsv(source: string): string[][] {
  const text = source.replace(/^\ufeff/, '').replace(/\0+$/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : -1
    const end = quoted === -1 ? plainEnd(text, at) : quoted
    row.push(quoted === -1 ? text.slice(at, end) : unquoted(text.slice(at + 1, end - 1)))
    at = end
    if (at >= text.length) break
    if (text[at] === '\t') {
      at += 1
      // A tab at the very end has an empty cell behind it.
      if (at === text.length) row.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

const isEnd = (character: string | undefined): boolean =>
  character === undefined || character === '\t' || character === '\n' || character === '\r'

/** Behind the closing quote; −1 where the cell is no well-formed quoted one. */
function quotedEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return -1
    if (text[quote + 1] !== '"') return isEnd(text[quote + 1]) ? quote + 1 : -1
    at = quote + 2
  }
}

function plainEnd(text: string, start: number): number {
  let at = start
  while (!isEnd(text[at])) at += 1
  return at
}

const unquoted = (text: string): string => text.replaceAll('""', '"').replace(/\r\n?/g, '\n')

/** The same, written as Excel reads it. Line breaks within a cell are single line feeds. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map(row => row.map(cellText).join('\t')).join('\n')
  // Without the last line break a last row of one empty cell would be lost; one cell alone stays bare.
  return rows.length > 1 || text === '' ? `${text}\n` : text
}

const cellText = (text: string): string =>
  /^"|[\t\n\r]/.test(text) ? `"${text.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"` : text
