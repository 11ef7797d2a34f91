import {
  createScoreRows,
  MAX_SCORE_ROWS,
  SCORE_NUMBERS,
  type ScoreColumns,
  type ScoreRows,
  type ScoreRowsMaker,
} from '../../core/file/score-rows'
import { findHead, firstRowBelow, guessColumns, type TableHeadFault } from '../../core/file/table-head'
import { numberLanguageOf } from '../../core/file/table-numbers'
import {
  cellText,
  MAX_TABLE_BYTES,
  type TableCell,
  type TableFileFault,
  type TableProgress,
  type TableSheet,
} from '../../core/file/table-rows'
import { SCORE_WORDS } from '../../core/file/table-words'
import type { Language } from '../../core/plan/read-number'
import { err, ok, type Result } from '../../core/result'
import { decodeText } from './decode-text'
import { parsePieces } from './read-delimited'
import { readTables } from './read-tables'

/** Rows that a sheet of a workbook can have. */
const SHEET_ROWS = 1_048_576
const NEEDED = ['year', 'unit', 'node', 'score'] as const

export type ScoresFault = TableFileFault | TableHeadFault

/** A long table of scores as typed columns. A text file goes through piece by piece and never stands there as rows. */
export async function readScores(
  bytes: Uint8Array,
  name: string,
  language: Language,
  report: (progress: TableProgress) => void,
): Promise<Result<ScoreRows, ScoresFault>> {
  if (bytes.length > MAX_TABLE_BYTES)
    return err({ kind: 'too-large', bytes: bytes.length, max: MAX_TABLE_BYTES })
  const isPacked = (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0
  if (isPacked) return ofWorkbook(bytes, name, language, report)
  const text = decodeText(bytes)
  return text.ok ? ofText(text.value, name, language, report) : text
}

function ofText(
  text: string,
  name: string,
  language: Language,
  report: (progress: TableProgress) => void,
): Result<ScoreRows, ScoresFault> {
  let maker: ScoreRowsMaker | null = null
  let fault: ScoresFault | null = null
  const parsed = parsePieces(text, report, (piece, delimiter) => {
    let rows = piece.rows
    if (maker === null) {
      const begun = begin({ name, rows, merges: [], delimiter }, language)
      if (!begun.ok) {
        fault = begun.error
        return false
      }
      maker = begun.value.maker
      rows = rows.slice(begun.value.firstRow)
    }
    for (const row of rows) {
      // The last line of a file ends it and is no row.
      if (row.length === 1 && row[0] === '') continue
      if (maker.add(row)) continue
      fault = { kind: 'too-many-rows', sheet: name, max: MAX_SCORE_ROWS }
      return false
    }
    return true
  })
  if (!parsed.ok) return parsed
  return finished(maker, fault)
}

async function ofWorkbook(
  bytes: Uint8Array,
  name: string,
  language: Language,
  report: (progress: TableProgress) => void,
): Promise<Result<ScoreRows, ScoresFault>> {
  const sheets = await readTables(bytes, name, SHEET_ROWS, report)
  if (!sheets.ok) return sheets
  // The first sheet that is such a table.
  let fault: ScoresFault = { kind: 'no-rows' }
  for (const sheet of sheets.value) {
    const begun = begin(sheet, language)
    if (!begun.ok) {
      fault = begun.error
      continue
    }
    const { maker, firstRow } = begun.value
    for (const row of sheet.rows.slice(firstRow)) maker.add(row.map(exact))
    return finished(maker, null)
  }
  return err(fault)
}

/** A number as it is kept, not as it is seen. */
function exact(cell: TableCell): string | number {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && typeof cell?.value === 'number' ? cell.value : cellText(cell)
}

const finished = (maker: ScoreRowsMaker | null, fault: ScoresFault | null): Result<ScoreRows, ScoresFault> =>
  fault !== null ? err(fault) : maker === null ? err({ kind: 'no-rows' }) : ok(maker.finish())

/** Finds the head in the first rows, and by them how each column writes its decimals. */
function begin(
  sheet: TableSheet,
  language: Language,
): Result<{ readonly maker: ScoreRowsMaker; readonly firstRow: number }, TableHeadFault> {
  const head = findHead(sheet, SCORE_WORDS, NEEDED)
  if (!head.ok) return head
  const firstRow = firstRowBelow(sheet, head.value)
  const fields = guessColumns(head.value, SCORE_WORDS).flatMap(({ field }, column) =>
    field === null ? [] : [[field, column] as const],
  )
  const columns: ScoreColumns = Object.fromEntries(fields)
  const languages = Object.fromEntries(
    SCORE_NUMBERS.map(field => [field, numberLanguageOf(sheet, firstRow, columns[field] ?? -1, language)]),
  )
  return ok({ maker: createScoreRows(columns, languages, firstRow + 1), firstRow })
}
