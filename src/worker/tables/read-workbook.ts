import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type {
  Merge,
  TableCell,
  TableFileFault,
  TableProgress,
  TableRow,
  TableSheet,
} from '../../core/file/table-rows'
import { err, ok, type Result } from '../../core/result'
import { type DateFormats, tableCell } from './workbook-cell'

/**
 * The visible sheets of a workbook (.xlsx, .xls, .ods, or the HTML table that some programs write as .xls). Formulas,
 * macros and links are not read, only the values that stand in the file. Sheets without a value are left out.
 */
export async function readWorkbook(
  source: { readonly bytes: Uint8Array } | { readonly text: string },
  maxRows: number,
  report: (progress: TableProgress) => void,
): Promise<Result<readonly TableSheet[], TableFileFault>> {
  const { read, SSF } = await import('@e965/xlsx')
  report({ done: 1, of: 4 })
  const options = {
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    // One more, to see that there are more.
    sheetRows: maxRows + 1,
    ...('text' in source ? { raw: true } : {}),
  }
  let book: WorkBook
  try {
    book =
      'bytes' in source
        ? read(source.bytes, { ...options, type: 'array' })
        : read(source.text, { ...options, type: 'string' })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    return err({ kind: isLocked ? 'encrypted' : 'not-a-table' })
  }
  report({ done: 3, of: 4 })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets: TableSheet[] = []
  for (const [position, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (!sheet || (book.Workbook?.Sheets?.[position]?.Hidden ?? 0) > 0) continue
    const rows = rowsOf(sheet, SSF as DateFormats, date1904)
    if (rows.length > maxRows) return err({ kind: 'too-many-rows', sheet: name, max: maxRows })
    if (rows.length === 0) continue
    const merges = mergesOf(sheet, rows)
    sheets.push({ name, rows: spread(rows, merges), merges, delimiter: null })
  }
  report({ done: 4, of: 4 })
  return sheets.length === 0 ? err({ kind: 'no-rows' }) : ok(sheets)
}

function rowsOf(sheet: WorkSheet, formats: DateFormats, date1904: boolean): TableCell[][] {
  const dense: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? []
  const rows: TableCell[][] = []
  for (let position = 0; position < dense.length; position++) {
    const row = Array.from(dense[position] ?? [], cell => tableCell(cell, formats, date1904))
    while (row.length > 0 && (row.at(-1) ?? '') === '') row.pop()
    rows.push(row)
  }
  while (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

/** Merges that hold anything, cut to the part of the sheet that is in use. */
function mergesOf(sheet: WorkSheet, rows: readonly TableRow[]): Merge[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return (sheet['!merges'] ?? []).flatMap(({ s, e }) =>
    (rows[s.r]?.[s.c] ?? null) === null
      ? []
      : [
          {
            top: s.r,
            left: s.c,
            bottom: Math.min(e.r, rows.length - 1),
            right: Math.min(e.c, Math.max(width - 1, s.c)),
          },
        ],
  )
}

function spread(rows: TableCell[][], merges: readonly Merge[]): readonly TableRow[] {
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null
    for (const row of rows.slice(top, bottom + 1)) {
      while (row.length <= right) row.push(null)
      row.fill(value, left, right + 1)
    }
  }
  return rows
}
