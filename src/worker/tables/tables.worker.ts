import '../zod-jitless'
import { expose, transfer } from 'comlink'
import type { OutTable } from '../../core/file/table-out'
import { readTables } from './read-tables'
import { writeCsv } from './write-csv'
import { writeWorkbook } from './write-workbook'

/** What the tables' own worker answers. */
const tables = {
  readTables,
  async writeWorkbook(out: readonly OutTable[], author: string): Promise<Uint8Array> {
    const bytes = await writeWorkbook(out, author)
    return transfer(bytes, [bytes.buffer])
  },
  writeCsv(out: OutTable, decimal: ',' | '.'): Uint8Array {
    const bytes = writeCsv(out, decimal)
    return transfer(bytes, [bytes.buffer])
  },
}
export type Tables = typeof tables

expose(tables)
