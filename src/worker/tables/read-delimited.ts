import Papa from 'papaparse'
import { unguarded } from '../../core/file/table-out'
import type { TableFileFault, TableProgress, TableRow, TableSheet } from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { findDelimiter } from './delimiter'

/** Characters parsed at a time; between them it is told how far it is. */
const CHUNK = 1 << 20

export interface DelimitedRows {
  /** Position of the first row of the piece, counted from 0. */
  readonly first: number
  readonly rows: readonly (readonly string[])[]
}

/**
 * Parses text piece by piece, so that no more than a piece stands in memory as rows. `take` answers false to stop. A
 * quotation mark left open is a fault: all that follows it would be one field.
 */
export function parsePieces(
  text: string,
  report: (progress: TableProgress) => void,
  take: (piece: DelimitedRows, delimiter: string) => boolean,
): Result<string, TableFileFault> {
  const plain = text.replace(/\r\n?/g, '\n')
  const { delimiter, start } = findDelimiter(plain)
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let first = 0
  let size = CHUNK
  for (let at = start; at < plain.length; ) {
    const isLast = at + size >= plain.length
    // Its last row may be cut: it is left for the next piece.
    const parsed: Papa.ParseResult<string[]> = parser.parse(plain.slice(at, at + size), 0, !isLast)
    if (parsed.meta.cursor === 0 && !isLast) {
      size *= 2
      continue
    }
    const open = parsed.errors.find(({ code }) => code === 'MissingQuotes')
    if (open) return err({ kind: 'open-quote', row: first + (open.row ?? 0) + 1 })
    if (!take({ first, rows: parsed.data }, delimiter)) break
    first += parsed.data.length
    at = isLast ? plain.length : at + parsed.meta.cursor
    size = CHUNK
    report({ done: at, of: plain.length })
  }
  return ok(delimiter)
}

/** A text of fields as one sheet of texts. */
export function readDelimited(
  text: string,
  name: string,
  maxRows: number,
  report: (progress: TableProgress) => void,
): Result<TableSheet, TableFileFault> {
  const rows: TableRow[] = []
  let filled = 0
  const parsed = parsePieces(text, report, piece => {
    for (const row of piece.rows) {
      rows.push(row.map(unguarded))
      if (row.some(field => field.trim() !== '')) filled = rows.length
    }
    return filled <= maxRows
  })
  if (!parsed.ok) return parsed
  if (filled > maxRows) return err({ kind: 'too-many-rows', sheet: name, max: maxRows })
  if (filled === 0) return err({ kind: 'no-rows' })
  rows.length = filled
  return ok({ name, rows, merges: [], delimiter: parsed.value })
}
