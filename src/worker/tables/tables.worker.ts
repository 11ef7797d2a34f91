import '../zod-jitless'
import { expose, transfer } from 'comlink'
import type { AppendixOut } from '../../core/file/appendix-out'
import type { OutTable } from '../../core/file/table-out'
import { offerScoresOf } from './offer-scores'
import { peekTables } from './peek-tables'
import { readScores } from './read-scores'
import { readTables } from './read-tables'
import { writeAppendix } from './write-appendix'
import { writeCsv } from './write-csv'
import { writeDocx } from './write-docx'
import { writeWorkbook } from './write-workbook'

/** What the tables' own worker answers. */
const tables = {
  readTables,
  peekTables,
  offerScores: offerScoresOf,
  async readScores(...asked: Parameters<typeof readScores>): ReturnType<typeof readScores> {
    const rows = await readScores(...asked)
    if (!rows.ok) return rows
    const { numbers, words, notApplicable, fileRows } = rows.value
    const columns = [...Object.values(numbers), ...Object.values(words), notApplicable, fileRows]
    return transfer(
      rows,
      columns.map(column => column.buffer as ArrayBuffer),
    )
  },
  async writeWorkbook(out: readonly OutTable[], author: string): Promise<Uint8Array> {
    const bytes = await writeWorkbook(out, author)
    return transfer(bytes, [bytes.buffer])
  },
  writeCsv(out: OutTable, decimal: ',' | '.'): Uint8Array {
    const bytes = writeCsv(out, decimal)
    return transfer(bytes, [bytes.buffer])
  },
  async writeAppendix(out: AppendixOut, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
    const bytes = await (format === 'docx' ? writeDocx(out) : writeAppendix(out))
    return transfer(bytes, [bytes.buffer])
  },
}
export type Tables = typeof tables

expose(tables)
