import { layoutOf, type ScoresQuestion, type ScoreTaker } from '../../core/file/score-layout'
import { MAX_SCORE_ROWS, MAX_SHEET_ROWS, type ScoreRows } from '../../core/file/score-rows'
import type { TableHeadFault } from '../../core/file/table-head'
import {
  cellText,
  MAX_TABLE_BYTES,
  type TableCell,
  type TableFileFault,
  type TableProgress,
} from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { decodeText } from './decode-text'
import { parsePieces } from './read-delimited'
import { readTables } from './read-tables'

export type ScoresFault = TableFileFault | TableHeadFault

/** A workbook, whatever its name says. */
export const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0

/** A long table of scores as typed columns. A text file goes through piece by piece and never stands there as rows. */
export async function readScores(
  bytes: Uint8Array,
  name: string,
  question: ScoresQuestion,
  report: (progress: TableProgress) => void,
): Promise<Result<ScoreRows, ScoresFault>> {
  if (bytes.length > MAX_TABLE_BYTES)
    return err({ kind: 'too-large', bytes: bytes.length, max: MAX_TABLE_BYTES })
  if (isPacked(bytes)) return ofWorkbook(bytes, name, question, report)
  const text = decodeText(bytes)
  return text.ok ? ofText(text.value, name, question, report) : text
}

function ofText(
  text: string,
  name: string,
  question: ScoresQuestion,
  report: (progress: TableProgress) => void,
): Result<ScoreRows, ScoresFault> {
  let taker: ScoreTaker | null = null
  let fault: ScoresFault | null = null
  const parsed = parsePieces(text, report, (piece, delimiter) => {
    let from = 0
    if (taker === null) {
      const begun = layoutOf(
        { name, rows: piece.rows, merges: [], delimiter },
        question.nodes,
        question.year,
        question.language,
        question.chosen?.layout,
      )
      if (!begun.ok) {
        fault = begun.error
        return false
      }
      taker = begun.value
      from = taker.firstRow
    }
    for (let at = from; at < piece.rows.length; at++) {
      const row = piece.rows[at] ?? []
      // The last line of a file ends it and is no row.
      if (row.length <= 1 && (row[0] ?? '') === '') continue
      if (taker.add(row, piece.first + at + 1)) continue
      fault = { kind: 'too-many-rows', sheet: name, max: MAX_SCORE_ROWS }
      return false
    }
    return true
  })
  if (!parsed.ok) return parsed
  return finished(taker, fault)
}

async function ofWorkbook(
  bytes: Uint8Array,
  name: string,
  question: ScoresQuestion,
  report: (progress: TableProgress) => void,
): Promise<Result<ScoreRows, ScoresFault>> {
  const sheets = await readTables(bytes, name, MAX_SHEET_ROWS, report)
  if (!sheets.ok) return sheets
  // The first sheet that is such a table.
  let fault: ScoresFault = { kind: 'no-rows' }
  const { nodes, year, language, chosen } = question
  for (const sheet of sheets.value) {
    if (chosen && sheet.name !== chosen.sheet) continue
    const begun = layoutOf(sheet, nodes, year, language, chosen?.layout)
    if (!begun.ok) {
      fault = begun.error
      continue
    }
    const taker = begun.value
    for (let at = taker.firstRow; at < sheet.rows.length; at++)
      if (!taker.add((sheet.rows[at] ?? []).map(exact), at + 1))
        return err({ kind: 'too-many-rows', sheet: sheet.name, max: MAX_SCORE_ROWS })
    return finished(taker, null)
  }
  return err(fault)
}

/** A number as it is kept, not as it is seen. */
function exact(cell: TableCell): string | number {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && typeof cell?.value === 'number' ? cell.value : cellText(cell)
}

const finished = (taker: ScoreTaker | null, fault: ScoresFault | null): Result<ScoreRows, ScoresFault> =>
  fault !== null ? err(fault) : taker === null ? err({ kind: 'no-rows' }) : ok(taker.finish())
