import { MAX_SHEET_ROWS } from '../../core/file/score-rows'
import {
  MAX_TABLE_BYTES,
  type TableFileFault,
  type TableProgress,
  type TableSheet,
} from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { decodeText } from './decode-text'
import { parsePieces } from './read-delimited'
import { isPacked } from './read-scores'
import { readTables } from './read-tables'

/** Rows that are looked at before a table is taken. */
const SEEN = 60

/** The first rows of each sheet; of a text file no more than its first piece is parsed. */
export async function peekTables(
  bytes: Uint8Array,
  name: string,
  report: (progress: TableProgress) => void,
): Promise<Result<readonly TableSheet[], TableFileFault>> {
  if (bytes.length > MAX_TABLE_BYTES)
    return err({ kind: 'too-large', bytes: bytes.length, max: MAX_TABLE_BYTES })
  if (bytes.length === 0) return err({ kind: 'no-rows' })
  if (isPacked(bytes)) {
    const sheets = await readTables(bytes, name, MAX_SHEET_ROWS, report)
    if (!sheets.ok) return sheets
    return ok(sheets.value.map(sheet => ({ ...sheet, rows: sheet.rows.slice(0, SEEN) })))
  }
  const text = decodeText(bytes)
  if (!text.ok) return text
  let rows: TableSheet['rows'] = []
  const parsed = parsePieces(text.value, report, piece => {
    rows = piece.rows.slice(0, SEEN)
    return false
  })
  if (!parsed.ok) return parsed
  const filled = rows.findLastIndex(row => row.some(cell => String(cell ?? '').trim() !== ''))
  if (filled < 0) return err({ kind: 'no-rows' })
  return ok([
    { name: sheetOfText(name), rows: rows.slice(0, filled + 1), merges: [], delimiter: parsed.value },
  ])
}

const sheetOfText = (name: string): string => name.replace(/\.[^.]*$/, '')
